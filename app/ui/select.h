#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/form.h"
#include "ui/signs.h"

/// One of several.
namespace leeway::ui {

struct SelectOption {
    std::string label;         ///< as it is seen; may occur twice
    std::string_view note;     ///< below it, quieter; or empty
    std::optional<Sign> sign;  ///< before it
};

struct SelectLook {
    FieldLook field;
    std::span<const SelectOption> options;
    std::string none;              ///< the first entry, for nothing of it; there is no such entry where it is empty
    std::string_view placeholder;  ///< shown while nothing is chosen and there is no entry for that
    bool one_line = false;         ///< the field does not grow with what is chosen; the menu has all of it
};

/// What was chosen: the number of an option, or none of them.
struct SelectChange {
    std::optional<std::size_t> option;
};

/// A field that shows what is chosen and unfolds a card with all options above everything else. There the arrows, Home,
/// End and the first letters of an option move, Enter chooses, Escape or a click elsewhere folds it away unchanged.
[[nodiscard]] std::optional<SelectChange> select(Ui& ui, Column& column, const SelectLook& look,
                                                 std::optional<std::size_t> chosen);

}  // namespace leeway::ui
