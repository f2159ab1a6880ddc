#include <dlfcn.h>

#include <imgui.h>
#include <imgui_internal.h>

#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct GLFWwindow;

/// Makes a program that says where its items are: linked with Leeway's own main and rooms, and with an ImGui whose
/// hooks are called for every item. After each frame the file named by LEEWAY_WITNESS holds a line for each item that
/// can be seen: label, x, y, width, height of what can be seen of it in pixels of the window, "on" or "off", and
/// "whole" or "cut" (its right or left end is hidden), separated by tabs. The first line is the window's size; it ends
/// in a number that changes with whatever is drawn. While the program waits for longer than a frame, there is a file
/// named the same with ".rest" at its end, so that one can see whether the screen is at rest.
namespace {

constexpr double kLongerThanAFrame = 0.1;  // seconds

struct Item {
    ImGuiID id = 0;
    std::string label;
    ImRect whole;
    ImRect seen;
    bool is_on = true;
};

/// What the present frame has shown so far.
class Witness {
public:
    void add(ImGuiContext& context, ImGuiID id, const ImRect& rect) {
        begin_frame(context);
        ImRect seen = rect;
        seen.ClipWithFull(context.CurrentWindow->ClipRect);
        const bool is_off = (context.CurrentItemFlags & ImGuiItemFlags_Disabled) != 0;
        items_.push_back({id, {}, rect, seen, !is_off});
    }

    void name(ImGuiID id, std::string_view label) {
        if (!items_.empty() && items_.back().id == id) items_.back().label = label.substr(0, label.find("##"));
    }

    void write(const char* path, ImVec2 size) {
        std::string text = line_of("window", ImRect({0, 0}, size), true, true);
        text.insert(text.size() - 1, "\t" + std::to_string(drawing()));
        for (const Item& item : items_) {
            const bool is_whole = item.seen.Min.x == item.whole.Min.x && item.seen.Max.x == item.whole.Max.x;
            if (!item.label.empty() && item.seen.GetWidth() > 1 && item.seen.GetHeight() > 1) {
                text += line_of(item.label, item.seen, item.is_on, is_whole);
            }
        }
        if (text == written_) return;
        const std::string beside = std::string(path) + ".part";
        std::FILE* file = std::fopen(beside.c_str(), "w");
        if (file == nullptr) std::abort();
        std::fputs(text.c_str(), file);
        std::fclose(file);
        if (std::rename(beside.c_str(), path) != 0) std::abort();
        written_ = std::move(text);
    }

private:
    void begin_frame(const ImGuiContext& context) {
        if (context.FrameCount == frame_) return;
        frame_ = context.FrameCount;
        items_.clear();
    }

    /// A digest of everything that was drawn.
    static ImGuiID drawing() {
        ImGuiID digest = 0;
        for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
            digest =
                ImHashData(list->VtxBuffer.Data, static_cast<std::size_t>(list->VtxBuffer.size_in_bytes()), digest);
        }
        return digest;
    }

    static std::string line_of(std::string_view label, const ImRect& rect, bool is_on, bool is_whole) {
        std::string line;
        for (const char c : label) line += c == '\n' || c == '\t' ? ' ' : c;
        for (const float number : {rect.Min.x, rect.Min.y, rect.GetWidth(), rect.GetHeight()}) {
            line += "\t" + std::to_string(static_cast<int>(number));
        }
        return line + (is_on ? "\ton" : "\toff") + (is_whole ? "\twhole\n" : "\tcut\n");
    }

    int frame_ = -1;
    std::vector<Item> items_;
    std::string written_;
};

Witness& witness() {
    static Witness only;
    return only;
}

/// What stands behind one of ours that has the same name.
template <typename Function>
Function* next(const char* name) {
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

/// Says that the program is at rest for as long as this lives.
class Rest {
public:
    Rest() {
        const char* path = std::getenv("LEEWAY_WITNESS");
        if (path == nullptr) return;
        mark_ = std::string(path) + ".rest";
        if (std::FILE* file = std::fopen(mark_.c_str(), "w")) std::fclose(file);
    }
    Rest(const Rest&) = delete;
    Rest& operator=(const Rest&) = delete;
    ~Rest() {
        if (!mark_.empty()) std::remove(mark_.c_str());
    }

private:
    std::string mark_;
};

}  // namespace

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& rect, const ImGuiLastItemData*) {
    if (id != 0 && !context->CurrentWindow->IsFallbackWindow) witness().add(*context, id, rect);
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID id, const char* label, ImGuiItemStatusFlags) {
    witness().name(id, label);
}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }

/// Stands before GLFW's own: a frame is over.
extern "C" void glfwSwapBuffers(GLFWwindow* window) {
    static const auto swap = next<void(GLFWwindow*)>("glfwSwapBuffers");
    swap(window);
    ImGui::GetCurrentContext()->TestEngineHookItems = true;  // from the second frame on
    if (const char* path = std::getenv("LEEWAY_WITNESS")) witness().write(path, ImGui::GetIO().DisplaySize);
}

/// The same: nothing is to be done.
extern "C" void glfwWaitEvents() {
    static const auto wait = next<void()>("glfwWaitEvents");
    const Rest rest;
    wait();
}

extern "C" void glfwWaitEventsTimeout(double seconds) {
    static const auto wait = next<void(double)>("glfwWaitEventsTimeout");
    std::optional<Rest> rest;
    if (seconds > kLongerThanAFrame) rest.emplace();
    wait(seconds);
}
