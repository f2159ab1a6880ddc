#include "shell/carried_scenes.h"

#include <cstddef>
#include <optional>
#include <utility>

#include "files/scenario_file.h"

namespace leeway::shell {

namespace {

constexpr std::size_t kLargestText = std::size_t{8} << 20U;  // bytes; 2,000 scenes are two million

}  // namespace

std::string text_of_scenes(const model::Scenario& scenario) { return files::write_scenario(scenario); }

std::shared_ptr<const model::Scenario> scenes_in(std::string_view text) {
    if (text.size() > kLargestText) return nullptr;
    files::Loaded<model::Scenario> read = files::parse_scenario(text, "");
    std::optional<model::Scenario>& found = read.value ? read.value : read.draft;
    return found ? std::make_shared<const model::Scenario>(*std::move(found)) : nullptr;
}

}  // namespace leeway::shell
