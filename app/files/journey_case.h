#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "files/library.h"
#include "files/loaded.h"
#include "model/journey.h"
#include "model/scenario.h"

/// A journey as one case: its file and the files of its scenarios.
namespace leeway::files {

struct StageCase {
    std::shared_ptr<const model::Scenario> scenario;  ///< not itself a journey
    std::string digest;
};

/// The case that a stage names. Errors: that there is none, or none that can be used, in words for the journey's
/// author.
using FindStage = std::function<Result<StageCase>(const ScenarioId&)>;

/// The scenarios put together (model/join.h). The digest covers all files; a stage that cannot be had is an error at
/// its place in the journey's file.
[[nodiscard]] Loaded<model::Scenario> read_journey_case(const std::filesystem::path& path, const FindStage& find);

/// The same with the text of the file. @param file how problems name it.
[[nodiscard]] Loaded<model::Scenario> parse_journey_case(std::string_view text, const std::string& file,
                                                         const FindStage& find);

/// Whether a file says that it is a journey; not where it cannot be read.
[[nodiscard]] bool is_journey_file(const std::filesystem::path& path);

/// Whether a journey's file lies where cases do, in one of a library's folders or beside a case of its own, rather than
/// in the folder journeys/ there: then only who names the file finds it.
[[nodiscard]] bool is_misplaced(const std::filesystem::path& journey, const Library& library);

/// Where a file that is misplaced belongs.
[[nodiscard]] std::filesystem::path right_folder(const std::filesystem::path& journey);

/// Finds stages among cases that were read already. @param cases with different ids.
[[nodiscard]] FindStage stages_among(std::vector<StageCase> cases);

/// Finds stages in a library's folders, in their order: a journey has the same cases however it is named. Where the
/// folder that the journey's own folder lies in is none of them, that one comes first.
/// @param journey path of its file.
[[nodiscard]] FindStage stages_around(const std::filesystem::path& journey, const Library& library);

}  // namespace leeway::files
