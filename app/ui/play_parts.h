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
/// @param with_rows whether those of an open one are shown in it. @return where it was drawn.
Rect draw_ledger_card(Ui& ui, Column& column, const flow::LedgerView& ledger, bool with_rows = true);

/// The rows of the bill as a card of their own, where the ledger's card has no room for them.
void draw_bill_card(Ui& ui, Column& column, const flow::LedgerView& ledger);

/// The total, counting up while it changes.
[[nodiscard]] std::string counted_total(Ui& ui, const flow::LedgerView& ledger);

/// The notes on the account, the customer, the facts of the case. Without notes, what says so comes last.
void draw_account(Ui& ui, Column& column, const flow::PlayView& view);

/// Beside the conversation: mood and ledger, always in view, and the account, which scrolls.
/// @param margin of the view, for scrollbars and shadows. @param is_news something has just been answered.
void draw_side(Ui& ui, const flow::PlayView& view, const Rect& room, float margin, bool is_news);

}  // namespace leeway::ui
