#include "edit/word_diff.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace leeway::edit {

namespace {

using StretchKind = Stretch::Kind;
using Words = std::vector<std::string_view>;

/// Of the table of longest common subsequences: two bytes each.
constexpr std::size_t kMostDiffCells = 4'000'000;

/// Less than one part in so many of the longer text in common: it was written anew.
constexpr std::size_t kLeastShare = 5;

enum class Sort { Letter, Sign, Space };

struct Character {
    std::size_t bytes = 1;
    Sort sort = Sort::Sign;
    bool stands_alone = true;  ///< a word by itself: signs, and scripts without spaces
};

std::size_t length_of(unsigned char lead) {
    if (lead < 0xC0U) return 1;
    if (lead < 0xE0U) return 2;
    return lead < 0xF0U ? 3 : 4;
}

bool is_ascii_letter(unsigned char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\'' || c == '_';
}

Character character_at(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80U) {
        if (lead == ' ' || lead == '\n' || lead == '\t' || lead == '\r') return {1, Sort::Space, false};
        const bool is_letter = is_ascii_letter(lead);
        return {1, is_letter ? Sort::Letter : Sort::Sign, !is_letter};
    }
    const std::size_t bytes = std::min(length_of(lead), text.size() - at);
    // General punctuation: dashes and quotation marks, but not the apostrophe inside a word.
    const std::string_view sign = text.substr(at, bytes);
    const bool is_punctuation =
        (sign.substr(0, 2) == "\xE2\x80" || sign.substr(0, 2) == "\xC2\xAB") && sign != "\xE2\x80\x99";
    if (is_punctuation) return {bytes, Sort::Sign, true};
    // From U+2E80 on most scripts are written without spaces between words.
    const bool stands_alone = lead >= 0xE3U || (lead == 0xE2U && sign >= "\xE2\xBA\x80");
    return {bytes, Sort::Letter, stands_alone};
}

/// The words, signs and spaces of a text in order; together they are the text.
Words diff_words(std::string_view text) {
    Words words;
    std::size_t begin = 0;
    Sort sort = Sort::Sign;
    for (std::size_t at = 0; at < text.size();) {
        const Character next = character_at(text, at);
        if (at > begin && (next.stands_alone || next.sort != sort)) {
            words.push_back(text.substr(begin, at - begin));
            begin = at;
        }
        // What stands alone ends here: nothing may be joined to it.
        sort = next.stands_alone ? Sort::Sign : next.sort;
        at += next.bytes;
    }
    if (begin < text.size()) words.push_back(text.substr(begin));
    return words;
}

bool is_filling(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Character next = character_at(text, at);
        if (next.sort == Sort::Letter) return false;
        at += next.bytes;
    }
    return true;
}

/// Collects words; what is gone and what is new between two stretches that are the same stays apart.
class Stretches {
public:
    void add(StretchKind kind, std::string_view text) {
        if (kind == StretchKind::Same) {
            close();
            if (result_.empty() || result_.back().kind != StretchKind::Same) result_.push_back({StretchKind::Same, {}});
            result_.back().text += text;
        } else {
            (kind == StretchKind::Gone ? gone_ : new_) += text;
        }
    }

    std::vector<Stretch> take() {
        close();
        return std::move(result_);
    }

private:
    void close() {
        if (!gone_.empty()) result_.push_back({StretchKind::Gone, std::exchange(gone_, {})});
        if (!new_.empty()) result_.push_back({StretchKind::New, std::exchange(new_, {})});
    }

    std::vector<Stretch> result_;
    std::string gone_;
    std::string new_;
};

/// The words between the common ends, by the longest common subsequence.
void add_middle(const Words& before, const Words& after, std::size_t first, std::size_t last, Stretches& to) {
    const std::size_t rows = before.size() - first - last;
    const std::size_t columns = after.size() - first - last;
    std::size_t row = 0;
    std::size_t column = 0;
    if (rows > 0 && columns > 0 && rows <= kMostDiffCells / columns) {
        const std::size_t stride = columns + 1;
        std::vector<std::uint16_t> longest((rows + 1) * stride);
        for (std::size_t i = rows; i-- > 0;) {
            for (std::size_t j = columns; j-- > 0;) {
                const bool is_same = before[first + i] == after[first + j];
                longest[i * stride + j] = is_same
                                              ? static_cast<std::uint16_t>(longest[(i + 1) * stride + j + 1] + 1)
                                              : std::max(longest[(i + 1) * stride + j], longest[i * stride + j + 1]);
            }
        }
        while (row < rows && column < columns) {
            if (before[first + row] == after[first + column]) {
                to.add(StretchKind::Same, before[first + row]);
                ++row;
                ++column;
            } else if (longest[(row + 1) * stride + column] >= longest[row * stride + column + 1]) {
                to.add(StretchKind::Gone, before[first + row++]);
            } else {
                to.add(StretchKind::New, after[first + column++]);
            }
        }
    }
    while (row < rows) to.add(StretchKind::Gone, before[first + row++]);
    while (column < columns) to.add(StretchKind::New, after[first + column++]);
}

/// Takes what is the same only by accident into the changes around it.
std::vector<Stretch> without_filling(const std::vector<Stretch>& stretches) {
    Stretches result;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        const Stretch& each = stretches[i];
        const bool is_between = i > 0 && i + 1 < stretches.size();
        if (each.kind == StretchKind::Same && is_between && is_filling(each.text)) {
            result.add(StretchKind::Gone, each.text);
            result.add(StretchKind::New, each.text);
        } else {
            result.add(each.kind, each.text);
        }
    }
    return result.take();
}

}  // namespace

std::vector<Stretch> word_diff(std::string_view before, std::string_view after) {
    const Words old_words = diff_words(before);
    const Words new_words = diff_words(after);
    const std::size_t least = std::min(old_words.size(), new_words.size());
    std::size_t first = 0;
    while (first < least && old_words[first] == new_words[first]) ++first;
    std::size_t last = 0;
    while (last < least - first && old_words[old_words.size() - 1 - last] == new_words[new_words.size() - 1 - last])
        ++last;
    Stretches found;
    for (std::size_t i = 0; i < first; ++i) found.add(StretchKind::Same, old_words[i]);
    add_middle(old_words, new_words, first, last, found);
    for (std::size_t i = old_words.size() - last; i < old_words.size(); ++i) found.add(StretchKind::Same, old_words[i]);
    std::vector<Stretch> result = without_filling(found.take());
    std::size_t kept = 0;
    for (const Stretch& each : result) {
        if (each.kind == StretchKind::Same) kept += each.text.size();
    }
    if (kept * kLeastShare >= std::max(before.size(), after.size())) return result;
    Stretches whole;
    whole.add(StretchKind::Gone, before);
    whole.add(StretchKind::New, after);
    return whole.take();
}

}  // namespace leeway::edit
