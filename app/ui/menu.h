#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/signs.h"
#include "ui/ui.h"

/// The card of entries that a field unfolds above everything else. Beneath it, nothing is reached.
namespace leeway::ui {

struct MenuEntry {
    std::string_view label;
    std::string_view note;     ///< below it, quieter; or empty
    std::optional<Sign> sign;  ///< before it
    bool chosen = false;
};

/// From the next frame on the field's menu is unfolded, and the keyboard is in it.
void open_menu(Ui& ui, ImGuiID owner);

/// Whether the keyboard is to come back to the field; say so once.
[[nodiscard]] bool takes_back(Ui& ui, ImGuiID owner);

/// Draws the menu if it is that field's that is unfolded. @param field the field on the screen, beside which it
/// unfolds.
/// @return the number of the entry that was chosen.
[[nodiscard]] std::optional<std::size_t> menu(Ui& ui, ImGuiID owner, const Rect& field,
                                              const std::vector<MenuEntry>& entries);

/// The entry that what was typed means: the next one from `from` on that begins so, whatever the case of its letters;
/// one letter alone goes past `from`. @param begin the letters, not empty.
[[nodiscard]] std::optional<std::size_t> entry_named(const std::vector<MenuEntry>& entries, std::string_view begin,
                                                     std::size_t from);

}  // namespace leeway::ui
