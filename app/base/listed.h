#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace leeway {

/// The parts with a dot between them: "Shoes · by mail · 8 minutes". Empty ones are left out.
[[nodiscard]] std::string listed(std::initializer_list<std::string_view> parts);

}  // namespace leeway
