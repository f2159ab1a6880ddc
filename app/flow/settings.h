#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>

namespace leeway::flow {

enum class Theme { Light, Dark, HighContrast };

/// What a person set once and wants to find again.
struct Settings {
    Theme theme = Theme::Light;
    int scale_percent = 100;  ///< 80..260
    bool reduce_motion = false;
    bool ask_belief = false;  ///< before a response that needs a permission: "may you do this yourself?"
    std::string policy;       ///< id of the one chosen by hand for all cases; empty: as each case recommends
    /// Ids of the policies chosen in the designer, by the id of the case, where it is not the one it begins with.
    std::map<std::string, std::string> design_policies = {};
    friend bool operator==(const Settings&, const Settings&) = default;
};

inline constexpr std::size_t kMostDesignPolicies = 200;
inline constexpr int kSmallestScale = 80;
inline constexpr int kLargestScale = 260;
/// The steps of Ctrl + and Ctrl -, percent.
inline constexpr std::array<int, 10> kScaleSteps{80, 90, 100, 115, 130, 150, 175, 200, 230, 260};

}  // namespace leeway::flow
