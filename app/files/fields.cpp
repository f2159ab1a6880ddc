#include "files/fields.h"

#include <algorithm>

namespace leeway::files {

namespace {

/// Keys such as "weights/x-note" belong to an object inside this one.
bool is_own(std::string_view key) { return key.substr(0, 2) == "x-"; }

const std::string* kept_value(const model::Written& written, std::string_view key) {
    const auto found =
        std::find_if(written.kept.begin(), written.kept.end(), [&](const auto& kept) { return kept.first == key; });
    return found == written.kept.end() ? nullptr : &found->second;
}

}  // namespace

std::vector<WrittenMember> members_to_write(const model::Written* written, std::span<const KeySpec> keys,
                                            const std::vector<bool>& must_be_written) {
    std::vector<WrittenMember> members;
    std::vector<bool> is_listed(keys.size());
    if (written != nullptr) {
        for (const std::string& key : written->keys) {
            const auto known =
                std::find_if(keys.begin(), keys.end(), [&](const KeySpec& spec) { return spec.key == key; });
            const auto index = static_cast<std::size_t>(known - keys.begin());
            const std::string* kept = is_own(key) ? kept_value(*written, key) : nullptr;
            if (known != keys.end()) is_listed[index] = true;
            if (known != keys.end() || kept != nullptr) members.push_back({key, kept, index});
        }
    }
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (is_listed[i] || !must_be_written[i]) continue;
        // All keys that usually stand before this one have their places by now.
        auto place = members.begin();
        for (std::size_t before = i; before > 0 && place == members.begin(); --before) {
            const auto found = std::find_if(members.begin(), members.end(), [&](const WrittenMember& member) {
                return member.kept == nullptr && member.field == before - 1;
            });
            if (found != members.end()) place = found + 1;
        }
        members.insert(place, {keys[i].key, nullptr, i});
    }
    return members;
}

}  // namespace leeway::files
