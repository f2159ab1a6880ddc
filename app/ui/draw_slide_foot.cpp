#include <algorithm>
#include <cmath>
#include <string>

#include "ui/chip.h"
#include "ui/flow_row.h"
#include "ui/qr_square.h"
#include "ui/shapes.h"
#include "ui/slide_parts.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

using flow::SlideView;

constexpr float kQr = 62.0F;  // logical pixels: more than a sixth of the picture's height
constexpr float kPagesBeside = 130.0F;

bool has_corner(const SlideView& view) {
    const bool is_joining = view.kind == flow::SlideKind::Join || view.corner.is_large;
    return view.corner.shown && !is_joining && !view.corner.code.empty();
}

/// The code with what it is before it, on one line.
void draw_code(Ui& ui, Column& column, const flow::CornerView& corner) {
    const TextStyle code{Size::Large, Face::Strong, ui.colours.teal_text, Align::Right};
    const float width = text_width(ui, corner.code, code) + 1.0F;
    const float rest = column.width - width - ui.px(6.0F);
    const Rect line = column.take(line_height(ui, Size::Large));
    text_in(ui, {{line.max.x - width, line.min.y}, line.max}, corner.code, code);
    const TextStyle label{Size::Small, Face::Regular, ui.colours.slate, Align::Right};
    if (text_width(ui, corner.code_label, label) < rest)
        text_in(ui, {line.min, {line.min.x + rest, line.max.y}}, corner.code_label, label);
}

void draw_corner_words(Ui& ui, Column& column, const flow::CornerView& corner) {
    const Palette& c = ui.colours;
    text(ui, column, corner.address, {Size::Small, Face::Strong, c.ink, Align::Right});
    if (!corner.code.empty()) draw_code(ui, column, corner);
    text(ui, column, corner.door, {Size::Small, Face::Regular, c.slate, Align::Right});
}

float corner_words_width(const Ui& ui, const flow::CornerView& corner, float most) {
    const TextStyle strong_style{Size::Small, Face::Strong, 0};
    const TextStyle code_style{Size::Large, Face::Strong, 0};
    const float code =
        text_width(ui, corner.code, code_style) + ui.px(8.0F) + text_width(ui, corner.code_label, quiet(ui));
    return std::min(most, std::max(text_width(ui, corner.address, strong_style), code) + 2.0F);
}

/// In the lower right corner. @return its size.
ImVec2 draw_corner(Ui& ui, const flow::CornerView& corner, const Rect& inside) {
    const float side = ui.px(kQr);
    const float gap = ui.px(10.0F);
    const float width = corner_words_width(ui, corner, inside.width() - side - gap);
    const auto words = [&](Column& column) { draw_corner_words(ui, column, corner); };
    const float height = std::max(side, height_of(ui, width, words));
    const float words_top = inside.max.y - std::round((height + height_of(ui, width, words)) * 0.5F);
    draw_qr(ui, {{inside.max.x - side, inside.max.y - side}, inside.max}, corner.qr);
    Column column{inside.max.x - side - gap - width, words_top, width};
    words(column);
    return {side + gap + width, height};
}

/// What the room is to do, what has come in, that the slide goes on.
void draw_status(Ui& ui, Column& column, const SlideView& view, const SlidePages& pages) {
    const Palette& c = ui.colours;
    const bool is_asking = view.kind == flow::SlideKind::Vote;
    if (pages.count > 1) {
        const std::string place = std::to_string(pages.page + 1) + " / " + std::to_string(pages.count);
        text(ui, column, pages.goes_on() ? view.more + "  " + place : place, {Size::Small, Face::Strong, c.gold_text});
    }
    text(ui, column, view.status, {Size::Body, Face::Strong, is_asking ? c.teal_text : c.ink});
    text(ui, column, view.answers_in, {Size::Small, Face::Regular, c.ink});
    if (view.teams_in.empty()) return;
    column.gap(ui.px(4.0F));
    FlowRow row(column, ui.px(6.0F));
    const ChipLook look{c.sunk, c.ink, {}};
    for (const std::string& team : view.teams_in) {
        const Rect place = row.place(chip_size(ui, team, look, column.width));
        if (!ui.measuring) chip_at(ui, place, team, look);
    }
    row.end();
}

}  // namespace

float draw_slide_foot(Ui& ui, const SlideView& view, const Rect& picture, const SlidePages& pages) {
    const auto status = [&](Column& column) { draw_status(ui, column, view, pages); };
    Rect room = picture;
    float top = picture.max.y;
    if (has_corner(view)) {
        const ImVec2 size = draw_corner(ui, view.corner, picture);
        top -= size.y;
        const float beside = picture.width() - size.x - ui.px(16.0F);
        if (beside >= ui.px(kPagesBeside)) {
            room.max.x = room.min.x + beside;
        } else {
            room.max.y = top - ui.px(6.0F);
        }
    }
    const float height = height_of(ui, room.width(), status);
    Column column{room.min.x, std::round(room.max.y - height), room.width()};
    status(column);
    return height > 0.0F ? std::min(top, std::round(room.max.y - height)) : top;
}

}  // namespace leeway::ui
