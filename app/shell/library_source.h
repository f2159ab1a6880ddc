#pragma once

#include <filesystem>
#include <vector>

#include "flow/library.h"
#include "words/catalogue.h"

/// Finds the cases and policies that can be played, journeys among the cases.
namespace leeway::shell {

struct LibraryPlaces {
    std::vector<std::filesystem::path> folders;  ///< of cases, with policies in policies/ and journeys in journeys/;
                                                 ///< where two hold the same id, the earlier one's counts
    std::filesystem::path single_case;           ///< one file, maybe a journey, that counts before all others, or empty
    std::filesystem::path bundled = {};          ///< the one of the folders that comes with the program, or empty
    std::filesystem::path own = {};              ///< the one of the folders that is the person's own, or empty
};

/// Reads them all; what cannot be used is listed as broken. @param words for saying where in a file a problem is.
[[nodiscard]] flow::Library load_library(const LibraryPlaces& places, const words::Catalogue& words);

}  // namespace leeway::shell
