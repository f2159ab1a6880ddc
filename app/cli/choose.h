#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/console.h"
#include "cli/line_reader.h"

namespace leeway::cli {

enum class Without {
    Number,  ///< an answer without a number is asked for again
    Choice,  ///< Enter alone is an answer: none of them
};

struct Chosen {
    std::optional<std::size_t> number;  ///< from 0; nothing: none of them
};

/// Lists things by number and asks which is meant, until it is one of them. Nothing if the input ends, or q is typed.
/// @param question a key of the catalogue.
[[nodiscard]] std::optional<Chosen> choose(const Console& console, LineReader& reader,
                                           const std::vector<std::string>& lines, std::string_view question,
                                           Without without = Without::Number);

}  // namespace leeway::cli
