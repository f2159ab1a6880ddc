#include "support/ui_probe.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <imgui.h>
#include <imgui_internal.h>
#include <catch2/catch_test_macros.hpp>

namespace leeway::support {

namespace {

constexpr float kFrameSeconds = 1.0F / 60.0F;
constexpr int kNoDoubleClick = 22;  // frames: longer than ImGui's 0.30 s
constexpr float kAscenderToEm = 1.21F;

bool lies_in(const ProbedItem& item, float slack) {
    return item.min.x >= item.clip_min.x - slack && item.min.y >= item.clip_min.y - slack &&
           item.max.x <= item.clip_max.x + slack && item.max.y <= item.clip_max.y + slack;
}

}  // namespace

TestFonts::TestFonts(float scale) : atlas_(std::make_unique<ImFontAtlas>()), scale_(scale) {
    for (std::size_t size = 0; size < ui::kPixels.size(); ++size) {
        ImFontConfig config;
        config.SizePixels = std::round(ui::kPixels[size] * scale * kAscenderToEm);
        set_.fonts[size].fill(atlas_->AddFontDefault(&config));
    }
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    atlas_->GetTexDataAsRGBA32(&pixels, &width, &height);
}

bool ProbedItem::is_in_view() const { return lies_in(*this, 0.5F); }

bool ProbedItem::is_seen() const {
    return min.x < clip_max.x && clip_min.x < max.x && min.y < clip_max.y && clip_min.y < max.y;
}

UiProbe::UiProbe(ImVec2 display, const TestFonts& fonts, std::function<void()> draw)
    : context_(ImGui::CreateContext(&fonts.atlas())), draw_(std::move(draw)) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.DisplaySize = display;
    io.DeltaTime = kFrameSeconds;
    io.ConfigInputTrickleEventQueue = true;
    context_->TestEngine = this;
    context_->TestEngineHookItems = true;
}

UiProbe::~UiProbe() {
    ImGui::SetCurrentContext(context_);
    context_->TestEngineHookItems = false;
    ImGui::DestroyContext(context_);
}

void UiProbe::frame() {
    ImGui::SetCurrentContext(context_);
    items_.clear();
    ImGui::NewFrame();
    draw_();
    ImGui::Render();
}

void UiProbe::frames(int count) {
    for (int i = 0; i < count; ++i) frame();
}

void UiProbe::resize(ImVec2 display) {
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().DisplaySize = display;
}

std::vector<const ProbedItem*> UiProbe::matching(std::string_view label) const {
    std::vector<const ProbedItem*> found;
    const std::string text(label);
    for (const ProbedItem& item : items_) {
        const std::string_view shown = std::string_view(item.label).substr(0, item.label.find("##"));
        // What is scrolled away has no label, but its id is made of one.
        const bool is_hashed = item.label.empty() && item.id == ImHashStr(text.c_str(), 0, item.seed);
        if ((!item.label.empty() && shown == label) || is_hashed) found.push_back(&item);
    }
    return found;
}

std::size_t UiProbe::count(std::string_view label) const { return matching(label).size(); }

ProbedItem UiProbe::chosen(std::string_view label, std::size_t number) const {
    const auto found = matching(label);
    INFO("looking for \"" << label << "\"");
    REQUIRE(!found.empty());
    if (number == kOnly) {
        REQUIRE(found.size() == 1);
        return *found.front();
    }
    REQUIRE(number < found.size());
    return *found[number];
}

ProbedItem UiProbe::item(std::string_view label) const { return chosen(label, kOnly); }
ProbedItem UiProbe::item(std::string_view label, std::size_t number) const { return chosen(label, number); }

void UiProbe::scroll_to(std::string_view label, std::size_t number) {
    INFO("scrolling to \"" << label << "\"");
    constexpr int kMostTurns = 2000;
    for (int i = 0; i < kMostTurns; ++i) {
        const ProbedItem wanted = chosen(label, number);
        const ImVec2 middle = wanted.centre();
        const bool too_low = middle.y > wanted.clip_max.y - 12.0F;
        const bool too_high = middle.y < wanted.clip_min.y + 12.0F;
        if (!too_low && !too_high) return;
        turn_wheel({(wanted.clip_min.x + wanted.clip_max.x) * 0.5F, (wanted.clip_min.y + wanted.clip_max.y) * 0.5F},
                   too_low ? -0.5F : 0.5F);
    }
    FAIL("it cannot be scrolled into view");
}

void UiProbe::click(std::string_view label, std::size_t number) {
    INFO("clicking \"" << label << "\"");
    frame();
    scroll_to(label, number);
    point_at(chosen(label, number).centre());
    const ProbedItem wanted = chosen(label, number);
    if (!wanted.disabled) {
        CHECK(context_->HoveredId == wanted.id);  // else something lies over it
    }
    press_button();
    frames(kNoDoubleClick);
}

void UiProbe::point_at(ImVec2 place) {
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().AddMousePosEvent(place.x, place.y);
    frame();
}

void UiProbe::press_button() {
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    frame();
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
    frame();
}

void UiProbe::turn_wheel(ImVec2 place, float notches) {
    point_at(place);
    ImGui::GetIO().AddMouseWheelEvent(0.0F, notches);
    frame();
    frame();
}

void UiProbe::press(ImGuiKey key, int modifiers) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    for (const ImGuiKey modifier : {ImGuiMod_Ctrl, ImGuiMod_Shift, ImGuiMod_Alt}) {
        if ((modifiers & modifier) != 0) io.AddKeyEvent(modifier, true);
    }
    io.AddKeyEvent(key, true);
    frames(2);
    io.AddKeyEvent(key, false);
    for (const ImGuiKey modifier : {ImGuiMod_Ctrl, ImGuiMod_Shift, ImGuiMod_Alt}) {
        if ((modifiers & modifier) != 0) io.AddKeyEvent(modifier, false);
    }
    frames(2);
}

void UiProbe::type(std::string_view text) {
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().AddInputCharactersUTF8(std::string(text).c_str());
    frames(2);
}

ImDrawData& UiProbe::draw_data() const {
    ImGui::SetCurrentContext(context_);
    return *ImGui::GetDrawData();
}

void UiProbe::record(const ProbedItem& found) {
    const auto known =
        std::find_if(items_.begin(), items_.end(), [&](const ProbedItem& item) { return item.id == found.id; });
    if (known == items_.end()) return items_.push_back(found);
    // A widget that is reported twice in a frame is one item. Two of one id would take each other's presses away: the
    // first one lets go of a button that was pressed on the second.
    const bool is_same = known->min.x == found.min.x && known->min.y == found.min.y && known->window == found.window;
    INFO("two items have the id of \"" << known->label << "\" in " << found.window);
    CHECK(is_same);
}

void UiProbe::name(ImGuiID id, const char* label) {
    for (ProbedItem& item : items_) {
        if (item.id == id) item.label = label == nullptr ? "" : label;
    }
}

}  // namespace leeway::support

// What ImGui calls when it is built for tests.

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& box, const ImGuiLastItemData* data) {
    auto* probe = static_cast<leeway::support::UiProbe*>(context->TestEngine);
    const ImGuiWindow* window = context->CurrentWindow;
    if (probe == nullptr || window == nullptr || id == window->ID || id == window->MoveId) return;
    leeway::support::ProbedItem item;
    item.id = id;
    item.seed = window->IDStack.empty() ? 0 : window->IDStack.back();
    item.window = window->Name;
    item.min = box.Min;
    item.max = box.Max;
    item.clip_min = window->ClipRect.Min;
    item.clip_max = window->ClipRect.Max;
    const ImGuiItemFlags flags = data != nullptr ? data->InFlags : context->CurrentItemFlags;
    item.disabled = (flags & ImGuiItemFlags_Disabled) != 0;
    probe->record(item);
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext* context, ImGuiID id, const char* label,
                                  ImGuiItemStatusFlags /*flags*/) {
    if (auto* probe = static_cast<leeway::support::UiProbe*>(context->TestEngine)) probe->name(id, label);
}

void ImGuiTestEngineHook_Log(ImGuiContext* /*context*/, const char* /*format*/, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext* /*context*/, ImGuiID /*id*/) { return nullptr; }
