#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "shell/settings_store.h"

struct GLFWmonitor;
struct GLFWwindow;

namespace leeway::shell {

/// GLFW itself, from start to end. At most one at a time.
class Desktop {
public:
    Desktop();
    Desktop(const Desktop&) = delete;
    Desktop& operator=(const Desktop&) = delete;
    ~Desktop();

    /// Starts GLFW, if that was not done before; whether it could be: there is a display, and it answers.
    static bool start();

    [[nodiscard]] bool is_available() const { return available_; }
    /// Why not, in GLFW's words.
    [[nodiscard]] static std::string reason();
    /// Pixels to a unit of 96 dots an inch on the main screen.
    [[nodiscard]] static float content_scale();
    /// Makes wait_for_input return; from any thread, while a Desktop lives.
    static void wake();

private:
    bool available_ = false;
};

/// The one window, with an OpenGL 3.0 context that is current in the thread that opened it.
class GlWindow {
public:
    /// @param shape in units of 96 dots an inch; made to fit the screen.
    /// Errors: Unavailable where no window or no OpenGL can be had.
    [[nodiscard]] static Result<std::unique_ptr<GlWindow>> open(const Desktop& desktop, const std::string& title,
                                                                const WindowShape& shape);
    /// A second window, for slides: over the whole of another screen than that under `first` where there is one, else a
    /// window beside it. The keyboard stays where it is, the contexts share their textures and programs, and that of
    /// `first` is current again afterwards. Errors: as open().
    [[nodiscard]] static Result<std::unique_ptr<GlWindow>> open_beside(const GlWindow& first, const std::string& title);
    GlWindow(const GlWindow&) = delete;
    GlWindow& operator=(const GlWindow&) = delete;
    ~GlWindow();

    [[nodiscard]] GLFWwindow* handle() const { return handle_; }

    /// Sleeps until there is input, wake() is called, or the time is over, and takes in what has come.
    /// @param seconds 0: not at all; nothing: as long as it takes.
    void wait_for_input(std::optional<double> seconds);

    /// Whether the window must be painted again since this was asked last.
    [[nodiscard]] bool take_damage();
    /// Whether its person asked to close it since this was asked last.
    [[nodiscard]] bool take_close_request();
    /// From now on take_click() tells whether its person has pressed the mouse's left button since it was asked last.
    void listen_to_clicks();
    [[nodiscard]] bool take_click();
    /// The files that were dropped onto it since this was asked last, with their paths.
    [[nodiscard]] std::vector<std::string> take_dropped();
    /// Whether there is anything to paint on: it is not minimised.
    [[nodiscard]] bool is_visible() const;

    /// Framebuffer pixels to one of the window's units: 1 on X11 and Windows, 2 on a fine screen of a Mac.
    [[nodiscard]] float density() const;
    /// How many of the window's units make one of 96 dots an inch, by the desktop's setting.
    [[nodiscard]] float unit_scale() const;
    /// The shape to open it with next time; that of before full screen.
    [[nodiscard]] WindowShape shape() const;

    void set_title(const std::string& title);
    /// Puts a text on the desktop's clipboard, where it stays as long as this window is there.
    void set_clipboard(const std::string& text);
    void toggle_full_screen();
    /// Whether the desktop has a screen besides the one that most of this window is on.
    [[nodiscard]] bool has_other_screen() const;
    [[nodiscard]] bool is_full_screen() const { return windowed_.has_value(); }
    /// What is drawn from now on is drawn on this window. @param waits for the screen when a frame is shown.
    void make_current(bool waits);
    /// Of the framebuffer, pixels.
    [[nodiscard]] int pixels_across() const;
    [[nodiscard]] int pixels_down() const;
    /// Makes the framebuffer ready for a frame in that colour (red, green, blue, from 0 to 1).
    void begin_frame(float red, float green, float blue);
    void end_frame();

private:
    struct Place {
        int x = 0;
        int y = 0;
        int width = 0;
        int height = 0;
    };

    explicit GlWindow(GLFWwindow* handle);
    static void damage(GLFWwindow* handle);
    void listen();
    void fill(GLFWmonitor* monitor);
    [[nodiscard]] Place place() const;

    GLFWwindow* handle_;
    std::optional<Place> windowed_;  // where it was before full screen
    std::string title_;
    std::vector<std::string> dropped_;
    bool damaged_ = false;
    bool clicked_ = false;
};

}  // namespace leeway::shell
