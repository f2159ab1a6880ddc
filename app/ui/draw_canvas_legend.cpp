#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "ui/canvas_tools.h"
#include "ui/card.h"
#include "ui/icon_button.h"
#include "ui/shapes.h"
#include "ui/text.h"

/// What is said over the canvas.
namespace leeway::ui {

namespace {

constexpr float kLegendMargin = 16.0F;  // logical pixels, as all below
constexpr float kLegendWide = 440.0F;   // of the words
constexpr float kLegendNarrow = 150.0F;
constexpr float kSampleWidth = 20.0F;
constexpr float kLegendAir = 12.0F;

/// What a line looks like, what it stands for, and how it is hidden again.
struct LegendRow {
    ImU32 colour = 0;
    const std::string& words;
    const std::string& off;
    flow::Intent hides;
};

std::vector<LegendRow> rows_of(const CanvasStage& stage) {
    const flow::DesignView& design = stage.design;
    const Palette& c = stage.ui.colours;
    std::vector<LegendRow> rows;
    if (!design.heat_shown.empty())
        rows.push_back({c.heart, design.heat_shown, design.heat_off, flow::intent::ShowHeat{design.personas.size()}});
    if (!design.way_shown.empty())
        rows.push_back({c.gold_text, design.way_shown, design.way_off, flow::intent::ShowWay{design.ways.size()}});
    return rows;
}

TextStyle legend_style(const Ui& ui) { return with_colour(caption(ui), ui.colours.ink); }

/// How wide what stands around the words is: a line as it looks, and the cross.
float around_words(const Ui& ui) { return ui.px(kSampleWidth + 3.0F * kLegendAir + kIconSide); }

float row_height(const Ui& ui, const LegendRow& row, float words) {
    return std::max(ui.px(kIconSide), text_extent(ui, row.words, legend_style(ui), words).y + ui.px(kLegendAir));
}

ImVec2 legend_size(const Ui& ui, const std::vector<LegendRow>& rows, float most) {
    ImVec2 size{0.0F, 0.0F};
    for (const LegendRow& row : rows) {
        size.x = std::max(size.x, text_extent(ui, row.words, legend_style(ui), most).x + 1.0F);
        size.y += row_height(ui, row, most);
    }
    return {std::ceil(size.x + around_words(ui)), std::ceil(size.y)};
}

/// Above and below in the middle, then the corners.
std::array<Rect, 6> places_of(const CanvasStage& stage, ImVec2 size) {
    const Rect inner = stage.room.inset(stage.ui.px(kLegendMargin));
    const float middle = std::round(inner.centre().x - size.x * 0.5F);
    const float right = inner.max.x - size.x;
    const float low = inner.max.y - size.y;
    const auto at = [&](float x, float y) { return Rect{{x, y}, {x + size.x, y + size.y}}; };
    return {at(middle, inner.min.y), at(middle, low),      at(inner.min.x, inner.min.y),
            at(right, inner.min.y),  at(inner.min.x, low), at(right, low)};
}

bool is_free(const CanvasStage& stage, const Rect& place, const std::vector<Rect>& taken) {
    const Rect& room = stage.room;
    const bool fits = place.min.x >= room.min.x && place.max.x <= room.max.x && place.min.y >= room.min.y &&
                      place.max.y <= room.max.y;
    const auto is_under = [&](const Rect& other) { return place.overlaps(other); };
    return fits && !is_on_selected(stage, place) && std::none_of(taken.begin(), taken.end(), is_under);
}

/// It stays where it is as long as it is in nobody's way, and while anything moves. @return empty where all is taken.
Rect place_legend(CanvasStage& stage, const std::vector<LegendRow>& rows, const std::vector<Rect>& taken) {
    const Ui& ui = stage.ui;
    const float room = stage.room.width() - 2.0F * ui.px(kLegendMargin) - around_words(ui);
    std::vector<Rect> places;
    for (const float most : {std::min(room, ui.px(kLegendWide)), std::min(room, ui.px(kLegendNarrow))}) {
        if (most < ui.px(kLegendNarrow) * 0.75F) return {};
        for (const Rect& place : places_of(stage, legend_size(ui, rows, most))) places.push_back(place);
    }
    std::size_t& chosen = stage.memory.legend_place;
    if (stage.design.selection.scenes.empty() && is_free(stage, places.front(), taken)) chosen = 0;
    const bool rests = stage.memory.held.grip == Grip::None && !stage.memory.glide.is_on;
    if (!rests || is_free(stage, places[chosen], taken)) return places[chosen];
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!is_free(stage, places[i], taken)) continue;
        chosen = i;
        return places[i];
    }
    return {};
}

void draw_row(CanvasStage& stage, const Rect& row, const LegendRow& content) {
    Ui& ui = stage.ui;
    const float air = ui.px(kLegendAir);
    const float cross = ui.px(kIconSide);
    const float thick = ui.px(4.0F);
    const Rect sample{{row.min.x + air, std::round(row.centre().y - thick * 0.5F)},
                      {row.min.x + air + ui.px(kSampleWidth), std::round(row.centre().y + thick * 0.5F)}};
    fill(ui, sample, content.colour);
    text_in(ui, {{sample.max.x + air, row.min.y}, {row.max.x - cross - air, row.max.y}}, content.words,
            legend_style(ui));
    const float top = std::round(row.centre().y - cross * 0.5F);
    const Rect off{{row.max.x - cross, top}, {row.max.x, top + cross}};
    if (icon_button_at(ui, off, content.off, {Sign::Cross, false, {}, {}})) ui.wants(content.hides);
}

const std::string& hint_of(const CanvasStage& stage) {
    const auto& words = stage.design.canvas_words;
    if (stage.memory.linking) return words.link_hint;
    switch (stage.memory.hint) {
        case CanvasHint::SelectAnswer: return words.link_first;
        case CanvasHint::LeadsAlready: return words.leads_already;
        case CanvasHint::AllLead: return words.all_lead;
        case CanvasHint::IsEnding: return words.is_ending;
        case CanvasHint::None: break;
    }
    return stage.design.nothing_found;
}

}  // namespace

Rect draw_canvas_legend(CanvasStage& stage, const std::vector<Rect>& taken) {
    const std::vector<LegendRow> rows = rows_of(stage);
    if (rows.empty()) return {};
    const Rect box = place_legend(stage, rows, taken);
    if (box.width() < 1.0F) return {};
    Ui& ui = stage.ui;
    card_surface(ui, box, tool_surface(ui));
    const float words = box.width() - around_words(ui);
    float y = box.min.y;
    for (const LegendRow& row : rows) {
        const float height = row_height(ui, row, words);
        draw_row(stage, {{box.min.x, y}, {box.max.x, y + height}}, row);
        y += height;
    }
    return box;
}

void draw_canvas_hint(CanvasStage& stage, const Rect& legend) {
    const std::string& hint = hint_of(stage);
    if (hint.empty()) return;
    Ui& ui = stage.ui;
    const float air = ui.px(16.0F);
    const float most = std::min(ui.px(520.0F), stage.room.width() - 4.0F * air);
    const TextStyle style = with_colour(strong(ui), ui.colours.paper);
    const ImVec2 extent = text_extent(ui, hint, style, most);
    const float x = std::round(stage.room.centre().x - extent.x * 0.5F - air);
    const float y = stage.room.min.y + air;
    Rect box{{x, y}, {x + extent.x + 2.0F * air, y + air + extent.y}};
    if (box.overlaps(legend)) box = box.moved(0.0F, legend.max.y + air * 0.5F - box.min.y);
    fill(ui, box, ui.colours.ink, ui.px(10.0F));
    text_in(ui, box.inset(air, 0.0F), hint, style);
}

}  // namespace leeway::ui
