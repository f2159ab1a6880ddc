#include "ui/slide_blocks.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace leeway::ui {

namespace {

constexpr float kSlack = 0.5F;  // pixels that rounding may take

MeasuredBlock measured(Ui& ui, const SlideBlock& block, float width) {
    MeasuredBlock result{height_of(ui, width, block.draw), block.gap, block.is_prose, {}};
    if (block.breaks) result.breaks = block.breaks(width, result.height);
    return result;
}

std::vector<MeasuredBlock> all_measured(Ui& ui, const std::vector<SlideBlock>& blocks, float width) {
    std::vector<MeasuredBlock> all;
    all.reserve(blocks.size());
    for (const SlideBlock& block : blocks) all.push_back(measured(ui, block, width));
    return all;
}

float total_of(std::span<const MeasuredBlock> blocks) {
    float total = 0.0F;
    for (std::size_t i = 0; i < blocks.size(); ++i) total += blocks[i].height + (i > 0 ? blocks[i].gap : 0.0F);
    return total;
}

void draw_from(const std::vector<SlideBlock>& blocks, Column column) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (i > 0) column.gap(blocks[i].gap);
        ImGui::PushID(static_cast<int>(i));
        blocks[i].draw(column);
        ImGui::PopID();
    }
}

/// Every height at which a page may begin, rising.
std::vector<float> places_to_break(std::span<const MeasuredBlock> blocks, float room) {
    std::vector<float> places;
    float y = 0.0F;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const MeasuredBlock& block = blocks[i];
        if (i > 0) y += block.gap;
        places.push_back(y);
        if (block.is_prose || block.height > room) {
            for (const float at : block.breaks) places.push_back(y + at);
        }
        y += block.height;
    }
    return places;
}

}  // namespace

std::vector<float> page_starts(std::span<const MeasuredBlock> blocks, float room) {
    const float total = total_of(blocks);
    const std::vector<float> places = places_to_break(blocks, room);
    std::vector<float> starts{0.0F};
    while (starts.back() + room + kSlack < total) {
        float next = starts.back() + std::max(room, 1.0F);  // cut through, where nothing else is left
        for (const float place : places) {
            if (place > starts.back() + kSlack && place <= starts.back() + room + kSlack) next = place;
        }
        starts.push_back(next);
    }
    return starts;
}

void draw_blocks(Ui& ui, const Rect& body, SlidePages& pages, std::span<const SlideFit> fits, const MakeBlocks& make,
                 float rest) {
    std::vector<SlideBlock> blocks;
    std::vector<MeasuredBlock> sizes;
    for (const SlideFit& fit : fits) {
        blocks = make(fit);
        sizes = all_measured(ui, blocks, body.width());
        const float spare = body.height() - total_of(sizes);
        if (spare < -kSlack) continue;
        pages.count = 1;
        pages.page = 0;
        return draw_from(blocks, {body.min.x, std::round(body.min.y + spare * rest), body.width()});
    }
    const std::vector<float> starts = page_starts(sizes, body.height());
    pages.count = starts.size();
    pages.page = std::min(pages.page, pages.count - 1);
    const float from = starts[pages.page];
    const float to = pages.goes_on() ? starts[pages.page + 1] : from + body.height();
    ImGui::PushClipRect(body.min, {body.max.x, std::min(body.max.y, body.min.y + to - from)}, true);
    draw_from(blocks, {body.min.x, std::round(body.min.y - from), body.width()});
    ImGui::PopClipRect();
}

void add_prose(Ui& ui, std::vector<SlideBlock>& blocks, std::string_view words, const TextStyle& style, float gap) {
    if (words.empty()) return;
    auto draw = [&ui, style, kept = std::string(words)](Column& column) { text(ui, column, kept, style); };
    blocks.push_back({std::move(draw), gap, between_lines(0.0F, line_height(ui, style.size)), true});
}

FindBreaks between_lines(float lead, float step) {
    return [lead, step](float, float height) {
        std::vector<float> breaks;
        for (float at = lead + step; at < height - kSlack; at += step) breaks.push_back(at);
        return breaks;
    };
}

Size smaller(Size size) { return size == Size::Small ? size : static_cast<Size>(static_cast<int>(size) - 1); }
Size larger(Size size) { return size == Size::Display ? size : static_cast<Size>(static_cast<int>(size) + 1); }

}  // namespace leeway::ui
