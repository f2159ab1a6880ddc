#include <optional>
#include <string>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "ui/form_probe.h"
#include "ui/glyphs.h"
#include "ui/text_field.h"

namespace leeway::ui_tests {

namespace {

const char* const kLabel = "What they say";

std::string in_capitals(std::string_view pasted) {
    std::string text(pasted);
    for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return text;
}

/// A field whose value is kept as a document would, and another below it.
struct Typing {
    explicit Typing(std::string text = {}, bool breaks = true, float scale = 1.0F) : value(std::move(text)) {
        look.field.label = std::string(kLabel) + "##of scene 3";
        look.breaks = breaks;
        look.least_rows = breaks ? 3 : 1;
        form.emplace([this](ui::Ui& ui, ui::Column& column) { draw(ui, column); }, ImVec2{700.0F, 600.0F}, scale);
    }

    void draw(ui::Ui& ui, ui::Column& column) {
        ui::Column narrow = column.part(0.0F, ui.px(300.0F));
        if (auto typed = ui::text_field(ui, narrow, look, value)) {
            ++changes;
            if (echoes) value = *typed;
        }
        ui::TextFieldLook other;
        other.field.label = "Another";
        (void)ui::text_field(ui, narrow, other, "");
        column.y = narrow.y;
    }

    /// By a click, with the caret at the end.
    void enter() {
        form->probe.click(kLabel);
        form->probe.press(ImGuiKey_End, ImGuiMod_Ctrl);
    }
    void type(std::string_view text) {
        form->probe.type(text);
        form->probe.frames(2);
    }
    void press(ImGuiKey key, int modifiers = 0) { form->probe.press(key, modifiers); }
    [[nodiscard]] bool is_typing() const { return form->state.typing.is_in(form->probe.item(kLabel).id); }
    [[nodiscard]] const ui::TextEdit& edit() const { return form->state.typing.edit; }
    [[nodiscard]] float height() const {
        const support::ProbedItem item = form->probe.item(kLabel);
        return item.max.y - item.min.y;
    }

    ui::TextFieldLook look;
    std::string value;
    int changes = 0;
    bool echoes = true;
    std::optional<FormProbe> form;
};

}  // namespace

TEST_CASE("What is typed comes out at every key, whatever the language", "[ui]") {
    const float scale = GENERATE(1.0F, 2.0F);
    Typing field({}, true, scale);
    field.enter();
    field.type("Hello");
    CHECK(field.value == "Hello");
    field.type(" caf\u00E9 \u4F60\u597D \U0001F468\u200D\U0001F469 e\u0301 \u0628");
    CHECK(field.value == "Hello caf\u00E9 \u4F60\u597D \U0001F468\u200D\U0001F469 e\u0301 \u0628");
    field.press(ImGuiKey_Backspace);
    field.press(ImGuiKey_Backspace);
    field.press(ImGuiKey_Backspace);  // the accent alone
    CHECK(field.value == "Hello caf\u00E9 \u4F60\u597D \U0001F468\u200D\U0001F469 e");
    field.press(ImGuiKey_Backspace);
    field.press(ImGuiKey_Backspace);
    field.press(ImGuiKey_Backspace);  // the couple as a whole
    CHECK(field.value == "Hello caf\u00E9 \u4F60\u597D ");
    CHECK(field.changes == 8);
}

TEST_CASE("Letters and keys count in the order in which they were typed", "[ui]") {
    Typing field;
    field.enter();
    ImGuiIO& io = ImGui::GetIO();
    for (int i = 0; i < 3; ++i) {
        io.AddInputCharacter('a');
        io.AddInputCharacter('b');
        io.AddKeyEvent(ImGuiKey_Backspace, true);
        io.AddKeyEvent(ImGuiKey_Backspace, false);
    }
    field.form->probe.frames(20);
    CHECK(field.value == "aaa");
}

TEST_CASE("Arrows move through rows that the text was wrapped into, and keep to their column", "[ui]") {
    Typing field("The boots have come apart at the sole after nine weeks, and I need them on Saturday.");
    field.enter();
    const std::string text = field.value;
    const std::size_t end = text.size();
    field.press(ImGuiKey_Home);
    const std::size_t row_start = field.edit().caret;
    CHECK(row_start > 0);  // of the last row, not of the text
    field.press(ImGuiKey_RightArrow);
    field.press(ImGuiKey_RightArrow);
    field.press(ImGuiKey_UpArrow);
    const std::size_t above = field.edit().caret;
    CHECK(above < row_start);
    field.press(ImGuiKey_Home);
    CHECK(field.edit().caret == above - 2);  // ImGui's test font is as wide everywhere
    field.press(ImGuiKey_End);
    CHECK(text[field.edit().caret] == ' ');
    field.press(ImGuiKey_DownArrow);
    CHECK(field.edit().caret > row_start);
    field.press(ImGuiKey_DownArrow);
    CHECK(field.edit().caret == end);
    for (int i = 0; i < 10; ++i) field.press(ImGuiKey_UpArrow);
    CHECK(field.edit().caret == 0);
    CHECK(field.is_typing());  // the arrows did not leave
    CHECK(field.changes == 0);
    field.press(ImGuiKey_DownArrow, ImGuiMod_Shift);
    CHECK(field.edit().anchor == 0);
    CHECK(field.edit().caret > 0);
}

TEST_CASE("What is selected is replaced, deleted, cut and copied", "[ui]") {
    Typing field("one two three");
    field.enter();
    field.press(ImGuiKey_LeftArrow, ImGuiMod_Ctrl | ImGuiMod_Shift);
    field.type("3");
    CHECK(field.value == "one two 3");
    field.press(ImGuiKey_Backspace, ImGuiMod_Ctrl);
    field.press(ImGuiKey_Backspace, ImGuiMod_Ctrl);
    CHECK(field.value == "one ");
    field.press(ImGuiKey_Home);
    field.press(ImGuiKey_RightArrow, ImGuiMod_Shift);
    field.press(ImGuiKey_C, ImGuiMod_Ctrl);
    CHECK(field.form->clipboard() == "o");
    field.press(ImGuiKey_X, ImGuiMod_Ctrl);
    CHECK(field.value == "ne ");
    field.press(ImGuiKey_Delete, ImGuiMod_Ctrl);
    CHECK(field.value.empty());
    field.press(ImGuiKey_V, ImGuiMod_Ctrl);
    field.press(ImGuiKey_A, ImGuiMod_Ctrl);
    field.press(ImGuiKey_Delete);
    CHECK(field.value.empty());
}

TEST_CASE("The mouse puts the caret, chooses words and paragraphs, and drags", "[ui]") {
    Typing field("one two\nthree four");
    const support::ProbedItem box = field.form->probe.item(kLabel);
    const ImVec2 first{box.min.x + 14.0F, box.min.y + 20.0F};
    const ImVec2 second{first.x, first.y + 26.0F};
    field.form->click_at(first);
    CHECK(field.is_typing());
    CHECK(field.edit().caret == 0);
    field.form->click_at(second, 2);
    CHECK(ui::selected_text(field.edit()) == "three");
    field.form->click_at(second, 3);
    CHECK(ui::selected_text(field.edit()) == "three four");
    field.form->drag(first, {second.x + 200.0F, second.y});
    CHECK(ui::selected_text(field.edit()) == "one two\nthree four");
    field.form->click_at(second);
    field.form->drag(second, first);
    CHECK(ui::selected_text(field.edit()) == "one two\n");
    field.type("x");
    CHECK(field.value == "xthree four");
}

TEST_CASE("Pasted text is cleaned as the look says, and its paragraphs stay where there may be several", "[ui]") {
    Typing field;
    field.enter();
    field.form->set_clipboard("one\r\ntwo\x07");
    field.press(ImGuiKey_V, ImGuiMod_Ctrl);
    CHECK(field.value == "one\ntwo");
    field.look.clean = in_capitals;
    field.press(ImGuiKey_Insert, ImGuiMod_Shift);
    CHECK(field.value == "one\ntwoONE\nTWO");

    Typing line({}, false);
    line.enter();
    line.form->set_clipboard("one\r\ntwo");
    line.press(ImGuiKey_V, ImGuiMod_Ctrl);
    CHECK(line.value == "one two");
}

TEST_CASE("A text that is changed elsewhere is shown, and the caret stays where it was in it", "[ui]") {
    Typing field("one two three");
    field.enter();
    field.press(ImGuiKey_LeftArrow, ImGuiMod_Ctrl);  // before "three"
    field.type("x");
    field.value = "zero one two three";  // undone, and something put before it
    field.form->probe.frame();
    CHECK(field.is_typing());
    field.type("y");
    CHECK(field.value == "zero one two ythree");
    field.value = "";
    field.form->probe.frame();
    field.type("z");
    CHECK(field.value == "z");
}

TEST_CASE("A change that is refused leaves the typing in peace", "[ui]") {
    Typing field("one");
    field.enter();
    field.echoes = false;
    field.type("a");
    field.type("b");
    CHECK(field.edit().text == "oneab");
    CHECK(field.value == "one");
}

TEST_CASE("Undo and redo are not the field's", "[ui]") {
    Typing field("one");
    field.enter();
    field.type("x");
    field.press(ImGuiKey_Z, ImGuiMod_Ctrl);
    field.press(ImGuiKey_Y, ImGuiMod_Ctrl);
    CHECK(field.value == "onex");
}

TEST_CASE("Tab begins the typing and leads on; Escape leaves, and Enter comes back", "[ui]") {
    Typing field("one");
    field.press(ImGuiKey_Tab);
    CHECK(field.is_typing());
    field.type("x");
    CHECK(field.value == "onex");
    field.press(ImGuiKey_Escape);
    CHECK_FALSE(field.is_typing());
    CHECK(field.form->focused_label() == kLabel);
    field.type("y");
    CHECK(field.value == "onex");
    field.press(ImGuiKey_Enter);
    CHECK(field.is_typing());
    CHECK(field.value == "onex");
    field.press(ImGuiKey_Enter);
    CHECK(field.value == "onex\n");
    field.press(ImGuiKey_Tab);
    CHECK_FALSE(field.is_typing());
    CHECK(field.form->focused_label() == "Another");
    field.press(ImGuiKey_Tab, ImGuiMod_Shift);
    CHECK(field.is_typing());
    field.form->click_at({650.0F, 500.0F});
    CHECK_FALSE(field.is_typing());
}

TEST_CASE("A letter is drawn in the very frame that takes it, also where the document is slow to have it", "[ui]") {
    Typing field("one");
    field.echoes = GENERATE(true, false);
    field.enter();
    const auto letters = [&] { return glyphs_of(field.form->probe.draw_data()).size(); };
    const std::size_t before = letters();
    ImGui::GetIO().AddInputCharacter('x');
    field.form->probe.frame();
    CHECK(letters() == before + 1);
    field.form->probe.frame();
    CHECK(letters() == before + 1);
}

TEST_CASE("A single line is chosen whole when one comes to it, and Enter leaves it", "[ui]") {
    Typing field("old", false);
    field.press(ImGuiKey_Tab);
    field.type("new");
    CHECK(field.value == "new");
    field.press(ImGuiKey_Enter);
    CHECK_FALSE(field.is_typing());
    CHECK(field.value == "new");
}

TEST_CASE("A field grows with its text, then scrolls, and shows the caret", "[ui]") {
    Typing field;
    field.look.most_rows = 5;
    field.enter();
    const float low = field.height();
    for (int i = 0; i < 4; ++i) field.press(ImGuiKey_Enter);
    const float high = field.height();
    CHECK(high > low);
    for (int i = 0; i < 20; ++i) field.press(ImGuiKey_Enter);
    field.form->settle();
    CHECK(field.height() == high);
    CHECK(field.form->state.scrolls.size() == 2);
    const ui::ScrollMemory& scrolled = field.form->state.scrolls[field.form->probe.item(kLabel).id];
    CHECK(scrolled.offset > 0.0F);
    CHECK(scrolled.offset + scrolled.view >= scrolled.content - 12.0F);
    field.press(ImGuiKey_Home, ImGuiMod_Ctrl);
    field.form->settle();
    CHECK(field.form->state.scrolls[field.form->probe.item(kLabel).id].offset == 0.0F);
}

TEST_CASE("While a long text is typed in, the wheel turns it, and otherwise what is around it", "[ui]") {
    Typing field(std::string(40, '\n'));
    field.look.most_rows = 5;
    field.form->probe.frames(2);
    const support::ProbedItem box = field.form->probe.item(kLabel);
    const auto offset = [&] { return field.form->state.scrolls[box.id].offset; };
    field.form->probe.turn_wheel(box.centre(), -2.0F);
    CHECK(offset() == 0.0F);
    field.form->click_at(box.centre());
    field.form->probe.turn_wheel(box.centre(), -2.0F);
    CHECK(offset() > 0.0F);
}

TEST_CASE("A field that cannot be used is passed by", "[ui]") {
    Typing field("one");
    field.look.field.enabled = false;
    field.form->probe.frame();
    field.press(ImGuiKey_Tab);
    CHECK(field.form->focused_label() == "Another");
    field.form->click_at(field.form->probe.item(kLabel).centre());
    CHECK_FALSE(field.is_typing());
}

}  // namespace leeway::ui_tests
