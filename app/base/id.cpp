#include "base/id.h"

namespace leeway {

namespace {

bool is_id_start(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

}  // namespace

bool is_valid_id(std::string_view text) {
    if (text.empty() || text.size() > 64 || !is_id_start(text.front())) return false;
    for (const char c : text) {
        if (!is_id_start(c) && c != '-') return false;
    }
    return true;
}

}  // namespace leeway
