#pragma once

#include <optional>
#include <string>
#include <vector>

#include "flow/workshop_view.h"
#include "ui/app_ui.h"
#include "ui/button.h"
#include "ui/ui.h"

/// The parts of the Workshop screen. Private to it.
namespace leeway::ui {

inline constexpr int kMoreTime = 15;  ///< seconds that are added to the timer at once

/// The slide with the facilitator's panel beside it, or that alone while the slides have a window of their own.
void draw_presenting(Ui& ui, const AppView& view, const Rect& screen, const SlideType& slides);

/// What is chosen before a workshop begins.
void draw_workshop_setup(Ui& ui, const flow::WorkshopSetupView& view, const Rect& room);

/// How people answer, teams, Wi-Fi and timer: what is chosen besides case and policy.
void draw_workshop_options(Ui& ui, Column& column, const flow::WorkshopSetupView& view);

/// What the facilitator sees: beside the slide, or over the whole window while the slides have one of their own.
void draw_facilitator(Ui& ui, const flow::WorkshopView& view, const flow::FrameView& frame, const Rect& room);

/// What is asked first, the next step, the one before; always in view.
void draw_steps(Ui& ui, Column& column, const flow::WorkshopView& view);

/// The scene's notes, the question for the room, the choices with what the author says of them.
void draw_facilitator_notes(Ui& ui, Column& column, const flow::FacilitatorView& view);
/// What has come in, the show of hands, the teams.
void draw_facilitator_votes(Ui& ui, Column& column, const flow::FacilitatorView& view);
/// How many phones are in, and what to do where none comes. @param first whether that is wanted before all else: it is
/// drawn there or among the tools.
void draw_facilitator_phones(Ui& ui, Column& column, const flow::WorkshopView& view, bool first);
/// Phones, the timer, the switches, the decisions so far, the keys.
void draw_facilitator_tools(Ui& ui, Column& column, const flow::WorkshopView& view);

/// Whether what is left to do is to keep the record: then its buttons stand where the steps are.
[[nodiscard]] bool is_at_end(const flow::WorkshopView& view);
/// Saves the record, or opens it.
void draw_record(Ui& ui, Column& column, const flow::FacilitatorView& view);

/// The heading of a part of the panel, and the air above it.
void part_heading(Ui& ui, Column& column, const std::string& words);

/// A button of the view, with its key. @param kind Quiet for most. @return whether it was pressed.
[[nodiscard]] bool view_button(Ui& ui, Column& column, const flow::ButtonView& view, ButtonKind kind, bool whole);

/// Buttons in a row, as many as fit. Those without a label take no room. @return the one that was pressed.
[[nodiscard]] std::optional<std::size_t> button_row(Ui& ui, Column& column,
                                                    const std::vector<const flow::ButtonView*>& buttons);

}  // namespace leeway::ui
