#include "files/id_maker.h"

#include "base/slug.h"

namespace leeway::files {

std::string IdMaker::make(std::string_view name, std::string_view fallback, std::size_t longest) {
    std::string base = slug(name, longest);
    if (base.empty()) base = fallback;
    if (taken_.insert(base).second) return base;
    std::size_t& number = next_.try_emplace(base, 2).first->second;
    for (;; ++number) {
        const std::string suffix = "-" + std::to_string(number);
        std::string id = base.substr(0, 64 - suffix.size()) + suffix;
        if (taken_.insert(id).second) return id;
    }
}

}  // namespace leeway::files
