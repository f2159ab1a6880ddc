#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "ui/qr_square.h"
#include "ui/shapes.h"
#include "ui/slide_blocks.h"
#include "ui/slide_parts.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

using flow::CornerView;
using flow::SlideView;

constexpr std::array kJoinFits{SlideFit{Size::Title, 1, true}, SlideFit{Size::Large, 1, true},
                               SlideFit{Size::Body, 1, true}, SlideFit{Size::Small, 1, true},
                               SlideFit{Size::Small, 1, false}};

bool has_phones(const CornerView& corner) { return corner.qr.side > 0 || !corner.address.empty(); }

/// What is to be typed where no camera reads the square.
void add_address(Ui& ui, std::vector<SlideBlock>& blocks, const CornerView& corner, Size size) {
    add_prose(ui, blocks, corner.address, {size, Face::Strong, ui.colours.ink}, ui.px(10.0F));
    if (corner.code.empty()) return;
    add_prose(ui, blocks, corner.code_label, quiet(ui), ui.px(6.0F));
    add_prose(ui, blocks, corner.code, {larger(size), Face::Strong, ui.colours.teal_text}, 0.0F);
}

void add_steps(Ui& ui, std::vector<SlideBlock>& blocks, const std::vector<std::string>& steps, Size size) {
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const std::string step = std::to_string(i + 1) + ". " + steps[i];
        add_prose(ui, blocks, step, {size, Face::Regular, ui.colours.ink}, ui.px(i == 0 ? 8.0F : 3.0F));
    }
}

/// Where not everything has room, the welcome and what to do are left out: a square and an address speak for
/// themselves.
std::vector<SlideBlock> join_blocks(Ui& ui, const SlideView& view, const SlideFit& fit) {
    const Palette& c = ui.colours;
    const Size size = fit.size;
    const CornerView& corner = view.corner;
    std::vector<SlideBlock> blocks;
    const bool is_first = view.kind == flow::SlideKind::Join;
    const std::string& heading = is_first && !view.welcome.empty() ? view.welcome : corner.heading;
    const bool says_all = fit.is_whole || !has_phones(corner);
    if (says_all) add_prose(ui, blocks, heading, {has_phones(corner) ? size : larger(size), Face::Strong, c.ink}, 0.0F);
    if (!has_phones(corner)) add_prose(ui, blocks, view.title, {size, Face::Regular, c.slate}, ui.px(8.0F));
    if (is_first && says_all) add_steps(ui, blocks, view.steps, smaller(smaller(size)));
    if (has_phones(corner)) add_address(ui, blocks, corner, smaller(size));
    if (is_first) add_prose(ui, blocks, view.joined, {Size::Body, Face::Strong, c.teal_text}, ui.px(10.0F));
    add_prose(ui, blocks, corner.door, quiet(ui), ui.px(6.0F));
    return blocks;
}

/// A square with what it is for above it and what is in it below. @return where it ends.
void draw_square(Ui& ui, const Rect& room, const std::string& heading, const flow::QrSquare& qr,
                 const std::string& below_it) {
    const TextStyle head{Size::Small, Face::Strong, ui.colours.ink, Align::Centre};
    const TextStyle foot{Size::Small, Face::Regular, ui.colours.slate, Align::Centre};
    const float above = text_extent(ui, heading, head, room.width()).y;
    const float under = below_it.empty() ? 0.0F : text_extent(ui, below_it, foot, room.width()).y;
    const float side = std::max(0.0F, std::min(room.width(), room.height() - above - under - ui.px(8.0F)));
    const float top = std::round(room.centre().y - (side + above + under) * 0.5F);
    Column column{room.min.x, top, room.width()};
    text(ui, column, heading, head);
    draw_qr(ui, column.take(side + ui.px(4.0F)), qr);
    text(ui, column, below_it, foot);
}

std::string wifi_words(const CornerView& corner) {
    return corner.wifi_password.empty() ? corner.wifi_name : corner.wifi_name + "\n" + corner.wifi_password;
}

void draw_squares(Ui& ui, const Rect& room, const CornerView& corner) {
    if (corner.wifi_qr.side == 0) return draw_square(ui, room, "", corner.qr, "");
    const float gap = ui.px(12.0F);
    const float half = (room.width() - gap) * 0.5F;
    draw_square(ui, {room.min, {room.min.x + half, room.max.y}}, corner.wifi_heading, corner.wifi_qr,
                wifi_words(corner));
    draw_square(ui, {{room.max.x - half, room.min.y}, room.max}, corner.heading, corner.qr, corner.code);
}

/// As asked for: the squares alone, for the last row of seats, and what is to be typed where no camera reads them.
void draw_large_code(Ui& ui, const CornerView& corner, const Rect& body, SlidePages& pages) {
    pages.count = 1;
    pages.page = 0;
    const auto words = [&](Column& column) {
        text(ui, column, corner.address, {Size::Small, Face::Strong, ui.colours.ink, Align::Centre});
        text(ui, column, corner.code_label + "  " + corner.code,
             {Size::Large, Face::Strong, ui.colours.teal_text, Align::Centre});
        text(ui, column, corner.door, with_align(quiet(ui), Align::Centre));
    };
    const float height = height_of(ui, body.width(), words);
    Column column{body.min.x, body.max.y - height, body.width()};
    words(column);
    draw_squares(ui, {body.min, {body.max.x, body.max.y - height - ui.px(4.0F)}}, corner);
}

}  // namespace

void draw_slide_join(Ui& ui, const SlideView& view, const Rect& body, SlidePages& pages) {
    const auto make = [&](const SlideFit& fit) { return join_blocks(ui, view, fit); };
    if (view.corner.qr.side == 0) return draw_blocks(ui, body, pages, kJoinFits, make, 0.4F);
    if (view.corner.is_large) return draw_large_code(ui, view.corner, body, pages);
    const float gap = ui.px(20.0F);
    const bool has_wifi = view.corner.wifi_qr.side > 0;
    if (ui.logical(body.width()) >= kSlideWide * 0.84F) {
        const float most = body.width() * (has_wifi ? 0.56F : 0.5F);
        const float right = std::min(most, body.height() * (has_wifi ? 1.7F : 1.0F));
        draw_squares(ui, {{body.max.x - right, body.min.y}, body.max}, view.corner);
        return draw_blocks(ui, {body.min, {body.max.x - right - gap, body.max.y}}, pages, kJoinFits, make, 0.3F);
    }
    const float lower = std::min(body.height() * (has_wifi ? 0.7F : 0.6F), body.width());
    draw_squares(ui, {{body.min.x, body.max.y - lower}, body.max}, view.corner);
    draw_blocks(ui, {body.min, {body.max.x, body.max.y - lower - gap * 0.5F}}, pages, kJoinFits, make);
}

}  // namespace leeway::ui
