#include "shell/gl_window.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "shell/window_icon.h"

namespace leeway::shell {
namespace {

/// Below this, in units of 96 dots an inch, nothing can be read any more.
constexpr int kSmallestWidth = 480;
constexpr int kSmallestHeight = 360;

int scaled(int length, float scale) { return static_cast<int>(std::lround(static_cast<float>(length) * scale)); }

/// The screen on which most of a window lies.
GLFWmonitor* monitor_under(int x, int y, int width, int height) {
    int count = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    GLFWmonitor* best = glfwGetPrimaryMonitor();
    int largest = 0;
    for (int i = 0; i < count; ++i) {
        int left = 0;
        int top = 0;
        glfwGetMonitorPos(monitors[i], &left, &top);
        const GLFWvidmode* mode = glfwGetVideoMode(monitors[i]);
        if (mode == nullptr) continue;
        const int shared_width = std::min(x + width, left + mode->width) - std::max(x, left);
        const int shared_height = std::min(y + height, top + mode->height) - std::max(y, top);
        const int area = std::max(0, shared_width) * std::max(0, shared_height);
        if (area > largest) {
            largest = area;
            best = monitors[i];
        }
    }
    return best;
}

/// What of a wanted size the main screen has room for.
std::pair<int, int> fitting_size(const WindowShape& shape) {
    int width = scaled(shape.width, Desktop::content_scale());
    int height = scaled(shape.height, Desktop::content_scale());
    if (GLFWmonitor* monitor = glfwGetPrimaryMonitor(); monitor != nullptr) {
        int x = 0;
        int y = 0;
        int room_across = 0;
        int room_down = 0;
        glfwGetMonitorWorkarea(monitor, &x, &y, &room_across, &room_down);
        if (room_across > 0 && room_down > 0) {
            width = std::min(width, room_across);
            height = std::min(height, room_down);
        }
    }
    return {width, height};
}

/// A screen that is not the one under a window; nothing where there is only one.
GLFWmonitor* other_monitor(GLFWmonitor* taken) {
    int count = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    for (int i = 0; i < count; ++i) {
        if (monitors[i] != taken && glfwGetVideoMode(monitors[i]) != nullptr) return monitors[i];
    }
    return nullptr;
}

void set_hints(const WindowShape& shape) {
    glfwDefaultWindowHints();
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHint(GLFW_MAXIMIZED, shape.maximized ? GLFW_TRUE : GLFW_FALSE);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "leeway");
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "leeway");
}

void set_icon(GLFWwindow* handle) {
    std::array sides{32, 64};
    std::array<std::vector<std::uint8_t>, 2> pixels;
    std::array<GLFWimage, 2> images{};
    for (std::size_t i = 0; i < sides.size(); ++i) {
        pixels[i] = draw_icon(sides[i]);
        images[i] = {sides[i], sides[i], pixels[i].data()};
    }
    glfwSetWindowIcon(handle, static_cast<int>(images.size()), images.data());
}

}  // namespace

bool Desktop::start() { return glfwInit() == GLFW_TRUE; }

Desktop::Desktop() : available_(start()) {}

Desktop::~Desktop() {
    if (available_) glfwTerminate();
}

std::string Desktop::reason() {
    const char* description = nullptr;
    if (glfwGetError(&description) == GLFW_NO_ERROR || description == nullptr) return "";
    return description;
}

float Desktop::content_scale() {
    float across = 1;
    float down = 1;
    if (GLFWmonitor* monitor = glfwGetPrimaryMonitor(); monitor != nullptr) {
        glfwGetMonitorContentScale(monitor, &across, &down);
    }
    return across > 0 ? across : 1;
}

void Desktop::wake() { glfwPostEmptyEvent(); }

GlWindow::GlWindow(GLFWwindow* handle) : handle_(handle) {}

GlWindow::~GlWindow() { glfwDestroyWindow(handle_); }

Result<std::unique_ptr<GlWindow>> GlWindow::open(const Desktop& desktop, const std::string& title,
                                                 const WindowShape& shape) {
    if (!desktop.is_available()) return Error{ErrorCode::Unavailable, Desktop::reason(), ""};
    set_hints(shape);
    const auto [width, height] = fitting_size(shape);
    GLFWwindow* handle = glfwCreateWindow(width, height, title.c_str(), nullptr, nullptr);
    if (handle == nullptr) return Error{ErrorCode::Unavailable, Desktop::reason(), ""};
    std::unique_ptr<GlWindow> window(new GlWindow(handle));
    window->title_ = title;
    glfwMakeContextCurrent(handle);
    glfwSwapInterval(1);
    const float scale = Desktop::content_scale();
    glfwSetWindowSizeLimits(handle, scaled(kSmallestWidth, scale), scaled(kSmallestHeight, scale), GLFW_DONT_CARE,
                            GLFW_DONT_CARE);
    set_icon(handle);
    window->listen();
    return window;
}

Result<std::unique_ptr<GlWindow>> GlWindow::open_beside(const GlWindow& first, const std::string& title) {
    const WindowShape shape{960, 540, false};
    set_hints(shape);
    glfwWindowHint(GLFW_FOCUSED, GLFW_FALSE);
    glfwWindowHint(GLFW_FOCUS_ON_SHOW, GLFW_FALSE);
    glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
    const auto [width, height] = fitting_size(shape);
    GLFWwindow* handle = glfwCreateWindow(width, height, title.c_str(), nullptr, first.handle_);
    glfwMakeContextCurrent(first.handle_);
    if (handle == nullptr) return Error{ErrorCode::Unavailable, Desktop::reason(), ""};
    std::unique_ptr<GlWindow> window(new GlWindow(handle));
    window->title_ = title;
    set_icon(handle);
    window->listen();
    const Place near = first.place();
    GLFWmonitor* under = monitor_under(near.x, near.y, near.width, near.height);
    if (GLFWmonitor* other = other_monitor(under); other != nullptr) window->fill(other);
    return window;
}

bool GlWindow::has_other_screen() const {
    const Place here = place();
    return other_monitor(monitor_under(here.x, here.y, here.width, here.height)) != nullptr;
}

void GlWindow::fill(GLFWmonitor* monitor) {
    const GLFWvidmode* mode = monitor != nullptr ? glfwGetVideoMode(monitor) : nullptr;
    if (mode == nullptr) return;
    windowed_ = place();
    glfwSetWindowMonitor(handle_, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
}

void GlWindow::make_current(bool waits) {
    glfwMakeContextCurrent(handle_);
    glfwSwapInterval(waits ? 1 : 0);
}

void GlWindow::damage(GLFWwindow* handle) { static_cast<GlWindow*>(glfwGetWindowUserPointer(handle))->damaged_ = true; }

void GlWindow::listen() {
    glfwSetWindowUserPointer(handle_, this);
    glfwSetWindowRefreshCallback(handle_, damage);
    glfwSetFramebufferSizeCallback(handle_, [](GLFWwindow* handle, int, int) { damage(handle); });
    glfwSetWindowContentScaleCallback(handle_, [](GLFWwindow* handle, float, float) { damage(handle); });
    glfwSetDropCallback(handle_, [](GLFWwindow* handle, int count, const char** paths) {
        auto* window = static_cast<GlWindow*>(glfwGetWindowUserPointer(handle));
        window->dropped_.insert(window->dropped_.end(), paths, paths + count);
    });
    glfwSetWindowIconifyCallback(handle_, [](GLFWwindow* handle, int) { damage(handle); });
}

void GlWindow::wait_for_input(std::optional<double> seconds) {
    if (!seconds) {
        glfwWaitEvents();
    } else if (*seconds > 0) {
        glfwWaitEventsTimeout(*seconds);
    } else {
        glfwPollEvents();
    }
}

bool GlWindow::take_damage() { return std::exchange(damaged_, false); }

bool GlWindow::take_close_request() {
    const bool asked = glfwWindowShouldClose(handle_) == GLFW_TRUE;
    glfwSetWindowShouldClose(handle_, GLFW_FALSE);
    return asked;
}

void GlWindow::listen_to_clicks() {
    glfwSetMouseButtonCallback(handle_, [](GLFWwindow* handle, int button, int action, int /*modifiers*/) {
        if (button != GLFW_MOUSE_BUTTON_LEFT || action != GLFW_PRESS) return;
        static_cast<GlWindow*>(glfwGetWindowUserPointer(handle))->clicked_ = true;
    });
}

bool GlWindow::take_click() { return std::exchange(clicked_, false); }

std::vector<std::string> GlWindow::take_dropped() { return std::exchange(dropped_, {}); }

bool GlWindow::is_visible() const {
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(handle_, &width, &height);
    return width > 0 && height > 0 && glfwGetWindowAttrib(handle_, GLFW_ICONIFIED) == GLFW_FALSE;
}

float GlWindow::density() const {
    int pixels = 0;
    int units = 0;
    int unused = 0;
    glfwGetFramebufferSize(handle_, &pixels, &unused);
    glfwGetWindowSize(handle_, &units, &unused);
    return pixels > 0 && units > 0 ? static_cast<float>(pixels) / static_cast<float>(units) : 1;
}

float GlWindow::unit_scale() const {
    float across = 1;
    float down = 1;
    glfwGetWindowContentScale(handle_, &across, &down);
    return across > 0 ? across / density() : 1;
}

GlWindow::Place GlWindow::place() const {
    Place place;
    glfwGetWindowPos(handle_, &place.x, &place.y);
    glfwGetWindowSize(handle_, &place.width, &place.height);
    return place;
}

WindowShape GlWindow::shape() const {
    const Place place = windowed_ ? *windowed_ : this->place();
    const float scale = unit_scale();
    return {scaled(place.width, 1 / scale), scaled(place.height, 1 / scale),
            glfwGetWindowAttrib(handle_, GLFW_MAXIMIZED) == GLFW_TRUE};
}

void GlWindow::set_clipboard(const std::string& text) { glfwSetClipboardString(handle_, text.c_str()); }

void GlWindow::set_title(const std::string& title) {
    if (title == title_) return;
    title_ = title;
    glfwSetWindowTitle(handle_, title.c_str());
}

void GlWindow::toggle_full_screen() {
    if (windowed_) {
        glfwSetWindowMonitor(handle_, nullptr, windowed_->x, windowed_->y, windowed_->width, windowed_->height,
                             GLFW_DONT_CARE);
        windowed_.reset();
        return;
    }
    const Place before = place();
    fill(monitor_under(before.x, before.y, before.width, before.height));
}

int GlWindow::pixels_across() const {
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(handle_, &width, &height);
    return width;
}

int GlWindow::pixels_down() const {
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(handle_, &width, &height);
    return height;
}

void GlWindow::begin_frame(float red, float green, float blue) {
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(handle_, &width, &height);
    glViewport(0, 0, width, height);
    glClearColor(red, green, blue, 1);
    glClear(GL_COLOR_BUFFER_BIT);
}

void GlWindow::end_frame() { glfwSwapBuffers(handle_); }

}  // namespace leeway::shell
