#include "ui/name_field.h"

#include <algorithm>

#include "base/id.h"
#include "ui/edit_box.h"

namespace leeway::ui {

namespace {

constexpr std::size_t kLongestName = 64;

/// What of a text may stand in an id.
std::string cleaned(std::string_view typed) {
    std::string name;
    for (const char c : typed) {
        if (c >= 'A' && c <= 'Z') name += static_cast<char>(c - 'A' + 'a');
        if (c == ' ' || c == '_') name += '-';
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-') name += c;
    }
    return name.substr(0, kLongestName);
}

bool is_usable(const NameFieldLook& look, const std::string& name) {
    return is_valid_id(name) && std::find(look.taken.begin(), look.taken.end(), name) == look.taken.end();
}

/// The name that a text means while it is typed.
std::string meant(const Ui& ui, const NameFieldLook& look, const std::string& text) {
    return is_usable(look, text) ? text : ui.state.typing.former_name;
}

/// What the box is told that its value is: what is typed stays as it is for as long as it means the value, or the value
/// has not changed; a value that somebody else has changed is shown.
std::string text_for(const Ui& ui, const NameFieldLook& look, const std::string& value) {
    const TypingMemory& memory = ui.state.typing;
    if (!is_typed_in(ui, look.field.label)) return value;
    if (meant(ui, look, memory.edit.text) == value) return memory.edit.text;
    return memory.name == value ? memory.given : value;
}

}  // namespace

std::optional<std::string> name_field(Ui& ui, Column& column, const NameFieldLook& look, const std::string& value) {
    TypingMemory& memory = ui.state.typing;
    const bool was_typing = is_typed_in(ui, look.field.label);
    FieldLook field = look.field;
    if (was_typing && !memory.edit.text.empty() && !is_usable(look, memory.edit.text)) {
        field.trouble = Trouble::Warning;
        field.problem = look.unusable;
    }
    field_label(ui, column, field);
    EditBox box{field, Trouble::None, {}, {}};
    box.placeholder = look.hint;
    box.most_rows = 3;
    const EditResult result = edit_box(ui, column, box, text_for(ui, look, value));
    field_remark(ui, column, field);
    if (!result.is_typing) return std::nullopt;
    if (!was_typing) memory.former_name = value;
    memory.name = value;
    if (!result.changed) return std::nullopt;
    if (std::string clean = cleaned(memory.edit.text); clean != memory.edit.text) adopt(memory.edit, clean);
    std::string name = meant(ui, look, memory.edit.text);
    if (name == value) return std::nullopt;
    return name;
}

}  // namespace leeway::ui
