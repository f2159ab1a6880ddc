#include "files/twine_import.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "files/id_maker.h"
#include "files/scenario_file.h"
#include "files/scene_maker.h"
#include "files/story_merge.h"
#include "files/twee_read.h"
#include "files/twine_export.h"
#include "files/twine_extras.h"
#include "files/twine_html.h"
#include "model/quoted.h"

namespace leeway::files {

namespace {

/// What Twine calls a story that nobody has named.
constexpr const char* kUntitled = "Untitled Story";

bool holds_scenario(const Passage& passage) {
    return std::find(passage.tags.begin(), passage.tags.end(), kScenarioTag) != passage.tags.end();
}

class StoryImport {
public:
    StoryImport(StoryRead read, const std::string& file)
        : story_(std::move(read.story)), left_out_(std::move(read.left_out)), maker_(story_.format, file) {}

    Result<Imported> import() {
        std::optional<model::Scenario> kept = take_scenario();
        Imported imported;
        imported.is_new = !kept;
        imported.scenario = kept ? merge_story(std::move(*kept), story_, maker_) : fresh_scenario();
        imported.left_out = std::move(left_out_);
        const Problems& more = maker_.left_out();
        imported.left_out.insert(imported.left_out.end(), more.begin(), more.end());
        std::stable_sort(imported.left_out.begin(), imported.left_out.end(),
                         [](const Problem& a, const Problem& b) { return a.line < b.line; });
        if (imported.left_out.size() > kMostProblems) imported.left_out.resize(kMostProblems);
        return imported;
    }

private:
    /// The scenario that an exported story holds; its passage is no scene.
    std::optional<model::Scenario> take_scenario() {
        const auto holder = std::find_if(story_.passages.begin(), story_.passages.end(), holds_scenario);
        if (holder == story_.passages.end()) return std::nullopt;
        Loaded<model::Scenario> loaded = parse_scenario(holder->text, holder->name);
        if (!loaded.value && !loaded.draft) {
            const std::string reason = loaded.problems.empty() ? std::string() : to_string(loaded.problems.front());
            maker_.remark(
                *holder, {}, 0,
                fmt::format("the scenario that it holds cannot be read, so the story is imported without it: {}",
                            reason));
            // As a script it stays with the story and becomes no scene.
            holder->tags = {"script"};
            return std::nullopt;
        }
        story_.passages.erase(holder);
        return std::move(loaded.value ? loaded.value : loaded.draft);
    }

    model::Scenario fresh_scenario() {
        model::Scenario scenario;
        scenario.title = story_.title;
        if (scenario.title.empty()) {
            scenario.title = kUntitled;
            maker_.remark("the story has no title");
        }
        scenario.id = ScenarioId(IdMaker().make(scenario.title, "imported-story"));
        scenario.customer.name = "Customer";
        std::vector<std::pair<const Passage*, SceneId>> moments;
        StoryExtras extras{story_.ifid, story_.format, story_.format_version, story_.data, {}};
        for (const Passage& passage : story_.passages) {
            if (is_machinery(passage)) {
                maker_.remark(passage, {}, 0, "it is no scene; it is kept as it is");
                extras.passages.push_back(passage);
            } else {
                moments.emplace_back(&passage, maker_.name_scene(passage));
            }
        }
        for (const auto& [passage, id] : moments) scenario.scenes.push_back(maker_.make_scene(*passage, id));
        scenario.start = start_of(scenario);
        keep_extras(scenario, extras);
        return scenario;
    }

    SceneId start_of(const model::Scenario& scenario) {
        if (!story_.start.empty()) {
            if (const std::optional<SceneId> start = maker_.find(story_.start)) return *start;
            maker_.remark(fmt::format("there is no passage {} to start with", model::quoted(story_.start)));
        }
        if (const std::optional<SceneId> start = maker_.find("Start")) return *start;
        return scenario.scenes.empty() ? SceneId() : scenario.scenes.front().id;
    }

    TwineStory story_;
    Problems left_out_;
    SceneMaker maker_;
};

/// Whether a file's first sign is that of a page; Twee begins with colons, or with words that are no passage.
bool is_page(std::string_view text) {
    if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && text[first] == '<';
}

}  // namespace

Result<Imported> import_story(std::string_view text, const std::string& file) {
    if (text.size() > kLargestFile) return Error{ErrorCode::TooLarge, "the file is larger than 32 MiB", file};
    Result<StoryRead> read = is_page(text) ? read_twine_html(text, file) : read_twee(text, file);
    if (!read) return read.error();
    Result<Imported> imported = StoryImport(std::move(*read), file).import();
    if (!imported) return imported;
    if (imported->scenario.scenes.empty()) {
        return Error{ErrorCode::BadInput, "there is no passage in it that could be a scene", file};
    }
    // What is handed over can be saved and opened again, whatever the story was.
    const Loaded<model::Scenario> again = parse_scenario(write_scenario(imported->scenario), file);
    if (!again.value && !again.draft) {
        return Error{ErrorCode::TooLarge, "the story makes a larger scenario than a file may hold", file};
    }
    return imported;
}

}  // namespace leeway::files
