#pragma once

#include <functional>
#include <span>
#include <vector>

#include "ui/slide_pages.h"
#include "ui/ui.h"

/// What a slide says, as pieces from top to bottom, in the largest type that fits, on as many pages as it takes.
namespace leeway::ui {

struct SlideBlock {
    std::function<void(Column&)> draw;
    float gap = 0.0F;       ///< above it, pixels, but not at a page's top
    float lead = 0.0F;      ///< pixels from its top to its first line
    float step = 0.0F;      ///< from line to line, where it may be broken between lines
    bool is_prose = false;  ///< it may be broken at any line; else only where it is higher than a page
};

/// One way of laying the same things out.
struct SlideFit {
    Size size = Size::Small;
    std::size_t columns = 1;
    bool is_whole = true;  ///< with everything, also what could be left out
};

using MakeBlocks = std::function<std::vector<SlideBlock>(const SlideFit&)>;

/// Draws the blocks in the first of the fits that takes one page, else in the last one on several, of which the present
/// one is shown. @param fits from the largest to the smallest, not empty. @param rest how much of what stays free lies
/// above the blocks: 0 to 1.
void draw_blocks(Ui& ui, const Rect& body, SlidePages& pages, std::span<const SlideFit> fits, const MakeBlocks& make,
                 float rest = 0.0F);

/// A text as a block.
[[nodiscard]] SlideBlock prose(Ui& ui, std::string_view words, Size size, Face face, ImU32 colour, float gap);

/// Where pages begin, from the top of everything; the first one at 0. @param heights of the blocks, with their gaps
/// counted extra. @param room the height of a page.
[[nodiscard]] std::vector<float> page_starts(const std::vector<SlideBlock>& blocks, const std::vector<float>& heights,
                                             float room);

}  // namespace leeway::ui
