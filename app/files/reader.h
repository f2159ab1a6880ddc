#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "files/json_document.h"
#include "model/written.h"

namespace leeway::files {

/// Something that makes a document unreadable as what it should be. Always an error.
struct Complaint {
    std::size_t offset = 0;  ///< of the place to show
    std::string pointer;
    std::string text;
};

class ObjectScan;

/// What all who read one document share: where to complain, and what was written how.
class Reader {
public:
    explicit Reader(const JsonDocument& document) : document_(document) {}

    [[nodiscard]] const JsonDocument& document() const { return document_; }

    void complain(NodeIndex value, std::string text);
    void complain_of_key(NodeIndex value, std::string text);
    void complain_of_repeated(NodeIndex member);
    /// Of an object that lacks something; what is in it is not spoiled by that.
    void complain_of_incomplete(NodeIndex object, std::string text);
    /// Keeps later checks from speaking about a key of which has been spoken, for it is missing or misspelt.
    void silence(NodeIndex object, std::string_view key);
    /// Whether so much was wrong that the rest need not be read.
    [[nodiscard]] bool is_full() const;

    /// Whether a value is of a kind; complains that it must be `what` if not.
    bool expect(NodeIndex value, JsonKind kind, std::string_view what);
    /// Keeps how a number was written, to be called when that is not the usual way.
    void keep_spelling(NodeIndex number);

    [[nodiscard]] const std::vector<Complaint>& complaints() const { return complaints_; }
    /// Whether there was a complaint about the value at this pointer or one that holds it.
    [[nodiscard]] bool is_spoiled(std::string_view pointer) const;

private:
    friend class ObjectScan;

    /// The key lists met so far, so that thousands of objects with the same keys share one.
    struct KeyList {
        const void* table = nullptr;
        std::vector<std::uint8_t> keys;
        std::shared_ptr<const model::Written> written;
    };

    [[nodiscard]] std::size_t place_of(NodeIndex object) const;

    const JsonDocument& document_;
    ObjectScan* scan_ = nullptr;  ///< the innermost object that is being read
    std::vector<Complaint> complaints_;
    std::unordered_set<std::string> spoiled_;
    std::unordered_map<std::uint64_t, KeyList> key_lists_;
};

enum class Presence { Optional, Required };

struct KeySpec {
    std::string_view key;
    Presence presence = Presence::Optional;
};

inline constexpr std::size_t kMostKeys = 32;  ///< of a table

/// Goes over the members of one object whose keys are known: complains of unknown, repeated and missing ones, and
/// remembers how it was written.
class ObjectScan {
public:
    /// @param name of such an object with its article, for complaints. @param keys outlives the reader; at most
    /// kMostKeys.
    ObjectScan(Reader& reader, NodeIndex object, std::string_view name, std::span<const KeySpec> keys);
    ~ObjectScan();
    ObjectScan(const ObjectScan&) = delete;
    ObjectScan& operator=(const ObjectScan&) = delete;
    ObjectScan(ObjectScan&&) = delete;
    ObjectScan& operator=(ObjectScan&&) = delete;

    /// Which key of the table a member has; nothing when its value is not to be read.
    std::optional<std::size_t> match(NodeIndex member);
    /// To be called after the last member.
    [[nodiscard]] model::WrittenRef finish();
    /// The same for an object without a struct of its own: what was written joins that of the object around it.
    void finish_into_outer();

private:
    friend class Reader;

    [[nodiscard]] std::optional<std::size_t> find(std::string_view key);
    void meet_unknown(NodeIndex member);
    void complain_of_missing();
    [[nodiscard]] model::Written describe() const;
    [[nodiscard]] model::WrittenRef shared();

    Reader& reader_;
    ObjectScan* outer_;
    NodeIndex object_;
    std::string_view name_;
    std::span<const KeySpec> keys_;
    std::size_t expected_ = 0;  ///< where the next key probably is in the table
    std::uint32_t met_ = 0;     ///< a bit for each key
    std::uint32_t suggested_ = 0;
    std::uint64_t hash_ = 0;  ///< of the keys in their order
    std::unordered_set<std::string_view> kept_keys_;
    std::array<std::uint8_t, kMostKeys> order_{};
    std::size_t order_size_ = 0;
    model::Written extra_;  ///< kept values and spellings
    std::vector<std::string> inner_keys_;
};

}  // namespace leeway::files
