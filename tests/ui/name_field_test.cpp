#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "ui/design_desk.h"
#include "ui/form_probe.h"
#include "ui/name_field.h"

namespace leeway::ui_tests {

namespace {

/// A field whose name is kept by somebody who takes every wish.
struct Named {
    std::string value = "first-email";
    std::vector<std::string> taken{"sorry"};
    std::vector<std::string> wishes;
    FormProbe form{[this](ui::Ui& ui, ui::Column& column) {
        ui::NameFieldLook look;
        look.field.label = "Short name";
        look.hint = "It stays";
        look.taken = taken;
        look.unusable = "Not usable";
        if (auto name = ui::name_field(ui, column, look, value)) wishes.push_back(value = *name);
    }};

    Named() {
        form.settle();
        form.probe.click("Short name");
    }
    void type(std::string_view text) {
        for (const char letter : text) form.probe.type(std::string(1, letter));
        form.probe.frames(2);
    }
    void empty() {
        form.probe.press(ImGuiKey_A, ImGuiMod_Ctrl);
        form.probe.press(ImGuiKey_Delete);
        form.probe.frames(2);
    }
    [[nodiscard]] const std::string& text() const { return form.state.typing.edit.text; }
};

}  // namespace

TEST_CASE("A name can be emptied and typed anew, and is the former one meanwhile", "[ui]") {
    Named named;
    named.empty();
    CHECK(named.text().empty());
    CHECK(named.value == "first-email");
    named.type("Call back");
    CHECK(named.text() == "call-back");
    CHECK(named.value == "call-back");
}

TEST_CASE("A name that is taken away letter by letter and left empty is the former one again", "[ui]") {
    Named named;
    named.form.probe.press(ImGuiKey_End);
    for (int i = 0; i < 20; ++i) named.form.probe.press(ImGuiKey_Backspace);
    CHECK(named.text().empty());
    CHECK(named.value == "first-email");
    named.form.probe.press(ImGuiKey_Enter);
    named.form.probe.frames(2);
    CHECK(named.value == "first-email");
    named.form.probe.click("Short name");
    CHECK(named.text() == "first-email");
}

TEST_CASE("A name that another one has is not taken, and can be gone on with", "[ui]") {
    Named named;
    named.empty();
    named.type("sorry");
    CHECK(named.value == "first-email");
    CHECK(named.text() == "sorry");
    named.type("-again");
    CHECK(named.value == "sorry-again");
    for (const std::string& wish : named.wishes) CHECK(wish != "sorry");
}

TEST_CASE("What can be no name is left out as it is typed, and hyphens alone are none", "[ui]") {
    Named named;
    named.empty();
    named.type("--");
    CHECK(named.value == "first-email");
    named.empty();
    named.type("\"A!_9\"");
    CHECK(named.value == "a-9");
    named.empty();
    named.type(std::string(100, 'z'));
    CHECK(named.value == std::string(64, 'z'));
}

TEST_CASE("A name that is changed from elsewhere while it is typed is shown", "[ui]") {
    Named named;
    named.empty();
    named.type("ab");
    named.value = "undone";
    named.form.probe.frames(2);
    CHECK(named.text() == "undone");
}

TEST_CASE("The short names of answer, scene, note and case can be typed anew in the designer", "[ui][design]") {
    DesignDesk desk;
    desk.click("An empty case");
    desk.click("Add a scene", 1);
    desk.click("Add an answer");
    const auto empty = [&](std::string_view field) {
        desk.click(field);
        desk.press(ImGuiKey_A, ImGuiMod_Ctrl);
        desk.press(ImGuiKey_Delete);
        desk.press(ImGuiKey_Escape);
    };
    desk.click("More");
    const std::string answer = desk.scenario().scenes[0].responses[0].id.text;
    empty("Short name of the answer");
    CHECK(desk.scenario().scenes[0].responses[0].id.text == answer);
    desk.write_anew("Short name of the answer", "Bring a coat");
    CHECK(desk.scenario().scenes[0].responses[0].id.text == "bring-a-coat");

    desk.click("Back to the scene");
    const std::string scene = desk.scenario().scenes[0].id.text;
    empty("Short name of the scene");
    CHECK(desk.scenario().scenes[0].id.text == scene);
    desk.write_anew("Short name of the scene", "cold");
    CHECK(desk.scenario().scenes[0].id.text == "cold");
    CHECK(desk.scenario().start.text == "cold");

    desk.press(ImGuiKey_Escape);
    empty("Short name of the case");
    CHECK(desk.scenario().id.text == "new-case");
    desk.write_anew("Short name of the case", "coat");
    CHECK(desk.scenario().id.text == "coat");
}

}  // namespace leeway::ui_tests
