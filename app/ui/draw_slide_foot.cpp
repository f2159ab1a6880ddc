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
constexpr float kStatusBeside = 130.0F;
// What the foot leaves at least of the picture's height for what the slide is about.
constexpr float kBodyAboveAnswers = 0.45F;
constexpr float kBodyAboveFoot = 0.25F;

/// What is to be said below the slide's own things.
struct Foot {
    const SlideView& view;
    const SlidePages& pages;
    bool with_teams = true;    ///< how many of each team have answered
    bool with_answers = true;  ///< how many have answered
};

bool has_corner(const SlideView& view) {
    const bool is_joining = view.kind == flow::SlideKind::Join || view.corner.is_large;
    return view.corner.shown && !is_joining && !view.corner.code.empty();
}

TextStyle code_style(const Ui& ui) { return {Size::Large, Face::Strong, ui.colours.teal_text}; }

/// The code with what it is before it, on one line; without that where it is too narrow.
void draw_code(Ui& ui, Column& column, const CornerView& corner, Align align) {
    const float lead = text_width(ui, corner.code_label, quiet(ui)) + ui.px(8.0F);
    const float code = text_width(ui, corner.code, code_style(ui)) + 1.0F;
    const bool has_label = lead + code <= column.width;
    const float width = has_label ? lead + code : code;
    const Rect line = column.take(line_height(ui, Size::Large));
    const float left = align == Align::Right ? line.max.x - width : line.min.x;
    if (has_label) text_in(ui, {{left, line.min.y}, {left + lead, line.max.y}}, corner.code_label, quiet(ui));
    text_in(ui, {{left + width - code, line.min.y}, {left + width, line.max.y}}, corner.code, code_style(ui));
}

void draw_corner_words(Ui& ui, Column& column, const CornerView& corner) {
    text(ui, column, corner.address, {Size::Small, Face::Strong, ui.colours.ink, Align::Right});
    draw_code(ui, column, corner, Align::Right);
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

/// "2 / 3"; empty where one page is all.
std::string page_number(const Foot& foot) {
    if (foot.pages.count < 2) return {};
    return std::to_string(foot.pages.page + 1) + " / " + std::to_string(foot.pages.count);
}

std::string page_words(const Foot& foot) {
    return foot.pages.goes_on() ? foot.view.more + "  " + page_number(foot) : page_number(foot);
}

/// The code, and at the line's other end which page it is; above it where both are too wide for a line.
void draw_code_and_page(Ui& ui, Column& column, const Foot& foot) {
    const float code = text_width(ui, foot.view.corner.code, code_style(ui)) + ui.px(kCornerGap);
    const bool has_words = code + text_width(ui, page_words(foot), page_style(ui)) <= column.width;
    std::string page = has_words ? page_words(foot) : page_number(foot);
    if (code + text_width(ui, page, page_style(ui)) > column.width) {
        text(ui, column, page, page_style(ui));
        page.clear();
    }
    const float width = page.empty() ? 0.0F : text_width(ui, page, page_style(ui)) + 1.0F;
    Column rest = column.part(0.0F, column.width - width - ui.px(kCornerGap));
    const Rect line{{column.x + column.width - width, column.y},
                    {column.x + column.width, column.y + line_height(ui, Size::Large)}};
    text_in(ui, line, page, page_style(ui));
    draw_code(ui, rest, foot.view.corner, Align::Left);
    column.y = rest.y;
}

TextStyle request_style(const Ui& ui, const SlideView& view) {
    const bool is_asking = view.kind == flow::SlideKind::Vote;
    return {Size::Body, Face::Strong, is_asking ? ui.colours.teal_text : ui.colours.ink};
}

TextStyle answers_style(const Ui& ui) { return {Size::Small, Face::Regular, ui.colours.ink}; }

void draw_teams_in(Ui& ui, Column& column, const Foot& foot) {
    if (foot.view.teams_in.empty() || !foot.with_teams || !foot.with_answers) return;
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
        const std::string_view answers = foot.with_answers ? foot.view.answers_in : std::string_view();
        const std::string page = page_words(foot);
        draw_beside(ui, column,
                    {{foot.view.status, request_style(ui, foot.view)},
                     {answers, answers_style(ui)},
                     {page, page_style(ui), most_page_width(ui, foot)}});
        draw_teams_in(ui, column, foot);
    });
}

/// Where the corner's words leave no room beside them: what is asked over the whole width, all else before the square.
float draw_narrow_foot(Ui& ui, const Rect& picture, const Foot& foot) {
    const float side = ui.px(kCornerSquare);
    const Rect square{{picture.max.x - side, picture.max.y - side}, picture.max};
    if (!ui.measuring) draw_qr(ui, square, foot.view.corner.qr);
    const Rect before{picture.min, {square.min.x - ui.px(kCornerGap), picture.max.y}};
    const float top = draw_at_bottom(ui, before, [&](Column& column) {
        if (foot.with_answers) text(ui, column, foot.view.answers_in, answers_style(ui));
        draw_teams_in(ui, column, foot);
        text(ui, column, foot.view.corner.address, {Size::Small, Face::Strong, ui.colours.ink});
        draw_code_and_page(ui, column, foot);
        text(ui, column, foot.view.corner.door, quiet(ui));
    });
    const float above = std::min(top, square.min.y) - ui.px(foot.view.status.empty() ? 0.0F : 4.0F);
    return draw_at_bottom(ui, {picture.min, {picture.max.x, above}},
                          [&](Column& column) { text(ui, column, foot.view.status, request_style(ui, foot.view)); });
}

float draw_foot(Ui& ui, const Rect& picture, const Foot& foot) {
    if (!has_corner(foot.view)) return draw_status(ui, picture, foot);
    const float words =
        corner_words_width(ui, foot.view.corner, picture.width()) + ui.px(kCornerSquare + kCornerGap + kBeforeCorner);
    if (picture.width() - words < ui.px(kStatusBeside)) return draw_narrow_foot(ui, picture, foot);
    const Rect corner = draw_corner(ui, foot.view.corner, picture);
    const float status = draw_status(ui, {picture.min, {corner.min.x - ui.px(kBeforeCorner), picture.max.y}}, foot);
    return std::min(corner.min.y, status);
}

}  // namespace

float draw_slide_foot(Ui& ui, const SlideView& view, const Rect& picture, const SlidePages& pages, float top) {
    const Foot whole{view, pages, true, true};
    const Foot without_teams{view, pages, false, true};
    const Foot least{view, pages, false, false};
    for (const Foot& foot : {whole, without_teams, least}) {
        ui.measuring = true;
        const float left = draw_foot(ui, picture, foot) - top;
        ui.measuring = false;
        const float enough = foot.with_answers ? kBodyAboveAnswers : kBodyAboveFoot;
        if (left >= picture.height() * enough) return draw_foot(ui, picture, foot);
    }
    return picture.max.y;
}

}  // namespace leeway::ui
