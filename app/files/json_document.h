#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace leeway::files {

enum class JsonKind : std::uint8_t { Null, False, True, Number, Text, Array, Object };

/// The number of a value in its document; the whole is 0, and every value comes before what it holds.
using NodeIndex = std::uint32_t;

/// One value, with where it stood.
struct JsonNode {
    const char* text = nullptr;  ///< Text: without quotes and escapes; otherwise as written
    const char* key = nullptr;   ///< in an object: without quotes and escapes
    std::uint32_t text_length = 0;
    std::uint32_t key_length = 0;
    std::uint32_t begin = 0;      ///< offset of the value's first byte
    std::uint32_t key_begin = 0;  ///< offset of the key's opening quote
    NodeIndex next = 0;           ///< the first value after this one and all that it holds
    NodeIndex parent = 0;         ///< of the whole: itself
    std::uint32_t ordinal = 0;    ///< place among its parent's values, from 0
    JsonKind kind = JsonKind::Null;
};

/// A JSON text as a flat list of values. Refers to the text that it was parsed from, which must outlive it.
class JsonDocument {
public:
    JsonDocument() = default;
    /// Values point into the document itself, so it can be moved, and never copied.
    JsonDocument(const JsonDocument&) = delete;
    JsonDocument& operator=(const JsonDocument&) = delete;
    JsonDocument(JsonDocument&&) = default;
    JsonDocument& operator=(JsonDocument&&) = default;
    ~JsonDocument() = default;

    [[nodiscard]] const JsonNode& node(NodeIndex index) const { return nodes_[index]; }
    [[nodiscard]] std::string_view source() const { return source_; }

    [[nodiscard]] std::string_view text(NodeIndex index) const { return {node(index).text, node(index).text_length}; }
    [[nodiscard]] std::string_view key(NodeIndex index) const { return {node(index).key, node(index).key_length}; }
    /// Whether the value has a key, that is whether it stands in an object.
    [[nodiscard]] bool has_key(NodeIndex index) const { return node(index).key != nullptr; }
    /// How many values an array or object holds directly. Takes time in proportion to them.
    [[nodiscard]] std::size_t count(NodeIndex index) const;
    /// The first value with this key that an object holds directly.
    [[nodiscard]] std::optional<NodeIndex> member(NodeIndex object, std::string_view key) const;
    /// The value exactly as written.
    [[nodiscard]] std::string_view raw(NodeIndex index) const;
    /// The JSON pointer of a value. @param ancestor where the pointer starts.
    [[nodiscard]] std::string pointer(NodeIndex index, NodeIndex ancestor = 0) const;

    /// Iterates over what an array or object holds directly.
    class Children {
    public:
        class Iterator {
        public:
            Iterator(const JsonDocument& document, NodeIndex index) : document_(&document), index_(index) {}
            NodeIndex operator*() const { return index_; }
            Iterator& operator++() {
                index_ = document_->node(index_).next;
                return *this;
            }
            friend bool operator==(const Iterator& a, const Iterator& b) { return a.index_ == b.index_; }

        private:
            const JsonDocument* document_;
            NodeIndex index_;
        };

        Children(const JsonDocument& document, NodeIndex parent) : document_(&document), parent_(parent) {}
        [[nodiscard]] Iterator begin() const { return {*document_, parent_ + 1}; }
        [[nodiscard]] Iterator end() const { return {*document_, document_->node(parent_).next}; }

    private:
        const JsonDocument* document_;
        NodeIndex parent_;
    };
    /// Empty for what is no array or object.
    [[nodiscard]] Children children(NodeIndex index) const { return {*this, index}; }

private:
    friend class DocumentBuilder;

    std::string_view source_;
    std::vector<JsonNode> nodes_;
    std::deque<std::string> unescaped_;  ///< keys and texts that were written with escapes
};

}  // namespace leeway::files
