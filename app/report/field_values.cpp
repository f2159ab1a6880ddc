#include "report/field_values.h"

#include <algorithm>
#include <type_traits>

#include <fmt/format.h>

#include "base/text.h"

namespace leeway::report {

namespace {

using edit::FieldChange;
using edit::Stretch;
using Kind = Stretch::Kind;
using Names = std::vector<std::string>;

bool begins_with(std::string_view text, std::string_view beginning) {
    return text.substr(0, beginning.size()) == beginning;
}

bool ends_in_space(std::string_view text) { return !text.empty() && (text.back() == ' ' || text.back() == '\n'); }

/// What is gone and what is new in its place, side by side.
std::vector<Stretch> side_by_side(const std::string& gone, const std::string& now) {
    std::vector<Stretch> stretches;
    if (!gone.empty()) stretches.push_back({Kind::Gone, gone});
    if (!gone.empty() && !now.empty()) stretches.push_back({Kind::Same, " "});
    if (!now.empty()) stretches.push_back({Kind::New, now});
    return stretches;
}

/// With air between what is gone and what is new, as a person would leave it.
std::vector<Stretch> aired(std::vector<Stretch> stretches) {
    std::vector<Stretch> result;
    result.reserve(2 * stretches.size());
    for (Stretch& each : stretches) {
        const bool follows_gone = !result.empty() && result.back().kind == Kind::Gone && each.kind == Kind::New;
        if (follows_gone && !ends_in_space(result.back().text)) result.push_back({Kind::Same, " "});
        result.push_back(std::move(each));
    }
    return result;
}

std::string list_of(const Names& names) {
    std::string list;
    for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
    return list;
}

bool has(const Names& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

std::string FieldValues::item_of(const FieldChange& field, const Outcomes& outcomes) const {
    const bool is_now = field.item_after.has_value();
    if (!is_now && !field.item_before) return {};
    const std::size_t item = is_now ? *field.item_after : *field.item_before;
    const model::Scenario& version = is_now ? after_ : before_;
    if (begins_with(field.field, "fact.")) return version.facts[item].label;
    if (begins_with(field.field, "note.")) return version.notes[item].id.text;
    if (field.field == "objective" || field.field == "tag") return {};
    const std::vector<model::ChanceOutcome>* all = is_now ? outcomes.after : outcomes.before;
    const std::size_t most = std::max(outcomes.before != nullptr ? outcomes.before->size() : 0,
                                      outcomes.after != nullptr ? outcomes.after->size() : 0);
    return all != nullptr && most > 1 ? scene_in_words((*all)[item].target.text, is_now) : std::string();
}

std::string FieldValues::label_of(const FieldChange& field, const Outcomes& outcomes) const {
    std::string label(words_.text("design.field." + field.field));
    const std::string item = item_of(field, outcomes);
    if (item.empty() || field.field == "then") return label;
    return words_.text("compare.of_item", {{"field", label}, {"item", words_.text("report.quoted", {{"text", item}})}});
}

std::string FieldValues::number_in_words(std::int64_t number, edit::Unit unit) const {
    switch (unit) {
        case edit::Unit::Cents: return format_money(Money::from_cents(number), currency_);
        case edit::Unit::Minutes: return words_.count("compare.minutes", number);
        case edit::Unit::Hours: return words_.count("compare.hours", number);
        case edit::Unit::Percent: return words_.text("design.heat.share", {{"n", std::to_string(number)}});
        case edit::Unit::Plain: break;
    }
    return std::to_string(number);
}

/// What people call a scene; its id where nobody said, or where there is no such scene.
std::string FieldValues::scene_in_words(const std::string& id, bool is_now) const {
    const auto& scenes = is_now ? after_.scenes : before_.scenes;
    const std::vector<std::string>& names = is_now ? names_.after : names_.before;
    const auto found =
        std::find_if(scenes.begin(), scenes.end(), [&](const model::Scene& scene) { return scene.id.text == id; });
    const auto place = static_cast<std::size_t>(found - scenes.begin());
    return found != scenes.end() && place < names.size() ? names[place] : id;
}

std::string FieldValues::name_in_words(std::string_view field, const std::string& name, bool is_now) const {
    if (field == "channel" || field == "scene.channel") return std::string(words_.text("app.channel." + name));
    if (field == "failure" || field == "stakes")
        return std::string(words_.text(fmt::format("design.option.{}.{}", field, name)));
    if (field == "scene.kind") return std::string(words_.text("compare.kind." + name));
    if (field == "then.list") return std::string(words_.text("compare.written." + name));
    if (field == "scene.layout") return name;
    if (name.empty()) return std::string(words_.text("design.no_scene"));
    const bool is_scene = field == "start" || field == "then" || field == "refused";
    return words_.text("report.quoted", {{"text", is_scene ? scene_in_words(name, is_now) : name}});
}

/// Single names come and go; only where none does is it their order.
std::vector<Stretch> FieldValues::names_in_words(edit::NamesPair pair, std::string_view field) const {
    if (field == "then.order") {
        for (std::string& name : pair.before) name = scene_in_words(name, false);
        for (std::string& name : pair.after) name = scene_in_words(name, true);
    }
    const auto is_in_after = [&](const std::string& name) { return has(pair.after, name); };
    const auto is_in_before = [&](const std::string& name) { return has(pair.before, name); };
    const bool is_order = std::all_of(pair.before.begin(), pair.before.end(), is_in_after) &&
                          std::all_of(pair.after.begin(), pair.after.end(), is_in_before);
    if (is_order) return side_by_side(list_of(pair.before), list_of(pair.after));
    std::vector<Stretch> stretches;
    const auto add = [&](Kind kind, const std::string& name) {
        if (!stretches.empty()) stretches.push_back({Kind::Same, ", "});
        stretches.push_back({kind, name});
    };
    for (const std::string& name : pair.before) {
        if (!is_in_after(name)) add(Kind::Gone, name);
    }
    for (const std::string& name : pair.after) add(is_in_before(name) ? Kind::Same : Kind::New, name);
    return stretches;
}

std::vector<Stretch> FieldValues::value_of(const FieldChange& field) const {
    const std::string none(words_.text("compare.none"));
    return std::visit(
        [&](const auto& pair) -> std::vector<Stretch> {
            using Pair = std::decay_t<decltype(pair)>;
            if constexpr (std::is_same_v<Pair, edit::TextPair>) {
                return aired(edit::word_diff(pair.before.value_or(""), pair.after.value_or("")));
            } else if constexpr (std::is_same_v<Pair, edit::NumberPair>) {
                const auto said = [&](const auto& number) {
                    return number ? number_in_words(*number, pair.unit) : std::string();
                };
                return side_by_side(said(pair.before), said(pair.after));
            } else if constexpr (std::is_same_v<Pair, edit::NamePair>) {
                const auto said = [&](const auto& name, bool is_now) {
                    return name ? name_in_words(field.field, *name, is_now) : none;
                };
                return side_by_side(said(pair.before, false), said(pair.after, true));
            } else {
                return names_in_words(pair, field.field);
            }
        },
        field.values);
}

}  // namespace leeway::report
