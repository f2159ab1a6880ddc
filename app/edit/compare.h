#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/scenario.h"

/// What is different between two versions of a case, as a plain list: what a person would want to read before taking
/// one for the other.
namespace leeway::edit {

/// Words that a person wrote. Nothing: there was no such thing.
struct TextPair {
    std::optional<std::string> before;
    std::optional<std::string> after;
    friend bool operator==(const TextPair&, const TextPair&) = default;
};

enum class Unit { Plain, Cents, Minutes, Hours, Percent };

/// A number. Nothing: none was stated.
struct NumberPair {
    std::optional<std::int64_t> before;
    std::optional<std::int64_t> after;
    Unit unit = Unit::Plain;
    friend bool operator==(const NumberPair&, const NumberPair&) = default;
};

/// An id, or one of several things that have a name in the file. Nothing: none.
struct NamePair {
    std::optional<std::string> before;
    std::optional<std::string> after;
    friend bool operator==(const NamePair&, const NamePair&) = default;
};

/// Ids or words in order.
struct NamesPair {
    std::vector<std::string> before;
    std::vector<std::string> after;
    friend bool operator==(const NamesPair&, const NamesPair&) = default;
};

using Values = std::variant<TextPair, NumberPair, NamePair, NamesPair>;

struct FieldChange {
    /// A stable name as in fields.h ("scene.says", "response.spend"), for catalogues of words; besides: "case.id",
    /// "schema", "channel", "failure", "stakes", "start", "note.id", "facts", "notes", "objectives", "tags" (their
    /// order), "contacts", "scene.id", "scene.channel", "scene.kind", "scene.layout", "scene.place", "response.id",
    /// "response.place", "need", "refused", "when.notes", "when.not", "sets", "clears", "then", "then.order",
    /// "then.list", "chance", "outcome.sets", "outcome.clears".
    std::string field;
    /// Which of several it is: a fact, note, objective, tag or chance outcome. Nothing: it is not there.
    std::optional<std::size_t> item_before;
    std::optional<std::size_t> item_after;
    Values values;
    [[nodiscard]] bool is_about(std::string_view name) const { return field == name; }
    friend bool operator==(const FieldChange&, const FieldChange&) = default;
};
using FieldChanges = std::vector<FieldChange>;

/// What became of a scene or a response. One that is new or gone has what it says and states among its fields.
enum class Fate { Changed, New, Gone };

struct ResponseChange {
    Fate fate = Fate::Changed;
    std::optional<std::size_t> before;  ///< its place in its scene; nothing: new
    std::optional<std::size_t> after;   ///< nothing: gone
    FieldChanges fields;
    friend bool operator==(const ResponseChange&, const ResponseChange&) = default;
};

struct SceneChange {
    Fate fate = Fate::Changed;
    std::optional<std::size_t> before;  ///< its place in the scenario; nothing: new
    std::optional<std::size_t> after;   ///< nothing: gone
    FieldChanges fields;
    std::vector<ResponseChange> responses;  ///< of a scene that is in both; the order of the later version, gone last
    friend bool operator==(const SceneChange&, const SceneChange&) = default;
};

struct Comparison {
    FieldChanges fields;              ///< of the case as a whole
    std::vector<SceneChange> scenes;  ///< the order of the later version, then those that are gone
    [[nodiscard]] bool empty() const { return fields.empty() && scenes.empty(); }
    friend bool operator==(const Comparison&, const Comparison&) = default;
};

/// Everything that is different; empty exactly where the two are equal. Scenes, responses and notes are the same ones
/// if they have the same id; of the others two are the same one, renamed, where they are alike in all else, say
/// something, and nothing else says the same. What leads to a renamed scene, or uses a renamed note, is not different
/// for that. Nothing else is guessed: what was renamed and changed is gone and new.
[[nodiscard]] Comparison compare(const model::Scenario& before, const model::Scenario& after);

/// How much it is. What stands in new scenes and responses is counted with those.
struct Tally {
    std::size_t scenes_changed = 0;  ///< not those that only have another name or place
    std::size_t scenes_new = 0;
    std::size_t scenes_gone = 0;
    std::size_t scenes_renamed = 0;
    std::size_t cards_moved = 0;  ///< on the canvas
    std::size_t responses_new = 0;
    std::size_t responses_gone = 0;
    std::size_t texts = 0;
    std::size_t numbers = 0;
    std::size_t others = 0;  ///< where something leads, notes, permissions, the order of things
};
[[nodiscard]] Tally tally(const Comparison& comparison);

/// Whether the change is only about where a scene's card lies on the canvas.
[[nodiscard]] bool is_only_placed(const SceneChange& scene);

}  // namespace leeway::edit
