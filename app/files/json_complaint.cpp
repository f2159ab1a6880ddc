#include "files/json_complaint.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "files/ascii.h"
#include "model/quoted.h"

namespace leeway::files {

namespace {

bool is_hex_digit(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool is_word_sign(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

std::size_t skip_digits(std::string_view text, std::size_t at) {
    while (at < text.size() && is_digit(text[at])) ++at;
    return at;
}

/// RFC 8259, section 6, but for noughts at the beginning.
bool is_number(std::string_view text) {
    const std::size_t begin = !text.empty() && text.front() == '-' ? 1 : 0;
    std::size_t at = skip_digits(text, begin);
    if (at == begin) return false;
    if (at < text.size() && text[at] == '.') {
        const std::size_t decimals = at + 1;
        at = skip_digits(text, decimals);
        if (at == decimals) return false;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
        const std::size_t exponent = at;
        at = skip_digits(text, exponent);
        if (at == exponent) return false;
    }
    return at == text.size();
}

/// Whether a quotation mark of printers stands here: “ ” „ ‟ ‘ ’ ‚ ‛ (U+2018 to U+201F).
bool is_curly_quote(std::string_view text) {
    return text.size() >= 3 && text[0] == '\xE2' && text[1] == '\x80' && text[2] >= '\x98' && text[2] <= '\x9F';
}

/// Reads on from where a parser stopped, by the grammar of RFC 8259, to the first thing that breaks it.
class Complainer {
public:
    Complainer(std::string_view source, Inside inside) : source_(source), inside_(inside) {}

    JsonError complain(const ParserPosition& position);

private:
    [[nodiscard]] std::size_t skip_blanks(std::size_t at) const;
    [[nodiscard]] char look(std::size_t at) const { return at < source_.size() ? source_[at] : '\0'; }
    [[nodiscard]] JsonError ended() const;
    [[nodiscard]] JsonError about_key(std::size_t at) const;
    [[nodiscard]] JsonError about_value(std::size_t at) const;
    [[nodiscard]] JsonError about_text(std::size_t begin) const;
    /// @param at of the backslash; moved past the escape.
    std::optional<JsonError> about_escape(std::size_t& at) const;
    /// What \uXXXX at this place stands for.
    [[nodiscard]] std::optional<unsigned> code_unit(std::size_t at) const;
    [[nodiscard]] JsonError about_number(std::size_t begin) const;
    [[nodiscard]] JsonError about_word(std::size_t begin) const;
    [[nodiscard]] JsonError about_what_follows_a_value(std::size_t at) const;

    std::string_view source_;
    Inside inside_;
};

JsonError Complainer::complain(const ParserPosition& position) {
    const std::size_t at = skip_blanks(position.offset);
    if (at >= source_.size()) return ended();
    switch (position.state) {
        case ParserState::Start: return about_value(at);
        case ParserState::AfterOpening: return inside_ == Inside::Object ? about_key(at) : about_value(at);
        case ParserState::AfterKey: {
            if (look(at) != ':') return {at, "a colon is missing between the key and its value"};
            const std::size_t value = skip_blanks(at + 1);
            return value >= source_.size() ? ended() : about_value(value);
        }
        case ParserState::AfterValue: break;
    }
    return about_what_follows_a_value(at);
}

std::size_t Complainer::skip_blanks(std::size_t at) const {
    const std::size_t found = source_.find_first_not_of(" \t\r\n", at);
    return found == std::string_view::npos ? source_.size() : found;
}

JsonError Complainer::ended() const {
    if (skip_blanks(0) == source_.size()) return {0, "the file is empty"};
    const char* what = inside_ == Inside::Object  ? "in the middle of an object; a } is missing"
                       : inside_ == Inside::Array ? "in the middle of an array; a ] is missing"
                                                  : "too early";
    return {source_.size(), fmt::format("the file ends {}", what)};
}

JsonError Complainer::about_key(std::size_t at) const {
    const char c = look(at);
    if (c == '"') return about_text(at);
    if (c == '\'') return {at, "keys stand in double quotes, not in single ones"};
    if (is_curly_quote(source_.substr(at))) return {at, "keys stand in straight double quotes, not in curly ones"};
    if (c == '/' || c == '#') return {at, "JSON has no comments; a key that begins with x- can hold one"};
    if (c == ',') return {at, "there is a comma too many here"};
    if (c == ']') return {at, "] closes what { opened"};
    return {at, "a key in double quotes is missing here"};
}

JsonError Complainer::about_value(std::size_t at) const {
    const char c = look(at);
    if (c == '"') return about_text(at);
    if (is_digit(c) || c == '-' || c == '+' || c == '.') return about_number(at);
    if (is_word_sign(c)) return about_word(at);
    if (c == '\'') return {at, "texts stand in double quotes, not in single ones"};
    if (is_curly_quote(source_.substr(at))) return {at, "texts stand in straight double quotes, not in curly ones"};
    if (c == '/' || c == '#') return {at, "JSON has no comments; a key that begins with x- can hold one"};
    if (c == ',' || c == '}' || c == ']' || c == ':') return {at, fmt::format("a value is missing before {}", c)};
    return {at, "this is not the beginning of a value"};
}

JsonError Complainer::about_text(std::size_t begin) const {
    for (std::size_t at = begin + 1; at < source_.size();) {
        const char c = source_[at];
        if (c == '"') break;
        if (c == '\n' || c == '\r')
            return {begin, "this text has no closing quote on its line; a line break in a text is written \\n"};
        if (static_cast<unsigned char>(c) < 0x20) {
            return {at, fmt::format("a text must not hold the control character U+{:04X}", static_cast<unsigned>(c))};
        }
        if (c != '\\') {
            ++at;
        } else if (std::optional<JsonError> error = about_escape(at)) {
            return *error;
        }
    }
    return {begin, "the file ends inside this text; a closing quote is missing"};
}

std::optional<JsonError> Complainer::about_escape(std::size_t& at) const {
    const std::size_t begin = at;
    const char c = look(begin + 1);
    at += 2;
    if (c != 'u') {
        if (c == '\0' || std::string_view("\"\\/bfnrt").find(c) != std::string_view::npos) return std::nullopt;
        return JsonError{begin,
                         "a backslash is followed by one of \" \\ / b f n r t u; a backslash itself is written \\\\"};
    }
    const std::optional<unsigned> code = code_unit(begin);
    if (!code) return JsonError{begin, "\\u is followed by four hex digits"};
    at += 4;
    if (*code < 0xD800 || *code > 0xDFFF) return std::nullopt;
    const std::optional<unsigned> second = code_unit(at);
    const bool is_pair = *code < 0xDC00 && second && *second >= 0xDC00 && *second <= 0xDFFF;
    if (!is_pair) return JsonError{begin, "this is half of a character; both of its \\u parts are needed"};
    at += 6;
    return std::nullopt;
}

std::optional<unsigned> Complainer::code_unit(std::size_t at) const {
    if (look(at) != '\\' || look(at + 1) != 'u') return std::nullopt;
    unsigned code = 0;
    for (std::size_t i = at + 2; i < at + 6; ++i) {
        const char c = look(i);
        if (!is_hex_digit(c)) return std::nullopt;
        const char nought = is_digit(c) ? '0' : static_cast<char>((c >= 'a' ? 'a' : 'A') - 10);
        code = code * 16 + static_cast<unsigned>(c - nought);
    }
    return code;
}

JsonError Complainer::about_number(std::size_t begin) const {
    std::size_t end = begin;
    while (end < source_.size() && is_part_of_number(source_[end])) ++end;
    const std::string_view number = source_.substr(begin, end - begin);
    const std::string_view digits = number.front() == '-' ? number.substr(1) : number;
    if (number.front() == '+') return {begin, "a number does not begin with +"};
    if (digits.size() > 1 && digits[0] == '0' && is_digit(digits[1])) {
        return {begin, "a number does not begin with a 0 before other digits"};
    }
    if (is_number(number)) return {begin, fmt::format("the number {} is too large", std::string(number.substr(0, 40)))};
    return {begin, fmt::format("{} is not a number", model::quoted(number))};
}

JsonError Complainer::about_word(std::size_t begin) const {
    std::size_t end = begin;
    while (end < source_.size() && (is_word_sign(source_[end]) || is_digit(source_[end]))) ++end;
    std::string word(source_.substr(begin, std::min<std::size_t>(end - begin, 40)));
    std::string small = word;
    std::transform(small.begin(), small.end(), small.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kKnown{
        {{"true", "true"}, {"false", "false"}, {"null", "null"}, {"none", "null"}, {"yes", "true"}, {"no", "false"}}};
    for (const auto& [said, meant] : kKnown) {
        if (small == said && word != meant) return {begin, fmt::format("{} is not JSON; write {}", word, meant)};
    }
    if (small == "nan" || small == "infinity") return {begin, fmt::format("{} is not a number in JSON", word)};
    return {begin, fmt::format("{} needs double quotes around it if it is a text", word)};
}

JsonError Complainer::about_what_follows_a_value(std::size_t at) const {
    const char c = look(at);
    // Two numbers that touch, such as 007: a parser takes the first nought for all of the number.
    if (is_part_of_number(c) && at > 0 && is_part_of_number(source_[at - 1])) {
        while (at > 0 && is_part_of_number(source_[at - 1])) --at;
        return about_number(at);
    }
    if (inside_ == Inside::Nothing) return {at, "nothing may follow the end of the object"};
    if (c == ',') {
        const std::size_t next = skip_blanks(at + 1);
        if (next >= source_.size()) return ended();
        if (look(next) == '}' || look(next) == ']')
            return {at, fmt::format("there is a comma too many before {}", look(next))};
        return inside_ == Inside::Object ? about_key(next) : about_value(next);
    }
    if (inside_ == Inside::Object && c == ']') return {at, "] closes what { opened"};
    if (inside_ == Inside::Array && c == '}') return {at, "} closes what [ opened"};
    if (c == '/' || c == '#') return {at, "JSON has no comments; a key that begins with x- can hold one"};
    return {at, "a comma is missing before this"};
}

}  // namespace

JsonError complain_of_json(std::string_view source, const ParserPosition& position) {
    return Complainer(source, position.inside).complain(position);
}

}  // namespace leeway::files
