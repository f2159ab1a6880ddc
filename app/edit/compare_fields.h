#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "edit/address.h"
#include "edit/compare.h"
#include "edit/compare_pairs.h"
#include "edit/fields.h"
#include "model/scenario.h"

/// The differences of single parts of two versions of a case. Private to the room, for edit/compare.h.
namespace leeway::edit {

struct Versions {
    const model::Scenario& before;
    const model::Scenario& after;
    Renames scenes;  ///< that are known so far
    Renames notes;
};

/// The same part in both versions. Nothing: it is not there.
struct PlacePair {
    std::optional<Address> before;
    std::optional<Address> after;
    [[nodiscard]] bool is_in_both() const { return before && after; }
};

/// Collects the differences of one part.
class FieldList {
public:
    FieldList(const Versions& versions, const PlacePair& at) : versions_(versions), at_(at) {}

    /// What is added from now on is about one of several items.
    void of_item(std::optional<std::size_t> before, std::optional<std::size_t> after) {
        item_before_ = before;
        item_after_ = after;
    }
    /// Every field from the first to the last that is different; of a part that is in one version only, what it states.
    void texts(TextField first, TextField last);
    void numbers(NumberField first, NumberField last);
    void name(std::string field, std::optional<std::string> before, std::optional<std::string> after);
    /// The same for the id of a scene.
    void scene(std::string field, std::optional<std::string> before, std::optional<std::string> after);
    void notes(std::string field, const std::vector<NoteId>& before, const std::vector<NoteId>& after);
    /// As it is: different or not.
    void add(std::string field, Values values);

    [[nodiscard]] FieldChanges take() { return std::move(changes_); }

private:
    const Versions& versions_;
    PlacePair at_;
    std::optional<std::size_t> item_before_;
    std::optional<std::size_t> item_after_;
    FieldChanges changes_;
};

/// Everything of the case but its scenes; compare_lists.cpp has its facts, notes, objectives and tags.
[[nodiscard]] FieldChanges case_changes(const Versions& versions);
void add_list_changes(const Versions& versions, FieldList& to);

/// The notes that are the same ones, by id and, where that is certain, by what they mean.
[[nodiscard]] Pairs pair_notes(const model::Scenario& before, const model::Scenario& after);

/// A scene's own fields, without its place among the others.
[[nodiscard]] FieldChanges scene_changes(const Versions& versions, const PlacePair& at);
/// A response's, without its place in its scene.
[[nodiscard]] FieldChanges response_changes(const Versions& versions, const PlacePair& at);

}  // namespace leeway::edit
