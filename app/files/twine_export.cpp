#include "files/twine_export.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/assert.h"
#include "files/digest.h"
#include "files/json_tree.h"
#include "files/scenario_file.h"
#include "files/scene_passage.h"
#include "files/twine_extras.h"
#include "files/twine_metadata.h"

namespace leeway::files {

namespace {

/// RFC 9562, version 4, in capitals as the Treaty of Babel asks of an IFID.
std::string ifid_of(const model::Scenario& scenario) {
    std::string hex = digest("leeway scenario " + scenario.id.text);
    for (char& sign : hex) {
        if (sign >= 'a') sign = static_cast<char>(sign - 'a' + 'A');
    }
    hex[12] = '4';
    hex[16] = "89AB"[static_cast<unsigned char>(hex[16]) % 4U];
    return fmt::format("{}-{}-{}-{}-{}", hex.substr(0, 8), hex.substr(8, 4), hex.substr(12, 4), hex.substr(16, 4),
                       hex.substr(20));
}

/// Adds the members of a JSON object.
void add_members(JsonTree& tree, const std::string& json) {
    const std::optional<JsonObject> object = JsonObject::parse(json);
    if (!object) return;
    for (const NodeIndex member : object->document().children(0)) {
        tree.add(object->document().key(member), JsonTree::scalar(std::string(object->document().raw(member))));
    }
}

std::string escaped(std::string_view text, std::string_view signs) {
    std::string out;
    for (const char c : text) {
        if (signs.find(c) != std::string_view::npos) out += '\\';
        out += c == '\n' ? ' ' : c;
    }
    return out;
}

/// With a backslash before what would begin a passage.
std::string escaped_lines(const std::string& text) {
    std::string out;
    bool begins_line = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (begins_line && text.compare(i, 2, "::") == 0) out += '\\';
        begins_line = text[i] == '\n';
        out += text[i];
    }
    return out;
}

std::string header_of(const Passage& passage) {
    std::string header = ":: " + escaped(passage.name, "[]{}\\");
    if (!passage.tags.empty()) {
        std::string tags;
        for (const std::string& tag : passage.tags) tags += (tags.empty() ? "" : " ") + escaped(tag, "[]{}\\ ");
        header += " [" + tags + "]";
    }
    JsonTree metadata = JsonTree::object(JsonTree::Layout::Flowing);
    if (!passage.position.empty()) metadata.add("position", JsonTree::text(passage.position));
    if (!passage.size.empty()) metadata.add("size", JsonTree::text(passage.size));
    add_members(metadata, passage.metadata);
    const std::string json = metadata.to_line();
    return json == "{}" ? header : header + " " + json;
}

void add_passage(std::string& out, const std::string& header, const std::string& text) {
    out += header + '\n' + escaped_lines(text) + "\n\n\n";
}

Passage scenario_passage(const model::Scenario& scenario, const std::vector<Passage>& others) {
    Passage passage;
    passage.name = "Leeway";
    const auto is_taken = [&](const Passage& other) { return other.name == passage.name; };
    for (int i = 2; std::any_of(others.begin(), others.end(), is_taken); ++i)
        passage.name = fmt::format("Leeway {}", i);
    passage.tags = {kScenarioTag};
    passage.text = travelling(write_scenario(scenario));
    return passage;
}

}  // namespace

TwineStory to_story(const model::Scenario& scenario) {
    LEEWAY_ASSERT(scenario.contacts.empty(), "a journey has no story of Twine: export its scenarios one by one");
    const StoryExtras extras = extras_of(scenario);
    TwineStory story;
    story.title = travelling(scenario.title);
    story.ifid = extras.ifid.empty() ? ifid_of(scenario) : extras.ifid;
    story.format = extras.format.empty() ? "Harlowe" : extras.format;
    story.format_version = extras.format.empty() ? "3.3.9" : extras.format_version;
    story.data = extras.data;
    if (story.data.empty()) story.data = R"({ "tag-colors": { "ending": "green", "leeway": "gray" } })";
    for (ScenePassage& written : scene_passages(scenario)) {
        const std::size_t index = story.passages.size();
        if (scenario.scenes[index].id == scenario.start && story.start.empty()) story.start = written.passage.name;
        story.passages.push_back(std::move(written.passage));
    }
    for (const Passage& passage : extras.passages) story.passages.push_back(passage);
    story.passages.push_back(scenario_passage(scenario, story.passages));
    return story;
}

std::string write_twee(const TwineStory& story) {
    std::string out;
    add_passage(out, ":: StoryTitle", story.title);
    JsonTree data = JsonTree::object(JsonTree::Layout::Spread);
    data.add("ifid", JsonTree::text(story.ifid));
    data.add("format", JsonTree::text(story.format));
    data.add("format-version", JsonTree::text(story.format_version));
    if (!story.start.empty()) data.add("start", JsonTree::text(story.start));
    add_members(data, story.data);
    add_passage(out, ":: StoryData", travelling(data.to_file()));
    for (const Passage& passage : story.passages) add_passage(out, header_of(passage), passage.text);
    out.resize(out.size() - 2);
    return out;
}

}  // namespace leeway::files
