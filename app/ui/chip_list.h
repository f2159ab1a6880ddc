#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "ui/form.h"
#include "ui/select.h"
#include "ui/signs.h"

/// Several small things side by side that are added and taken away: notes, conditions.
namespace leeway::ui {

struct ListedChip {
    std::string label;         ///< as it is seen; may occur twice
    std::optional<Sign> sign;  ///< before it
    Trouble trouble = Trouble::None;
};

struct ChipListLook {
    FieldLook field;
    std::span<const ListedChip> chips;
    std::string add;                           ///< the button's label: "Add a note"
    std::span<const SelectOption> candidates;  ///< what may be added
    std::string create;                        ///< last entry of the menu: "New note ..."; none where it is empty
    std::string create_label;                  ///< of the field for its text
    std::string_view remove;                   ///< said of a chip's cross, before its label: "Remove"
    std::size_t most = 60;                     ///< characters of a new one
};

struct ChipRemoved {
    std::size_t chip = 0;
};
struct ChipAdded {
    std::size_t candidate = 0;
};
struct ChipCreated {
    std::string text;  ///< not empty, no spaces at its ends
};
using ChipChange = std::variant<ChipRemoved, ChipAdded, ChipCreated>;

/// Rows of chips, each with a cross (Delete and Backspace do the same while the keyboard is on it), and the button that
/// unfolds the candidates.
[[nodiscard]] std::optional<ChipChange> chip_list(Ui& ui, Column& column, const ChipListLook& look);

}  // namespace leeway::ui
