#include <algorithm>
#include <string>

#include "ui/canvas_cards.h"
#include "ui/canvas_hold.h"
#include "ui/canvas_text.h"
#include "ui/shapes.h"
#include "ui/signs.h"

namespace leeway::ui {

namespace {

using flow::CardView;

constexpr double kCanvasCardCorner = 12;  // units
constexpr double kCardSide = 14;          // between the card's edge and its words
constexpr double kBeyond = 40;            // what belongs to a card reaches so far beyond it
constexpr double kPortReach = 11;         // around a port's middle, where it can be taken
constexpr float kLeastReach = 8.0F;       // logical pixels

struct HeadColours {
    ImU32 band = 0;
    ImU32 text = 0;
};

HeadColours head_colours(const CardView& card, const CanvasInk& ink) {
    const Palette& c = ink.palette();
    if (card.is_start) return {ink(c.teal), ink(c.on_teal)};
    if (card.is_ending) return {ink(c.slate), ink(c.card)};
    return {ink(c.sunk), ink(c.ink)};
}

float corner_of(const CanvasStage& stage) {
    if (stage.detail == Detail::Dots) return 0.0F;
    return stage.length(stage.detail == Detail::Blocks ? kCanvasCardCorner * 0.75 : kCardCorner);
}

/// A line around a rectangle in dashes: nothing leads to this card.
void dashed(const CanvasStage& stage, const Rect& rect, ImU32 colour, float thickness) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float dash = std::max(4.0F, stage.length(8));
    for (float x = rect.min.x; x < rect.max.x; x += 2.0F * dash) {
        const float end = std::min(x + dash, rect.max.x);
        list.AddLine({x, rect.min.y}, {end, rect.min.y}, colour, thickness);
        list.AddLine({x, rect.max.y}, {end, rect.max.y}, colour, thickness);
    }
    for (float y = rect.min.y; y < rect.max.y; y += 2.0F * dash) {
        const float end = std::min(y + dash, rect.max.y);
        list.AddLine({rect.min.x, y}, {rect.min.x, end}, colour, thickness);
        list.AddLine({rect.max.x, y}, {rect.max.x, end}, colour, thickness);
    }
}

/// What lies around a card: that it is selected, on the way that is shown, or would be linked to.
void draw_halo(const CanvasStage& stage, std::size_t number, const Rect& rect) {
    const Palette& c = stage.ui.colours;
    const float corner = corner_of(stage);
    if (stage.canvas.cards[number].on_way) {
        const float width = stroke(stage, 5, 2.0F);
        outline(stage.ui, rect.inset(-width), c.gold_text, width, corner + width * 0.5F);
    }
    if (!stage.selected[number] && stage.target != number) return;
    const float width = stroke(stage, 3, 2.0F);
    const float gap = stage.detail == Detail::Dots ? 0.0F : stroke(stage, 2);
    const Rect around = rect.inset(-gap - width);
    if (stage.detail == Detail::Full) fill(stage.ui, around, c.paper, corner + gap + width * 0.5F);
    outline(stage.ui, around, c.teal, width, corner + gap + width * 0.5F);
}

void draw_surface(const CanvasStage& stage, const CardView& card, const Rect& rect, const CanvasInk& ink) {
    const Palette& c = stage.ui.colours;
    const float corner = corner_of(stage);
    if (stage.detail == Detail::Full && card.matches && !card.is_unreached) {
        shadow(stage.ui, rect, corner);
    } else if (stage.detail == Detail::Brief && card.matches && !card.is_unreached) {
        fill(stage.ui, rect.inset(-1.0F).moved(0.0F, 2.0F), faded(c.shadow, 0.07F), corner);
    }
    fill(stage.ui, rect, ink(card.is_unreached ? c.paper : c.card), corner);
}

/// Last, over what lies at the card's rim.
void draw_edge(const CanvasStage& stage, const CardView& card, const Rect& rect, const CanvasInk& ink) {
    const Palette& c = stage.ui.colours;
    const float corner = corner_of(stage);
    if (card.is_unreached) {
        dashed(stage, rect.inset(0.5F), ink(c.control), stroke(stage, 1.5));
    } else if (c.outline_width > 0.0F) {
        outline(stage.ui, rect, ink(c.outline), stroke(stage, static_cast<double>(c.outline_width)), corner);
    } else if (stage.detail != Detail::Full) {
        outline(stage.ui, rect, ink(c.line), 1.0F, corner);
    }
    const ImU32 trouble = colour_of(c, card.trouble);
    if (trouble != 0) outline(stage.ui, rect, ink(trouble), stroke(stage, 2.5, 1.5F), corner);
}

/// A line at the right end of the heading, and what it leaves of it.
Rect head_note(const CanvasStage& stage, Rect head, const std::string& words, ImU32 colour) {
    if (words.empty()) return head;
    const CanvasType type{Face::Strong, colour, card_em(stage) * 0.9F};
    const float width = canvas_text_width(stage.ui, words, type);
    if (width > head.width() * 0.6F) return head;
    canvas_line_in(stage.ui, {{head.max.x - width, head.min.y}, {head.max.x + 2.0F, head.max.y}}, words, type);
    head.max.x -= width + stage.length(8);
    return head;
}

Rect head_sign(const CanvasStage& stage, Rect head, Sign which, ImU32 colour, ImU32 behind, bool at_end) {
    const bool is_small = stage.detail == Detail::Blocks;
    const float side = is_small ? head.height() * 0.9F : std::min(head.height() * 0.7F, stage.length(17));
    const float x = at_end ? head.max.x - side : head.min.x;
    const float y = head.centre().y - side * 0.5F;
    sign(stage.ui, which, {{x, y}, {x + side, y + side}}, colour, behind);
    const float taken = side + stage.length(6);
    (at_end ? head.max.x : head.min.x) += at_end ? -taken : taken;
    return head;
}

void draw_head(const CanvasStage& stage, const CardView& card, const Rect& rect, const CanvasInk& ink) {
    const HeadColours colours = head_colours(card, ink);
    Rect head{rect.min, {rect.max.x, rect.min.y + stage.length(edit::kCardHead)}};
    ImGui::GetWindowDrawList()->AddRectFilled(head.min, head.max, colours.band, corner_of(stage),
                                              ImDrawFlags_RoundCornersTop);
    head = head.inset(stage.length(kCardSide), 0.0F);
    const flow::CanvasWords& words = stage.design.canvas_words;
    if (card.is_start) head = head_sign(stage, head, Sign::Right, colours.text, colours.band, false);
    if (card.is_ending) head = head_sign(stage, head, Sign::Flag, colours.text, colours.band, false);
    if (stage.detail == Detail::Blocks) return;
    if (card.trouble != flow::Trouble::None) {
        const bool is_filled = card.is_start || card.is_ending;
        const ImU32 colour = is_filled ? colours.text : ink(colour_of(ink.palette(), card.trouble));
        head = head_sign(stage, head, Sign::Warning, colour, colours.band, true);
    }
    head = head_note(stage, head, card.heat, colours.text);
    if (stage.detail == Detail::Full) {
        head = head_note(stage, head, card.is_start ? words.start : card.is_ending ? words.ending : "", colours.text);
    }
    canvas_line_in(stage.ui, head, card.speaker, {Face::Strong, colours.text, card_em(stage)});
}

/// The time that has passed, as a tab on the card's upper edge.
void draw_after(const CanvasStage& stage, const CardView& card, const Rect& rect, const CanvasInk& ink) {
    if (card.after.empty() || stage.detail != Detail::Full) return;
    const CanvasType type{Face::Regular, ink(ink.palette().slate), card_em(stage) * 0.9F};
    const float height = stage.length(24);
    const float side = stage.length(14);
    const float air = stage.length(8);
    const float width =
        std::min(canvas_text_width(stage.ui, card.after, type) + side + 3.0F * air, rect.width() * 0.9F);
    const float left = rect.min.x + stage.length(kCardSide) - air;
    const Rect tab{{left, rect.min.y - height}, {left + width, rect.min.y}};
    ImGui::GetWindowDrawList()->AddRectFilled(tab.min, tab.max, ink(ink.palette().sunk), stage.length(8),
                                              ImDrawFlags_RoundCornersTop);
    const float y = tab.centre().y - side * 0.5F;
    sign(stage.ui, Sign::Clock, {{tab.min.x + air, y}, {tab.min.x + air + side, y + side}}, type.colour, 0);
    canvas_line_in(stage.ui, {{tab.min.x + 2.0F * air + side, tab.min.y}, {tab.max.x, tab.max.y}}, card.after, type);
}

void draw_words(const CanvasStage& stage, const CardView& card, const Rect& rect, const CanvasInk& ink) {
    const float top = rect.min.y + stage.length(edit::kCardHead);
    const float side = stage.length(kCardSide);
    const Rect place{{rect.min.x + side, top + stage.length(7)},
                     {rect.max.x - side, top + stage.length(edit::kCardWords)}};
    std::string room;
    canvas_lines_in(stage.ui, place, opening_words(card.words, room),
                    {Face::Regular, ink(ink.palette().ink), card_em(stage)});
}

/// How many of the chosen people's plays come here, as a bar along the card's foot.
void draw_heat(const CanvasStage& stage, const CardView& card, const Rect& rect, const CanvasInk& ink) {
    if (card.share < 0) return;
    const float height = std::max(2.0F, stage.length(5));
    const float side = stage.length(kCardSide);
    const Rect track{{rect.min.x + side, rect.max.y - height - stage.length(3)},
                     {rect.max.x - side, rect.max.y - stage.length(3)}};
    fill(stage.ui, track, ink(ink.palette().sunk), height * 0.5F);
    const float full = track.width() * static_cast<float>(std::min(card.share, 1.0));
    fill(stage.ui, {track.min, {track.min.x + full, track.max.y}}, ink(ink.palette().heart), height * 0.5F);
}

void draw_block(const CanvasStage& stage, std::size_t number, const Rect& rect, const CanvasInk& ink) {
    const CardView& card = stage.canvas.cards[number];
    const Palette& c = ink.palette();
    ImU32 colour = card.is_start || card.is_ending ? head_colours(card, ink).band : ink(mix(c.paper, c.control, 0.5F));
    if (card.trouble != flow::Trouble::None) colour = ink(colour_of(c, card.trouble));
    if (card.share >= 0)
        colour = ink(mix(mix(c.paper, c.control, 0.3F), c.heart, static_cast<float>(std::min(card.share, 1.0))));
    if (card.is_unreached) colour = faded(colour, 0.45F);
    ImGui::GetWindowDrawList()->AddRectFilled(rect.min, rect.max, colour);
}

/// Below its heading, so that cards can be told apart from afar.
void draw_name(const CanvasStage& stage, const CardView& card, const Rect& rect, const CanvasInk& ink) {
    const CanvasType type{Face::Strong, ink(ink.palette().ink), card_em(stage)};
    const float top = rect.min.y + stage.length(edit::kCardHead);
    const Rect place{{rect.min.x + stage.length(kCardSide), top},
                     {rect.max.x - stage.length(kCardSide) * 0.5F, top + stage.length(edit::kCardWords)}};
    if (place.height() >= type.pixels * 0.95F) canvas_line_in(stage.ui, place, card.name, type);
}

void draw_card(const CanvasStage& stage, std::size_t number, const Rect& rect) {
    const CardView& card = stage.canvas.cards[number];
    const CanvasInk ink(stage.ui.colours, !card.matches);
    if (!has_corners(kCornersOfCards)) return;
    draw_halo(stage, number, rect);
    if (stage.detail == Detail::Dots) return draw_block(stage, number, rect, ink);
    draw_after(stage, card, rect, ink);
    draw_surface(stage, card, rect, ink);
    draw_head(stage, card, rect, ink);
    if (stage.detail == Detail::Blocks) {
        draw_name(stage, card, rect, ink);
    } else {
        draw_words(stage, card, rect, ink);
    }
    if (has_corners(kCornersOfDetails)) draw_card_rows(stage, number, rect, ink);
    draw_heat(stage, card, rect, ink);
    draw_edge(stage, card, rect, ink);
    draw_card_ports(stage, number, ink);
}

/// Makes a rectangle something that the mouse can be on. @return whether it was pressed just now.
bool item(CanvasStage& stage, const char* name, const Rect& rect, bool& is_hovered) {
    ImGui::SetCursorScreenPos(rect.min);
    ImGui::SetNextItemAllowOverlap();
    ImGui::InvisibleButton(name, {std::max(1.0F, rect.width()), std::max(1.0F, rect.height())});
    is_hovered = ImGui::IsItemHovered() && !stage.ui.beneath;
    return ImGui::IsItemActivated() && !stage.ui.beneath;
}

void port_items(CanvasStage& stage, std::size_t number) {
    const float reach = std::max(stage.length(kPortReach), kLeastReach * stage.ui.scale);
    const CardView& card = stage.canvas.cards[number];
    std::string name;
    for (std::size_t row = 0; row < card.ports.size(); ++row) {
        const ImVec2 at = stage.pixel(stage.port({number, row, 0}));
        name.assign(card.id).append(": answer ").append(std::to_string(row + 1));
        bool is_hovered = false;
        const Rect around = Rect{at, at}.inset(-reach);
        if (item(stage, name.c_str(), around, is_hovered)) hold_port(stage, {number, row, 0});
        if (!is_hovered) continue;
        stage.hovered_card = number;
        stage.hovered_port = row;
    }
}

void place_card(CanvasStage& stage, std::size_t number) {
    const Rect rect = stage.pixels(stage.card(number));
    const Rect reach = rect.inset(-stage.length(kBeyond));
    if (!reach.overlaps(stage.room)) return;
    ImGui::PushID(static_cast<int>(number));
    bool is_hovered = false;
    if (item(stage, stage.canvas.cards[number].id.c_str(), rect, is_hovered)) hold_card(stage, number);
    if (is_hovered) {
        stage.hovered_card = number;
        stage.hovered_port.reset();
    }
    if (stage.detail == Detail::Full || stage.detail == Detail::Brief) port_items(stage, number);
    draw_card(stage, number, rect);
    ImGui::PopID();
}

}  // namespace

void draw_cards(CanvasStage& stage) {
    const edit::CardIndex& cards = stage.canvas.canvas->cards();
    for (const std::size_t number : cards.in(stage.seen().grown(kBeyond))) {
        if (stage.moving.empty() || !stage.moving[number]) place_card(stage, number);
    }
    for (std::size_t number = 0; number < stage.moving.size(); ++number) {
        if (stage.moving[number]) place_card(stage, number);
    }
}

}  // namespace leeway::ui
