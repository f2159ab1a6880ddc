#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "flow/app.h"
#include "flow/worked_out.h"
#include "model/validate.h"
#include "support/scenario_builder.h"
#include "ui/screen_probe.h"

/// The designer before its screen, clicked and typed in.
namespace leeway::ui_tests {

/// The program with a world that opens, saves and analyses at once.
class DesignDesk {
public:
    /// @param cases that there are, beside a policy.
    explicit DesignDesk(std::vector<flow::CaseEntry> cases = {}, ImVec2 display = {1280.0F, 800.0F})
        : state_(flow::make_app(words::Catalogue::english(), {})), screen_(view(), display) {
        library_.cases = std::move(cases);
        library_.policies.push_back({support::PolicyBuilder("shop").share(), "p"});
        want(flow::intent::LibraryLoaded{library_});
        want(flow::intent::GoTo{flow::Screen::Design});
        show();
    }

    /// What the world tells, or a person wants from elsewhere; of several no frame is between them.
    template <typename... More>
    void hear(const flow::Intent& intent, const More&... more) {
        want(intent);
        (want(more), ...);
        show();
    }

    /// @param number which of those with that label, in the order in which they are drawn.
    void click(std::string_view label, std::size_t number = support::UiProbe::kOnly) {
        INFO("clicking " << label);
        look_for(label);
        screen_.probe.click(label, number);
        follow();
    }

    /// Comes to it with the mouse and holds the button down for so many frames, as a hand does.
    void press_for(std::string_view label, std::size_t number, int frames) {
        const ImVec2 middle = screen_.probe.item(label, number).centre();
        screen_.probe.point_at({middle.x - 40.0F, middle.y - 40.0F});
        screen_.probe.point_at(middle);
        ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
        screen_.probe.frames(frames);
        ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
        screen_.probe.frames(2);
        follow();
    }

    /// Two clicks at once, on the upper end of it: of a card that is its heading.
    void double_click(std::string_view label) {
        const support::ProbedItem item = screen_.probe.item(label);
        double_click_at({(item.min.x + item.max.x) * 0.5F, item.min.y + 8.0F});
    }

    void double_click_at(ImVec2 place) {
        screen_.probe.point_at(place);
        for (int i = 0; i < 2; ++i) {
            screen_.probe.press_button();
            follow();
        }
    }

    /// Holds the button down on what has that label, and lets it go somewhere else.
    void drag(std::string_view label, ImVec2 to) {
        const ImVec2 from = screen_.probe.item(label).centre();
        screen_.probe.point_at(from);
        ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
        screen_.probe.frames(2);
        for (const float part : {0.5F, 1.0F}) {
            screen_.probe.point_at({from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part});
        }
        screen_.probe.frames(2);
        ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
        screen_.probe.frames(2);
        follow();
    }

    /// Whether it has the focus ring.
    [[nodiscard]] bool is_on(std::string_view label) const {
        return screen_.probe.has(label) && screen_.state->focus.is_on(screen_.probe.item(label).id);
    }
    [[nodiscard]] ImVec2 place_of(std::string_view label, std::size_t number = support::UiProbe::kOnly) {
        return screen_.probe.item(label, number).min;
    }

    /// Where the keyboard is.
    void type(std::string_view text) {
        for (const char letter : text) {
            screen_.probe.type(std::string(1, letter));
            follow();
        }
    }

    void paste(const std::string& text) {
        ImGui::SetClipboardText(text.c_str());
        press(ImGuiKey_V, ImGuiMod_Ctrl);
    }

    void write(std::string_view field, std::string_view text) {
        click(field);
        for (const char letter : text) {
            screen_.probe.type(std::string(1, letter));
            follow();
        }
        press(ImGuiKey_Escape);
    }

    /// The same in place of what is there.
    void write_anew(std::string_view field, std::string_view text) {
        click(field);
        press(ImGuiKey_A, ImGuiMod_Ctrl);
        for (const char letter : text) {
            screen_.probe.type(std::string(1, letter));
            follow();
        }
        press(ImGuiKey_Escape);
    }

    void press(ImGuiKey key, int modifiers = 0) {
        screen_.probe.press(key, modifiers);
        follow();
    }

    /// In view as it is.
    [[nodiscard]] float width_of(std::string_view label) {
        look_for(label);
        const support::ProbedItem item = screen_.probe.item(label);
        return item.max.x - item.min.x;
    }
    [[nodiscard]] bool has(std::string_view label) const { return screen_.probe.has(label); }
    [[nodiscard]] bool is_enabled(std::string_view label) const { return !screen_.probe.item(label).disabled; }
    [[nodiscard]] std::string focused() const { return screen_.focused_label(); }
    [[nodiscard]] ui::UiState& ui_state() { return *screen_.state; }
    /// The last request of that kind, or nothing.
    template <typename Wanted>
    [[nodiscard]] std::optional<Wanted> requested() const {
        for (std::size_t i = requests_.size(); i-- > 0;) {
            if (const auto* found = std::get_if<Wanted>(&requests_[i])) return *found;
        }
        return std::nullopt;
    }
    /// Anywhere in the panel.
    [[nodiscard]] bool shows(std::string_view label) {
        look_for(label);
        return has(label);
    }
    [[nodiscard]] const flow::AppState& state() const { return state_; }
    [[nodiscard]] const model::Scenario& scenario() const { return *state_.design.open->history.present(); }
    [[nodiscard]] const std::shared_ptr<const model::Scenario>& saved() const { return saved_; }

private:
    /// Turns the wheel over the panel until it is there: down to the end, then up. What is scrolled away has no label.
    void look_for(std::string_view label) {
        constexpr int kMostTurns = 60;
        const ImVec2 panel{1100.0F, 500.0F};
        for (int turn = 0; turn < 2 * kMostTurns && !screen_.probe.has(label); ++turn) {
            screen_.probe.turn_wheel(panel, turn < kMostTurns ? -1.0F : 1.0F);
        }
    }

    [[nodiscard]] ui::AppView view() const {
        ui::AppView made;
        made.frame = flow::make_frame_view(state_);
        if (state_.screen == flow::Screen::Home) made.home = flow::make_home_view(state_);
        if (state_.screen == flow::Screen::Train) made.train = flow::make_train_view(state_);
        if (state_.screen == flow::Screen::Play) made.play = flow::make_play_view(state_);
        if (state_.screen == flow::Screen::Debrief) made.debrief = flow::make_debrief_view(state_);
        if (state_.screen != flow::Screen::Design) return made;
        if (state_.design.open) {
            made.design = flow::make_design_view(state_);
        } else {
            made.design_choice = flow::make_design_choice_view(state_);
        }
        return made;
    }

    void show() {
        screen_.view = view();
        screen_.probe.frames(3);
    }

    void follow() {
        for (const flow::Intent& wanted : screen_.take()) want(wanted);
        show();
    }

    void want(const flow::Intent& intent) {
        for (const flow::Request& request : flow::apply(state_, intent, {now_ += 10, "2026-03-01T09:30:00Z"})) {
            requests_.push_back(request);
            std::visit([this](const auto& wanted) { answer(wanted); }, request);
        }
    }

    template <typename Other>
    void answer(const Other& /*request*/) {}

    void answer(const flow::request::NameDraft& request) {
        flow::intent::DraftOpened opened;
        opened.file = {"/own/new-case.json", "", request.scenario};
        want(opened);
    }

    void answer(const flow::request::OpenDraft& request) {
        for (const flow::CaseEntry& entry : library_.cases) {
            if (entry.file != request.path) continue;
            flow::intent::DraftOpened opened;
            opened.file = {entry.file, entry.digest, entry.scenario};
            want(opened);
        }
    }

    void answer(const flow::request::SaveDraft& request) {
        saved_ = request.file.scenario;
        want(flow::intent::DraftSaved{request.file.path, "saved", request.version});
    }

    void answer(const flow::request::BeginPlay& /*request*/) {
        want(flow::intent::PlayBegan{"0198c0de-0000-7000-8000-000000000000", 7, "2026-03-01T09:30:00Z"});
    }

    void answer(const flow::request::SaveRecord& /*request*/) { FAIL("a trial play was kept"); }

    void answer(const flow::request::ReadVersion& request) {
        std::shared_ptr<const model::Scenario> read = saved_;
        for (const flow::CaseEntry& entry : library_.cases) {
            if (!read && entry.file == request.path) read = entry.scenario;
        }
        read = std::make_shared<const model::Scenario>(*read);
        want(flow::intent::VersionRead{request.version, {request.path, "saved", std::move(read)}, ""});
    }

    void answer(const flow::request::Analyze& request) { want(flow_tests::worked_out(request)); }

    void answer(const flow::request::AnalyzeVersion& request) {
        answer(flow::request::AnalyzeDraft{0, request.scenario, request.policy});
    }

    void answer(const flow::request::AnalyzeDraft& request) { want(flow_tests::worked_out(request)); }

    flow::Library library_;
    flow::Requests requests_;
    flow::AppState state_;
    ScreenProbe screen_;
    std::shared_ptr<const model::Scenario> saved_;
    std::int64_t now_ = 0;
};

}  // namespace leeway::ui_tests
