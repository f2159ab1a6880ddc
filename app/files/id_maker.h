#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace leeway::files {

/// Makes ids out of names that people gave (base/slug.h), "-2" and so on behind what is taken.
class IdMaker {
public:
    /// Keeps an id from being made.
    void take(const std::string& id) { taken_.insert(id); }
    /// @param fallback for a name of which nothing is left; an id. @param longest at most 64.
    [[nodiscard]] std::string make(std::string_view name, std::string_view fallback, std::size_t longest = 64);

private:
    std::unordered_set<std::string> taken_;
    std::unordered_map<std::string, std::size_t> next_;  ///< what to try next behind a name
};

}  // namespace leeway::files
