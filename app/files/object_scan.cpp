#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/assert.h"
#include "base/text.h"
#include "files/reader.h"
#include "model/quoted.h"

namespace leeway::files {

namespace {

/// Past this a key is not a slip of the pen, and comparing it with others would take long.
constexpr std::size_t kLongestGuess = 80;

std::optional<std::string> nearest_key(std::string_view key, std::span<const KeySpec> keys) {
    if (key.size() > kLongestGuess) return std::nullopt;
    std::vector<std::string> candidates;
    for (const KeySpec& spec : keys) candidates.emplace_back(spec.key);
    return nearest_word(key, candidates);
}

/// What people write who know other formats, and what it is called here.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kOtherNames{{{"to", "goto"},
                                                                                    {"next", "goto"},
                                                                                    {"then", "goto"},
                                                                                    {"scene", "goto"},
                                                                                    {"percent", "chance"},
                                                                                    {"probability", "chance"},
                                                                                    {"weight", "chance"}}};

std::optional<std::string> other_name(std::string_view key, std::span<const KeySpec> keys) {
    for (const auto& [said, meant] : kOtherNames) {
        if (key != said) continue;
        for (const KeySpec& spec : keys) {
            if (spec.key == meant) return std::string(meant);
        }
    }
    return std::nullopt;
}

}  // namespace

ObjectScan::ObjectScan(Reader& reader, NodeIndex object, std::string_view name, std::span<const KeySpec> keys)
    : reader_(reader), outer_(reader.scan_), object_(object), name_(name), keys_(keys) {
    LEEWAY_ASSERT(keys.size() <= kMostKeys, "a table of keys has grown past the bits of ObjectScan");
    reader.scan_ = this;
}

ObjectScan::~ObjectScan() { reader_.scan_ = outer_; }

std::optional<std::size_t> ObjectScan::find(std::string_view key) {
    for (std::size_t tried = 0; tried < keys_.size(); ++tried) {
        const std::size_t index =
            expected_ + tried < keys_.size() ? expected_ + tried : expected_ + tried - keys_.size();
        if (keys_[index].key != key) continue;
        expected_ = index + 1 == keys_.size() ? 0 : index + 1;
        return index;
    }
    return std::nullopt;
}

std::optional<std::size_t> ObjectScan::match(NodeIndex member) {
    if (reader_.is_full()) return std::nullopt;
    const std::optional<std::size_t> index = find(reader_.document().key(member));
    if (!index) {
        meet_unknown(member);
        return std::nullopt;
    }
    const std::uint32_t bit = std::uint32_t{1} << *index;
    if ((met_ & bit) != 0) {
        reader_.complain_of_repeated(member);
        return std::nullopt;
    }
    met_ |= bit;
    hash_ = hash_ * 1'099'511'628'211U + *index + 1;
    order_[order_size_++] = static_cast<std::uint8_t>(*index);
    return index;
}

void ObjectScan::meet_unknown(NodeIndex member) {
    const std::string_view key = reader_.document().key(member);
    if (key.substr(0, 2) == "x-") {
        if (kept_keys_.insert(key).second) {
            extra_.kept.emplace_back(key, reader_.document().raw(member));
        } else {
            reader_.complain_of_repeated(member);
        }
        return;
    }
    std::optional<std::string> nearest = nearest_key(key, keys_);
    if (!nearest) nearest = other_name(key, keys_);
    if (nearest) {
        const std::size_t index = *find(*nearest);
        suggested_ |= std::uint32_t{1} << index;
        reader_.silence(object_, keys_[index].key);
    }
    const std::string advice =
        nearest ? fmt::format("did you mean \"{}\"?", *nearest) : std::string("keys of your own begin with \"x-\"");
    reader_.complain_of_key(member, fmt::format("unknown key {} in {}; {}", model::quoted(key), name_, advice));
}

void ObjectScan::complain_of_missing() {
    if (reader_.is_full()) return;
    std::vector<std::string> missing;
    for (std::size_t i = 0; i < keys_.size(); ++i) {
        const bool is_there = ((met_ | suggested_) & (std::uint32_t{1} << i)) != 0;
        if (is_there || keys_[i].presence == Presence::Optional) continue;
        missing.push_back(fmt::format("\"{}\"", keys_[i].key));
        reader_.silence(object_, keys_[i].key);
    }
    if (missing.empty()) return;
    const std::string last = missing.back();
    missing.pop_back();
    const std::string list = missing.empty() ? last : fmt::format("{} and {}", fmt::join(missing, ", "), last);
    reader_.complain_of_incomplete(object_, fmt::format("{} needs {}", name_, list));
}

model::Written ObjectScan::describe() const {
    model::Written written = extra_;
    std::sort(written.spellings.begin(), written.spellings.end());
    for (const NodeIndex member : reader_.document().children(object_)) {
        written.keys.emplace_back(reader_.document().key(member));
    }
    written.keys.insert(written.keys.end(), inner_keys_.begin(), inner_keys_.end());
    return written;
}

model::WrittenRef ObjectScan::finish() {
    complain_of_missing();
    const bool is_plain = extra_.kept.empty() && extra_.spellings.empty() && inner_keys_.empty();
    return is_plain ? shared() : model::WrittenRef{std::make_shared<const model::Written>(describe())};
}

model::WrittenRef ObjectScan::shared() {
    // Hashes of different tables may meet; then the later list is not shared, which costs memory and nothing else.
    Reader::KeyList& list = reader_.key_lists_[hash_ ^ reinterpret_cast<std::uintptr_t>(keys_.data())];
    const auto begin = order_.begin();
    const auto end = begin + static_cast<std::ptrdiff_t>(order_size_);
    if (list.written == nullptr) {
        list = {keys_.data(), {begin, end}, std::make_shared<const model::Written>(describe())};
    } else if (list.table != keys_.data() || !std::equal(begin, end, list.keys.begin(), list.keys.end())) {
        return {std::make_shared<const model::Written>(describe())};
    }
    return {list.written};
}

void ObjectScan::finish_into_outer() {
    complain_of_missing();
    if (outer_ == nullptr) return;
    const model::Written written = describe();
    const std::string prefix = reader_.document().pointer(object_, outer_->object_).substr(1) + "/";
    for (const std::string& key : written.keys) outer_->inner_keys_.push_back(prefix + key);
    for (const auto& [key, value] : written.kept) outer_->extra_.kept.emplace_back(prefix + key, value);
    for (const auto& [key, value] : written.spellings) outer_->extra_.spellings.emplace_back(prefix + key, value);
}

}  // namespace leeway::files
