#include <string>
#include <vector>

#include "base/listed.h"
#include "ui/card.h"
#include "ui/chip.h"
#include "ui/controls.h"
#include "ui/flow_row.h"
#include "ui/slide_parts.h"
#include "ui/text.h"
#include "ui/workshop_parts.h"

namespace leeway::ui {

namespace {

using flow::FacilitatorChoice;
using flow::FacilitatorView;

void draw_offers(Ui& ui, Column& column, const FacilitatorChoice& choice) {
    if (choice.pick.label.empty() && choice.what_if.label.empty()) return;
    column.gap(ui.px(8.0F));
    const std::optional<std::size_t> pressed = button_row(ui, column, {&choice.pick, &choice.what_if});
    if (!pressed) return;
    if (*pressed == 0) {
        ui.wants(flow::intent::PickBranch{choice.choice});
    } else {
        ui.wants(flow::intent::WhatIf{choice.choice});
    }
}

void draw_choice(Ui& ui, Column& column, const FacilitatorChoice& choice) {
    CardLook look = choice_look(ui, choice.is_chosen, choice.is_marked);
    look.padding = 12.0F;
    card(ui, column, look, [&](Column& inside) {
        const float side = ui.px(24.0F);
        letter_badge(ui, {{inside.x, inside.y}, {inside.x + side, inside.y + side}}, choice.letter, choice.is_chosen);
        Column words = inside.part(side + ui.px(10.0F), inside.width - side - ui.px(10.0F));
        text(ui, words, choice.text, body(ui));
        text(ui, words, choice.votes, strong(ui));
        text(ui, words, listed({choice.authority, choice.price}), quiet(ui));
        text(ui, words, choice.why, with_face(quiet(ui), Face::Italic));
        draw_offers(ui, words, choice);
        inside.y = std::max(words.y, inside.y + side);
    });
}

void draw_ways(Ui& ui, Column& column, const FacilitatorView& view) {
    if (view.ways.empty()) return;
    part_heading(ui, column, view.ways_heading);
    std::vector<Segment> options;
    for (const flow::WayOption& way : view.ways) options.push_back({way.label, way.chosen});
    if (const auto pressed = segments(ui, column, options)) ui.wants(flow::intent::ChooseWay{view.ways[*pressed].kind});
    for (const flow::WayOption& way : view.ways) {
        if (way.chosen && !way.detail.empty()) {
            column.gap(ui.px(4.0F));
            text(ui, column, way.detail, quiet(ui));
        }
    }
}

}  // namespace

void draw_facilitator_notes(Ui& ui, Column& column, const FacilitatorView& view) {
    if (!view.decision.empty()) {
        column.gap(ui.px(16.0F));
        signed_text(ui, column, Sign::Flag, view.decision, strong(ui));
    }
    draw_ways(ui, column, view);
    if (!view.discuss.empty()) {
        part_heading(ui, column, view.discuss_heading);
        text(ui, column, view.discuss, with_face({Size::Large, Face::Regular, ui.colours.ink}, Face::Italic));
        column.gap(ui.px(8.0F));
        if (view_button(ui, column, view.show_discuss, ButtonKind::Quiet, false))
            ui.wants(flow::intent::ToggleDiscuss{});
    }
    if (!view.choices.empty()) {
        part_heading(ui, column, view.choices_heading);
        for (const FacilitatorChoice& choice : view.choices) {
            ImGui::PushID(static_cast<int>(choice.choice));
            draw_choice(ui, column, choice);
            ImGui::PopID();
            column.gap(ui.px(8.0F));
        }
    }
    if (view.notes.empty()) return;
    part_heading(ui, column, view.notes_heading);
    for (const std::string& note : view.notes) {
        text(ui, column, note, body(ui));
        column.gap(ui.px(8.0F));
    }
}

}  // namespace leeway::ui
