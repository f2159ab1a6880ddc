#include "shell/key_order.h"

#include <imgui_internal.h>

#include <catch2/catch_test_macros.hpp>

namespace {

using leeway::shell::give_back_input;
using leeway::shell::take_later_input;

/// ImGui without fonts on a screen, fed with keys as a window feeds it.
class Keys {
public:
    Keys() : context_(ImGui::CreateContext()) {
        ImGui::SetCurrentContext(context_);
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = {100, 100};
        io.Fonts->Build();
        frame();
    }
    Keys(const Keys&) = delete;
    Keys& operator=(const Keys&) = delete;
    ~Keys() { ImGui::DestroyContext(context_); }

    static void control(bool down) {
        ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, down);
        ImGui::GetIO().AddKeyEvent(ImGuiKey_LeftCtrl, down);
    }
    static void key(ImGuiKey key, bool down) { ImGui::GetIO().AddKeyEvent(key, down); }

    /// @return whether Ctrl+Q was seen in this frame.
    bool frame() {
        const ImVector<ImGuiInputEvent> later = take_later_input(context_->InputEventsQueue);
        ImGui::NewFrame();
        give_back_input(context_->InputEventsQueue, later);
        const bool is_seen = ImGui::GetIO().KeyCtrl && ImGui::IsKeyPressed(ImGuiKey_Q, false);
        ImGui::EndFrame();
        return is_seen;
    }

    [[nodiscard]] int waiting() const { return context_->InputEventsQueue.Size; }

private:
    ImGuiContext* context_;
};

TEST_CASE("Ctrl+Q is seen once, whichever of the two is let go first", "[shell]") {
    for (const bool control_first : {true, false}) {
        Keys keys;
        Keys::control(true);
        Keys::key(ImGuiKey_Q, true);
        if (control_first) Keys::control(false);
        Keys::key(ImGuiKey_Q, false);
        if (!control_first) Keys::control(false);
        int seen = 0;
        for (int i = 0; i < 4; ++i) seen += keys.frame() ? 1 : 0;
        CHECK(seen == 1);
        CHECK(keys.waiting() == 0);
        CHECK_FALSE(ImGui::GetIO().KeyCtrl);
        CHECK_FALSE(ImGui::IsKeyDown(ImGuiKey_Q));
    }
}

TEST_CASE("A key after a Ctrl that was let go is not taken for a command", "[shell]") {
    Keys keys;
    Keys::control(true);
    keys.frame();
    Keys::control(false);
    Keys::key(ImGuiKey_Q, true);
    for (int i = 0; i < 3; ++i) CHECK_FALSE(keys.frame());
}

TEST_CASE("Two commands in one moment are both seen, in their order", "[shell]") {
    Keys keys;
    for (int i = 0; i < 2; ++i) {
        Keys::control(true);
        Keys::key(ImGuiKey_Q, true);
        Keys::control(false);
        Keys::key(ImGuiKey_Q, false);
    }
    int seen = 0;
    for (int i = 0; i < 8; ++i) seen += keys.frame() ? 1 : 0;
    CHECK(seen == 2);
    CHECK(keys.waiting() == 0);
}

}  // namespace
