#include "base/slug.h"

#include "edit/scenes.h"

namespace leeway::edit {

std::string slug_of(std::string_view text, std::string_view fallback) {
    constexpr std::size_t kLongest = 40;
    std::string made = slug(text, kLongest);
    return made.empty() ? std::string(fallback) : made;
}

}  // namespace leeway::edit
