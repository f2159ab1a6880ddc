#include <algorithm>
#include <string>

#include "ui/button.h"
#include "ui/card.h"
#include "ui/chip.h"
#include "ui/flow_row.h"
#include "ui/page.h"
#include "ui/screens.h"
#include "ui/scroll_area.h"
#include "ui/shapes.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

using flow::FrameView;

constexpr float kWidestNotice = 1120.0F;
constexpr float kWidestFloating = 560.0F;
constexpr float kStillMeant = 0.5F;   // seconds: a second click of a double one
constexpr float kAboveTools = 72.0F;  // the zoom buttons stay free
constexpr ImGuiWindowFlags kFloatingFlags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                            ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoSavedSettings |
                                            ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse |
                                            ImGuiWindowFlags_NoFocusOnAppearing;

/// A rule, and a point that is free to move inside it.
void draw_mark(const Ui& ui, ImVec2 centre) {
    const float half = ui.px(11.0F);
    const Rect rule = Rect{centre, centre}.inset(-half);
    outline(ui, rule, ui.colours.ink, std::max(1.5F, 2.0F * ui.scale), ui.px(7.0F));
    disc(ui, {centre.x + half * 0.25F, centre.y - half * 0.2F}, half * 0.36F, ui.colours.teal);
}

float draw_wordmark(Ui& ui, const std::string& name, float x, const Rect& bar) {
    const float mark = ui.px(22.0F);
    draw_mark(ui, {std::round(x + mark * 0.5F), std::round(bar.centre().y)});
    x += mark + ui.px(10.0F);
    const float width = text_width(ui, name, heading(ui));
    text_in(ui, {{x, bar.min.y}, {x + width, bar.max.y}}, name, heading(ui));
    return x + width + ui.px(24.0F);
}

struct BarSizes {
    float height = 0.0F;
    float padding = 0.0F;  ///< beside a tab's label
    float tabs = 0.0F;     ///< width of all tabs and the key of keys
    float wordmark = 0.0F;
    float margin = 0.0F;
};

BarSizes measure_bar(const Ui& ui, const FrameView& view, const Rect& screen) {
    BarSizes sizes;
    const bool is_small = ui.logical(screen.height()) < 480.0F || ui.logical(screen.width()) < 560.0F;
    sizes.height = ui.px(is_small ? 44.0F : 56.0F);
    sizes.padding = ui.px(is_small ? 10.0F : 16.0F);
    sizes.margin = is_small ? ui.px(8.0F) : std::max(ui.px(16.0F), page_margin(ui, screen) - sizes.padding);
    for (const FrameView::Tab& tab : view.tabs)
        sizes.tabs += text_width(ui, tab.label, strong(ui)) + 2.0F * sizes.padding;
    sizes.tabs += sizes.height;
    sizes.wordmark = ui.px(22.0F + 10.0F + 24.0F) + text_width(ui, view.wordmark, heading(ui)) + sizes.padding;
    return sizes;
}

void draw_tab(Ui& ui, const FrameView::Tab& tab, const Rect& rect, float padding) {
    TouchOptions options;
    options.leave_enter = tab.active;
    const Touch touched = touch(ui, tab.label, rect, options);
    const ImU32 colour = tab.active || touched.lit() ? ui.colours.ink : ui.colours.slate;
    text_in(ui, rect, tab.label, with_align(with_colour(strong(ui), colour), Align::Centre));
    if (tab.active) {
        const Rect under{{rect.min.x + padding, rect.max.y - ui.px(3.0F)}, {rect.max.x - padding, rect.max.y}};
        fill(ui, under, ui.colours.teal, ui.px(1.5F));
    }
    if (touched.focused) focus_ring(ui, rect.inset(ui.px(6.0F)), ui.px(6.0F));
    if (touched.clicked && !tab.active) ui.wants(flow::intent::GoTo{tab.screen});
}

void draw_keys_button(Ui& ui, const FrameView& view, const Rect& square) {
    const Touch touched = touch(ui, view.keys_open, square);
    const float radius = ui.px(14.0F);
    disc(ui, square.centre(), radius, touched.lit() ? ui.colours.sunk_hover : ui.colours.sunk);
    if (ui.colours.outline_width > 0.0F) ring(ui, square.centre(), radius, ui.colours.outline, 1.5F * ui.scale);
    text_in(ui, square, "?", with_align(strong(ui), Align::Centre));
    if (touched.focused) focus_ring(ui, Rect{square.centre(), square.centre()}.inset(-radius), radius);
    if (touched.clicked) ui.wants(flow::intent::ShowKeys{!view.keys_shown});
}

/// One row of tabs with the wordmark where it fits; several rows where even the tabs do not.
float draw_bar(Ui& ui, const FrameView& view, const Rect& screen) {
    const BarSizes sizes = measure_bar(ui, view, screen);
    const float room = screen.width() - 2.0F * sizes.margin;
    const bool has_wordmark = sizes.tabs + sizes.wordmark <= room;
    Column column{screen.min.x + sizes.margin, screen.min.y, room};
    if (has_wordmark) {
        const Rect bar{screen.min, {screen.max.x, screen.min.y + sizes.height}};
        const float next = draw_wordmark(ui, view.wordmark, column.x + sizes.padding, bar);
        column = {next, screen.min.y, screen.max.x - sizes.margin - next};
    }
    FlowRow row(column, 0.0F);
    for (const FrameView::Tab& tab : view.tabs) {
        const float width = text_width(ui, tab.label, strong(ui)) + 2.0F * sizes.padding;
        draw_tab(ui, tab, row.place({width, sizes.height}), sizes.padding);
    }
    const Rect keys = row.place({sizes.height, sizes.height});
    const float to_right = has_wordmark || sizes.tabs <= room ? column.x + column.width - keys.max.x : 0.0F;
    draw_keys_button(ui, view, keys.moved(to_right, 0.0F));
    row.end();
    return column.y;
}

void close_notice(Ui& ui) {
    ui.wants(flow::intent::DismissMessage{});
    ui.state.notice_closing = kStillMeant;
}

/// Once it was closed, its room goes as soon as no second click can be meant for it.
void give_room_back(Ui& ui) {
    if (ui.state.notice_closing <= 0.0F) return;
    ui.state.notice_closing -= ImGui::GetIO().DeltaTime;
    if (ui.state.notice_closing <= 0.0F) ui.state.notice_room = 0.0F;
    ui.state.unsettled = true;
}

void draw_notice(Ui& ui, const FrameView& view, Column& column) {
    const Palette& c = ui.colours;
    CardLook look = tinted_card(ui, view.notice_is_error ? c.gold_tint : c.teal_tint, c.outline);
    look.padding = 4.0F;
    if (view.notice_floats && look.edge_width == 0.0F) {
        look.edge = c.control;  // over cards it must be seen where it ends
        look.edge_width = 1.0F;
    }
    const Sign which = sign_of_notice(view);
    card(ui, column, look, [&](Column& inside) {
        ButtonLook dismiss;
        dismiss.kind = ButtonKind::Plain;
        const ImVec2 size = button_size(ui, view.dismiss, dismiss, inside.width);
        const bool beside = inside.width - size.x > ui.px(220.0F);
        const float lead = ui.px(12.0F);
        Column words = inside.part(lead, inside.width - lead - (beside ? size.x + ui.px(16.0F) : lead));
        const float height =
            height_of(ui, words.width, [&](Column& alone) { signed_text(ui, alone, which, view.notice, body(ui)); });
        // Beside each other, both stand in the middle of the higher one.
        const float row = std::max(height + ui.px(16.0F), beside ? size.y : 0.0F);
        words.gap(std::round((row - height) * 0.5F));
        signed_text(ui, words, which, view.notice, body(ui));
        const float x = beside ? inside.x + inside.width - size.x : inside.x;
        const float y = beside ? inside.y + std::round((row - size.y) * 0.5F) : inside.y + row;
        if (button_at(ui, {{x, y}, {x + size.x, y + size.y}}, view.dismiss, dismiss)) close_notice(ui);
        inside.y = std::max(inside.y + row, y + size.y);
        draw_notice_ways(ui, view, inside);
    });
}

/// The notice under the bar; a very long one scrolls, so that the screen below keeps its room. @return where it ends.
float draw_notice_area(Ui& ui, const FrameView& view, const Rect& below_bar) {
    const float margin = page_margin(ui, below_bar);
    const auto content = [&](Column& column) {
        column.gap(ui.px(8.0F));
        Column middle = centred(ui, column, kWidestNotice);
        draw_notice(ui, view, middle);
        column.y = middle.y + ui.px(4.0F);
    };
    const float wanted = height_of(ui, below_bar.width() - 2.0F * margin, content);
    const float height = std::min(wanted, std::floor(below_bar.height() * 0.4F));
    ScrollArea area(ui, "notice", {below_bar.min, {below_bar.max.x, below_bar.min.y + height}}, margin);
    content(area.column());
    area.end();
    return below_bar.min.y + height;
}

}  // namespace

Sign sign_of_notice(const FrameView& view) {
    const Sign done = view.notice_is_open ? Sign::Info : Sign::Check;
    return view.notice_is_error ? Sign::Warning : done;
}

void draw_notice_ways(Ui& ui, const FrameView& view, Column& inside) {
    if (view.notice_ways.empty()) return;
    Column below = inside.part(ui.px(12.0F), inside.width - ui.px(24.0F));
    FlowRow row(below, ui.px(8.0F));
    for (const FrameView::Way& way : view.notice_ways) {
        const ImVec2 size = button_size(ui, way.label, {}, below.width);
        if (button_at(ui, row.place(size), way.label, {})) ui.intents.push_back(way.wish);
    }
    row.end();
    inside.y = below.y + ui.px(8.0F);
}

Rect draw_frame(Ui& ui, const FrameView& view, const Rect& screen) {
    const float top = draw_bar(ui, view, screen);
    // A notice that goes by itself leaves its room behind, so that nothing moves under the mouse; another screen has
    // it all.
    if (view.notice_floats) ui.state.notice_room = 0.0F;
    if (view.notice.empty()) give_room_back(ui);
    if (!view.notice.empty() && !view.notice_floats)
        ui.state.notice_room = draw_notice_area(ui, view, {{screen.min.x, top}, screen.max}) - top;
    return {{screen.min.x, std::min(top + ui.state.notice_room, screen.max.y)}, screen.max};
}

void draw_floating_notice(Ui& ui, const FrameView& view, const Rect& over) {
    if (view.notice.empty() || !view.notice_floats) return;
    const float edge = ui.px(16.0F);
    const float width = std::min(ui.px(kWidestFloating), over.width() - 2.0F * edge);
    const auto content = [&](Column& column) { draw_notice(ui, view, column); };
    const float wanted = height_of(ui, width, content);
    const float height = std::min(wanted, std::floor(over.height() * 0.6F));
    const float left = std::round(over.centre().x - width * 0.5F);
    const float bottom = over.max.y - std::min(ui.px(kAboveTools), over.height() * 0.1F);
    const Rect rect{{left, std::round(bottom - height)}, {left + width, std::round(bottom)}};
    ImGui::SetNextWindowPos(rect.min);
    ImGui::SetNextWindowSize({rect.width(), rect.height()});
    ImGui::Begin("##floating_notice", nullptr, kFloatingFlags);
    ScrollArea area(ui, "floating notice", rect, 0.0F);
    content(area.column());
    area.end();
    ImGui::End();
}

}  // namespace leeway::ui
