#include <algorithm>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include "ui/glyphs.h"
#include "ui/screen_probe.h"
#include "ui/slide.h"
#include "ui/slide_blocks.h"
#include "ui/slide_theme.h"
#include "ui/ui_state.h"
#include "ui/workshop_views.h"

namespace leeway::ui_tests {

namespace {

using flow::SlideKind;

/// A slide in a window of its own.
class SlideProbe {
public:
    SlideProbe(flow::SlideView shown, ImVec2 picture)
        : view(std::move(shown)), scale_(ui::slide_scale(picture.y)), probe(picture, fonts_at(scale_), [this] {
              ui::draw_slide_window(view, settings, fonts_at(scale_).set(), scale_, *state_, pages);
          }) {
        settings.reduce_motion = true;
        probe.frames(3);
    }

    flow::SlideView view;
    flow::Settings settings;
    ui::SlidePages pages;

private:
    float scale_;
    ui::UiStatePtr state_ = ui::make_ui_state();

public:
    support::UiProbe probe;
};

/// A slide in a part of a window, in type that is the same whatever its height: as beside the panel.
class AnyPicture {
public:
    explicit AnyPicture(ImVec2 display)
        : picture{{0.0F, 0.0F}, {display.x, display.y}}, probe(display, fonts_at(kScale), [this] { draw(); }) {}

    flow::SlideView view;
    ui::Rect picture;
    ui::SlidePages pages;

private:
    static constexpr float kScale = 2.0F;

    void draw() {
        state_->motion.advance(ImGui::GetIO().DeltaTime, true);
        ui::Ui ui{fonts_at(kScale).set(), ui::slide_palette_of(flow::Theme::Light), kScale, *state_, none_};
        ui.beneath = true;
        ImGui::SetNextWindowPos({0.0F, 0.0F});
        ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
        ImGui::Begin("##slide", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground);
        ui::draw_slide(ui, view, picture, pages);
        ImGui::End();
        state_->texts.end_frame();
    }

    ui::UiStatePtr state_ = ui::make_ui_state();
    flow::Intents none_;

public:
    support::UiProbe probe;
};

const std::vector<ImVec2>& pictures() {
    static const std::vector<ImVec2> all{{1280.0F, 720.0F}, {1024.0F, 768.0F}, {1920.0F, 1080.0F},
                                         {724.0F, 700.0F},  {564.0F, 700.0F},  {1680.0F, 720.0F}};
    return all;
}

std::string described(SlideKind kind, ImVec2 picture) {
    return "kind " + std::to_string(static_cast<int>(kind)) + " at " + std::to_string(static_cast<int>(picture.x)) +
           " x " + std::to_string(static_cast<int>(picture.y));
}

/// Letters of which the lower or the upper part is outside of their view; empty if there are none.
std::string cut_letters(const std::vector<Glyph>& glyphs) {
    std::ostringstream cut;
    for (const Glyph& glyph : glyphs) {
        const auto is_cut_at = [&](float edge) { return glyph.min.y < edge - 1.5F && glyph.max.y > edge + 1.5F; };
        if (!is_cut_at(glyph.clip.y) && !is_cut_at(glyph.clip.w)) continue;
        cut << "(" << glyph.min.x << ", " << glyph.min.y << ")-(" << glyph.max.x << ", " << glyph.max.y << ") in view "
            << glyph.clip.y << " to " << glyph.clip.w << "\n";
    }
    return cut.str();
}

/// How far to the right everything reaches, in all.
double reach_of(const ImDrawData& data) {
    double sum = 0.0;
    for (const ImDrawList* list : data.CmdLists) {
        for (const ImDrawVert& corner : list->VtxBuffer) sum += static_cast<double>(corner.pos.x);
    }
    return sum;
}

/// Looks at every page of a slide. @return how many there are.
std::size_t check_pages(SlideProbe& slide, ImVec2 picture) {
    std::size_t page = 0;
    for (;; ++page) {
        slide.pages.page = page;
        slide.probe.frames(2);
        INFO("page " << page);
        REQUIRE(slide.pages.page == page);
        const std::vector<Glyph> glyphs = glyphs_of(slide.probe.draw_data());
        REQUIRE(faults_of(glyphs, picture) == "");
        REQUIRE(cut_letters(glyphs) == "");
        if (!slide.pages.goes_on()) return page + 1;
        REQUIRE(page < 60);
    }
}

}  // namespace

TEST_CASE("The smallest type of a slide is a twenty-fifth of the picture's height", "[ui]") {
    for (const float height : {480.0F, 700.0F, 720.0F, 768.0F, 1080.0F, 2160.0F}) {
        const float scale = ui::slide_scale(height);
        for (const float pixels : ui::kPixels) CHECK(pixels * scale >= height / 25.0F - 0.01F);
    }
}

TEST_CASE("Every text of a slide stands out seven to one, in every theme", "[ui]") {
    const flow::Theme theme = GENERATE(flow::Theme::Light, flow::Theme::Dark, flow::Theme::HighContrast);
    for (const ui::ColourPair& pair : ui::text_pairs(ui::slide_palette_of(theme))) {
        INFO(pair.what << " in theme " << static_cast<int>(theme) << ": " << std::hex << pair.colour << " on "
                       << pair.surface);
        CHECK(ui::contrast(pair.colour, pair.surface) >= 7.0F);
    }
    for (const ui::ColourPair& pair : ui::mark_pairs(ui::slide_palette_of(theme))) {
        INFO(pair.what << " in theme " << static_cast<int>(theme));
        CHECK(ui::contrast(pair.colour, pair.surface) >= 3.0F);
    }
}

TEST_CASE("Nothing of a slide is cut off, and nothing lies on anything else, whatever the picture's shape", "[ui]") {
    const ImVec2 picture = GENERATE(from_range(pictures()));
    for (const SlideKind kind : slide_kinds()) {
        for (const Texts texts : {Texts::Usual, Texts::Long}) {
            for (const bool corner : {true, false}) {
                INFO(described(kind, picture) << (corner ? ", with the corner" : ""));
                SlideWith with;
                with.texts = texts;
                with.corner = corner;
                with.what_if = !corner;
                with.verdict = true;
                SlideProbe slide(slide_view(kind, with), picture);
                check_pages(slide, picture);
            }
        }
    }
}

// On a wide picture most pages have two choices or more, so that they can be compared. On a narrower one, as beside the
// panel of a small window, every choice still has a page of its own with the votes of six teams; a long one may take
// two.
TEST_CASE("Nine choices and six teams can all be read, and their result is two pages at most", "[ui]") {
    const ImVec2 picture = GENERATE(from_range(pictures()));
    const SlideKind kind = GENERATE(SlideKind::Vote, SlideKind::Reveal);
    SlideWith with;
    with.choices = 9;
    with.teams = 6;
    INFO(described(kind, picture));
    SlideProbe slide(slide_view(kind, with), picture);
    const std::size_t pages = check_pages(slide, picture);
    const bool is_wide = picture.x > 1.5F * picture.y;
    CHECK(pages <= (kind == SlideKind::Reveal ? 2U : is_wide ? 5U : 10U));
}

TEST_CASE("Another slide begins with its first page", "[ui]") {
    SlideWith with;
    with.texts = Texts::Long;
    SlideProbe slide(slide_view(SlideKind::Scene, with), {1024.0F, 768.0F});
    REQUIRE(slide.pages.goes_on());
    slide.pages.page = 1;
    slide.probe.frame();
    CHECK(slide.pages.page == 1);
    slide.view = slide_view(SlideKind::Vote, with);
    slide.probe.frames(2);
    CHECK(slide.pages.page == 0);
}

// What the foot says leaves more or less room for the rest, and how many pages that takes is said in the foot.
TEST_CASE("A slide settles on a number of pages, whatever the picture's height, and however many teams", "[ui]") {
    const float width = GENERATE(520.0F, 640.0F, 800.0F, 1100.0F);
    const SlideKind kind = GENERATE(SlideKind::Vote, SlideKind::Reveal);
    AnyPicture slide({width, 1000.0F});
    for (const std::size_t teams : {0U, 3U, 6U}) {
        SlideWith with;
        with.teams = teams;
        with.choices = 4;
        slide.view = slide_view(kind, with);
        for (float height = 440.0F; height <= 1000.0F; height += 12.0F) {
            slide.picture.max.y = height;
            ++slide.view.number;
            slide.probe.frames(3);
            const std::size_t count = slide.pages.count;
            INFO(teams << " teams, " << width << " x " << height << ", " << count << " pages");
            for (std::size_t page = 0; page < count; ++page) {
                slide.pages.page = page;
                for (int i = 0; i < 4; ++i) {
                    slide.probe.frame();
                    REQUIRE(slide.pages.count == count);
                    REQUIRE(slide.pages.page == page);
                }
            }
        }
    }
}

// The font's underscore is the only letter that is much wider than high.
TEST_CASE("What is said about a result stands whole on one page", "[ui]") {
    const float width = GENERATE(564.0F, 724.0F, 1024.0F, 1280.0F);
    const auto is_flat = [](const Glyph& glyph) {
        const bool is_seen = glyph.min.y >= glyph.clip.y && glyph.max.y <= glyph.clip.w;
        return is_seen && glyph.max.x - glyph.min.x > 3.0F * (glyph.max.y - glyph.min.y);
    };
    AnyPicture slide({width, 720.0F});
    std::size_t most_pages = 0;
    for (const std::size_t words : {0U, 4U, 8U, 12U, 16U, 20U, 24U}) {
        for (const std::size_t choices : {2U, 3U, 4U, 5U, 6U, 9U}) {
            SlideWith with;
            with.choices = choices;
            with.teams = 6;
            with.verdict = true;
            slide.view = slide_view(SlideKind::Reveal, with);
            slide.view.number = 100 * words + choices;
            slide.view.discuss.clear();
            for (std::size_t i = 0; i < words; ++i) slide.view.discuss += "______ ";
            slide.probe.frames(3);
            most_pages = std::max(most_pages, slide.pages.count);
            INFO(width << " wide, " << choices << " choices, " << words << " words, " << slide.pages.count << " pages");
            std::size_t seen = 0;
            for (std::size_t page = 0; page < slide.pages.count; ++page) {
                slide.pages.page = page;
                slide.probe.frames(2);
                const std::vector<Glyph> glyphs = glyphs_of(slide.probe.draw_data());
                const auto here = static_cast<std::size_t>(std::count_if(glyphs.begin(), glyphs.end(), is_flat));
                CHECK((here == 0 || here == 6 * words));
                seen += here;
            }
            CHECK(seen == 6 * words);
        }
    }
    CHECK(most_pages > 1);
}

TEST_CASE("A black slide is black all over", "[ui]") {
    SlideProbe slide(slide_view(SlideKind::Black), {1280.0F, 720.0F});
    CHECK(glyphs_of(slide.probe.draw_data()).empty());
}

TEST_CASE("The bars of the votes grow where they may move, and stand at once where they may not", "[ui]") {
    const bool is_still = GENERATE(false, true);
    SlideProbe slide(slide_view(SlideKind::Vote), {1280.0F, 720.0F});
    slide.settings.reduce_motion = is_still;
    slide.probe.frames(2);
    slide.view = slide_view(SlideKind::Reveal);
    slide.probe.frames(3);
    const double first = reach_of(slide.probe.draw_data());
    slide.probe.frames(40);
    const double later = reach_of(slide.probe.draw_data());
    CHECK((first == later) == is_still);
}

TEST_CASE("Pages begin at blocks and lines, hold no more than fits, and leave nothing out", "[ui]") {
    std::mt19937 random(GENERATE(range(1U, 60U)));
    const auto number = [&](int least, int most) {
        return static_cast<float>(std::uniform_int_distribution(least, most)(random));
    };
    const float room = number(60, 400);
    std::vector<ui::MeasuredBlock> blocks;
    float total = 0.0F;
    std::vector<float> places;
    for (int i = static_cast<int>(number(1, 14)); i > 0; --i) {
        const float step = number(10, 30);
        const float lines = number(1, 20);
        blocks.push_back({step * lines, number(0, 20), number(0, 1) > 0.5F, {}});
        total += blocks.size() > 1 ? blocks.back().gap : 0.0F;
        places.push_back(total);
        for (float line = 1.0F; line < lines; ++line) {
            blocks.back().breaks.push_back(line * step);
            if (blocks.back().is_prose || blocks.back().height > room) places.push_back(total + line * step);
        }
        total += blocks.back().height;
    }
    const std::vector<float> starts = ui::page_starts(blocks, room);
    REQUIRE(starts.front() == 0.0F);
    for (std::size_t i = 1; i < starts.size(); ++i) {
        CHECK(starts[i] > starts[i - 1]);
        CHECK(starts[i] - starts[i - 1] <= room + 1.0F);
        CHECK(std::any_of(places.begin(), places.end(),
                          [&](float place) { return std::abs(place - starts[i]) < 0.01F; }));
    }
    CHECK(starts.back() + room >= total - 1.0F);
}

}  // namespace leeway::ui_tests
