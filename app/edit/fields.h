#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "edit/address.h"
#include "model/scenario.h"

/// The plain fields of a scenario, each by one name, so that a screen can show and change any of them the same way.
namespace leeway::edit {

/// Fields that hold words. An Address says which scene, response or item is meant where there are several.
enum class TextField {
    Title,
    Summary,
    Language,
    Industry,
    Author,
    Inspiration,
    ContentNote,
    CustomerName,
    CustomerPronouns,
    CustomerAbout,
    FactLabel,
    FactValue,
    NoteMeaning,
    Objective,
    Tag,
    SceneAfter,
    SceneNarration,
    SceneSays,
    SceneDiscuss,
    EndingTitle,
    EndingLesson,
    ResponseSay,
    ResponseWhy,
    OutcomeNarration,
};
inline constexpr int kTextFields = static_cast<int>(TextField::OutcomeNarration) + 1;

/// Fields that hold a whole number; amounts of money in cents.
enum class NumberField {
    Difficulty,
    Minutes,
    CustomerHappiness,
    CustomerExpectation,
    CustomerValue,
    SceneMood,
    Outcome,
    Process,
    Interaction,
    Spend,
    ResponseMinutes,
    ResponseHours,
    NeedAmount,
    LeastHappiness,
    MostHappiness,
    OutcomeHappiness,
};
inline constexpr int kNumberFields = static_cast<int>(NumberField::OutcomeHappiness) + 1;

/// A stable name in small letters and dots, for catalogues of words: "scene.says".
[[nodiscard]] std::string_view name_of(TextField field);
[[nodiscard]] std::string_view name_of(NumberField field);

/// Inclusive; what a file may say there.
struct Range {
    std::int64_t low = 0;
    std::int64_t high = 100;
};
[[nodiscard]] Range range_of(NumberField field);

/// The words, or null where there is no such thing (no scene, an ending's title in a scene that is none).
[[nodiscard]] const std::string* text_of(const model::Scenario& scenario, TextField field, const Address& at);
/// False, and nothing is changed, where there is no such thing.
bool set_text(model::Scenario& scenario, TextField field, const Address& at, std::string text);

/// The number; nothing where there is no such thing or none is stated (a need without an amount of its own, a bound of
/// happiness at the end of the scale).
[[nodiscard]] std::optional<std::int64_t> number_of(const model::Scenario& scenario, NumberField field,
                                                    const Address& at);
/// Brought into the field's range first. A need's amount, and bounds of happiness, come into being. False, and nothing
/// is changed, where there is no such thing.
bool set_number(model::Scenario& scenario, NumberField field, const Address& at, std::int64_t number);
/// Takes a stated number away: a need's own amount, one bound of happiness, while the other stays. False where there is
/// no such thing, and of fields that always have a number.
bool forget_number(model::Scenario& scenario, NumberField field, const Address& at);

}  // namespace leeway::edit
