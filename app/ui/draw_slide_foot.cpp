#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <string>
#include <string_view>

#include "ui/chip.h"
#include "ui/flow_row.h"
#include "ui/qr_square.h"
#include "ui/shapes.h"
#include "ui/slide_parts.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

using flow::CornerView;
using flow::SlideView;

constexpr float kCornerSquare = 62.0F;  // logical pixels: more than a sixth of the picture's height
constexpr float kCornerGap = 10.0F;
constexpr float kBeforeCorner = 12.0F;
constexpr float kAboveCorner = 4.0F;
constexpr float kStatusBeside = 130.0F;
// What the foot leaves at least of the picture's height for what the slide is about.
constexpr float kBodyAboveAnswers = 0.45F;
constexpr float kBodyAboveFoot = 0.25F;

/// How much is said below the slide's own things.
enum class FootSays {
    Least,    ///< what is asked of the room, and how to get in
    Answers,  ///< and how many have answered
    Teams,    ///< and how many of each team
};

struct Foot {
    const SlideView& view;
    const SlidePages& pages;
    FootSays says;
};

bool has_corner(const SlideView& view) {
    const bool is_joining = view.kind == flow::SlideKind::Join || view.corner.is_large;
    return view.corner.shown && !is_joining && !view.corner.code.empty();
}

TextStyle code_style(const Ui& ui) { return {Size::Large, Face::Strong, ui.colours.teal_text}; }

/// The code with what it is before it, on one line; without that where it is too narrow.
void draw_code(Ui& ui, Column& column, const CornerView& corner) {
    const float lead = text_width(ui, corner.code_label, quiet(ui)) + ui.px(8.0F);
    const float code = text_width(ui, corner.code, code_style(ui)) + 1.0F;
    const bool has_label = lead + code <= column.width;
    const float width = has_label ? lead + code : code;
    const Rect line = column.take(line_height(ui, Size::Large));
    const float left = line.max.x - width;
    if (has_label) text_in(ui, {{left, line.min.y}, {left + lead, line.max.y}}, corner.code_label, quiet(ui));
    text_in(ui, {{left + width - code, line.min.y}, {left + width, line.max.y}}, corner.code, code_style(ui));
}

void draw_corner_words(Ui& ui, Column& column, const CornerView& corner) {
    text(ui, column, corner.address, {Size::Small, Face::Strong, ui.colours.ink, Align::Right});
    draw_code(ui, column, corner);
    text(ui, column, corner.door, with_align(quiet(ui), Align::Right));
}

float corner_words_width(const Ui& ui, const CornerView& corner, float most) {
    const float address = text_width(ui, corner.address, {Size::Small, Face::Strong, 0});
    const float code =
        text_width(ui, corner.code_label, quiet(ui)) + ui.px(8.0F) + text_width(ui, corner.code, code_style(ui));
    return std::min(most, std::max(address, code) + 2.0F);
}

/// In the lower right corner. @return what it takes.
Rect draw_corner(Ui& ui, const CornerView& corner, const Rect& inside) {
    const float side = ui.px(kCornerSquare);
    const float gap = ui.px(kCornerGap);
    const float width = corner_words_width(ui, corner, inside.width() - side - gap);
    const auto words = [&](Column& column) { draw_corner_words(ui, column, corner); };
    const float words_height = height_of(ui, width, words);
    const float height = std::max(side, words_height);
    const Rect taken{{inside.max.x - side - gap - width, inside.max.y - height}, inside.max};
    if (!ui.measuring) draw_qr(ui, {{inside.max.x - side, inside.max.y - side}, inside.max}, corner.qr);
    Column column{taken.min.x, std::round(taken.centre().y - words_height * 0.5F), width};
    words(column);
    return taken;
}

TextStyle page_style(const Ui& ui) { return {Size::Small, Face::Strong, ui.colours.gold_text}; }

/// "Goes on  2 / 3"; empty where one page is all.
std::string page_words(const Foot& foot) {
    if (foot.pages.count < 2) return {};
    const std::string number = std::to_string(foot.pages.page + 1) + " / " + std::to_string(foot.pages.count);
    return foot.pages.goes_on() ? foot.view.more + "  " + number : number;
}

TextStyle request_style(const Ui& ui, const SlideView& view) {
    const bool is_asking = view.kind == flow::SlideKind::Vote;
    return {Size::Body, Face::Strong, is_asking ? ui.colours.teal_text : ui.colours.ink};
}

TextStyle answers_style(const Ui& ui) { return {Size::Small, Face::Regular, ui.colours.ink}; }

void draw_teams_in(Ui& ui, Column& column, const Foot& foot) {
    if (foot.view.teams_in.empty() || foot.says < FootSays::Teams) return;
    column.gap(ui.px(4.0F));
    FlowRow row(column, ui.px(6.0F));
    const ChipLook look{ui.colours.sunk, ui.colours.ink, {}};
    for (const std::string& team : foot.view.teams_in)
        chip_at(ui, row.place(chip_size(ui, team, look, column.width)), team, look);
    row.end();
}

/// Puts it at the bottom of a place. @return where it begins.
template <typename Draw>
float draw_at_bottom(Ui& ui, const Rect& place, Draw&& draw) {
    const float height = height_of(ui, place.width(), draw);
    Column column{place.min.x, std::round(place.max.y - height), place.width()};
    const float top = column.y;
    draw(column);
    return top;
}

struct FootWords {
    std::string_view words;
    TextStyle style;
    float least_width = 0.0F;
};

/// Of all that page_words() can say about so many pages: were it less on the last page, that page had room for more
/// than what is left for it.
float most_page_width(const Ui& ui, const Foot& foot) {
    if (foot.pages.count < 2) return 0.0F;
    const std::string_view widest = foot.pages.count < 10 ? "  0 / 0" : "  00 / 00";
    return text_width(ui, foot.view.more + std::string(widest), page_style(ui)) * 1.05F;
}

/// Beside each other as far as they go, all on lines of the same height; what is too wide for a line takes several.
void draw_beside(Ui& ui, Column& column, std::initializer_list<FootWords> all) {
    const float height = line_height(ui, Size::Body);
    const float gap = ui.px(14.0F);
    float x = column.x;
    for (FootWords part : all) {
        if (part.words.empty()) continue;
        if (text_width(ui, part.words, part.style) >= column.width) part.style.size = Size::Small;
        const float width = std::max(part.least_width, text_width(ui, part.words, part.style) + 1.0F);
        if (x > column.x && x + width > column.x + column.width) {
            column.y += height;
            x = column.x;
        }
        if (width > column.width) {
            text(ui, column, part.words, part.style);
            continue;
        }
        if (!ui.measuring) text_in(ui, {{x, column.y}, {x + width, column.y + height}}, part.words, part.style);
        x += width + gap;
    }
    if (x > column.x) column.y += height;
}

float draw_status(Ui& ui, const Rect& place, const Foot& foot) {
    return draw_at_bottom(ui, place, [&](Column& column) {
        const std::string_view answers = foot.says < FootSays::Answers ? std::string_view() : foot.view.answers_in;
        const std::string page = page_words(foot);
        draw_beside(ui, column,
                    {{foot.view.status, request_style(ui, foot.view)},
                     {answers, answers_style(ui)},
                     {page, page_style(ui), most_page_width(ui, foot)}});
        draw_teams_in(ui, column, foot);
    });
}

/// What is asked stands beside the corner, or above it where that leaves no room.
float draw_foot(Ui& ui, const Rect& picture, const Foot& foot) {
    if (!has_corner(foot.view)) return draw_status(ui, picture, foot);
    const Rect corner = draw_corner(ui, foot.view.corner, picture);
    const Rect beside{picture.min, {corner.min.x - ui.px(kBeforeCorner), picture.max.y}};
    if (beside.width() >= ui.px(kStatusBeside)) return std::min(corner.min.y, draw_status(ui, beside, foot));
    return draw_status(ui, {picture.min, {picture.max.x, corner.min.y - ui.px(kAboveCorner)}}, foot);
}

/// Where the foot would begin on a slide of many pages. What it says is decided by that: how many pages there are
/// depends on the room that it leaves, and may not decide about it in turn.
float highest_top(Ui& ui, const SlideView& view, const Rect& picture, FootSays says) {
    constexpr std::size_t kMany = 10;
    const SlidePages many{0, kMany, view.number, view.kind};
    ui.measuring = true;
    const float top = draw_foot(ui, picture, {view, many, says});
    ui.measuring = false;
    return top;
}

}  // namespace

float draw_slide_foot(Ui& ui, const SlideView& view, const Rect& picture, const SlidePages& pages, float top) {
    for (const FootSays says : {FootSays::Teams, FootSays::Answers, FootSays::Least}) {
        const float enough = says == FootSays::Least ? kBodyAboveFoot : kBodyAboveAnswers;
        if (highest_top(ui, view, picture, says) - top >= picture.height() * enough)
            return draw_foot(ui, picture, {view, pages, says});
    }
    return picture.max.y;
}

}  // namespace leeway::ui
