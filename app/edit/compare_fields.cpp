#include "edit/compare_fields.h"

#include <fmt/format.h>

#include "model/names.h"

namespace leeway::edit {

namespace {

std::optional<std::string> text_at(const model::Scenario& scenario, TextField field, const std::optional<Address>& at) {
    const std::string* text = at ? text_of(scenario, field, *at) : nullptr;
    return text != nullptr ? std::optional<std::string>(*text) : std::nullopt;
}

std::optional<std::int64_t> number_at(const model::Scenario& scenario, NumberField field,
                                      const std::optional<Address>& at) {
    return at ? number_of(scenario, field, *at) : std::nullopt;
}

/// 0 is what nobody needs to be told of what is new, but for a rating.
bool is_rating(NumberField field) {
    return field == NumberField::Outcome || field == NumberField::Process || field == NumberField::Interaction;
}

Unit unit_of(NumberField field) {
    switch (field) {
        case NumberField::CustomerValue:
        case NumberField::Spend:
        case NumberField::NeedAmount: return Unit::Cents;
        case NumberField::Minutes:
        case NumberField::ResponseMinutes: return Unit::Minutes;
        case NumberField::ResponseHours: return Unit::Hours;
        default: return Unit::Plain;
    }
}

std::vector<std::string> texts_of(const std::vector<NoteId>& ids) {
    std::vector<std::string> texts;
    texts.reserve(ids.size());
    for (const NoteId& id : ids) texts.push_back(id.text);
    return texts;
}

std::optional<std::string> channel_of(const model::Scene* scene) {
    if (scene == nullptr || !scene->channel) return std::nullopt;
    return std::string(model::name_of(*scene->channel));
}

std::optional<std::string> layout_of(const model::Scene& scene) {
    if (!scene.layout) return std::nullopt;
    return fmt::format("{}, {}", scene.layout->x, scene.layout->y);
}

}  // namespace

void FieldList::add(std::string field, Values values) {
    changes_.push_back({std::move(field), item_before_, item_after_, std::move(values)});
}

void FieldList::texts(TextField first, TextField last) {
    for (int i = static_cast<int>(first); i <= static_cast<int>(last); ++i) {
        const auto field = static_cast<TextField>(i);
        TextPair pair{text_at(versions_.before, field, at_.before), text_at(versions_.after, field, at_.after)};
        // An ending's empty title that came with the ending is no change of its own.
        if (pair.before.value_or("") == pair.after.value_or("")) continue;
        add(std::string(name_of(field)), std::move(pair));
    }
}

void FieldList::numbers(NumberField first, NumberField last) {
    for (int i = static_cast<int>(first); i <= static_cast<int>(last); ++i) {
        const auto field = static_cast<NumberField>(i);
        const NumberPair pair{number_at(versions_.before, field, at_.before),
                              number_at(versions_.after, field, at_.after), unit_of(field)};
        if (pair.before == pair.after) continue;
        const bool is_nothing = pair.before.value_or(0) == 0 && pair.after.value_or(0) == 0;
        if (!at_.is_in_both() && is_nothing && !is_rating(field)) continue;
        add(std::string(name_of(field)), pair);
    }
}

void FieldList::name(std::string field, std::optional<std::string> before, std::optional<std::string> after) {
    if (before != after) add(std::move(field), NamePair{std::move(before), std::move(after)});
}

void FieldList::scene(std::string field, std::optional<std::string> before, std::optional<std::string> after) {
    if (before && after && versions_.scenes.is_same(*before, *after)) return;
    name(std::move(field), std::move(before), std::move(after));
}

void FieldList::notes(std::string field, const std::vector<NoteId>& before, const std::vector<NoteId>& after) {
    NamesPair pair{texts_of(before), texts_of(after)};
    if (!versions_.notes.is_same(pair.before, pair.after)) add(std::move(field), std::move(pair));
}

FieldChanges case_changes(const Versions& versions) {
    const model::Scenario& before = versions.before;
    const model::Scenario& after = versions.after;
    FieldList list(versions, {Address{}, Address{}});
    list.name("case.id", before.id.text, after.id.text);
    list.texts(TextField::Title, TextField::ContentNote);
    list.name("channel", std::string(model::name_of(before.channel)), std::string(model::name_of(after.channel)));
    list.name("failure", std::string(model::name_of(before.failure)), std::string(model::name_of(after.failure)));
    list.name("stakes", std::string(model::name_of(before.stakes)), std::string(model::name_of(after.stakes)));
    list.numbers(NumberField::Difficulty, NumberField::Minutes);
    list.texts(TextField::CustomerName, TextField::CustomerAbout);
    list.numbers(NumberField::CustomerHappiness, NumberField::CustomerValue);
    list.scene("start", before.start.text, after.start.text);
    list.name("schema", before.schema, after.schema);
    add_list_changes(versions, list);
    return list.take();
}

FieldChanges scene_changes(const Versions& versions, const PlacePair& at) {
    const model::Scene* before = at.before ? scene_at(versions.before, *at.before) : nullptr;
    const model::Scene* after = at.after ? scene_at(versions.after, *at.after) : nullptr;
    FieldList list(versions, at);
    if (before != nullptr && after != nullptr) {
        list.name("scene.id", before->id.text, after->id.text);
        list.name("scene.kind", before->ending ? "ending" : "decision", after->ending ? "ending" : "decision");
    }
    list.name("scene.channel", channel_of(before), channel_of(after));
    list.texts(TextField::SceneAfter, TextField::EndingLesson);
    list.numbers(NumberField::SceneMood, NumberField::SceneMood);
    const bool is_placed = before != nullptr && after != nullptr && before->layout != after->layout;
    if (is_placed) list.name("scene.layout", layout_of(*before), layout_of(*after));
    return list.take();
}

}  // namespace leeway::edit
