#include "edit/compare_fields.h"

namespace leeway::edit {

namespace {

using Keys = std::vector<std::string>;

template <typename Items, typename Key>
Keys keys_of(const Items& items, const Key& key) {
    Keys keys;
    keys.reserve(items.size());
    for (const auto& item : items) keys.push_back(key(item));
    return keys;
}

/// The order of those that are in both, where it is another.
void add_order(const char* field, const Pairs& pairs, const Keys& before, const Keys& after, FieldList& to) {
    to.of_item({}, {});
    if (!is_reordered(pairs)) return;
    NamesPair order;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (pairs.after_of[i]) order.before.push_back(before[i]);
    }
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (pairs.before_of[i]) order.after.push_back(after[i]);
    }
    to.add(field, std::move(order));
}

/// Tells `each` of all that is in both, new or gone.
template <typename Each>
void for_all(const Pairs& pairs, FieldList& to, const Each& each) {
    for (std::size_t i = 0; i < pairs.before_of.size(); ++i) {
        to.of_item(pairs.before_of[i], i);
        each(pairs.before_of[i], std::optional<std::size_t>(i));
    }
    for (std::size_t i = 0; i < pairs.after_of.size(); ++i) {
        if (pairs.after_of[i]) continue;
        to.of_item(i, {});
        each(std::optional<std::size_t>(i), std::optional<std::size_t>());
    }
}

void add_text(const char* field, const Keys& before, std::optional<std::size_t> old_one, const Keys& after,
              std::optional<std::size_t> new_one, FieldList& to) {
    TextPair pair;
    if (old_one) pair.before = before[*old_one];
    if (new_one) pair.after = after[*new_one];
    if (pair.before != pair.after) to.add(field, std::move(pair));
}

/// Lines without a name of their own: what was written anew stands where it was.
void add_lines(const char* list, const char* field, const Keys& before, const Keys& after, FieldList& to) {
    Pairs pairs(before.size(), after.size());
    join_by_key(before, after, pairs);
    join_rest(pairs);
    for_all(pairs, to, [&](auto old_one, auto new_one) { add_text(field, before, old_one, after, new_one, to); });
    add_order(list, pairs, before, after, to);
}

void add_facts(const std::vector<model::Fact>& before, const std::vector<model::Fact>& after, FieldList& to) {
    const auto label = [](const model::Fact& fact) { return fact.label; };
    const auto value = [](const model::Fact& fact) { return fact.value; };
    const auto both = [](const model::Fact& fact) { return fact.label + '\n' + fact.value; };
    Pairs pairs(before.size(), after.size());
    join_by_key(keys_of(before, both), keys_of(after, both), pairs);
    const Keys labels = keys_of(before, label);
    const Keys new_labels = keys_of(after, label);
    join_by_key(labels, new_labels, pairs);
    const Keys values = keys_of(before, value);
    const Keys new_values = keys_of(after, value);
    join_by_key(values, new_values, pairs);
    for_all(pairs, to, [&](auto old_one, auto new_one) {
        if (old_one && new_one) add_text("fact.label", labels, old_one, new_labels, new_one, to);
        add_text("fact.value", values, old_one, new_values, new_one, to);
    });
    add_order("facts", pairs, labels, new_labels, to);
}

void add_notes(const Versions& versions, FieldList& to) {
    const auto id = [](const model::Note& note) { return note.id.text; };
    const auto meaning = [](const model::Note& note) { return note.meaning; };
    const Keys ids = keys_of(versions.before.notes, id);
    const Keys new_ids = keys_of(versions.after.notes, id);
    const Keys meanings = keys_of(versions.before.notes, meaning);
    const Keys new_meanings = keys_of(versions.after.notes, meaning);
    const Pairs pairs = pair_notes(versions.before, versions.after);
    for_all(pairs, to, [&](auto old_one, auto new_one) {
        if (old_one && new_one) to.name("note.id", ids[*old_one], new_ids[*new_one]);
        add_text("note.meaning", meanings, old_one, new_meanings, new_one, to);
    });
    add_order("notes", pairs, ids, new_ids, to);
}

}  // namespace

Pairs pair_notes(const model::Scenario& before, const model::Scenario& after) {
    const auto id = [](const model::Note& note) { return note.id.text; };
    const auto meaning = [](const model::Note& note) { return note.meaning; };
    Pairs pairs(before.notes.size(), after.notes.size());
    join_by_key(keys_of(before.notes, id), keys_of(after.notes, id), pairs);
    join_by_unique_key(keys_of(before.notes, meaning), keys_of(after.notes, meaning), pairs);
    return pairs;
}

void add_list_changes(const Versions& versions, FieldList& to) {
    add_facts(versions.before.facts, versions.after.facts, to);
    add_notes(versions, to);
    const model::Scenario& before = versions.before;
    const model::Scenario& after = versions.after;
    add_lines("objectives", "objective", before.objectives, after.objectives, to);
    add_lines("tags", "tag", before.tags, after.tags, to);
    const auto contact = [](const model::Contact& each) {
        return (each.scenario ? each.scenario->id.text : std::string()) + ", " + each.after;
    };
    NamesPair contacts{keys_of(before.contacts, contact), keys_of(after.contacts, contact)};
    to.of_item({}, {});
    if (contacts.before != contacts.after) to.add("contacts", std::move(contacts));
}

}  // namespace leeway::edit
