#pragma once

#include <string>
#include <string_view>

#include "ui/ui.h"

/// What all fields of a form share: a label above, the field with its edge, and a line of help or of trouble below.
namespace leeway::ui {

enum class Trouble { None, Warning, Error };

struct FieldLook {
    std::string label;         ///< above the field; what follows "##" is unseen and makes it unique in the window
    std::string_view help;     ///< one or more lines below, or empty
    std::string_view problem;  ///< shown instead of the help, with a sign
    Trouble trouble = Trouble::None;
    bool enabled = true;
    bool take_focus = false;    ///< the keyboard comes here now, as if by Tab
    bool label_hidden = false;  ///< what the field is for can be seen from what stands around it
};

/// How the edge of a field stands.
struct FieldEdge {
    bool hovered = false;
    bool active = false;  ///< it is being typed in, or unfolded
    bool focused = false;
    bool enabled = true;
    Trouble trouble = Trouble::None;
};

inline constexpr float kFieldHeight = 44.0F;  // logical pixels, of a single line
inline constexpr float kFieldCorner = 10.0F;
inline constexpr float kFieldPadding = 12.0F;  // beside what the field holds

/// The label and the gap below it.
void field_label(Ui& ui, Column& column, const FieldLook& look);

/// The surface and the edge, which is coloured where there is trouble, and the focus ring.
void field_surface(Ui& ui, const Rect& rect, const FieldEdge& edge);

/// The help, or what is wrong instead.
/// @param right stands at the other end of the line, for counts; or empty.
void field_remark(Ui& ui, Column& column, const FieldLook& look, std::string_view right = {});

/// The same edge for every field of that look.
[[nodiscard]] FieldEdge edge_of(const FieldLook& look);

/// The colour of what is said about trouble, at least 4.5:1 on paper and on cards.
[[nodiscard]] ImU32 trouble_colour(const Ui& ui, Trouble trouble);

}  // namespace leeway::ui
