#include "ui/number_field.h"

#include <algorithm>

#include "ui/edit_box.h"
#include "ui/scroll_area.h"

#include <fmt/format.h>

namespace leeway::ui {

namespace {

constexpr std::size_t kMostDigits = 15;

std::string_view number_part(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

/// The hundredths that one or two digits behind the point state.
std::optional<std::int64_t> parse_hundredths(std::string_view digits) {
    if (digits.empty() || digits.size() > 2) return std::nullopt;
    std::int64_t value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return digits.size() == 1 ? value * 10 : value;
}

bool is_in_range(const NumberFieldLook& look, std::int64_t number) {
    return number >= look.least && number <= look.most;
}

/// What a text stands for in this field, if it may stand there.
std::optional<NumberChange> read(const NumberFieldLook& look, std::string_view text) {
    if (number_part(text).empty())
        return look.can_be_empty ? std::optional<NumberChange>(NumberChange{}) : std::nullopt;
    const std::optional<std::int64_t> number = parse_number(text, look.decimals);
    if (!number || !is_in_range(look, *number)) return std::nullopt;
    return NumberChange{number};
}

std::string shown(const NumberFieldLook& look, std::optional<std::int64_t> value) {
    return value ? format_number(*value, look.decimals) : std::string();
}

/// What is said below the field: while it is empty what it takes, of what cannot stand there the same as a reproach,
/// also after it was left with that: then it shows its former number again, and one must see why.
FieldLook told(const Ui& ui, const NumberFieldLook& look, bool is_typing) {
    FieldLook field = look.field;
    const bool is_refused = ui.state.typing.refused == ImGui::GetID(look.field.label.c_str());
    if (is_typing && !look.can_be_empty && number_part(ui.state.typing.edit.text).empty()) field.help = look.invalid;
    if (!is_refused || look.invalid.empty()) return field;
    field.trouble = is_typing ? Trouble::Error : Trouble::Warning;
    field.problem = look.invalid;
    return field;
}

/// What the box is told that its value is: what is typed stays as it is for as long as it means the value, or the value
/// has not changed. "12.5" is not made "12.50" under the hands.
std::string text_for(const Ui& ui, const NumberFieldLook& look, std::optional<std::int64_t> value) {
    const TypingMemory& memory = ui.state.typing;
    if (!is_typed_in(ui, look.field.label)) return shown(look, value);
    const std::optional<NumberChange> typed = read(look, memory.edit.text);
    if (typed && typed->value == value) return memory.edit.text;
    if (!typed && memory.former_number == value) return memory.edit.text;
    return memory.number == value ? memory.given : shown(look, value);
}

void begin_run(TypingMemory& memory, std::optional<std::int64_t> value) {
    memory.former_number = memory.wished_number = value;
    memory.takes_back = false;
    ++memory.run;
}

/// A number that comes and was not typed: what was taken back, over which what is typed stays, or what something else
/// has set, such as undo. @return whether it takes the place of what is typed.
bool follow(TypingMemory& memory, const NumberFieldLook& look, std::optional<std::int64_t> value) {
    if (value == memory.number || (value == memory.wished_number && !memory.takes_back)) return false;
    const bool is_taken_back = memory.takes_back && !read(look, memory.edit.text);
    memory.takes_back = false;
    memory.wished_number = memory.former_number = value;
    return !is_taken_back;
}

/// The arrows up and down.
bool take_steps(Ui& ui, const NumberFieldLook& look, std::optional<std::int64_t> value) {
    const int by = (ImGui::IsKeyPressed(ImGuiKey_UpArrow) ? 1 : 0) - (ImGui::IsKeyPressed(ImGuiKey_DownArrow) ? 1 : 0);
    if (by == 0) return false;
    TextEdit& edit = ui.state.typing.edit;
    const std::optional<NumberChange> typed = read(look, edit.text);
    const std::int64_t from =
        typed && typed->value ? *typed->value : value.value_or(std::clamp<std::int64_t>(0, look.least, look.most));
    edit.text = format_number(std::clamp(from + by * look.step, look.least, look.most), look.decimals);
    move_caret(edit, edit.text.size(), false);
    ui.state.unsettled = true;
    return true;
}

}  // namespace

std::optional<std::int64_t> parse_number(std::string_view text, int decimals) {
    text = number_part(text);
    const bool is_negative = !text.empty() && text.front() == '-';
    if (is_negative) text.remove_prefix(1);
    const std::size_t point = decimals > 0 ? text.find_first_of(".,") : std::string_view::npos;
    const std::string_view whole = text.substr(0, point);
    if (whole.empty() || whole.size() > kMostDigits) return std::nullopt;
    std::int64_t value = 0;
    for (const char c : whole) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    if (decimals > 0) value *= 100;
    if (point != std::string_view::npos) {
        const std::optional<std::int64_t> hundredths = parse_hundredths(text.substr(point + 1));
        if (!hundredths) return std::nullopt;
        value += *hundredths;
    }
    return is_negative ? -value : value;
}

std::string format_number(std::int64_t value, int decimals) {
    if (decimals == 0) return fmt::format("{}", value);
    const std::int64_t size = value < 0 ? -value : value;
    return fmt::format("{}{}.{:02}", value < 0 ? "-" : "", size / 100, size % 100);
}

std::optional<NumberChange> number_field(Ui& ui, Column& column, const NumberFieldLook& look,
                                         std::optional<std::int64_t> value) {
    const bool was_typing = is_typed_in(ui, look.field.label);
    const bool gives_way = was_typing && follow(ui.state.typing, look, value);
    const FieldLook field = told(ui, look, was_typing);
    field_label(ui, column, field);
    EditBox box{field, Trouble::None, {}, {}};
    box.placeholder = look.placeholder;
    box.unit = look.unit;
    box.most_rows = 3;
    box.takes_rows = false;
    box.whole_by_click = true;
    const float top = column.y;
    EditResult result = edit_box(ui, column, box, gives_way ? shown(look, value) : text_for(ui, look, value));
    field_remark(ui, column, field);
    if (!result.is_typing) return std::nullopt;
    TypingMemory& memory = ui.state.typing;
    const bool tells = was_typing && field.trouble == Trouble::Error;
    if (tells && !memory.has_told && ui.area != nullptr) {
        ui.area->reveal({{column.x, top}, {column.x + column.width, column.y}});
    }
    memory.has_told = tells;
    if (!was_typing) begin_run(memory, value);
    if (was_typing && take_steps(ui, look, value)) result.changed = true;
    memory.number = value;
    const std::optional<NumberChange> typed = read(look, memory.edit.text);
    // What another field says of what was left in it stays there to be read.
    const ImGuiID own = ImGui::GetID(look.field.label.c_str());
    const bool is_refused = !typed && !number_part(memory.edit.text).empty();
    if (is_refused || memory.refused == own) memory.refused = is_refused ? own : 0;
    if (!result.changed) return std::nullopt;
    NumberChange meant = typed.value_or(NumberChange{memory.former_number, true});
    meant.run = memory.run;
    if (meant.value == value && (value || !meant.takes_back)) return std::nullopt;
    memory.wished_number = meant.value;
    memory.takes_back = meant.takes_back;
    return meant;
}

}  // namespace leeway::ui
