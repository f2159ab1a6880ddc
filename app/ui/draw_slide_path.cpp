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

std::vector<SlideBlock> word_blocks(Ui& ui, const SlideView& view, const SlideFit& fit) {
    const Palette& c = ui.colours;
    std::vector<SlideBlock> blocks;
    if (!view.summary.empty()) blocks.push_back(prose(ui, view.summary, fit.size, Face::Regular, c.ink, 0.0F));
    for (const std::string& line : view.path_lines) {
        blocks.push_back(prose(ui, line, fit.size, Face::Regular, c.slate, ui.px(blocks.empty() ? 0.0F : 4.0F)));
    }
    if (!view.chart_note.empty())
        blocks.push_back(prose(ui, view.chart_note, Size::Small, Face::Regular, c.slate, ui.px(8.0F)));
    return blocks;
}

/// @param height that the plot may take at most, pixels.
void chart_card(Ui& ui, Column& column, const report::Chart& chart, float height) {
    CardLook look = plain_card(ui);
    look.padding = 10.0F;
    look.has_shadow = false;
    const float around = 2.0F * line_height(ui, Size::Small) + 2.0F * ui.px(look.padding);
    card(ui, column, look,
         [&](Column& inside) { draw_chart(ui, inside, chart, std::max(ui.px(90.0F), height - around)); });
}

}  // namespace

void draw_slide_path(Ui& ui, const SlideView& view, const Rect& body, SlidePages& pages) {
    const bool is_wide = ui.logical(body.width()) >= kSlideWide;
    if (view.chart && is_wide) {
        const float width = std::floor(body.width() * 0.56F);
        Column left{body.min.x, body.min.y, width};
        chart_card(ui, left, *view.chart, body.height());
        const Rect rest{{body.min.x + width + ui.px(18.0F), body.min.y}, body.max};
        return draw_blocks(ui, rest, pages, kPathFits, [&](const SlideFit& fit) { return word_blocks(ui, view, fit); });
    }
    draw_blocks(ui, body, pages, kPathFits, [&](const SlideFit& fit) {
        std::vector<SlideBlock> blocks = word_blocks(ui, view, fit);
        if (view.chart)
            blocks.insert(blocks.begin(), {[&](Column& column) { chart_card(ui, column, *view.chart, body.height()); },
                                           0.0F, 0.0F, 0.0F, false});
        if (blocks.size() > 1) blocks[1].gap = std::max(blocks[1].gap, ui.px(10.0F));
        return blocks;
    });
}

}  // namespace leeway::ui
