#include <algorithm>
#include <span>
#include <string>

#include "ui/card.h"
#include "ui/chip.h"
#include "ui/debrief_parts.h"
#include "ui/scroll_area.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

using analysis::Verdict;
using flow::DebriefView;
using report::ContactPart;
using report::DecisionCard;

constexpr float kDecisionBadge = 30.0F;

Sign sign_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::Best: return Sign::Star;
        case Verdict::Good: return Sign::Check;
        case Verdict::Inaccuracy: return Sign::Approximately;
        case Verdict::Mistake: return Sign::Down;
        case Verdict::Blunder: return Sign::TwiceDown;
    }
    return Sign::Dot;
}

ImU32 verdict_tint(const Ui& ui, Verdict verdict) {
    if (verdict == Verdict::Best || verdict == Verdict::Good) return ui.colours.teal_tint;
    return verdict == Verdict::Inaccuracy ? ui.colours.sunk : ui.colours.gold_tint;
}

/// "Decision 3 of 6 - Costly", and what was chosen.
void draw_head(Ui& ui, Column& column, const DecisionCard& decision) {
    const float lead = ui.px(kDecisionBadge + 14.0F);
    const float top = column.y;
    if (!ui.measuring)
        verdict_badge(ui, {{column.x, top}, {column.x + ui.px(kDecisionBadge), top + ui.px(kDecisionBadge)}},
                      decision.verdict);
    Column words = column.part(lead, column.width - lead);
    const TextStyle verdict = with_colour(caption(ui), verdict_colour(ui, decision.verdict));
    const float heading_width = text_width(ui, decision.heading, quiet(ui)) + ui.px(10.0F);
    const bool on_a_line = heading_width + text_width(ui, decision.verdict_word, verdict) <= words.width;
    Column beside = words.part(on_a_line ? heading_width : 0.0F, words.width - (on_a_line ? heading_width : 0.0F));
    text(ui, words, decision.heading, quiet(ui));
    if (!on_a_line) beside.y = words.y;
    text(ui, beside, decision.verdict_word, verdict);
    words.y = std::max(words.y, beside.y) + ui.px(2.0F);
    text(ui, words, decision.say, body(ui));
    if (!decision.by_itself.empty()) words.gap(ui.px(4.0F));
    text(ui, words, decision.by_itself, quiet(ui));
    column.y = std::max(words.y, top + ui.px(kDecisionBadge));
}

void draw_opened(Ui& ui, Column& column, const DebriefView& view, const DecisionCard& decision) {
    CardLook look = tight(plain_card(ui));
    look.edge = ui.colours.teal;
    look.edge_width = std::max(2.0F, ui.colours.outline_width * 2.0F);
    const Rect rect = card(ui, column, look, [&](Column& inside) {
        draw_head(ui, inside, decision);
        const float lead = ui.logical(inside.width) >= 480.0F ? ui.px(kDecisionBadge + 14.0F) : 0.0F;
        Column details = inside.part(lead, inside.width - lead);
        draw_decision_details(ui, details, view, decision);
        inside.y = details.y;
    });
    if (ui.measuring) return;
    // The one above has just closed, and what was clicked has moved.
    if (ui.state.chosen_decision && ui.state.chosen_decision != decision.step && ui.area != nullptr)
        ui.area->reveal(rect);
    ui.state.chosen_decision = decision.step;
}

void draw_range(Ui& ui, Column& column, const DebriefView& view, std::span<const DecisionCard> decisions) {
    for (const DecisionCard& decision : decisions) {
        column.gap(ui.px(12.0F));
        ImGui::PushID(static_cast<int>(decision.step));
        if (decision.step == view.chosen) {
            draw_opened(ui, column, view, decision);
        } else {
            const auto content = [&](Column& inside) { draw_head(ui, inside, decision); };
            if (choice(ui, column, decision.say, {}, content)) {
                ui.wants(flow::intent::ChooseDecision{decision.step});
            }
        }
        ImGui::PopID();
    }
}

/// The time that has passed, which contact of a journey this is, how the customer came, and how it went by itself.
void draw_contact_head(Ui& ui, Column& column, const ContactPart& contact, bool is_first) {
    column.gap(ui.px(is_first ? 12.0F : 32.0F));
    if (!contact.after.empty()) {
        signed_text(ui, column, Sign::Clock, contact.after, caption(ui));
        column.gap(ui.px(8.0F));
    }
    text(ui, column, contact.heading, caption(ui));
    text(ui, column, contact.title, heading(ui));
    column.gap(ui.px(2.0F));
    text(ui, column, contact.arrival, quiet(ui));
    if (!contact.score.empty()) column.gap(ui.px(4.0F));
    text(ui, column, contact.score, caption(ui));
}

/// How a contact ended, and what to take along from it where that does not stand elsewhere.
void draw_contact_end(Ui& ui, Column& column, const DebriefView& view, const ContactPart& contact) {
    if (contact.ending_title.empty()) return;
    column.gap(ui.px(12.0F));
    card(ui, column, tight(tinted_card(ui, ui.colours.sunk, ui.colours.outline)), [&](Column& inside) {
        text(ui, inside, view.labels.contact_ended, caption(ui));
        text(ui, inside, contact.ending_title, strong(ui));
        if (!contact.ending_text.empty()) inside.gap(ui.px(4.0F));
        text(ui, inside, contact.ending_text, with_colour(body(ui), ui.colours.slate));
        if (!contact.ending_lesson.empty()) inside.gap(ui.px(8.0F));
        text(ui, inside, contact.ending_lesson, with_face(body(ui), Face::Italic));
    });
}

}  // namespace

ImU32 verdict_colour(const Ui& ui, Verdict verdict) {
    if (verdict == Verdict::Best || verdict == Verdict::Good) return ui.colours.teal_text;
    return verdict == Verdict::Inaccuracy ? ui.colours.slate : ui.colours.gold_text;
}

void verdict_badge(Ui& ui, const Rect& box, Verdict verdict) {
    if (!is_seen(ui, box)) return;
    const ImU32 tint = verdict_tint(ui, verdict);
    disc(ui, box.centre(), box.width() * 0.5F, tint);
    if (ui.colours.outline_width > 0.0F)
        ring(ui, box.centre(), box.width() * 0.5F, verdict_colour(ui, verdict), 1.5F * ui.scale);
    sign(ui, sign_of(verdict), box.inset(box.width() * 0.22F), verdict_colour(ui, verdict), tint);
}

void draw_decisions(Ui& ui, Column& column, const DebriefView& view) {
    const report::Debrief& debrief = *view.debrief;
    text(ui, column, view.labels.decisions, heading(ui));
    if (debrief.contacts.empty()) draw_range(ui, column, view, debrief.decisions);
    for (std::size_t i = 0; i < debrief.contacts.size(); ++i) {
        draw_contact_head(ui, column, debrief.contacts[i], i == 0);
        draw_range(ui, column, view, report::decisions_of(debrief, i));
        draw_contact_end(ui, column, view, debrief.contacts[i]);
    }
}

}  // namespace leeway::ui
