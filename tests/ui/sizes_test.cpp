#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "ui/glyphs.h"
#include "ui/sample_views.h"
#include "ui/screen_probe.h"
#include "ui/workshop_views.h"

namespace leeway::ui_tests {

namespace {

using support::ProbedItem;

struct SizedScreen {
    const char* name;
    ui::AppView (*make)(Texts texts);
};

const std::vector<SizedScreen>& all_screens() {
    static const std::vector<SizedScreen> screens{
        {"home", [](Texts texts) { return home_view(texts); }},
        {"home without cases", [](Texts texts) { return empty_home_view(texts); }},
        {"train", [](Texts texts) { return train_view(texts); }},
        {"train without cases", [](Texts texts) { return empty_train_view(texts); }},
        {"play", [](Texts texts) { return play_view(Asked::Answer, texts); }},
        {"play, how to do it", [](Texts texts) { return play_view(Asked::Way, texts); }},
        {"play, what one believes", [](Texts texts) { return play_view(Asked::Belief, texts); }},
        {"play, against policy", [](Texts texts) { return play_view(Asked::Breach, texts); }},
        {"play, over", [](Texts texts) { return play_view(Asked::Nothing, texts); }},
        {"debrief", [](Texts texts) { return debrief_view(texts); }},
        {"debrief that cannot be made", [](Texts texts) { return broken_debrief_view(texts); }},
        {"settings", [](Texts texts) { return settings_view(texts); }},
        {"keys", [](Texts texts) { return keys_view(texts); }},
        {"workshop, set-up", [](Texts texts) { return workshop_setup_view(texts); }},
        {"workshop, the vote", [](Texts texts) { return presenting_view(flow::SlideKind::Vote, {.texts = texts}); }},
        {"workshop, the panel alone", [](Texts texts) { return panel_view(texts); }},
    };
    return screens;
}

std::string described_screen(const ProbedItem& item) {
    std::ostringstream out;
    out << "\"" << item.label << "\" (" << item.min.x << ", " << item.min.y << ")-(" << item.max.x << ", " << item.max.y
        << ") in view (" << item.clip_min.x << ", " << item.clip_min.y << ")-(" << item.clip_max.x << ", "
        << item.clip_max.y << ")";
    return out.str();
}

bool overlap(const ProbedItem& a, const ProbedItem& b) {
    const auto low = [](float x, float y) { return std::max(x, y); };
    const auto high = [](float x, float y) { return std::min(x, y); };
    const float left = std::max({a.min.x, b.min.x, low(a.clip_min.x, b.clip_min.x)});
    const float right = std::min({a.max.x, b.max.x, high(a.clip_max.x, b.clip_max.x)});
    const float top = std::max({a.min.y, b.min.y, low(a.clip_min.y, b.clip_min.y)});
    const float bottom = std::min({a.max.y, b.max.y, high(a.clip_max.y, b.clip_max.y)});
    return right - left > 0.5F && bottom - top > 0.5F;
}

/// Items that stick out of their view at a side, or lie on one another.
std::string faults_of_items(const std::vector<ProbedItem>& items, ImVec2 display) {
    std::string faults;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const ProbedItem& item = items[i];
        const bool sideways = item.min.x < item.clip_min.x - 0.5F || item.max.x > item.clip_max.x + 0.5F;
        const bool is_fixed = item.clip_min.y <= 0.0F && item.clip_max.y >= display.y;
        if (sideways || (is_fixed && !item.is_in_view())) faults += described_screen(item) + " sticks out\n";
        for (std::size_t j = 0; j < i; ++j) {
            if (items[j].window == item.window && overlap(items[j], item))
                faults += described_screen(item) + " lies on " + described_screen(items[j]) + "\n";
        }
    }
    return faults;
}

/// Scrolls everything on by most of a view; false when all is at its end.
bool scroll_on(ScreenProbe& screen) {
    bool moved = false;
    for (auto& [id, memory] : screen.state->scrolls) {
        const float end = std::max(0.0F, memory.content - memory.view);
        if (memory.offset >= end - 0.5F) continue;
        memory.offset = std::min(end, memory.offset + std::max(40.0F, memory.view * 0.8F));
        moved = true;
    }
    return moved;
}

void check_all_of(ScreenProbe& screen, ImVec2 display) {
    for (auto& [id, memory] : screen.state->scrolls) memory.offset = 0.0F;
    int pages = 0;
    do {
        screen.settle();
        const std::string item_faults = faults_of_items(screen.probe.items(), display);
        const std::string letter_faults = faults_of(glyphs_of(screen.probe.draw_data()), display);
        INFO("page " << pages);
        REQUIRE(item_faults == "");
        REQUIRE(letter_faults == "");
    } while (scroll_on(screen) && ++pages < 400);
    CHECK(pages < 400);
    for (const auto& [id, memory] : screen.state->scrolls) CHECK(memory.offset + memory.view >= memory.content - 1.0F);
}

}  // namespace

TEST_CASE("Nothing is cut off and nothing overlaps, on any screen at any size and scale", "[ui]") {
    const ImVec2 display =
        GENERATE(ImVec2{1024.0F, 700.0F}, ImVec2{1280.0F, 800.0F}, ImVec2{1920.0F, 1080.0F}, ImVec2{3840.0F, 2160.0F});
    const float scale = GENERATE(0.8F, 1.0F, 2.0F, 2.6F);
    for (const SizedScreen& screen : all_screens()) {
        for (const Texts texts : {Texts::Usual, Texts::Long}) {
            INFO(screen.name << " at " << display.x << " x " << display.y << ", scale " << scale
                             << (texts == Texts::Long ? ", long texts" : ""));
            ScreenProbe probe(screen.make(texts), display, scale);
            check_all_of(probe, display);
        }
    }
}

TEST_CASE("Folded and opened parts hold together at small sizes too", "[ui]") {
    const float scale = GENERATE(1.0F, 2.0F, 2.6F);
    const ImVec2 display{1024.0F, 700.0F};
    INFO("scale " << scale);
    ScreenProbe screen(play_view(Asked::Way, Texts::Long), display, scale);
    screen.view.play->ledger.open = true;
    screen.state->facts_open = true;
    check_all_of(screen, display);
}

TEST_CASE("A screen becomes small or large while it is shown", "[ui]") {
    ScreenProbe screen(play_view(Asked::Answer, Texts::Long));
    for (const ImVec2 display :
         {ImVec2{500.0F, 300.0F}, ImVec2{3000.0F, 400.0F}, ImVec2{320.0F, 1500.0F}, ImVec2{900.0F, 600.0F}}) {
        INFO(display.x << " x " << display.y);
        screen.probe.resize(display);
        screen.probe.frames(2);
        check_all_of(screen, display);
    }
}

}  // namespace leeway::ui_tests
