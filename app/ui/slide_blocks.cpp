#include "ui/slide_blocks.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/text.h"

namespace leeway::ui {

namespace {

constexpr float kSlack = 0.5F;  // pixels that rounding may take

std::vector<float> heights_of(Ui& ui, const std::vector<SlideBlock>& blocks, float width) {
    std::vector<float> heights;
    heights.reserve(blocks.size());
    for (const SlideBlock& block : blocks) heights.push_back(height_of(ui, width, block.draw));
    return heights;
}

float total_of(const std::vector<SlideBlock>& blocks, const std::vector<float>& heights) {
    float total = 0.0F;
    for (std::size_t i = 0; i < blocks.size(); ++i) total += heights[i] + (i > 0 ? blocks[i].gap : 0.0F);
    return total;
}

void draw_all(Ui& ui, const std::vector<SlideBlock>& blocks, Column column) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (i > 0) column.gap(blocks[i].gap);
        ImGui::PushID(static_cast<int>(i));
        blocks[i].draw(column);
        ImGui::PopID();
    }
    (void)ui;
}

/// Every height at which a page may begin, rising.
std::vector<float> places_to_break(const std::vector<SlideBlock>& blocks, const std::vector<float>& heights,
                                   float room) {
    std::vector<float> places;
    float y = 0.0F;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (i > 0) y += blocks[i].gap;
        places.push_back(y);
        const bool breaks = blocks[i].step > 0.0F && (blocks[i].is_prose || heights[i] > room);
        for (float at = blocks[i].lead + blocks[i].step; breaks && at < heights[i] - kSlack; at += blocks[i].step) {
            places.push_back(y + at);
        }
        y += heights[i];
    }
    return places;
}

}  // namespace

std::vector<float> page_starts(const std::vector<SlideBlock>& blocks, const std::vector<float>& heights, float room) {
    const float total = total_of(blocks, heights);
    const std::vector<float> places = places_to_break(blocks, heights, room);
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
    std::vector<float> heights;
    for (const SlideFit& fit : fits) {
        blocks = make(fit);
        heights = heights_of(ui, blocks, body.width());
        const float total = total_of(blocks, heights);
        if (total > body.height() + kSlack) continue;
        pages.count = 1;
        pages.page = 0;
        return draw_all(ui, blocks,
                        {body.min.x, std::round(body.min.y + (body.height() - total) * rest), body.width()});
    }
    const std::vector<float> starts = page_starts(blocks, heights, body.height());
    pages.count = starts.size();
    pages.page = std::min(pages.page, pages.count - 1);
    const float from = starts[pages.page];
    const float to = pages.page + 1 < starts.size() ? starts[pages.page + 1] : from + body.height();
    ImGui::PushClipRect(body.min, {body.max.x, std::min(body.max.y, body.min.y + to - from)}, true);
    draw_all(ui, blocks, {body.min.x, std::round(body.min.y - from), body.width()});
    ImGui::PopClipRect();
}

SlideBlock prose(Ui& ui, std::string_view words, Size size, Face face, ImU32 colour, float gap) {
    const TextStyle style{size, face, colour};
    return {[&ui, style, kept = std::string(words)](Column& column) { text(ui, column, kept, style); }, gap, 0.0F,
            line_height(ui, size), true};
}

}  // namespace leeway::ui
