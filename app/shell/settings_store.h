#pragma once

#include <filesystem>
#include <optional>

#include "base/result.h"
#include "files/settings_file.h"
#include "flow/settings.h"
#include "words/catalogue.h"

namespace leeway::shell {

/// How large the window is, in units of 96 dots an inch.
struct WindowShape {
    int width = 1280;
    int height = 800;
    bool maximized = false;
    friend bool operator==(const WindowShape&, const WindowShape&) = default;
};

/// What is kept from one time to the next, in settings.json.
struct KeptSettings {
    flow::Settings settings;
    WindowShape window;
    files::SettingsFile file;  ///< as it was read, with what a later version may have written there
    bool may_be_saved = true;  ///< false: there is a file that could neither be read nor put aside
};

struct LoadedSettings {
    KeptSettings kept;
    std::optional<Error> problem;  ///< to be told to the person; nothing is lost
};

/// Reads the settings of a configuration folder. What is missing, or has a value that makes no sense, is as usual. A
/// file that is no settings file at all, or cannot be read, is put aside under a free name, and the usual settings
/// hold; where it cannot be put aside, nothing will be saved over it.
[[nodiscard]] LoadedSettings load_settings(const std::filesystem::path& folder, const words::Catalogue& words);

/// Writes them, atomically; makes the folder if need be. Errors: Unwritable, also for what may not be saved; NotFound.
[[nodiscard]] Result<void> save_settings(const std::filesystem::path& folder, KeptSettings kept);

}  // namespace leeway::shell
