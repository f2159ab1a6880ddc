#include "report/changes.h"

#include <utility>

#include "base/text.h"
#include "report/field_values.h"

namespace leeway::report {

namespace {

constexpr std::size_t kHeadingLength = 60;

std::string quoted(const words::Catalogue& words, std::string_view text) {
    return words.text("report.quoted", {{"text", text}});
}

std::string_view key_of(edit::Fate fate) {
    switch (fate) {
        case edit::Fate::New: return "compare.new";
        case edit::Fate::Gone: return "compare.gone";
        case edit::Fate::Changed: break;
    }
    return "compare.changed";
}

/// Puts the differences of two versions into words.
class Describer {
public:
    Describer(const words::Catalogue& words, const model::Scenario& before, const model::Scenario& after,
              std::string_view currency, const SceneNames& names)
        : words_(words),
          before_(before),
          after_(after),
          names_(names),
          values_(words, before, after, currency, names) {}

    [[nodiscard]] ChangedPart part_of_case(const edit::FieldChanges& fields) const {
        ChangedPart part;
        part.title = std::string(words_.text("compare.case"));
        part.blocks.push_back({"", {}, lines_of(fields, {}, false)});
        return part;
    }

    [[nodiscard]] ChangedPart part_of_scene(const edit::SceneChange& scene) const {
        ChangedPart part;
        part.title = title_of(scene);
        part.id = name_of(words_, before_, after_, scene);
        if (part.title == part.id) part.id.clear();
        part.fate = scene.fate;
        part.fate_words = std::string(words_.text(key_of(scene.fate)));
        part.scene = scene.after;
        const bool is_lone = scene.fate != edit::Fate::Changed;
        std::vector<ChangeLine> own = lines_of(scene.fields, {}, is_lone);
        if (!own.empty()) part.blocks.push_back({"", {}, std::move(own)});
        for (const edit::ResponseChange& response : scene.responses) {
            part.blocks.push_back({heading_of(scene, response), response.after,
                                   lines_of(response.fields, counts_of(scene, response), is_lone)});
        }
        return part;
    }

private:
    /// What people call the scene, or its id; a scene under another id says so.
    [[nodiscard]] std::string title_of(const edit::SceneChange& scene) const {
        const std::vector<std::string>& names = scene.after ? names_.after : names_.before;
        const std::size_t place = scene.after ? *scene.after : *scene.before;
        std::string ids = name_of(words_, before_, after_, scene);
        if (place >= names.size()) return ids;
        const std::string name = quoted(words_, names[place]);
        const bool is_renamed =
            scene.before && scene.after && before_.scenes[*scene.before].id != after_.scenes[*scene.after].id;
        return is_renamed ? words_.text("compare.scene_renamed", {{"name", name}, {"ids", ids}}) : name;
    }

    [[nodiscard]] const model::Response& response_of(const edit::SceneChange& scene,
                                                     const edit::ResponseChange& response) const {
        return response.after ? after_.scenes[*scene.after].responses[*response.after]
                              : before_.scenes[*scene.before].responses[*response.before];
    }

    [[nodiscard]] std::string heading_of(const edit::SceneChange& scene, const edit::ResponseChange& response) const {
        const model::Response& said = response_of(scene, response);
        const std::string& words = said.say.empty() ? said.id.text : said.say;
        const std::size_t place = response.after ? *response.after : *response.before;
        std::string heading =
            words_.text("compare.answer",
                        {{"n", std::to_string(place + 1)}, {"say", quoted(words_, shortened(words, kHeadingLength))}});
        if (scene.fate != edit::Fate::Changed || response.fate == edit::Fate::Changed) return heading;
        return words_.text(response.fate == edit::Fate::New ? "compare.answer_new" : "compare.answer_gone",
                           {{"answer", heading}});
    }

    /// Where there is only one thing that can follow, nobody need be told which one is meant.
    [[nodiscard]] FieldValues::Outcomes counts_of(const edit::SceneChange& scene,
                                                  const edit::ResponseChange& response) const {
        FieldValues::Outcomes outcomes;
        if (response.before) outcomes.before = &before_.scenes[*scene.before].responses[*response.before].then;
        if (response.after) outcomes.after = &after_.scenes[*scene.after].responses[*response.after].then;
        return outcomes;
    }

    /// @param is_lone the whole part is in one version only: then nothing in it needs to be marked.
    [[nodiscard]] std::vector<ChangeLine> lines_of(const edit::FieldChanges& fields,
                                                   const FieldValues::Outcomes& outcomes, bool is_lone) const {
        std::vector<ChangeLine> lines;
        lines.reserve(fields.size());
        for (const edit::FieldChange& field : fields) {
            if (field.field == "scene.layout") continue;  // two numbers that say nothing; they are counted
            ChangeLine line{values_.label_of(field, outcomes), values_.value_of(field)};
            if (is_lone) {
                for (edit::Stretch& each : line.value) each.kind = edit::Stretch::Kind::Same;
            }
            lines.push_back(std::move(line));
        }
        return lines;
    }

    const words::Catalogue& words_;
    const model::Scenario& before_;
    const model::Scenario& after_;
    const SceneNames& names_;
    FieldValues values_;
};

/// Adds "n things" where there are any.
void add_count(const words::Catalogue& words, std::string_view key, std::size_t count, std::string& to) {
    if (count == 0) return;
    to += (to.empty() ? "" : ", ") + words.count(key, static_cast<std::int64_t>(count));
}

}  // namespace

std::string name_of(const words::Catalogue& words, const model::Scenario& before, const model::Scenario& after,
                    const edit::SceneChange& scene) {
    const std::string& id = scene.after ? after.scenes[*scene.after].id.text : before.scenes[*scene.before].id.text;
    const std::string& old_id = scene.before ? before.scenes[*scene.before].id.text : id;
    if (id == old_id) return quoted(words, id);
    return words.text("compare.renamed", {{"name", quoted(words, id)}, {"before", quoted(words, old_id)}});
}

std::string summary_of(const words::Catalogue& words, const edit::Tally& tally) {
    std::string scenes;
    add_count(words, "compare.count.scenes_changed", tally.scenes_changed, scenes);
    add_count(words, "compare.count.scenes_new", tally.scenes_new, scenes);
    add_count(words, "compare.count.scenes_gone", tally.scenes_gone, scenes);
    add_count(words, "compare.count.scenes_renamed", tally.scenes_renamed, scenes);
    std::string parts;
    add_count(words, "compare.count.texts", tally.texts, parts);
    add_count(words, "compare.count.numbers", tally.numbers, parts);
    add_count(words, "compare.count.responses_new", tally.responses_new, parts);
    add_count(words, "compare.count.responses_gone", tally.responses_gone, parts);
    add_count(words, "compare.count.others", tally.others, parts);
    add_count(words, "compare.count.cards_moved", tally.cards_moved, parts);
    return scenes + (scenes.empty() || parts.empty() ? "" : "; ") + parts;
}

Changes describe_changes(const words::Catalogue& words, const model::Scenario& before, const model::Scenario& after,
                         const edit::Comparison& comparison, std::string_view currency, const SceneNames& names) {
    const Describer describer(words, before, after, currency, names);
    Changes changes;
    changes.summary = summary_of(words, edit::tally(comparison));
    if (!comparison.fields.empty()) changes.parts.push_back(describer.part_of_case(comparison.fields));
    for (const edit::SceneChange& scene : comparison.scenes) {
        if (!edit::is_only_placed(scene)) changes.parts.push_back(describer.part_of_scene(scene));
    }
    return changes;
}

}  // namespace leeway::report
