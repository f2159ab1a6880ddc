#include "files/fields.h"

#include <algorithm>
#include <unordered_map>

namespace leeway::files {

namespace {

/// Keys such as "weights/x-note" belong to an object inside this one.
bool is_own(std::string_view key) { return key.substr(0, 2) == "x-"; }

using KeptValues = std::unordered_map<std::string_view, const std::string*>;

KeptValues kept_values(const model::Written& written) {
    KeptValues values;
    for (const auto& [key, value] : written.kept) {
        if (is_own(key)) values.emplace(key, &value);
    }
    return values;
}

/// What was in the file, in its order.
std::vector<WrittenMember> members_of(const model::Written& written, std::span<const KeySpec> keys) {
    const KeptValues kept = kept_values(written);
    std::vector<WrittenMember> members;
    for (const std::string& key : written.keys) {
        const auto known = std::find_if(keys.begin(), keys.end(), [&](const KeySpec& spec) { return spec.key == key; });
        if (known != keys.end()) {
            members.push_back({key, nullptr, static_cast<std::size_t>(known - keys.begin())});
        } else if (const auto own = kept.find(key); own != kept.end()) {
            members.push_back({key, own->second, 0});
        }
    }
    return members;
}

/// Where a key goes that was not in the file: after the nearest of those that usually stand before it.
std::vector<WrittenMember>::iterator place_for(std::size_t key, std::vector<WrittenMember>& members) {
    for (std::size_t before = key; before > 0; --before) {
        const auto found = std::find_if(members.begin(), members.end(), [&](const WrittenMember& member) {
            return member.kept == nullptr && member.field == before - 1;
        });
        if (found != members.end()) return found + 1;
    }
    return members.begin();
}

}  // namespace

std::vector<WrittenMember> members_to_write(const model::Written* written, std::span<const KeySpec> keys,
                                            const std::vector<bool>& must_be_written) {
    std::vector<WrittenMember> members = written == nullptr ? std::vector<WrittenMember>() : members_of(*written, keys);
    std::vector<bool> is_listed(keys.size());
    for (const WrittenMember& member : members) {
        if (member.kept == nullptr) is_listed[member.field] = true;
    }
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (!is_listed[i] && must_be_written[i]) members.insert(place_for(i, members), {keys[i].key, nullptr, i});
    }
    return members;
}

}  // namespace leeway::files
