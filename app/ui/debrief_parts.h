#pragma once

#include "flow/debrief_view.h"
#include "ui/ui.h"

/// The parts of the Debrief screen. The view's debrief must be there.
namespace leeway::ui {

/// How it ended, what it came to, the score; and what can be done next.
void draw_outcome(Ui& ui, Column& column, const flow::DebriefView& view);

/// The one thing to try again; nothing where every decision was the best.
void draw_try_again(Ui& ui, Column& column, const flow::DebriefView& view);

/// Every decision; the chosen one opened.
void draw_decisions(Ui& ui, Column& column, const flow::DebriefView& view);

/// What the opened decision says: why, what else there was.
void draw_decision_details(Ui& ui, Column& column, const flow::DebriefView& view, const report::DecisionCard& decision);

/// The chart of happiness against cost, with what its marks mean.
void draw_chart_card(Ui& ui, Column& column, const flow::DebriefView& view);

/// What it was worth, the bill, remarks on the policy, the lesson, the honesty note.
void draw_remarks(Ui& ui, Column& column, const flow::DebriefView& view);

/// A verdict's sign in a coloured disc.
void verdict_badge(Ui& ui, const Rect& box, analysis::Verdict verdict);

/// The colour of a verdict's words on a card.
[[nodiscard]] ImU32 verdict_colour(const Ui& ui, analysis::Verdict verdict);

}  // namespace leeway::ui
