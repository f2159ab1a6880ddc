#include "shell/settings_store.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <system_error>

#include "base/id.h"
#include "files/atomic_write.h"
#include "files/disk.h"
#include "files/put_aside.h"
#include "files/read_bytes.h"

namespace leeway::shell {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFileName = "settings.json";
constexpr std::array<std::string_view, 3> kThemes{"light", "dark", "high-contrast"};  // as flow::Theme
constexpr int kSmallestSide = 320;
constexpr int kLargestSide = 16'384;

flow::Theme theme_named(std::string_view word) {
    const auto* found = std::find(kThemes.begin(), kThemes.end(), word);
    return found == kThemes.end() ? flow::Theme::Light : static_cast<flow::Theme>(found - kThemes.begin());
}

/// "worn-shoes=standard fifth-dress=lean": neither kind of id has blanks or such signs in it.
std::string written(const std::map<std::string, std::string>& policies) {
    std::string text;
    for (const auto& [scenario, policy] : policies) {
        if (!is_valid_id(scenario) || !is_valid_id(policy)) continue;  // a broken case may have any
        if (!text.empty()) text += ' ';
        text += scenario;
        text += '=';
        text += policy;
    }
    return text;
}

std::map<std::string, std::string> policies_in(std::string_view text) {
    std::map<std::string, std::string> policies;
    while (!text.empty() && policies.size() < flow::kMostDesignPolicies) {
        const std::string_view pair = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(text.size(), pair.size() + 1));
        const std::size_t middle = pair.find('=');
        if (middle == std::string_view::npos) continue;
        const std::string_view scenario = pair.substr(0, middle);
        const std::string_view policy = pair.substr(middle + 1);
        if (is_valid_id(scenario) && is_valid_id(policy)) policies.emplace(scenario, policy);
    }
    return policies;
}

KeptSettings to_settings(files::SettingsFile file) {
    KeptSettings kept;
    kept.settings.theme = theme_named(file.text("theme").value_or(""));
    kept.settings.scale_percent =
        std::clamp(file.number("scale_percent").value_or(100), flow::kSmallestScale, flow::kLargestScale);
    kept.settings.reduce_motion = file.flag("reduce_motion").value_or(false);
    kept.settings.ask_belief = file.flag("ask_belief").value_or(false);
    kept.settings.policy = file.text("policy").value_or("");
    kept.settings.design_policies = policies_in(file.text("design_policies").value_or(""));
    const WindowShape usual;
    kept.window.width = std::clamp(file.number("window_width").value_or(usual.width), kSmallestSide, kLargestSide);
    kept.window.height = std::clamp(file.number("window_height").value_or(usual.height), kSmallestSide, kLargestSide);
    kept.window.maximized = file.flag("window_maximized").value_or(usual.maximized);
    kept.file = std::move(file);
    return kept;
}

/// What is left where the settings cannot be used: the usual ones, and a file put aside, or else never written over.
LoadedSettings broken(const fs::path& file, const Error& why, const words::Catalogue& words) {
    const std::optional<fs::path> aside = files::put_aside(file);
    std::string message =
        aside ? words.text("shell.settings_put_aside", {{"reason", why.message}, {"file", aside->string()}})
              : words.text("shell.settings_broken", {{"reason", why.message}});
    LoadedSettings loaded;
    loaded.kept.may_be_saved = aside.has_value();
    loaded.problem = Error{why.code, std::move(message), why.where};
    return loaded;
}

}  // namespace

LoadedSettings load_settings(const fs::path& folder, const words::Catalogue& words) {
    const fs::path file = folder / kFileName;
    const Result<std::string> text = files::read_bytes(file);
    if (!text) {
        if (text.error().code == ErrorCode::NotFound) return {};
        return broken(file, text.error(), words);
    }
    Result<files::SettingsFile> settings = files::SettingsFile::parse(*text, files::shown(file));
    if (!settings) return broken(file, settings.error(), words);
    return {to_settings(std::move(*settings)), std::nullopt};
}

Result<void> save_settings(const fs::path& folder, KeptSettings kept) {
    if (!kept.may_be_saved) {
        return Error{ErrorCode::Unwritable, "the file that is there could not be read, and is left as it is",
                     (folder / kFileName).string()};
    }
    if (Result<void> made = files::make_private_folder(folder); !made) return made;
    kept.file.set_text("theme", kThemes[static_cast<std::size_t>(kept.settings.theme)]);
    kept.file.set_number("scale_percent", kept.settings.scale_percent);
    kept.file.set_flag("reduce_motion", kept.settings.reduce_motion);
    kept.file.set_flag("ask_belief", kept.settings.ask_belief);
    kept.file.set_text("policy", kept.settings.policy);
    kept.file.set_text("design_policies", written(kept.settings.design_policies));
    kept.file.set_number("window_width", kept.window.width);
    kept.file.set_number("window_height", kept.window.height);
    kept.file.set_flag("window_maximized", kept.window.maximized);
    return files::write_atomically(folder / kFileName, kept.file.to_text());
}

}  // namespace leeway::shell
