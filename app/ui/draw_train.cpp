#include <algorithm>
#include <utility>

#include "ui/card.h"
#include "ui/case_panel.h"
#include "ui/page.h"
#include "ui/screens.h"
#include "ui/scroll_area.h"
#include "ui/search_field.h"
#include "ui/shapes.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

using flow::TrainView;

constexpr float kTrainColumns = 860.0F;
constexpr float kWidestTrain = 1200.0F;
constexpr float kRoomForTitle = 420.0F;
constexpr float kTrainHeadRoom = 600.0F;
constexpr float kRoomForFilters = 440.0F;

/// The bar with the start button. @return what is left above it.
Rect draw_start_bar(Ui& ui, const TrainView& view, const Rect& place, float margin, bool with_case) {
    const float air = ui.px(ui.logical(place.height()) < 420.0F ? 8.0F : 16.0F);
    return bottom_bar(ui, place, {margin, air}, [&](Column& column) {
        if (with_case) {
            text(ui, column, view.chosen_title, caption(ui));
            column.gap(ui.px(6.0F));
        }
        draw_start(ui, column, view, true);
    });
}

void search(Ui& ui, Column& column, const flow::FindView& find) {
    if (auto typed = search_field(ui, column, find)) ui.wants(flow::intent::SearchCases{*std::move(typed)});
}

void draw_narrow(Ui& ui, const TrainView& view, const Rect& room) {
    const float margin = page_margin(ui, room);
    const Rect above = draw_start_bar(ui, view, room, margin, ui.logical(room.height()) >= kRoomForTitle);
    ScrollArea area(ui, "train", above, margin, true);
    area.column().gap(ui.px(16.0F));
    Column column = centred(ui, area.column(), 720.0F);
    if (ui.logical(room.height()) >= kRoomForTitle) {
        text(ui, column, view.title, title(ui));
        column.gap(ui.px(16.0F));
    }
    search(ui, column, view.find);
    column.gap(ui.px(8.0F));
    ui.state.find.folded = ui.logical(above.height()) < kRoomForFilters;
    draw_filters(ui, column, view);
    column.gap(ui.px(8.0F));
    draw_cases(ui, column, view);
    column.gap(ui.px(32.0F));
    card(ui, column, plain_card(ui), [&](Column& inside) { draw_chosen_case(ui, inside, view, true); });
    area.column().y = column.y + ui.px(32.0F);
    area.end();
}

/// The search and the filters stay where they are, the list is scrolled beneath them. Another list begins at its top.
void draw_list(Ui& ui, const TrainView& view, const Rect& room, float margin) {
    Column head{room.min.x + margin, room.min.y + ui.px(32.0F), room.width() - 2.0F * margin};
    text(ui, head, view.title, title(ui));
    head.gap(ui.px(16.0F));
    search(ui, head, view.find);
    head.gap(ui.px(8.0F));
    ui.state.find.folded = ui.logical(room.height()) < kTrainHeadRoom;
    draw_filters(ui, head, view);
    head.gap(ui.px(4.0F));
    draw_case_list(ui, view, {{room.min.x, head.y}, room.max}, margin);
}

/// The chosen case on a sheet that reaches to the bottom of the room.
void draw_sheet(Ui& ui, const TrainView& view, const Rect& room) {
    const float padding = ui.px(32.0F);
    const float corner = ui.px(kCardCorner);
    const Rect sheet{{room.min.x, room.min.y + ui.px(24.0F)}, {room.max.x, room.max.y - ui.px(24.0F)}};
    card_surface(ui, sheet, plain_card(ui));
    const float air = ui.px(16.0F);
    const float width = sheet.width() - 2.0F * padding;
    const float start = height_of(ui, width, [&](Column& column) { draw_start(ui, column, view); }) + 2.0F * air;
    ImGui::PushID(view.chosen_title.c_str());  // another case begins at its top
    ScrollArea area(ui, "chosen", {{sheet.min.x, sheet.min.y + corner * 0.5F}, {sheet.max.x, sheet.max.y - start}},
                    padding);
    area.lies_on(ui.colours.card);
    area.column().gap(padding - corner * 0.5F);
    draw_chosen_case(ui, area.column(), view, false);
    area.column().gap(ui.px(24.0F));
    area.end();
    ImGui::PopID();
    const float top = sheet.max.y - start;
    fill(ui, {{sheet.min.x + padding, top}, {sheet.max.x - padding, top + std::max(1.0F, ui.px(1.0F))}},
         ui.colours.line);
    Column column{sheet.min.x + padding, top + air, width};
    draw_start(ui, column, view);
}

void draw_wide(Ui& ui, const TrainView& view, const Rect& room) {
    const float margin = page_margin(ui, room);
    const float width = std::min(room.width() - 2.0F * margin, ui.px(kWidestTrain));
    const float left = std::floor(room.centre().x - width * 0.5F);
    const float gap = ui.px(24.0F);
    const float list_width = std::floor((width - gap) * 0.46F);
    const float edge = ui.px(16.0F);  // of the list's view, where its scrollbar and shadows are
    draw_list(ui, view, {{left - edge, room.min.y}, {left + list_width + edge, room.max.y}}, edge);
    draw_sheet(ui, view, {{left + list_width + gap + edge, room.min.y}, {left + width, room.max.y}});
}

}  // namespace

void draw_train(Ui& ui, const TrainView& view, const Rect& room) {
    if (view.loading || !view.empty_text.empty()) {
        draw_no_cases(ui, view, view.title, room);
    } else if (ui.logical(room.width()) < kTrainColumns || ui.logical(room.height()) < 400.0F) {
        draw_narrow(ui, view, room);
    } else {
        draw_wide(ui, view, room);
    }
    // What was asked for where no case is shown is not to break in on whoever is elsewhere when some are shown again.
    if (view.cases.empty()) ui.state.find.wants_first = ui.state.find.wants_chosen = false;
}

}  // namespace leeway::ui
