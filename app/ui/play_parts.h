#pragma once

#include <cstddef>

#include "flow/play_view.h"
#include "ui/ui.h"

/// The parts of the Play screen.
namespace leeway::ui {

/// The case's title, the policy, how far one is, and the way out.
void draw_play_header(Ui& ui, Column& column, const flow::PlayView& view);

/// The first `count` messages of the conversation.
void draw_messages(Ui& ui, Column& column, const flow::PlayView& view, std::size_t count);

/// What can be answered now; or, when the play is over, the way to the debrief.
void draw_answers(Ui& ui, Column& column, const flow::PlayView& view);

/// What is asked about the selected response.
/// @param is_new it has just been asked: the keyboard goes to its first choice.
void draw_choosing(Ui& ui, Column& column, const flow::Choosing& choosing, bool is_new);

/// The customer's face, happiness and expectation.
void draw_mood_card(Ui& ui, Column& column, const flow::MoodView& mood);

/// Mood and ledger as a strip, for narrow windows. @param slim on one line.
void draw_strip(Ui& ui, Column& column, const flow::PlayView& view, bool slim);

/// The happiness bar with the expectation's mark, as high as the bar.
void draw_mood_bar(Ui& ui, const Rect& rect, const flow::MoodView& mood);

/// What it has cost so far; opens to the rows of the bill.
/// @return where it was drawn.
Rect draw_ledger_card(Ui& ui, Column& column, const flow::LedgerView& ledger);

/// The total, counting up while it changes.
[[nodiscard]] std::string counted_total(Ui& ui, const flow::LedgerView& ledger);

/// The customer, the facts of the case, the notes on the account.
void draw_customer_card(Ui& ui, Column& column, const flow::PlayView& view);
void draw_notes_card(Ui& ui, Column& column, const flow::PlayView& view);

}  // namespace leeway::ui
