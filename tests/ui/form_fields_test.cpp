#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "ui/chip_list.h"
#include "ui/form_probe.h"
#include "ui/icon_button.h"
#include "ui/menu.h"
#include "ui/number_field.h"
#include "ui/section.h"
#include "ui/select.h"
#include "ui/slider.h"
#include "ui/theme.h"

namespace leeway::ui_tests {

namespace {

ui::NumberFieldLook amount() {
    ui::NumberFieldLook look;
    look.field.label = "Cost";
    look.decimals = 2;
    look.most = 100'000;
    look.step = 100;
    look.invalid = "An amount from 0 to 1000";
    return look;
}

struct Number {
    explicit Number(std::optional<std::int64_t> number) : value(number) {}

    void draw(ui::Ui& ui, ui::Column& column) {
        if (const auto change = ui::number_field(ui, column, look, value)) {
            value = change->value;
            ++changes;
        }
    }

    ui::NumberFieldLook look = amount();
    std::optional<std::int64_t> value;
    int changes = 0;
    FormProbe form{[this](ui::Ui& ui, ui::Column& column) { draw(ui, column); }};
};

struct Choosing {
    void draw(ui::Ui& ui, ui::Column& column) {
        ui::SelectLook look;
        look.options = options;
        look.none = none;
        look.placeholder = "Choose one";
        look.field.label = "Leads to";
        if (const auto change = ui::select(ui, column, look, chosen)) {
            chosen = change->option;
            ++changes;
        }
        ui::SliderLook other;
        other.field.label = "Below";
        (void)ui::slider(ui, column, other, 50);
    }

    std::vector<ui::SelectOption> options;
    std::string none;
    std::optional<std::size_t> chosen;
    int changes = 0;
    FormProbe form{[this](ui::Ui& ui, ui::Column& column) { draw(ui, column); }};
};

struct Chips {
    void draw(ui::Ui& ui, ui::Column& column) {
        ui::ChipListLook look;
        look.chips = chips;
        look.candidates = candidates;
        look.add = "Add a note";
        look.create = "New note ...";
        look.create_label = "Its name";
        look.remove = "Remove";
        look.field.label = "Notes";
        const auto change = ui::chip_list(ui, column, look);
        if (!change) return;
        if (const auto* removed = std::get_if<ui::ChipRemoved>(&*change))
            chips.erase(chips.begin() + static_cast<std::ptrdiff_t>(removed->chip));
        if (const auto* added = std::get_if<ui::ChipAdded>(&*change))
            chips.push_back({candidates[added->candidate].label, std::nullopt});
        if (const auto* created = std::get_if<ui::ChipCreated>(&*change))
            chips.push_back({created->text, std::nullopt});
    }

    [[nodiscard]] std::vector<std::string> labels() const {
        std::vector<std::string> all;
        for (const ui::ListedChip& chip : chips) all.push_back(chip.label);
        return all;
    }

    std::vector<ui::ListedChip> chips;
    std::vector<ui::SelectOption> candidates;
    FormProbe form{[this](ui::Ui& ui, ui::Column& column) { draw(ui, column); }};
};

std::vector<ui::SelectOption> many_options() {
    std::vector<ui::SelectOption> options;
    for (const char* name : {"Apology", "Boots", "Carrier", "Call back", "Flowers", "Refund"})
        options.push_back({name, {}, std::nullopt});
    for (int i = 0; i < 30; ++i) options.push_back({"Scene " + std::to_string(i), "of many", std::nullopt});
    return options;
}

}  // namespace

TEST_CASE("Numbers are read as people write them, and nothing else is taken for one", "[ui]") {
    CHECK(ui::parse_number("12", 0) == 12);
    CHECK(ui::parse_number(" -3 ", 0) == -3);
    CHECK(ui::parse_number("12", 2) == 1200);
    CHECK(ui::parse_number("12.5", 2) == 1250);
    CHECK(ui::parse_number("12,05", 2) == 1205);
    CHECK(ui::parse_number("-0.01", 2) == -1);
    for (const char* text : {"", "-", "1.5", "1,000", "x", "1x", "--1", "1e3", "9999999999999999"})
        CHECK_FALSE(ui::parse_number(text, 0).has_value());
    for (const char* text : {".5", "1.", "1,000", "1.2.3", "1.-2"}) CHECK_FALSE(ui::parse_number(text, 2).has_value());
    for (const std::int64_t cents : {0L, 5L, -5L, 100L, -1234L, 99999L})
        CHECK(ui::parse_number(ui::format_number(cents, 2), 2) == cents);
}

TEST_CASE("A number is reported while it is one, and marked while it is none", "[ui]") {
    Number field(1200);
    field.form.probe.press(ImGuiKey_Tab);
    field.form.probe.type("7.5");
    CHECK(field.value == 750);
    CHECK(field.form.state.typing.edit.text == "7.5");  // and not made 7.50 under the hands
    field.form.probe.type("x");
    CHECK(field.value == 1200);  // what it had before
    field.form.probe.press(ImGuiKey_Backspace);
    field.form.probe.type("99");
    CHECK(field.value == 1200);  // 7.599
    CHECK(field.form.state.typing.edit.text == "7.599");
    field.form.probe.press(ImGuiKey_Escape);
    field.form.probe.press(ImGuiKey_Enter);
    CHECK(field.form.state.typing.edit.text == "12.00");
    for (const char* digit : {"1", "0", "0", "0"}) field.form.probe.type(digit);
    CHECK(field.value == 100'000);
    field.form.probe.type("0");
    CHECK(field.form.state.typing.edit.text == "10000");
    CHECK(field.value == 1200);  // 1000 is not what 10000 means
}

TEST_CASE("A field of numbers that was left with something else says what it takes, until that is mended", "[ui]") {
    Number field(1200);
    const auto is_refused = [&] { return field.form.state.typing.refused != 0; };
    field.form.probe.press(ImGuiKey_Tab);
    field.form.probe.type("1");
    CHECK_FALSE(is_refused());
    field.form.probe.type("x");
    CHECK(is_refused());
    field.form.probe.press(ImGuiKey_Escape);
    field.form.probe.frames(3);
    CHECK(is_refused());
    CHECK(field.value == 1200);
    field.form.probe.press(ImGuiKey_Enter);
    field.form.probe.type("15");
    CHECK_FALSE(is_refused());
    CHECK(field.value == 1500);
}

TEST_CASE("What a field of numbers says of what was left in it stays while one types into the next", "[ui]") {
    ui::NumberFieldLook next = amount();
    next.field.label = "Worth";
    FormProbe form{[&](ui::Ui& ui, ui::Column& column) {
        static_cast<void>(ui::number_field(ui, column, amount(), 1200));
        static_cast<void>(ui::number_field(ui, column, next, 500));
    }};
    form.probe.press(ImGuiKey_Tab);
    form.probe.type("x");
    const ImGuiID refused = form.state.typing.refused;
    REQUIRE(refused != 0);
    form.probe.press(ImGuiKey_Tab);
    form.probe.type("7");
    CHECK(form.state.typing.refused == refused);
    form.probe.type("y");
    CHECK(form.state.typing.refused != refused);
}

TEST_CASE("What a field of numbers takes comes into view with the reproach", "[ui]") {
    ui::NumberFieldLook look = amount();
    float end = 0.0F;
    FormProbe form([&](ui::Ui& ui, ui::Column& column) {
        column.gap(500.0F);  // the field stands at the lower edge
        (void)ui::number_field(ui, column, look, 1200);
        end = column.y;
        column.gap(400.0F);
    });
    form.probe.press(ImGuiKey_Tab);
    form.settle();
    form.probe.type("x");
    form.settle();
    CHECK(end < 592.0F);
}

TEST_CASE("A click on a number chooses all of it, the next one puts the caret, and a drag chooses a part", "[ui]") {
    Number field(123'400);
    field.look.most = 10'000'000;
    field.form.probe.frames(2);
    const support::ProbedItem box = field.form.probe.item("Cost");
    const ImVec2 digits{box.min.x + 30.0F, box.centre().y};
    field.form.click_at(digits);
    CHECK(ui::selected_text(field.form.state.typing.edit) == "1234.00");
    field.form.click_at(digits);
    CHECK_FALSE(ui::has_selection(field.form.state.typing.edit));
    field.form.probe.press(ImGuiKey_Escape);
    field.form.click_at({box.centre().x, box.max.y + 200.0F});
    field.form.drag({box.min.x + 13.0F, box.centre().y}, {box.min.x + 32.0F, box.centre().y});
    CHECK(ui::has_selection(field.form.state.typing.edit));
    CHECK(ui::selected_text(field.form.state.typing.edit) != "1234.00");
}

TEST_CASE("A number may be empty where that means something, and only there", "[ui]") {
    Number field(1200);
    field.form.probe.press(ImGuiKey_Tab);
    field.form.probe.press(ImGuiKey_Delete);
    CHECK(field.value == 1200);
    field.look.can_be_empty = true;
    field.form.probe.type("5");
    field.form.probe.press(ImGuiKey_Backspace);
    CHECK(field.value == std::nullopt);
}

TEST_CASE("The arrows change a number by its step, inside its range", "[ui]") {
    Number field(1250);
    field.form.probe.press(ImGuiKey_Tab);
    field.form.probe.press(ImGuiKey_UpArrow);
    CHECK(field.value == 1350);
    for (int i = 0; i < 20; ++i) field.form.probe.press(ImGuiKey_DownArrow);
    CHECK(field.value == 0);
    CHECK(field.form.state.typing.edit.text == "0.00");
}

TEST_CASE("A number that is changed elsewhere is shown at once", "[ui]") {
    Number field(1250);
    field.form.probe.press(ImGuiKey_Tab);
    field.form.probe.type("3");
    field.value = 1250;
    field.form.probe.frame();
    CHECK(field.form.state.typing.edit.text == "12.50");
}

TEST_CASE("A slider is moved by its keys and by the mouse, and stays in its range", "[ui]") {
    int value = 50;
    FormProbe form([&](ui::Ui& ui, ui::Column& column) {
        ui::SliderLook look;
        look.field.label = "Effort";
        look.words = {"None", "Little", "Some", "Much", "All"};
        if (const auto moved = ui::slider(ui, column, look, value)) value = *moved;
        look.field.label = "Below";  // where the arrows do not lead
        (void)ui::slider(ui, column, look, 50);
    });
    form.probe.press(ImGuiKey_Tab);
    CHECK(form.focused_label() == "Effort");
    form.probe.press(ImGuiKey_RightArrow);
    form.probe.press(ImGuiKey_UpArrow);
    CHECK(value == 52);
    form.probe.press(ImGuiKey_PageUp);
    CHECK(value == 62);
    form.probe.press(ImGuiKey_LeftArrow);
    form.probe.press(ImGuiKey_DownArrow);
    form.probe.press(ImGuiKey_PageDown);
    CHECK(value == 50);
    form.probe.press(ImGuiKey_End);
    form.probe.press(ImGuiKey_PageUp);
    CHECK(value == 100);
    form.probe.press(ImGuiKey_Home);
    form.probe.press(ImGuiKey_LeftArrow);
    CHECK(value == 0);
    const support::ProbedItem track = form.probe.item("Effort");
    form.click_at(track.centre());
    CHECK(value == 50);
    form.drag(track.centre(), {track.max.x + 100.0F, track.centre().y});
    CHECK(value == 100);
    CHECK(form.focused_label().empty());  // the mouse's user is spared the ring
    form.probe.press(ImGuiKey_LeftArrow);
    CHECK(value == 99);
    CHECK(form.focused_label() == "Effort");
}

TEST_CASE("The words of a rating are those of the nearest anchor", "[ui]") {
    CHECK(ui::nearest_anchor(0) == 0);
    CHECK(ui::nearest_anchor(20) == 0);
    CHECK(ui::nearest_anchor(21) == 1);
    CHECK(ui::nearest_anchor(64) == 3);
    CHECK(ui::nearest_anchor(100) == 4);
}

TEST_CASE("One of several is chosen by keyboard alone", "[ui]") {
    Choosing field;
    field.options = many_options();
    field.chosen = 1;
    support::UiProbe& probe = field.form.probe;
    probe.press(ImGuiKey_Tab);
    CHECK(field.form.focused_label() == "Leads to");
    probe.press(ImGuiKey_Enter);
    CHECK(field.form.focused_label() == "Boots");
    probe.press(ImGuiKey_DownArrow);
    CHECK(field.form.focused_label() == "Carrier");
    probe.press(ImGuiKey_Enter);
    CHECK(field.chosen == 2);
    probe.frames(2);
    CHECK_FALSE(probe.has("Boots"));
    CHECK(field.form.focused_label() == "Leads to");
    probe.press(ImGuiKey_Tab);
    CHECK(field.form.focused_label() == "Below");
}

TEST_CASE("Letters, ends and pages lead through a menu; Escape changes nothing", "[ui]") {
    Choosing field;
    field.options = many_options();
    support::UiProbe& probe = field.form.probe;
    probe.click("Leads to");
    probe.type("c");
    CHECK(field.form.focused_label() == "Carrier");
    probe.frames(80);
    probe.type("c");
    CHECK(field.form.focused_label() == "Call back");
    probe.frames(80);
    probe.type("scene 2");
    CHECK(field.form.focused_label() == "Scene 2");
    probe.type("9");
    field.form.settle();
    CHECK(field.form.focused_label() == "Scene 29");
    CHECK(probe.item("Scene 29").is_in_view());
    probe.press(ImGuiKey_Home);
    CHECK(field.form.focused_label() == "Apology");
    probe.press(ImGuiKey_UpArrow);
    CHECK(field.form.focused_label() == "Scene 29");
    probe.press(ImGuiKey_PageUp);
    CHECK(field.form.focused_label() == "Scene 21");
    probe.press(ImGuiKey_Escape);
    probe.frames(2);
    CHECK(field.changes == 0);
    CHECK_FALSE(probe.has("Apology"));
    CHECK(field.form.focused_label() == "Leads to");
}

TEST_CASE("An entry is clicked, and a click elsewhere folds the menu away and does nothing more", "[ui]") {
    Choosing field;
    field.options = many_options();
    field.none = "Nothing";
    support::UiProbe& probe = field.form.probe;
    probe.click("Leads to");
    probe.click("Scene 20");
    CHECK(field.chosen == 26);
    probe.click("Leads to");
    probe.click("Nothing");
    CHECK(field.chosen == std::nullopt);
    CHECK(field.changes == 2);
    probe.click("Leads to");
    field.form.click_at({690.0F, 590.0F});
    CHECK_FALSE(probe.has("Nothing"));
    probe.click("Leads to");
    field.form.click_at(probe.item("Leads to").centre());
    CHECK_FALSE(probe.has("Nothing"));
    CHECK(field.changes == 2);
}

TEST_CASE("A menu whose field goes away leaves nothing locked", "[ui]") {
    bool is_shown = true;
    const std::vector<ui::SelectOption> options = many_options();
    FormProbe form([&](ui::Ui& ui, ui::Column& column) {
        ui::SelectLook look;
        look.options = options;
        look.field.label = "Leads to";
        if (is_shown) (void)ui::select(ui, column, look, 0);
        ui::SliderLook other;
        other.field.label = "Below";
        (void)ui::slider(ui, column, other, 50);
    });
    form.probe.click("Leads to");
    CHECK(form.state.menu.is_open());
    is_shown = false;
    form.probe.frames(3);
    CHECK_FALSE(form.state.menu.is_open());
    form.probe.press(ImGuiKey_Tab);
    CHECK(form.focused_label() == "Below");
}

TEST_CASE("Chips are taken away by their cross and by Delete, and added from what there is", "[ui]") {
    Chips list;
    list.chips = {{"angry", std::nullopt}, {"loyal", std::nullopt}, {"loyal", std::nullopt}};
    list.candidates = {{"in a hurry", {}, std::nullopt}, {"has moved", {}, std::nullopt}};
    support::UiProbe& probe = list.form.probe;
    probe.click("Remove loyal", 1);
    CHECK(list.labels() == std::vector<std::string>{"angry", "loyal"});
    probe.press(ImGuiKey_Tab, ImGuiMod_Shift);
    probe.press(ImGuiKey_Tab);
    probe.press(ImGuiKey_Tab);
    while (list.form.focused_label() != "Remove angry") probe.press(ImGuiKey_Tab);
    probe.press(ImGuiKey_Delete);
    CHECK(list.labels() == std::vector<std::string>{"loyal"});
    probe.click("Add a note");
    probe.click("has moved");
    CHECK(list.labels() == std::vector<std::string>{"loyal", "has moved"});
}

TEST_CASE("A new chip is named in a field of its own", "[ui]") {
    Chips list;
    list.candidates = {{"has moved", {}, std::nullopt}};
    support::UiProbe& probe = list.form.probe;
    probe.press(ImGuiKey_Tab);
    CHECK(list.form.focused_label() == "Add a note");
    probe.press(ImGuiKey_Enter);
    probe.press(ImGuiKey_End);
    probe.press(ImGuiKey_Enter);
    probe.frames(3);
    probe.type(" in a hurry ");
    probe.press(ImGuiKey_Enter);
    CHECK(list.labels() == std::vector<std::string>{"in a hurry"});
    probe.frames(2);
    CHECK(list.form.focused_label() == "Add a note");
    CHECK_FALSE(probe.has("Its name"));
    list.candidates.clear();  // then there is nothing to choose from
    probe.press(ImGuiKey_Enter);
    probe.frames(3);
    probe.type("x");
    probe.press(ImGuiKey_Escape);
    CHECK(list.labels().size() == 1);
}

TEST_CASE("A part is folded and unfolded by its heading", "[ui]") {
    bool is_open = false;
    FormProbe form([&](ui::Ui& ui, ui::Column& column) {
        ui::SectionLook look;
        look.label = "Facts##scene";
        look.count = 3;
        look.trouble = ui::Trouble::Error;
        look.trouble_words = "1 problem";
        look.open = is_open;
        if (ui::section(ui, column, look)) is_open = !is_open;
    });
    form.probe.click("Facts");
    CHECK(is_open);
    form.probe.press(ImGuiKey_Tab);
    form.probe.press(ImGuiKey_Space);
    CHECK_FALSE(is_open);
}

TEST_CASE("A part with trouble but no words for it shows the sign alone, with nothing around it", "[ui]") {
    std::string_view words;
    FormProbe form([&](ui::Ui& ui, ui::Column& column) {
        ui::SectionLook look;
        look.label = "Words";
        look.trouble = ui::Trouble::Error;
        look.trouble_words = words;
        static_cast<void>(ui::section(ui, column, look));
    });
    const auto has_ground = [&] {
        form.settle();
        for (const ImDrawList* list : form.probe.draw_data().CmdLists) {
            for (const ImDrawVert& vertex : list->VtxBuffer) {
                if (vertex.col == ui::palette_of(flow::Theme::Light).heart_tint) return true;
            }
        }
        return false;
    };
    CHECK_FALSE(has_ground());
    words = "1 problem";
    CHECK(has_ground());
}

TEST_CASE("A small button says what it does when the mouse has rested on it, or the keyboard is there", "[ui]") {
    int pressed = 0;
    FormProbe form([&](ui::Ui& ui, ui::Column& column) {
        ui::IconLook look;
        look.tip = "Undo (Ctrl+Z)";
        if (ui::icon_button(ui, column, "Undo", look)) ++pressed;
    });
    const auto has_tip = [&] { return form.state.tip.drawn_in == ImGui::GetFrameCount(); };
    form.probe.point_at(form.probe.item("Undo").centre());
    form.probe.frames(10);
    CHECK_FALSE(has_tip());
    CHECK(form.state.unsettled);  // it stays awake for it
    form.probe.frames(30);
    CHECK(has_tip());
    form.probe.press_button();
    form.probe.frame();
    CHECK(pressed == 1);
    CHECK_FALSE(has_tip());
    form.probe.point_at({600.0F, 500.0F});
    form.probe.press(ImGuiKey_Tab);
    CHECK(has_tip());
}

}  // namespace leeway::ui_tests
