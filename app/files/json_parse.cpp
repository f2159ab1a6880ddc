#include "files/json_parse.h"

#include <algorithm>
#include <cstring>
#include <iterator>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "files/ascii.h"
#include "files/json_complaint.h"
#include "files/limits.h"

namespace leeway::files {

namespace {

using Json = nlohmann::json;

/// Walks over the bytes of a text and tells how far the parser has come.
class CountingIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, const char** reached) : at_(at), reached_(reached) {}
    reference operator*() const { return *at_; }
    CountingIterator& operator++() {
        *reached_ = ++at_;
        return *this;
    }
    CountingIterator operator++(int) {
        CountingIterator before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const CountingIterator& a, const CountingIterator& b) { return a.at_ == b.at_; }

private:
    const char* at_;
    const char** reached_;
};

bool is_json_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

}  // namespace

/// Receives nlohmann's SAX events and builds the flat document. Each event comes when the parser has read its last byte
/// (of a number: one more), which together with the end of the event before gives where it began.
class DocumentBuilder {
public:
    DocumentBuilder(std::string_view source, JsonDocument& document) : source_(source), document_(document) {
        document.source_ = source;
        document.nodes_.reserve(source.size() / 24 + 16);
        reached_ = last_end_ = source.data();
    }

    [[nodiscard]] const char** reached() { return &reached_; }
    /// How many bytes the parser has looked at.
    [[nodiscard]] std::size_t bytes_read() const { return static_cast<std::size_t>(reached_ - source_.data()); }
    /// Why the parser stopped, or nothing.
    [[nodiscard]] const std::optional<JsonError>& error() const { return error_; }

    // The events, under the names that the library gives them.
    bool null() { return add_scalar(JsonKind::Null); }
    bool boolean(bool value) { return add_scalar(value ? JsonKind::True : JsonKind::False); }
    bool number_integer(std::int64_t) { return add_number(); }
    bool number_unsigned(std::uint64_t) { return add_number(); }
    bool number_float(double, const std::string&) { return add_number(); }
    bool binary(const Json::binary_t&) { return false; }
    bool string(std::string& value) { return add_text(value); }
    bool key(std::string& value);
    bool start_object(std::size_t) { return open(JsonKind::Object); }
    bool start_array(std::size_t) { return open(JsonKind::Array); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&);

private:
    struct Open {
        NodeIndex node;
        std::uint32_t children;
    };

    const char* begin_of_event() const;
    std::string_view unescaped(const std::string& value, const char* begin);
    JsonNode* add(JsonKind kind, const char* begin);
    bool add_scalar(JsonKind kind);
    bool add_number();
    bool add_text(const std::string& value);
    bool open(JsonKind kind);
    bool close();
    bool stop(const char* at, std::string text);
    [[nodiscard]] std::uint32_t offset(const char* at) const { return static_cast<std::uint32_t>(at - source_.data()); }

    std::string_view source_;
    JsonDocument& document_;
    const char* reached_ = nullptr;   ///< past the last byte that the parser has read
    const char* last_end_ = nullptr;  ///< past the last byte of the last event
    std::vector<Open> open_;
    std::string_view key_;  ///< of the value that comes next
    std::uint32_t key_begin_ = 0;
    ParserState state_ = ParserState::Start;
    std::optional<JsonError> error_;
};

bool DocumentBuilder::key(std::string& value) {
    const char* begin = begin_of_event();
    key_ = unescaped(value, begin);
    key_begin_ = offset(begin);
    last_end_ = reached_;
    state_ = ParserState::AfterKey;
    return true;
}

bool DocumentBuilder::parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) {
    const bool in_object = !open_.empty() && document_.nodes_[open_.back().node].kind == JsonKind::Object;
    const ParserPosition position{offset(last_end_), state_,
                                  in_object       ? Inside::Object
                                  : open_.empty() ? Inside::Nothing
                                                  : Inside::Array};
    error_ = complain_of_json(source_, position);
    return false;
}

const char* DocumentBuilder::begin_of_event() const {
    const char* at = last_end_;
    while (is_json_blank(*at) || *at == ',' || *at == ':') ++at;
    return at;
}

std::string_view DocumentBuilder::unescaped(const std::string& value, const char* begin) {
    const auto length = static_cast<std::size_t>(reached_ - begin) - 2;  // without the quotes
    // A text of as many bytes as were written has no escapes, for each is shorter than what it is written as.
    if (value.size() == length) return {begin + 1, length};
    return document_.unescaped_.emplace_back(value);
}

JsonNode* DocumentBuilder::add(JsonKind kind, const char* begin) {
    if (document_.nodes_.size() == kMostValues) {
        stop(begin, fmt::format("the file holds more than {} values", kMostValues));
        return nullptr;
    }
    JsonNode& node = document_.nodes_.emplace_back();
    node.kind = kind;
    node.begin = offset(begin);
    node.next = static_cast<NodeIndex>(document_.nodes_.size());
    if (open_.empty()) return &node;
    node.parent = open_.back().node;
    node.ordinal = open_.back().children++;
    if (state_ == ParserState::AfterKey) {
        node.key = key_.data();
        node.key_length = static_cast<std::uint32_t>(key_.size());
        node.key_begin = key_begin_;
    }
    return &node;
}

bool DocumentBuilder::add_scalar(JsonKind kind) {
    const char* begin = begin_of_event();
    JsonNode* node = add(kind, begin);
    if (node == nullptr) return false;
    node->text = begin;
    node->text_length = static_cast<std::uint32_t>(reached_ - begin);
    last_end_ = reached_;
    state_ = ParserState::AfterValue;
    return true;
}

bool DocumentBuilder::add_number() {
    const char* begin = begin_of_event();
    // Behind a number the parser has looked at one more byte, if there is one.
    const char* end = begin;
    while (end != reached_ && is_part_of_number(*end)) ++end;
    if (end == reached_ && end != source_.data() + source_.size()) --end;
    JsonNode* node = add(JsonKind::Number, begin);
    if (node == nullptr) return false;
    node->text = begin;
    node->text_length = static_cast<std::uint32_t>(end - begin);
    last_end_ = end;
    state_ = ParserState::AfterValue;
    return true;
}

bool DocumentBuilder::add_text(const std::string& value) {
    const char* begin = begin_of_event();
    JsonNode* node = add(JsonKind::Text, begin);
    if (node == nullptr) return false;
    const std::string_view text = unescaped(value, begin);
    node->text = text.data();
    node->text_length = static_cast<std::uint32_t>(text.size());
    last_end_ = reached_;
    state_ = ParserState::AfterValue;
    return true;
}

bool DocumentBuilder::open(JsonKind kind) {
    const char* begin = begin_of_event();
    if (open_.size() == kDeepestNesting) {
        return stop(begin, fmt::format("arrays and objects may be nested {} deep, not deeper", kDeepestNesting));
    }
    JsonNode* node = add(kind, begin);
    if (node == nullptr) return false;
    node->text = begin;
    open_.push_back({static_cast<NodeIndex>(document_.nodes_.size() - 1), 0});
    last_end_ = reached_;
    state_ = ParserState::AfterOpening;
    return true;
}

bool DocumentBuilder::close() {
    JsonNode& node = document_.nodes_[open_.back().node];
    node.text_length = static_cast<std::uint32_t>(reached_ - node.text);
    node.next = static_cast<NodeIndex>(document_.nodes_.size());
    open_.pop_back();
    last_end_ = reached_;
    state_ = ParserState::AfterValue;
    return true;
}

bool DocumentBuilder::stop(const char* at, std::string text) {
    error_ = JsonError{offset(at), std::move(text)};
    return false;
}

namespace {

/// What can be seen before parsing.
std::optional<JsonError> complain_of_bytes(std::string_view text) {
    if (text.size() > kLargestFile) return JsonError{0, "the file is larger than 32 MiB"};
    if (text.substr(0, 3) == "\xEF\xBB\xBF") {
        return JsonError{0, "the file begins with a byte order mark; save it as UTF-8 without one"};
    }
    if (const std::size_t at = text.find('\0'); at != std::string_view::npos) {
        return JsonError{at, "there is a NUL byte here; the file must be UTF-8 text"};
    }
    return std::nullopt;
}

}  // namespace

JsonParse parse_json(std::string_view text) {
    JsonParse parse;
    parse.error = complain_of_bytes(text);
    if (parse.error) return parse;
    DocumentBuilder builder(text, parse.document);
    const CountingIterator begin(text.data(), builder.reached());
    const CountingIterator end(text.data() + text.size(), builder.reached());
    const bool complete = Json::sax_parse(begin, end, &builder);
    if (complete) return parse;
    parse.error = builder.error() ? *builder.error() : JsonError{0, "this is not JSON"};
    // The parser checks the UTF-8 of what it reads; only what it could not read needs a look of our own.
    const std::optional<std::size_t> invalid = first_invalid_utf8(text);
    if (invalid && *invalid < builder.bytes_read()) {
        parse.error = JsonError{*invalid, fmt::format("the byte 0x{:02X} here is not UTF-8; save the file as UTF-8",
                                                      static_cast<unsigned char>(text[*invalid]))};
    }
    return parse;
}

}  // namespace leeway::files
