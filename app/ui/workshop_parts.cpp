#include "ui/workshop_parts.h"

#include "ui/flow_row.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

constexpr std::size_t kLongestBadge = 2;  // letters that a key's badge has room for

ButtonLook look_of(const flow::ButtonView& view, ButtonKind kind) {
    ButtonLook look;
    look.kind = kind;
    look.options.enabled = view.can;
    if (view.on) {
        look.sign = Sign::Check;
    } else if (!view.key.empty() && view.key.size() <= kLongestBadge) {
        look.key = view.key;
    }
    look.tip = !view.reason.empty() ? std::string_view(view.reason) : std::string_view(view.key);
    return look;
}

}  // namespace

void part_heading(Ui& ui, Column& column, const std::string& words) {
    column.gap(ui.px(20.0F));
    text(ui, column, words, caption(ui));
    column.gap(ui.px(6.0F));
}

bool view_button(Ui& ui, Column& column, const flow::ButtonView& view, ButtonKind kind, bool whole) {
    if (view.label.empty()) return false;
    const bool pressed = button(ui, column, view.label, look_of(view, kind), whole);
    if (!view.can && !view.reason.empty()) {
        column.gap(ui.px(4.0F));
        text(ui, column, view.reason, quiet(ui));
    }
    return pressed;
}

std::optional<std::size_t> button_row(Ui& ui, Column& column, const std::vector<const flow::ButtonView*>& buttons) {
    std::optional<std::size_t> pressed;
    FlowRow row(column, ui.px(8.0F));
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        if (buttons[i]->label.empty()) continue;
        const ButtonLook look = look_of(*buttons[i], ButtonKind::Quiet);
        const Rect place = row.place(button_size(ui, buttons[i]->label, look, column.width));
        if (button_at(ui, place, buttons[i]->label, look)) pressed = i;
    }
    row.end();
    return pressed;
}

}  // namespace leeway::ui
