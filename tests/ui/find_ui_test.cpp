#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "ui/sample_views.h"
#include "ui/screen_probe.h"

namespace leeway::ui_tests {

namespace intent = flow::intent;
using flow::Facet;

namespace {

/// The text of the last search that was asked for; what else was wanted fails the test.
std::string searched(ScreenProbe& screen) {
    std::string text = "(nothing)";
    for (const flow::Intent& wanted : screen.take()) {
        REQUIRE(std::holds_alternative<intent::SearchCases>(wanted));
        text = std::get<intent::SearchCases>(wanted).text;
    }
    return text;
}

void type(ScreenProbe& screen, const char* text) {
    screen.probe.type(text);
    screen.probe.frames(2);
}

}  // namespace

TEST_CASE("A slash, or Ctrl+F, goes to the search, and what is typed there is searched for", "[ui]") {
    const bool by_slash = GENERATE(true, false);
    const float scale = GENERATE(1.0F, 2.0F);
    ScreenProbe screen(train_view(), {1280.0F, 800.0F}, scale);
    if (by_slash) {
        screen.probe.type("/");
    } else {
        screen.probe.press(ImGuiKey_F, ImGuiMod_Ctrl);
    }
    screen.probe.frames(5);
    CHECK(screen.take().empty());
    type(screen, "boots?");
    CHECK(searched(screen) == "boots?");
    screen.view.train->find.search = "boots?";
    screen.probe.press(ImGuiKey_Backspace);
    CHECK(searched(screen) == "boots");
    screen.probe.press(ImGuiKey_LeftArrow);
    type(screen, "x");
    CHECK(searched(screen) == "bootxs");
    screen.probe.press(ImGuiKey_Escape);
    CHECK(searched(screen).empty());
    screen.view.train->find.search = "";
    screen.probe.press(ImGuiKey_Escape);
    screen.probe.frames(2);
    CHECK(screen.take().empty());
    CHECK(screen.press<intent::GoTo>(ImGuiKey_Escape)->screen == flow::Screen::Home);
}

TEST_CASE("Enter goes from the search to the chosen case, and from there starts it", "[ui]") {
    ScreenProbe screen(train_view());
    screen.probe.type("/");
    screen.probe.frames(5);
    screen.probe.press(ImGuiKey_Enter);
    screen.probe.frames(2);
    CHECK(screen.take().empty());
    CHECK(screen.focused_label() == "The late coat");
    type(screen, "a");
    CHECK(screen.take().empty());
    CHECK(screen.press<intent::StartPlay>(ImGuiKey_Enter));
}

TEST_CASE("Going to the search selects what it holds, so that typing begins anew", "[ui]") {
    ScreenProbe screen(train_view());
    const auto search_for = [&](const char* text) {
        screen.probe.press(ImGuiKey_F, ImGuiMod_Ctrl);
        screen.probe.frames(5);
        type(screen, text);
        screen.view.train->find.search = text;
        CHECK(searched(screen) == text);
    };
    search_for("boots");
    search_for("coat");  // while the first is being typed
    screen.probe.press(ImGuiKey_Enter);
    screen.probe.frames(3);
    search_for("shoes");  // from a case
    screen.probe.press(ImGuiKey_End);
    type(screen, "!");
    CHECK(searched(screen) == "shoes!");
}

TEST_CASE("The arrow downwards goes from the search to the first case listed, past every button", "[ui]") {
    const float scale = GENERATE(1.0F, 2.0F);
    ScreenProbe screen(train_view(), {1280.0F, 800.0F}, scale);
    flow::TrainView& train = *screen.view.train;
    std::swap(train.cases[0].chosen, train.cases[1].chosen);
    train.find.clear = "Show all cases";
    screen.probe.type("/");
    screen.probe.frames(5);
    screen.probe.press(ImGuiKey_DownArrow);
    screen.settle();
    CHECK(screen.take().empty());
    CHECK(screen.focused_label() == "The late coat");
    CHECK(screen.probe.item("The late coat").is_seen());
    type(screen, "x");
    CHECK(screen.take().empty());
    screen.probe.press(ImGuiKey_DownArrow);
    screen.probe.frames(2);
    CHECK(screen.focused_label() == "The boots in the hall");
    CHECK(screen.take().empty());
}

TEST_CASE("Enter where nothing is found leaves the search, and does not break in on the next one", "[ui]") {
    ScreenProbe screen(train_view());
    flow::TrainView& train = *screen.view.train;
    const std::vector<flow::CaseCard> cases = train.cases;
    screen.probe.type("/");
    screen.probe.frames(5);
    train.cases.clear();
    train.find.nothing_found = "No case here is all of that.";
    screen.probe.frames(2);
    screen.probe.press(ImGuiKey_Enter);
    screen.probe.frames(2);
    CHECK(screen.take().empty());
    screen.probe.type("/");
    screen.probe.frames(5);
    train.cases = cases;
    train.find.nothing_found.clear();
    screen.probe.frames(3);
    type(screen, "a");
    CHECK(searched(screen) == "a");
}

TEST_CASE("Where there are no cases there is no search to go to, and none begins when they come", "[ui]") {
    ScreenProbe screen(train_view());
    screen.view.train->empty_text = "There are no cases here.";
    screen.probe.frames(2);
    screen.probe.type("/");
    screen.probe.frames(3);
    screen.view.train->empty_text.clear();
    screen.probe.frames(3);
    type(screen, "a");
    CHECK(screen.take().empty());
}

TEST_CASE("The keyboard is not sent to a case that was asked for while none was shown", "[ui]") {
    const bool is_first = GENERATE(true, false);
    ScreenProbe screen(train_view());
    const std::vector<flow::CaseCard> cases = screen.view.train->cases;
    screen.view.train->cases.clear();
    (is_first ? screen.state->find.wants_first : screen.state->find.wants_chosen) = true;
    screen.probe.frames(2);
    screen.view.train->cases = cases;
    screen.probe.frames(3);
    CHECK(screen.focused_label().empty());
}

TEST_CASE("Tab leaves the search, and nothing more is typed into it", "[ui]") {
    ScreenProbe screen(train_view());
    screen.probe.type("/");
    screen.probe.frames(5);
    screen.probe.press(ImGuiKey_Tab);
    screen.probe.frames(2);
    CHECK(screen.focused_label() == "Surprise me");
    type(screen, "x");
    CHECK(screen.take().empty());
    screen.probe.press(ImGuiKey_Tab, ImGuiMod_Shift);
    screen.probe.frames(5);
    type(screen, "y");
    CHECK(searched(screen) == "y");
}

TEST_CASE("A facet unfolds what it offers; choosing folds it away and keeps the keyboard there", "[ui]") {
    const float scale = GENERATE(1.0F, 2.0F);
    ScreenProbe screen(train_view(), {1280.0F, 1600.0F}, scale);
    CHECK_FALSE(screen.probe.has("Bank (3)"));
    screen.probe.click("Industry");
    CHECK(screen.take().empty());
    const auto wanted = screen.click<intent::FilterCases>("Bank (3)");
    REQUIRE(wanted);
    CHECK(wanted->facet == Facet::Industry);
    CHECK(wanted->value == "bank");
    screen.probe.frames(2);
    CHECK_FALSE(screen.probe.has("Bank (3)"));
    screen.probe.click("Industry");
    screen.probe.press(ImGuiKey_Tab);
    screen.probe.press(ImGuiKey_Escape);
    screen.probe.frames(2);
    CHECK(screen.take().empty());
    CHECK_FALSE(screen.probe.has("Bank (3)"));
    CHECK(screen.focused_label() == "Industry");
}

TEST_CASE("Where there is little room, the filters are folded away behind one word", "[ui]") {
    ScreenProbe screen(train_view(), {1024.0F, 700.0F}, 2.0F);
    screen.probe.frames(2);
    CHECK_FALSE(screen.probe.has("Industry"));
    CHECK(screen.probe.item("The late coat").is_seen());
    screen.probe.click("Filters");
    CHECK(screen.take().empty());
    screen.probe.click("Industry");
    screen.settle();
    CHECK(screen.probe.item("Retail (5)").is_in_view());
    CHECK(screen.click<intent::FilterCases>("Retail (5)")->value == "retail");
    CHECK(screen.probe.has("Industry"));
    screen.probe.press(ImGuiKey_Tab);
    screen.probe.press(ImGuiKey_Escape);
    screen.probe.frames(2);
    CHECK(screen.take().empty());
    CHECK_FALSE(screen.probe.has("Industry"));
    CHECK(screen.focused_label() == "Filters");
}

TEST_CASE("Where the policies are far below the cases, their name beside the start leads to them", "[ui]") {
    ScreenProbe screen(train_view(), {1024.0F, 700.0F}, 2.0F);
    screen.probe.frames(2);
    CHECK_FALSE(screen.probe.item("Standard").is_in_view());
    screen.probe.click("Policy: Standard");
    screen.settle();
    CHECK(screen.take().empty());
    CHECK(screen.probe.item("Standard").is_seen());
    CHECK(screen.click<intent::ChoosePolicy>("Standard"));
}

TEST_CASE("Digits are typed into the search, and nothing else is meant by them", "[ui]") {
    ScreenProbe screen(train_view());
    screen.probe.press(ImGuiKey_F, ImGuiMod_Ctrl);
    screen.probe.frames(5);
    screen.probe.press(ImGuiKey_1);
    type(screen, "1");
    CHECK(searched(screen) == "1");
}

TEST_CASE("Files that cannot be used stand before the cases, and after them while one searches", "[ui]") {
    ScreenProbe screen(train_view());
    flow::TrainView& train = *screen.view.train;
    train.broken.assign(5, train.broken.front());
    train.broken_all = "Show all 5";
    screen.probe.frames(2);
    const float first_case = screen.probe.item("The late coat").min.y;
    CHECK(screen.probe.item("Show all 5").max.y < first_case);
    screen.probe.click("Show all 5");
    screen.probe.frames(2);
    CHECK_FALSE(screen.probe.has("Show all 5"));
    CHECK(screen.probe.item("The late coat").min.y > first_case);
    CHECK(screen.take().empty());
    train.find.clear = "Show all cases";
    screen.probe.frames(2);
    CHECK(screen.probe.item("The late coat").min.y < first_case);
}

TEST_CASE("What needs a no is switched on and off", "[ui]") {
    ScreenProbe screen(train_view());
    CHECK(screen.click<intent::FilterCases>("Needs a no")->value == "needs a no");
    screen.view.train->find.menus[1].active = true;
    CHECK(screen.click<intent::FilterCases>("Needs a no")->value.empty());
}

TEST_CASE("Surprise me and the way back to all cases are buttons", "[ui]") {
    ScreenProbe screen(train_view());
    CHECK(screen.click<intent::SurpriseMe>("Surprise me"));
    screen.view.train->find.clear = "Show all cases";
    screen.probe.frame();
    CHECK(screen.click<intent::ClearFilters>("Show all cases"));
    screen.view.train->cases.clear();
    screen.view.train->find.nothing_found = "No case here is all of that.";
    screen.probe.frame();
    CHECK(screen.click<intent::ClearFilters>("Show all cases", 1));
    screen.probe.press(ImGuiKey_Enter);  // on the button that was clicked
    CHECK_FALSE(screen.took<intent::StartPlay>());
}

TEST_CASE("Train opens where the chosen case is, and stays there when the window changes", "[ui]") {
    ui::AppView view = train_view();
    flow::TrainView& train = *view.train;
    const flow::CaseCard card = train.cases[1];
    for (std::size_t i = 2; i < 50; ++i) {
        train.cases.push_back(card);
        train.cases.back().number = i;
        train.cases.back().title = "Case " + std::to_string(i);
    }
    train.cases[0].chosen = false;
    train.cases[40].chosen = true;
    ScreenProbe screen(view);
    screen.probe.frames(3);
    CHECK(screen.probe.item("Case 40").is_in_view());
    for (const ImVec2 display : {ImVec2{1024.0F, 700.0F}, ImVec2{800.0F, 900.0F}, ImVec2{1920.0F, 1080.0F}}) {
        CAPTURE(display.x);
        screen.probe.resize(display);
        screen.probe.frames(3);
        CHECK(screen.probe.item("Case 40").is_in_view());
    }
    screen.probe.press(ImGuiKey_Home);
    screen.probe.resize({1024.0F, 700.0F});
    screen.probe.frames(3);
    CHECK(screen.probe.item("The late coat").is_in_view());  // who has gone elsewhere is not called back
}

TEST_CASE("Five hundred cases: a surprise is brought into view, another list begins at its top", "[ui]") {
    ScreenProbe screen(train_view());
    flow::TrainView& train = *screen.view.train;
    const flow::CaseCard card = train.cases[1];
    for (std::size_t i = 2; i < 500; ++i) {
        train.cases.push_back(card);
        train.cases.back().number = i;
        train.cases.back().title = "Case " + std::to_string(i);
    }
    screen.probe.frames(2);
    CHECK(screen.probe.draw_data().TotalVtxCount < 40'000);  // what is not seen is not drawn
    train.cases[0].chosen = false;
    train.cases[400].chosen = true;
    ++train.find.surprises;
    screen.probe.frames(3);
    CHECK(screen.probe.item("Case 400").is_in_view());
    CHECK(screen.probe.item("Surprise me").is_in_view());  // for one more
    screen.probe.frames(3);
    CHECK(screen.probe.item("Case 400").is_in_view());
    ++train.find.listings;
    screen.probe.frames(3);
    CHECK(screen.probe.item("The late coat").is_seen());
    CHECK(screen.take().empty());
}

}  // namespace leeway::ui_tests
