#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "ui/card.h"
#include "ui/chart.h"
#include "ui/slide_blocks.h"
#include "ui/slide_parts.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

using flow::SlideView;

constexpr std::array kPathFits{SlideFit{Size::Body, 1, true}, SlideFit{Size::Small, 1, true}};

void add_path_words(Ui& ui, std::vector<SlideBlock>& blocks, const SlideView& view, Size size) {
    add_prose(ui, blocks, view.summary, {size, Face::Regular, ui.colours.ink}, ui.px(10.0F));
    for (const std::string& line : view.path_lines) {
        add_prose(ui, blocks, line, {size, Face::Regular, ui.colours.slate}, ui.px(4.0F));
        blocks.back().is_prose = false;  // an answer stays together
    }
    add_prose(ui, blocks, view.chart_note, quiet(ui), ui.px(8.0F));
}

/// @param height that the plot may take at most, pixels.
void draw_chart_card(Ui& ui, Column& column, const report::Chart& chart, float height) {
    CardLook look = plain_card(ui);
    look.padding = 10.0F;
    look.has_shadow = false;
    const float around = 2.0F * line_height(ui, Size::Small) + 2.0F * ui.px(look.padding);
    card(ui, column, look,
         [&](Column& inside) { draw_chart(ui, inside, chart, std::max(ui.px(90.0F), height - around)); });
}

}  // namespace

void draw_slide_path(Ui& ui, const SlideView& view, const Rect& body, SlidePages& pages) {
    Rect room = body;
    const bool is_beside = view.chart && ui.logical(body.width()) >= kSlideWide;
    if (is_beside) {
        const float width = std::floor(body.width() * 0.56F);
        Column left{body.min.x, body.min.y, width};
        draw_chart_card(ui, left, *view.chart, body.height());
        room.min.x += width + ui.px(18.0F);
    }
    draw_blocks(ui, room, pages, kPathFits, [&](const SlideFit& fit) {
        std::vector<SlideBlock> blocks;
        if (view.chart && !is_beside)
            blocks.push_back({[&](Column& column) { draw_chart_card(ui, column, *view.chart, body.height()); }});
        add_path_words(ui, blocks, view, fit.size);
        return blocks;
    });
}

}  // namespace leeway::ui
