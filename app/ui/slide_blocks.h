#pragma once

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "ui/slide_pages.h"
#include "ui/text.h"
#include "ui/ui.h"

/// What a slide says, as pieces from top to bottom, in the largest type that fits, on as many pages as it takes.
namespace leeway::ui {

/// Where a block of that size can be broken without cutting through anything: pixels from its top, rising.
using FindBreaks = std::function<std::vector<float>(float width, float height)>;

struct SlideBlock {
    std::function<void(Column&)> draw;
    float gap = 0.0F;             ///< above it, pixels, but not at a page's top
    FindBreaks breaks = nullptr;  ///< null: nowhere
    bool is_prose = false;        ///< it may be broken at any page's end; else only where it is higher than a page
};

/// One way of laying the same things out.
struct SlideFit {
    Size size = Size::Small;
    std::size_t columns = 1;
    bool is_whole = true;   ///< with everything, also what could be left out
    bool is_dense = false;  ///< what usually stands below each other stands side by side
    std::size_t lines = 0;  ///< of a table, at most so many for the words of each row; 0: no table
};

using MakeBlocks = std::function<std::vector<SlideBlock>(const SlideFit&)>;

/// Draws the blocks in the first of the fits that takes one page, else in the last one on several, of which the present
/// one is shown. @param fits from the largest to the smallest, not empty. @param rest how much of what stays free lies
/// above the blocks: 0 to 1.
void draw_blocks(Ui& ui, const Rect& body, SlidePages& pages, std::span<const SlideFit> fits, const MakeBlocks& make,
                 float rest = 0.0F);

/// A text as one more block; none where it is empty.
void add_prose(Ui& ui, std::vector<SlideBlock>& blocks, std::string_view words, const TextStyle& style, float gap);

/// Between lines. @param lead pixels from the block's top to the first one. @param step from line to line.
[[nodiscard]] FindBreaks between_lines(float lead, float step);

/// The next size of the scale; the smallest and the largest one stay.
[[nodiscard]] Size smaller(Size size);
[[nodiscard]] Size larger(Size size);

/// A block as it came out in a column.
struct MeasuredBlock {
    float height = 0.0F;  ///< pixels
    float gap = 0.0F;
    bool is_prose = false;
    std::vector<float> breaks;  ///< as FindBreaks has them
};

/// Where pages begin, from the top of everything; the first one at 0. @param room the height of a page.
[[nodiscard]] std::vector<float> page_starts(std::span<const MeasuredBlock> blocks, float room);

}  // namespace leeway::ui
