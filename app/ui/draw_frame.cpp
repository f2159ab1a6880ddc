#include <algorithm>
#include <string>
#include <vector>

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
constexpr float kLeastBesideTab = 3.0F;
constexpr float kLeastKeys = 30.0F;
constexpr float kBesideButtons = 8.0F;
constexpr float kLeastOfWords = 220.0F;   // of a notice, beside what can be done with it
constexpr float kLeastOfScreen = 150.0F;  // below a notice, before that scrolls
constexpr float kStillMeant = 0.5F;       // seconds: a second click of a double one
constexpr float kAboveTools = 72.0F;      // the zoom buttons stay free
constexpr float kToolsWidth = 210.0F;     // that far from the left they go
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
    float keys = 0.0F;     ///< width of the button for keys
    float tabs = 0.0F;     ///< width of all tabs and of that button
    float wordmark = 0.0F;
    float margin = 0.0F;
};

/// A little less air beside the labels, where that lets all of it stand in one row.
void narrow_tabs(const Ui& ui, const FrameView& view, BarSizes& sizes, float room) {
    const float sides = 2.0F * static_cast<float>(view.tabs.size());
    const float spare = sizes.keys - ui.px(kLeastKeys);
    const float excess = sizes.tabs - spare - room;
    if (sizes.tabs <= room || sides == 0.0F) return;
    const float less = std::max(0.0F, std::ceil(excess / sides));
    if (sizes.padding - less < ui.px(kLeastBesideTab)) return;
    sizes.keys -= spare;
    sizes.padding -= less;
    sizes.tabs -= spare + less * sides;
}

BarSizes measure_bar(const Ui& ui, const FrameView& view, const Rect& screen) {
    BarSizes sizes;
    const bool is_small = ui.logical(screen.height()) < 480.0F || ui.logical(screen.width()) < 560.0F;
    sizes.height = ui.px(is_small ? 44.0F : 56.0F);
    sizes.padding = ui.px(is_small ? 10.0F : 16.0F);
    sizes.margin = is_small ? ui.px(8.0F) : std::max(ui.px(16.0F), page_margin(ui, screen) - sizes.padding);
    for (const FrameView::Tab& tab : view.tabs)
        sizes.tabs += text_width(ui, tab.label, strong(ui)) + 2.0F * sizes.padding;
    sizes.keys = sizes.height;
    sizes.tabs += sizes.keys;
    narrow_tabs(ui, view, sizes, screen.width() - 2.0F * sizes.margin);
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
    const Rect keys = row.place({sizes.keys, sizes.height});
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

/// What can be done with what is told, and last that it may go.
struct NoticeButton {
    const std::string* label = nullptr;
    const flow::Intent* wish = nullptr;  ///< none: it goes
    ButtonLook look;
    ImVec2 size;
};

std::vector<NoticeButton> notice_buttons(const Ui& ui, const FrameView& view, float room) {
    std::vector<NoticeButton> buttons;
    buttons.reserve(view.notice_ways.size() + 1);
    for (const FrameView::Way& way : view.notice_ways) buttons.push_back({&way.label, &way.wish, {}, {}});
    // On the tint a quiet one would be lost.
    if (!buttons.empty()) buttons.front().look.kind = ButtonKind::Primary;
    buttons.push_back({&view.dismiss, nullptr, {ButtonKind::Plain, {}, "", {}}, {}});
    for (NoticeButton& each : buttons) each.size = button_size(ui, *each.label, each.look, room);
    return buttons;
}

void draw_notice_buttons(Ui& ui, Column& column, const std::vector<NoticeButton>& buttons) {
    FlowRow row(column, ui.px(kBesideButtons));
    for (const NoticeButton& each : buttons) {
        if (!button_at(ui, row.place(each.size), *each.label, each.look)) continue;
        if (each.wish == nullptr) {
            close_notice(ui);
        } else {
            ui.intents.push_back(*each.wish);
        }
    }
    row.end();
}

void draw_words(Ui& ui, const FrameView& view, Column& column) {
    signed_text(ui, column, sign_of_notice(view), view.notice, body(ui));
}

/// Where words and buttons stand beside each other, both in the middle of the higher one.
void draw_notice_beside(Ui& ui, const FrameView& view, Column& column, const std::vector<NoticeButton>& buttons,
                        float buttons_width) {
    float buttons_height = 0.0F;
    for (const NoticeButton& each : buttons) buttons_height = std::max(buttons_height, each.size.y);
    Column words = column.part(0.0F, column.width - buttons_width - ui.px(16.0F));
    const float height = height_of(ui, words.width, [&](Column& alone) { draw_words(ui, view, alone); });
    const float row = std::max(height + ui.px(16.0F), buttons_height);
    words.gap(std::round((row - height) * 0.5F));
    draw_words(ui, view, words);
    Column ways = column.part(column.width - buttons_width, buttons_width);
    ways.gap(std::round((row - buttons_height) * 0.5F));
    draw_notice_buttons(ui, ways, buttons);
    column.y += row;
}

/// Beside the words where that takes less height, else below them.
void draw_notice_content(Ui& ui, const FrameView& view, Column& column) {
    const std::vector<NoticeButton> buttons = notice_buttons(ui, view, column.width);
    float width = -ui.px(kBesideButtons);
    for (const NoticeButton& each : buttons) width += each.size.x + ui.px(kBesideButtons);
    const auto beside = [&](Column& alone) { draw_notice_beside(ui, view, alone, buttons, width); };
    const auto below = [&](Column& alone) { draw_notice_in_rows(ui, view, alone); };
    const bool has_room = column.width - width - ui.px(16.0F) > ui.px(kLeastOfWords);
    if (has_room && height_of(ui, column.width, beside) <= height_of(ui, column.width, below)) return beside(column);
    below(column);
}

void draw_notice(Ui& ui, const FrameView& view, Column& column) {
    const Palette& c = ui.colours;
    CardLook look = tinted_card(ui, view.notice_is_error ? c.gold_tint : c.teal_tint, c.outline);
    look.padding = 4.0F;
    if (view.notice_floats && look.edge_width == 0.0F) {
        look.edge = c.control;  // over cards it must be seen where it ends
        look.edge_width = 1.0F;
    }
    card(ui, column, look, [&](Column& inside) {
        const float lead = ui.px(12.0F);
        Column content = inside.part(lead, inside.width - lead - ui.px(4.0F));
        draw_notice_content(ui, view, content);
        inside.y = content.y;
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
    const float most = std::max(below_bar.height() * 0.4F, below_bar.height() - ui.px(kLeastOfScreen));
    const float height = std::min(wanted, std::floor(most));
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

void draw_notice_in_rows(Ui& ui, const FrameView& view, Column& column) {
    column.gap(ui.px(8.0F));
    draw_words(ui, view, column);
    column.gap(ui.px(8.0F));
    Column below = beside_sign(ui, column, body(ui).size);
    draw_notice_buttons(ui, below, notice_buttons(ui, view, below.width));
    column.y = below.y + ui.px(4.0F);
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

float draw_floating_notice(Ui& ui, const FrameView& view) {
    const DesignMemory& memory = ui.state.design;
    const Rect& over = memory.stage;
    const float edge = ui.px(memory.is_stage_form ? 8.0F : 16.0F);
    const float width = std::min(ui.px(kWidestFloating), over.width() - 2.0F * edge);
    const auto content = [&](Column& column) { draw_notice(ui, view, column); };
    const float wanted = height_of(ui, width, content);
    const float height = std::min(wanted, std::floor(over.height() * 0.6F));
    const float left = std::round(over.centre().x - width * 0.5F);
    const bool is_beside_tools = memory.is_stage_form || left > over.min.x + ui.px(kToolsWidth);
    const float foot = is_beside_tools ? edge : std::min(ui.px(kAboveTools), over.height() * 0.1F);
    const float bottom = over.max.y - foot;
    const Rect shown{{left, std::round(bottom - height)}, {left + width, std::round(bottom)}};
    const Rect rect{{shown.min.x - edge, shown.min.y}, {shown.max.x + edge, shown.max.y}};  // its bar stands beside it
    ImGui::SetNextWindowPos(rect.min);
    ImGui::SetNextWindowSize({rect.width(), rect.height()});
    ImGui::Begin("##floating_notice", nullptr, kFloatingFlags);
    ScrollArea area(ui, "floating notice", rect, edge);
    content(area.column());
    area.end();
    ImGui::End();
    return memory.is_stage_form ? over.max.y - shown.min.y + edge : 0.0F;
}

}  // namespace leeway::ui
