#include "ui/canvas_keys.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <limits>

#include "ui/canvas_camera.h"
#include "ui/canvas_hold.h"
#include "ui/canvas_links.h"
#include "ui/canvas_wishes.h"
#include "ui/key_press.h"
#include "ui/link_touch.h"

namespace leeway::ui {

namespace {

using Direction = Focus::Direction;

constexpr double kZoomStep = 1.25;
constexpr std::size_t kMostAnswers = 9;  // of a scene; each has a key

struct CanvasArrow {
    ImGuiKey key = ImGuiKey_None;
    Direction direction = Direction::Left;
    edit::Point step;
};
constexpr std::array<CanvasArrow, 4> kCanvasArrows{{{ImGuiKey_LeftArrow, Direction::Left, {-1, 0}},
                                                    {ImGuiKey_RightArrow, Direction::Right, {1, 0}},
                                                    {ImGuiKey_UpArrow, Direction::Up, {0, -1}},
                                                    {ImGuiKey_DownArrow, Direction::Down, {0, 1}}}};

/// The card that the arrows go on from.
std::optional<std::size_t> lead_of(const CanvasStage& stage) {
    const auto& scenes = stage.design.selection.scenes;
    const auto& lead = stage.memory.lead;
    if (lead && std::find(scenes.begin(), scenes.end(), *lead) != scenes.end()) return lead;
    if (scenes.empty() || scenes.back() >= stage.size()) return std::nullopt;
    return scenes.back();
}

void walk(CanvasStage& stage, Direction direction, bool extends) {
    const std::optional<std::size_t> lead = lead_of(stage);
    std::size_t next = 0;
    if (lead) {
        const auto found = nearest_card(stage.canvas.canvas->cards(), *lead, direction);
        if (!found) return;
        next = *found;
    } else {
        next = middle_card(stage);  // where walking begins
    }
    edit::Selection selection{{next}, std::nullopt};
    if (extends) {
        selection.scenes = stage.design.selection.scenes;
        if (std::find(selection.scenes.begin(), selection.scenes.end(), next) == selection.scenes.end()) {
            selection.scenes.push_back(next);
        }
    }
    stage.memory.lead = next;
    stage.memory.reveals = selection != stage.design.selection;
    if (!stage.memory.reveals) reveal_place(stage, stage.card(next));
    wish_selection(stage, std::move(selection));
}

/// By a step of the grid; the first one that is off it comes onto it.
void push_selected(CanvasStage& stage, const edit::Point& step) {
    const std::optional<std::size_t> lead = lead_of(stage);
    if (!lead) return;
    const edit::Rect first = stage.card(*lead);
    const edit::Point by{step.x == 0 ? 0 : on_grid(first.left + step.x * kGrid) - first.left,
                         step.y == 0 ? 0 : on_grid(first.top + step.y * kGrid) - first.top};
    edit::change::PlaceScenes change;
    for (const std::size_t scene : stage.design.selection.scenes) {
        if (scene >= stage.size()) continue;
        const edit::Rect card = stage.card(scene);
        change.places.push_back({scene, {card.left + by.x, card.top + by.y}});
    }
    reveal_place(stage, {first.left + by.x, first.top + by.y, first.right + by.x, first.bottom + by.y});
    stage.ui.wants(flow::intent::Edit{std::move(change)});
}

void walk_target(CanvasStage& stage, Direction direction) {
    std::size_t& target = stage.memory.linking->target;
    const auto found = nearest_card(stage.canvas.canvas->cards(), target, direction);
    if (!found) return;
    target = *found;
    reveal_place(stage, stage.card(target));
    stage.ui.state.unsettled = true;
}

void read_arrows(CanvasStage& stage) {
    const ImGuiIO& io = ImGui::GetIO();
    for (const CanvasArrow& arrow : kCanvasArrows) {
        if (!ImGui::IsKeyPressed(arrow.key)) continue;
        stage.ui.state.focus.used_keyboard();
        if (stage.memory.linking) {
            walk_target(stage, arrow.direction);
        } else if (io.KeyAlt) {
            push_selected(stage, arrow.step);
        } else {
            walk(stage, arrow.direction, io.KeyShift);
        }
    }
}

/// The answer that is selected, or the only one of the selected card.
std::optional<edit::Address> selected_answer(const CanvasStage& stage) {
    const edit::Selection& selection = stage.design.selection;
    if (selection.scenes.empty() || selection.scenes.front() >= stage.size()) return std::nullopt;
    const std::size_t scene = selection.scenes.front();
    const std::size_t count = stage.canvas.cards[scene].ports.size();
    if (selection.response && *selection.response < count) return edit::Address{scene, *selection.response, 0};
    if (count == 1) return edit::Address{scene, 0, 0};
    return std::nullopt;
}

/// Where a new link begins to look for its card: where the answer leads now, else to the right of its own.
void begin_linking(CanvasStage& stage) {
    const std::optional<edit::Address> at = selected_answer(stage);
    stage.memory.hint = !at && !stage.design.selection.scenes.empty() ? CanvasHint::SelectAnswer : CanvasHint::None;
    stage.ui.state.unsettled = true;
    if (!at) return;
    std::size_t target = nearest_card(stage.canvas.canvas->cards(), at->scene, Direction::Right).value_or(at->scene);
    for (const edit::CanvasLink& link : stage.canvas.canvas->links()) {
        const bool is_own = link.link.scene == at->scene && link.link.response == at->response && link.link.outcome;
        if (is_own) target = link.link.target;
    }
    stage.memory.linking = Linking{outcome_to_link(stage, *at), target};
    reveal_place(stage, stage.card(target));
}

/// Of several answers, none of which is selected, the first one that a new scene can be linked to.
std::optional<edit::Address> first_free_answer(const CanvasStage& stage, std::size_t scene) {
    for (std::size_t i = 0; i < stage.canvas.cards[scene].ports.size(); ++i) {
        if (const auto free = free_outcome(stage, {scene, i, 0})) return free;
    }
    return std::nullopt;
}

/// A new scene behind what is selected. A link that is there already stays as it is: then there is none, and it is said
/// why.
void add_next(CanvasStage& stage, bool is_ending) {
    const auto& scenes = stage.design.selection.scenes;
    stage.ui.state.unsettled = true;
    stage.memory.hint = CanvasHint::None;
    if (scenes.empty() || scenes.front() >= stage.size()) return wish_next(stage, std::nullopt, is_ending);
    const flow::CardView& card = stage.canvas.cards[scenes.front()];
    if (card.is_ending) {
        stage.memory.hint = CanvasHint::IsEnding;
        return;
    }
    if (card.ports.empty()) return wish_next(stage, std::nullopt, is_ending);
    const std::optional<edit::Address> at = selected_answer(stage);
    const auto from = at ? free_outcome(stage, *at) : first_free_answer(stage, scenes.front());
    if (from) return wish_next(stage, from, is_ending);
    stage.memory.hint = at ? CanvasHint::LeadsAlready : CanvasHint::AllLead;
}

/// One more answer of the selected scene, whose words are then typed.
void add_answer(CanvasStage& stage) {
    const auto& scenes = stage.design.selection.scenes;
    if (scenes.size() != 1 || scenes.front() >= stage.size()) return;
    const flow::CardView& card = stage.canvas.cards[scenes.front()];
    if (card.is_ending || card.ports.size() >= kMostAnswers) return;
    stage.memory.hint = CanvasHint::None;
    want_words_of_new(stage.ui, stage.design);
    stage.ui.wants(flow::intent::Edit{edit::change::AddResponse{scenes.front()}});
}

void choose_answer(CanvasStage& stage) {
    const auto& scenes = stage.design.selection.scenes;
    if (scenes.empty() || scenes.front() >= stage.size()) return;
    for (std::size_t i = 0; i < stage.canvas.cards[scenes.front()].ports.size() && i < kMostAnswers; ++i) {
        const int key = static_cast<int>(i);
        if (is_pressed({static_cast<ImGuiKey>(ImGuiKey_1 + key), static_cast<ImGuiKey>(ImGuiKey_Keypad1 + key)})) {
            stage.memory.hint = CanvasHint::None;
            wish_selection(stage, {{scenes.front()}, i});
        }
    }
}

void read_escape(CanvasStage& stage) {
    CanvasMemory& memory = stage.memory;
    if (!is_pressed({ImGuiKey_Escape}) || memory.took_escape) return;
    memory.took_escape = true;
    if (let_go(stage)) return;
    if (memory.linking || memory.hint != CanvasHint::None) {
        memory.linking.reset();
        memory.hint = CanvasHint::None;
        stage.ui.state.unsettled = true;
    } else if (memory.chosen) {
        memory.chosen.reset();  // its answer stays selected
        stage.ui.state.unsettled = true;
    } else if (!stage.design.selection.scenes.empty()) {
        wish_selection(stage, {});
    } else {
        memory.took_escape = false;
    }
}

void read_enter(CanvasStage& stage) {
    if (!is_pressed({ImGuiKey_Enter, ImGuiKey_KeypadEnter})) return;
    stage.ui.state.focus.take_enter();
    if (stage.memory.linking) return finish_linking(stage, stage.memory.linking->target);
    if (!stage.design.selection.scenes.empty()) stage.memory.wants_panel = true;
}

void read_camera_keys(CanvasStage& stage) {
    if (is_pressed({ImGuiKey_Home})) glide_to_all(stage);
    if (is_pressed({ImGuiKey_F})) glide_to_selected(stage);
    if (is_pressed({ImGuiKey_M})) stage.memory.map_hidden = !stage.memory.map_hidden;
    if (is_typed('+') || is_typed('=')) zoom_at(stage, stage.room.centre(), kZoomStep);
    if (is_typed('-') || is_typed(0x2212)) zoom_at(stage, stage.room.centre(), 1.0 / kZoomStep);
}

void read_editing_keys(CanvasStage& stage) {
    choose_answer(stage);
    if (is_pressed({ImGuiKey_L})) begin_linking(stage);
    if (is_pressed({ImGuiKey_N})) add_next(stage, false);
    if (is_pressed({ImGuiKey_E})) add_next(stage, true);
    if (is_pressed({ImGuiKey_A})) add_answer(stage);
    const bool has_selected = !stage.design.selection.scenes.empty();
    const bool removes = is_pressed({ImGuiKey_Delete, ImGuiKey_Backspace});
    if (removes && !remove_chosen_link(stage) && has_selected) stage.ui.wants(flow::intent::RemoveSelected{});
}

/// @param ground that has the keyboard while it is on the canvas, or 0.
bool are_keys_for_canvas(const Ui& ui, ImGuiID ground) {
    const ImGuiIO& io = ImGui::GetIO();
    const Focus& focus = ui.state.focus;
    const DesignMemory& design = ui.state.design;
    const bool is_on_its_way = design.wants_first_field || !design.wants_field.empty();  // to a field, to type there
    if (ui.beneath || io.WantTextInput || is_on_its_way || io.KeyCtrl || io.KeySuper) return false;
    if (ground != 0 && focus.is_at(ground)) return true;
    return !design.was_side_pressed && !focus.holds_enter() && !focus.keeps_keys();
}

}  // namespace

std::optional<std::size_t> nearest_card(const edit::CardIndex& cards, std::size_t from, Direction direction) {
    const bool along_x = direction == Direction::Left || direction == Direction::Right;
    const bool forward = direction == Direction::Right || direction == Direction::Down;
    const auto middle = [](const edit::Rect& r, bool x) {
        return x ? (r.left + r.right) * 0.5 : (r.top + r.bottom) * 0.5;
    };
    const auto gap = [](const edit::Rect& a, const edit::Rect& b, bool x) {
        return std::max({0.0, x ? b.left - a.right : b.top - a.bottom, x ? a.left - b.right : a.top - b.bottom});
    };
    const edit::Rect& here = cards.card(from);
    std::optional<std::size_t> found;
    double nearest = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const edit::Rect& there = cards.card(i);
        const double ahead = (middle(there, along_x) - middle(here, along_x)) * (forward ? 1 : -1);
        const double aside = std::abs(middle(there, !along_x) - middle(here, !along_x));
        // Only what lies more ahead than aside; columns are wide, so sideways a little more is allowed.
        if (i == from || ahead <= 1 || aside > ahead * (along_x ? 2.0 : 1.0)) continue;
        const double cost = gap(here, there, along_x) + 2.0 * gap(here, there, !along_x) + 0.1 * aside;
        if (cost >= nearest) continue;
        nearest = cost;
        found = i;
    }
    return found;
}

void read_empty_canvas_keys(Ui& ui, const flow::DesignView& view) {
    if (!are_keys_for_canvas(ui, 0) || ImGui::GetIO().KeyAlt) return;
    if (is_pressed({ImGuiKey_N})) return wish_first(ui, view, false);
    if (is_pressed({ImGuiKey_E})) wish_first(ui, view, true);
}

void read_canvas_keys(CanvasStage& stage, ImGuiID id) {
    const ImGuiIO& io = ImGui::GetIO();
    if (!are_keys_for_canvas(stage.ui, id) || stage.size() == 0) return;
    read_escape(stage);
    if (stage.memory.held.grip != Grip::None) return;
    read_arrows(stage);
    if (io.KeyAlt) return;
    read_enter(stage);
    read_camera_keys(stage);
    if (!stage.memory.linking) read_editing_keys(stage);
}

}  // namespace leeway::ui
