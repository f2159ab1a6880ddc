#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "edit/compare.h"
#include "edit/word_diff.h"
#include "report/changes.h"
#include "words/catalogue.h"

/// The names of a case's fields and what they hold, in words. Private to the room, for report/changes.h.
namespace leeway::report {

class FieldValues {
public:
    /// What can follow from the response that a field belongs to; null: there is no such response.
    struct Outcomes {
        const std::vector<model::ChanceOutcome>* before = nullptr;
        const std::vector<model::ChanceOutcome>* after = nullptr;
    };

    /// All outlive this.
    FieldValues(const words::Catalogue& words, const model::Scenario& before, const model::Scenario& after,
                std::string_view currency, const SceneNames& names)
        : words_(words), before_(before), after_(after), currency_(currency), names_(names) {}

    /// "What the customer says"; of one of several also which one: "Value of “Order”".
    [[nodiscard]] std::string label_of(const edit::FieldChange& field, const Outcomes& outcomes) const;

    /// The value with what is gone and what is new marked.
    [[nodiscard]] std::vector<edit::Stretch> value_of(const edit::FieldChange& field) const;

private:
    [[nodiscard]] std::string item_of(const edit::FieldChange& field, const Outcomes& outcomes) const;
    [[nodiscard]] std::string number_in_words(std::int64_t number, edit::Unit unit) const;
    [[nodiscard]] std::string name_in_words(std::string_view field, const std::string& name, bool is_now) const;
    [[nodiscard]] std::vector<edit::Stretch> names_in_words(edit::NamesPair pair, std::string_view field) const;
    [[nodiscard]] std::string scene_in_words(const std::string& id, bool is_now) const;

    const words::Catalogue& words_;
    const model::Scenario& before_;
    const model::Scenario& after_;
    std::string currency_;
    const SceneNames& names_;
};

}  // namespace leeway::report
