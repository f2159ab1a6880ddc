#include "ui/text_field.h"

#include "ui/edit_box.h"

#include <fmt/format.h>

namespace leeway::ui {

namespace {

/// "3912 / 4000", once nine tenths are used up.
std::string count_words(std::size_t count, std::size_t most) {
    return count * 10 < most * 9 ? std::string() : fmt::format("{} / {}", count, most);
}

}  // namespace

std::optional<std::string> text_field(Ui& ui, Column& column, const TextFieldLook& look, const std::string& value) {
    field_label(ui, column, look.field);
    EditBox box{look.field, Trouble::None, {}, {}};
    box.placeholder = look.placeholder;
    box.breaks = look.breaks;
    box.least_rows = look.least_rows;
    box.most_rows = look.most_rows;
    box.clean = look.clean;
    box.unit = look.unit;
    box.stays = look.entered != nullptr;
    const std::size_t count = count_characters(value);
    FieldLook remark = look.field;
    if (count > look.most) box.trouble = remark.trouble = std::max(remark.trouble, Trouble::Warning);
    const EditResult result = edit_box(ui, column, box, value);
    field_remark(ui, column, remark, count_words(count, look.most));
    if (look.entered != nullptr) *look.entered = result.entered;
    if (!result.changed) return std::nullopt;
    return ui.state.typing.edit.text;
}

}  // namespace leeway::ui
