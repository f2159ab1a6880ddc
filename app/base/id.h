#pragma once

#include <compare>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace leeway {

/// A name that ties things together inside and across files, matching [a-z0-9][a-z0-9-]{0,63}.
/// The tag keeps a scene's id from being taken for a note's.
template <typename Tag>
struct Id {
    std::string text;

    Id() = default;
    explicit Id(std::string name) : text(std::move(name)) {}
    explicit Id(std::string_view name) : text(name) {}
    explicit Id(const char* name) : text(name) {}

    [[nodiscard]] bool empty() const { return text.empty(); }
    friend auto operator<=>(const Id&, const Id&) = default;
    friend bool operator==(const Id&, const Id&) = default;
};

using ScenarioId = Id<struct ScenarioTag>;
using PolicyId = Id<struct PolicyTag>;
using JourneyId = Id<struct JourneyTag>;
using SceneId = Id<struct SceneTag>;
using ResponseId = Id<struct ResponseTag>;
using NoteId = Id<struct NoteTag>;
using RoleId = Id<struct RoleTag>;
using PermissionId = Id<struct PermissionTag>;

/// Whether a text may be an id.
[[nodiscard]] bool is_valid_id(std::string_view text);

}  // namespace leeway

template <typename Tag>
struct std::hash<leeway::Id<Tag>> {
    std::size_t operator()(const leeway::Id<Tag>& id) const noexcept { return std::hash<std::string>{}(id.text); }
};
