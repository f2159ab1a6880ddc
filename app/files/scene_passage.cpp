#include "files/scene_passage.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "files/number.h"
#include "files/twine_extras.h"
#include "files/twine_markup.h"
#include "model/names.h"

namespace leeway::files {

namespace {

/// A text without some signs: "a[[b" is "a[ [b".
std::string parted(std::string text, std::string_view signs) {
    for (std::size_t at = 0; (at = text.find(signs, at)) != std::string::npos; ++at) text.insert(at + 1, " ");
    return text;
}

std::string without_brackets(const std::string& text) { return parted(parted(text, "[["), "]]"); }

std::string on_one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    std::replace(text.begin(), text.end(), '\t', ' ');
    return travelling(text);
}

bool can_be_linked(const std::string& name) {
    for (const char* sign : {"[[", "]]", "->", "<-", "|", "]["}) {
        if (name.find(sign) != std::string::npos) return false;
    }
    return !name.empty() && name == on_one_line(name) && name.substr(0, 5) != "Story" && !is_address(name);
}

std::vector<std::string> passage_names(const model::Scenario& scenario) {
    std::unordered_set<std::string> taken;
    std::vector<std::string> names;
    for (const model::Scene& scene : scenario.scenes) {
        std::string name = extras_of(scene).name;
        if (!can_be_linked(name) || taken.count(name) != 0) name = scene.id.text;
        if (!can_be_linked(name)) name = "scene";
        const std::string base = name;
        for (int i = 2; !taken.insert(name).second; ++i) name = fmt::format("{} ({})", base, i);
        names.push_back(name);
    }
    return names;
}

std::string coordinate(double value) { return usual_thousandths(std::llround(value * 1000.0)); }

class PassageWriter {
public:
    explicit PassageWriter(const model::Scenario& scenario)
        : scenario_(scenario),
          names_(passage_names(scenario)),
          passages_(names_.begin(), names_.end()),
          format_(extras_of(scenario).format) {
        for (std::size_t i = 0; i < names_.size(); ++i) name_of_.emplace(scenario.scenes[i].id.text, names_[i]);
    }

    std::vector<ScenePassage> write() {
        std::vector<ScenePassage> passages;
        for (std::size_t i = 0; i < names_.size(); ++i) passages.push_back(write(scenario_.scenes[i], names_[i]));
        return passages;
    }

private:
    ScenePassage write(const model::Scene& scene, const std::string& name) {
        const SceneExtras extras = extras_of(scene);
        ScenePassage written;
        written.passage.name = name;
        written.passage.size = extras.size;
        written.passage.tags = extras.tags.empty() && extras.name.empty() ? tags_of(scene) : extras.tags;
        written.passage.position = extras.position;
        if (scene.layout) written.passage.position = coordinate(scene.layout->x) + "," + coordinate(scene.layout->y);
        if (extras.metadata.substr(0, 1) == "{") written.passage.metadata = extras.metadata;
        if (!extras.text.empty() && write_as_imported(scene, extras.text, written)) return written;
        add_links(scene, written.links);
        written.passage.text = text_of(scene, written.links);
        return written;
    }

    static std::vector<std::string> tags_of(const model::Scene& scene) {
        std::vector<std::string> tags;
        if (scene.ending) tags.emplace_back("ending");
        if (scene.channel) tags.emplace_back(model::name_of(*scene.channel));
        return tags;
    }

    [[nodiscard]] std::string target(const SceneId& id) const {
        const auto found = name_of_.find(id.text);
        return found == name_of_.end() ? id.text : found->second;
    }

    /// The imported text, if the scene still is what it was when it was imported.
    bool write_as_imported(const model::Scene& scene, const std::string& text, ScenePassage& written) const {
        const PlainPassage plain = plain_passage(text, format_);
        if (plain.text != scene.says || !scene.narration.empty()) return false;
        if (scene.ending ? scene.ending->title != written.passage.name || !scene.ending->lesson.empty()
                         : scene.responses.empty()) {
            return false;
        }
        if (std::min(plain.links.size(), model::kMostResponses) != scene.responses.size()) return false;
        for (std::size_t i = 0; i < scene.responses.size(); ++i) {
            const model::Response& response = scene.responses[i];
            const TwineLink& link = plain.links[i];
            if (response.then.size() != 1 || response.refused || response.say != link.text) return false;
            if (target(response.then.front().target) != link.target && !is_missing(link, response)) return false;
            written.links.push_back({i, 0, link.text, link.target});
        }
        written.passage.text = travelling(text);
        written.is_as_imported = true;
        return true;
    }

    /// A link to no passage became one to no scene.
    [[nodiscard]] bool is_missing(const TwineLink& link, const model::Response& response) const {
        return passages_.count(link.target) == 0 && name_of_.count(response.then.front().target.text) == 0;
    }

    void add_links(const model::Scene& scene, std::vector<StoryLink>& links) const {
        for (std::size_t i = 0; i < scene.responses.size(); ++i) {
            const model::Response& response = scene.responses[i];
            const std::string say = on_one_line(without_brackets(response.say));
            if (response.then.empty()) links.push_back({i, 0, say, ""});
            for (std::size_t k = 0; k < response.then.size(); ++k) {
                const model::ChanceOutcome& outcome = response.then[k];
                const bool is_certain = response.then.size() == 1;
                const std::string text = is_certain ? say : fmt::format("{} ({} %)", say, outcome.chance);
                links.push_back({i, k, text, target(outcome.target)});
            }
            if (response.refused) links.push_back({i, std::nullopt, say + " (refused)", target(*response.refused)});
        }
    }

    static std::string text_of(const model::Scene& scene, const std::vector<StoryLink>& links) {
        std::string text;
        const auto add = [&text](const std::string& paragraph) {
            if (!paragraph.empty()) text += (text.empty() ? "" : "\n\n") + paragraph;
        };
        if (!scene.narration.empty()) add("//" + parted(without_brackets(scene.narration), "//") + "//");
        add(without_brackets(scene.says));
        if (scene.ending) {
            add("''" + on_one_line(parted(without_brackets(scene.ending->title), "''")) + "''");
            add(without_brackets(scene.ending->lesson));
        }
        std::string list;
        for (const StoryLink& link : links) {
            list += fmt::format("{}[[{}->{}]]", list.empty() ? "" : "\n", link.text, link.target);
        }
        add(list);
        return travelling(text);
    }

    const model::Scenario& scenario_;
    std::vector<std::string> names_;
    std::unordered_set<std::string> passages_;              ///< the same names
    std::unordered_map<std::string, std::string> name_of_;  ///< a passage's, by its scene's id
    std::string format_;
};

}  // namespace

std::vector<ScenePassage> scene_passages(const model::Scenario& scenario) { return PassageWriter(scenario).write(); }

PassageParts passage_parts(std::string_view text) {
    PassageParts parts;
    if (text.substr(0, 2) == "//") {
        std::size_t end = text.find("//", 2);
        while (end != std::string_view::npos && end + 2 < text.size() && text[end + 2] != '\n') {
            end = text.find("//", end + 1);
        }
        if (end != std::string_view::npos) {
            parts.narration = travelling(text.substr(2, end - 2));
            text.remove_prefix(end + 2);
        }
    }
    std::size_t line = 0;
    while (line < text.size()) {
        const std::size_t end = std::min(text.find('\n', line), text.size());
        const std::string_view words = text.substr(line, end - line);
        if (words.size() >= 4 && words.substr(0, 2) == "''" && words.substr(words.size() - 2) == "''") {
            parts.has_ending = true;
            parts.ending_title = travelling(words.substr(2, words.size() - 4));
            parts.ending_lesson = travelling(text.substr(end));
            break;
        }
        line = end + 1;
    }
    parts.body = travelling(text.substr(0, std::min(line, text.size())));
    return parts;
}

}  // namespace leeway::files
