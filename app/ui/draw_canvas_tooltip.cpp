#include <algorithm>
#include <string>

#include "ui/canvas_tools.h"
#include "ui/tooltip.h"

namespace leeway::ui {

namespace {

constexpr float kMoment = 0.8F;  // seconds
constexpr float kLongestHover = 0.05F;

void add_line(std::string& text, const std::string& line) {
    if (line.empty()) return;
    if (!text.empty()) text += '\n';
    text += line;
}

/// What is wrong, and not only that something is; of much of it the first.
void add_problems(std::string& text, const CanvasStage& stage, const std::vector<std::size_t>& problems) {
    constexpr std::size_t kMost = 3;
    const std::vector<flow::ProblemView>& known = stage.design.problems;
    for (std::size_t i = 0; i < problems.size(); ++i) {
        if (i == kMost) return add_line(text, stage.design.canvas_words.trouble);
        if (problems[i] < known.size()) add_line(text, known[problems[i]].words);
    }
}

std::string name_of(const flow::CardView& card) { return card.speaker.empty() ? card.name : card.speaker; }

std::string about_card(const CanvasStage& stage, const flow::CardView& card) {
    const flow::CanvasWords& words = stage.design.canvas_words;
    std::string text;
    if (card.is_start) add_line(text, words.start);
    if (card.is_ending) add_line(text, words.ending);
    if (card.is_unreached) add_line(text, words.unreached);
    if (!card.is_unreached) add_problems(text, stage, card.problems);
    const bool is_below = card.trouble != flow::Trouble::None && card.problems.empty();
    if (is_below) add_line(text, words.trouble);
    if (!card.heat.empty()) add_line(text, words.heat + " " + card.heat);
    return text;
}

std::string about_port(const CanvasStage& stage, const flow::PortView& port, bool leads) {
    const flow::CanvasWords& words = stage.design.canvas_words;
    const auto rating = [](const std::string& name, int value) { return name + " " + std::to_string(value); };
    std::string text;
    add_line(text, rating(words.outcome, port.outcome) + " \xC2\xB7 " + rating(words.process, port.process) +
                       " \xC2\xB7 " + rating(words.interaction, port.interaction) +
                       (port.cost.empty() ? "" : " \xC2\xB7 " + port.cost));
    if (port.asks) add_line(text, words.asks);
    if (port.is_conditional) add_line(text, words.conditional);
    if (port.never_best) add_line(text, words.never_best);
    if (!leads) add_line(text, words.nowhere);
    if (leads) add_problems(text, stage, port.problems);
    if (!port.heat.empty()) add_line(text, words.heat + " " + port.heat);
    return text;
}

bool is_key_pressed() {
    for (int key = ImGuiKey_NamedKey_BEGIN; key < ImGuiKey_GamepadStart; ++key) {
        if (ImGui::IsKeyPressed(static_cast<ImGuiKey>(key))) return true;
    }
    return false;
}

/// Counts from when the mouse came to rest on this. Who uses keys points at nothing until the mouse moves again.
bool has_rested(CanvasStage& stage, ImGuiID on) {
    constexpr float kSilent = -1.0F;
    CanvasMemory& memory = stage.memory;
    const ImGuiIO& io = ImGui::GetIO();
    const bool is_still = io.MouseDelta.x == 0.0F && io.MouseDelta.y == 0.0F && io.MouseWheel == 0.0F;
    if (is_key_pressed() || (is_still && memory.hover_seconds < 0.0F)) {
        memory.hovered = on;
        memory.hover_seconds = kSilent;
        return false;
    }
    if (memory.hovered != on || memory.hover_seconds < 0.0F) {
        memory.hovered = on;
        memory.hover_seconds = 0.0F;
    } else if (is_still || memory.hover_seconds >= kMoment) {
        memory.hover_seconds += std::min(io.DeltaTime, kLongestHover);
    }
    if (on == 0 || memory.hover_seconds >= kMoment) return on != 0;
    stage.ui.state.unsettled = true;  // until it has been long enough
    return false;
}

void draw_link_tooltip(CanvasStage& stage) {
    const edit::SceneLink& link = stage.canvas.canvas->links()[*stage.hovered_link].link;
    if (!has_rested(stage, static_cast<ImGuiID>(stage.size() * 16 + *stage.hovered_link + 1))) return;
    const std::string leads_to = stage.design.canvas_words.leads_to + " " + stage.canvas.cards[link.target].name;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const Rect around = Rect{mouse, mouse}.inset(-stage.ui.px(6.0F));
    tooltip_beside(stage.ui, around, mouse, {{}, {}, leads_to}, stage.room);
}

}  // namespace

void draw_canvas_tooltip(CanvasStage& stage) {
    const bool is_free = stage.memory.held.grip == Grip::None && !stage.memory.linking && !stage.memory.glide.is_on;
    if (stage.hovered_link && !stage.hovered_card && is_free) return draw_link_tooltip(stage);
    if (!stage.hovered_card || !is_free) {
        (void)has_rested(stage, 0);
        return;
    }
    const std::size_t number = *stage.hovered_card;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    std::optional<std::size_t> row = stage.hovered_port;
    if (!row && stage.detail != Detail::Dots) row = stage.row_at(number, stage.place(mouse));
    const auto on = static_cast<ImGuiID>(number * 16 + (row ? *row + 2 : 1));
    if (!has_rested(stage, on)) return;
    const flow::CardView& card = stage.canvas.cards[number];
    const Rect rect = stage.pixels(stage.card(number));
    if (!row) {
        const std::string name = name_of(card);
        return tooltip_beside(stage.ui, rect, mouse, {name, card.words, about_card(stage, card)}, stage.room);
    }
    const flow::PortView& port = card.ports[*row];
    const bool leads = stage.memory.table.has_target[number][*row];
    tooltip_beside(stage.ui, rect, mouse, {{}, port.words, about_port(stage, port, leads)}, stage.room);
}

}  // namespace leeway::ui
