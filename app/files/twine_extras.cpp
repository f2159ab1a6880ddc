#include "files/twine_extras.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "files/json_tree.h"
#include "files/twine_metadata.h"

namespace leeway::files {

namespace {

constexpr const char* kKey = "x-twine";

std::optional<JsonObject> kept(const model::WrittenRef& written) {
    if (written.ref == nullptr) return std::nullopt;
    for (const auto& [key, value] : written.ref->kept) {
        if (key == kKey) return JsonObject::parse(value);
    }
    return std::nullopt;
}

void keep(model::WrittenRef& written, const JsonTree& value) {
    auto changed = std::make_shared<model::Written>(written.ref ? *written.ref : model::Written());
    const auto same = [](const auto& entry) { return entry.first == kKey; };
    const auto found = std::find_if(changed->kept.begin(), changed->kept.end(), same);
    if (found != changed->kept.end()) {
        found->second = value.to_line();
    } else {
        changed->keys.emplace_back(kKey);
        changed->kept.emplace_back(kKey, value.to_line());
    }
    written.ref = std::move(changed);
}

void add_text(JsonTree& object, std::string_view key, const std::string& text) {
    if (!text.empty()) object.add(key, JsonTree::text(text));
}

void add_json(JsonTree& object, std::string_view key, const std::string& json) {
    if (!json.empty()) object.add(key, JsonTree::scalar(keepable(json)));
}

void add_texts(JsonTree& object, std::string_view key, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    JsonTree list = JsonTree::array();
    for (const std::string& text : texts) list.add(JsonTree::text(text));
    object.add(key, std::move(list));
}

}  // namespace

SceneExtras extras_of(const model::Scene& scene) {
    const std::optional<JsonObject> object = kept(scene.written);
    if (!object) return {};
    return {object->text("name").value_or(""),     object->texts("tags"),   object->text("size").value_or(""),
            object->text("position").value_or(""), object->raw("metadata"), object->text("text").value_or("")};
}

StoryExtras extras_of(const model::Scenario& scenario) {
    const std::optional<JsonObject> object = kept(scenario.written);
    if (!object) return {};
    StoryExtras extras{object->text("ifid").value_or(""),
                       object->text("format").value_or(""),
                       object->text("format-version").value_or(""),
                       object->raw("data"),
                       {}};
    const JsonDocument& document = object->document();
    const std::optional<NodeIndex> list = document.member(0, "passages");
    if (!list) return extras;
    for (const NodeIndex item : document.children(*list)) {
        const std::optional<JsonObject> passage = JsonObject::parse(document.raw(item));
        if (!passage) continue;
        Passage& kept_passage = extras.passages.emplace_back();
        kept_passage.name = passage->text("name").value_or("");
        kept_passage.tags = passage->texts("tags");
        kept_passage.text = passage->text("text").value_or("");
    }
    return extras;
}

void keep_extras(model::Scene& scene, const SceneExtras& extras) {
    JsonTree object = JsonTree::object(JsonTree::Layout::Flowing);
    add_text(object, "name", extras.name);
    add_texts(object, "tags", extras.tags);
    add_text(object, "size", extras.size);
    add_text(object, "position", extras.position);
    add_json(object, "metadata", extras.metadata);
    add_text(object, "text", extras.text);
    keep(scene.written, object);
}

void keep_extras(model::Scenario& scenario, const StoryExtras& extras) {
    JsonTree object = JsonTree::object(JsonTree::Layout::Flowing);
    add_text(object, "ifid", extras.ifid);
    add_text(object, "format", extras.format);
    add_text(object, "format-version", extras.format_version);
    add_json(object, "data", extras.data);
    if (!extras.passages.empty()) {
        JsonTree list = JsonTree::array();
        for (const Passage& passage : extras.passages) {
            JsonTree item = JsonTree::object(JsonTree::Layout::Flowing);
            add_text(item, "name", passage.name);
            add_texts(item, "tags", passage.tags);
            add_text(item, "text", passage.text);
            list.add(std::move(item));
        }
        object.add("passages", std::move(list));
    }
    keep(scenario.written, object);
}

}  // namespace leeway::files
