#include "ui/text_steps.h"

#include <algorithm>
#include <array>

#include "ui/utf8.h"

namespace leeway::ui {

namespace {

constexpr char32_t kJoiner = 0x200D;

struct Range {
    char32_t first;
    char32_t last;
};

/// What stands on, under or behind another sign and is one with it: the usual part of Unicode's Grapheme_Extend and
/// SpacingMark (UAX #29), the colours of skin, and the tags of flags.
constexpr std::array<Range, 30> kMarks{{
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x05BF, 0x05BF}, {0x05C1, 0x05C2},   {0x05C4, 0x05C5},
    {0x0610, 0x061A}, {0x064B, 0x065F}, {0x0670, 0x0670}, {0x06D6, 0x06DC}, {0x06DF, 0x06E4},   {0x06EA, 0x06ED},
    {0x0900, 0x0903}, {0x093A, 0x093C}, {0x093E, 0x094F}, {0x0951, 0x0957}, {0x0981, 0x0983},   {0x09BC, 0x09BC},
    {0x09BE, 0x09CD}, {0x0E31, 0x0E31}, {0x0E33, 0x0E3A}, {0x0E47, 0x0E4E}, {0x1AB0, 0x1AFF},   {0x1DC0, 0x1DFF},
    {0x200D, 0x200D}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0x1F3FB, 0x1F3FF}, {0xE0020, 0xE01EF},
}};

bool is_mark(char32_t c) {
    if (c < kMarks.front().first) return false;
    return std::any_of(kMarks.begin(), kMarks.end(), [&](Range r) { return c >= r.first && c <= r.last; });
}

/// Two of these letters are a flag.
bool is_flag_part(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }

bool is_space_sign(char32_t c) { return c == U' ' || c == U'\t' || c == 0xA0 || c == 0x3000; }

enum class SignKind { Word, Space, Break, Other };

/// Apostrophes belong to the words that they are in, and any script's letters are letters.
SignKind sign_kind_of(char32_t c) {
    if (c == U'\n') return SignKind::Break;
    if (is_space_sign(c)) return SignKind::Space;
    if (c == U'\'' || c == U'_' || c == 0x2019) return SignKind::Word;
    if (c < 0x80) {
        const bool is_letter = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
        return is_letter ? SignKind::Word : SignKind::Other;
    }
    const bool is_punctuation = (c < 0xC0 && c != 0xAA && c != 0xB5 && c != 0xBA) || (c >= 0x2010 && c < 0x2070) ||
                                (c >= 0x3001 && c < 0x3040) || (c >= 0xFF01 && c < 0xFF10);
    return is_punctuation ? SignKind::Other : SignKind::Word;
}

SignKind sign_kind_at(std::string_view text, std::size_t at) { return sign_kind_of(code_point_at(text, at).value); }

std::size_t previous_code_point(std::string_view text, std::size_t at) {
    return at == 0 ? 0 : code_point_start(text, at - 1);
}

/// Where the run of signs of one kind that ends at `at` begins.
std::size_t run_start(std::string_view text, std::size_t at, SignKind kind) {
    while (at > 0) {
        const std::size_t before = previous_code_point(text, at);
        if (sign_kind_at(text, before) != kind) break;
        at = before;
    }
    return at;
}

std::size_t run_end(std::string_view text, std::size_t at, SignKind kind) {
    while (at < text.size() && sign_kind_at(text, at) == kind) at += code_point_at(text, at).bytes;
    return at;
}

}  // namespace

std::size_t code_point_start(std::string_view text, std::size_t at) {
    if (at >= text.size()) return text.size();
    // A sequence is at most four bytes long; a stray byte is a code point of its own.
    for (std::size_t back = 0; back < 4 && back <= at; ++back) {
        const std::size_t start = at - back;
        if ((static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) continue;
        return start + code_point_at(text, start).bytes > at ? start : at;
    }
    return at;
}

std::size_t next_sign(std::string_view text, std::size_t at) {
    if (at >= text.size()) return text.size();
    const CodePoint first = code_point_at(text, at);
    at += first.bytes;
    char32_t before = first.value;
    bool wants_flag_part = is_flag_part(first.value);
    while (at < text.size()) {
        const CodePoint c = code_point_at(text, at);
        const bool is_joined = before == kJoiner && c.value >= 0x80;
        const bool is_second_part = wants_flag_part && is_flag_part(c.value);
        if (first.value == U'\n' || (!is_mark(c.value) && !is_joined && !is_second_part)) break;
        wants_flag_part = false;
        before = c.value;
        at += c.bytes;
    }
    return at;
}

std::size_t previous_sign(std::string_view text, std::size_t at) {
    at = std::min(at, text.size());
    if (at == 0) return 0;
    if (text[at - 1] == '\n') return at - 1;
    // What is one sign can only be told from before it.
    std::size_t before = paragraph_around(text, at).begin;
    for (std::size_t next = next_sign(text, before); next < at; next = next_sign(text, before)) before = next;
    return before;
}

std::size_t next_word(std::string_view text, std::size_t at) {
    if (at >= text.size()) return text.size();
    const SignKind kind = sign_kind_at(text, at);
    if (kind == SignKind::Break) return at + 1;
    return run_end(text, run_end(text, at, kind), SignKind::Space);
}

std::size_t previous_word(std::string_view text, std::size_t at) {
    const std::size_t end = run_start(text, at, SignKind::Space);
    if (end == 0) return 0;
    const std::size_t before = previous_code_point(text, end);
    const SignKind kind = sign_kind_at(text, before);
    if (kind == SignKind::Break) return end == at ? before : end;
    return run_start(text, end, kind);
}

TextSpan word_around(std::string_view text, std::size_t at) {
    if (text.empty()) return {};
    const bool at_end = at >= text.size() || text[at] == '\n';
    if (at_end && (at == 0 || text[at - 1] == '\n')) return {at, at};
    const std::size_t inside = at_end ? previous_code_point(text, at) : code_point_start(text, at);
    const SignKind kind = sign_kind_at(text, inside);
    return {run_start(text, inside, kind), run_end(text, inside, kind)};
}

TextSpan paragraph_around(std::string_view text, std::size_t at) {
    const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    return {begin, std::min(text.find('\n', at), text.size())};
}

std::size_t count_characters(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).bytes) ++count;
    return count;
}

}  // namespace leeway::ui
