#include "report/fit_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/assert.h"

namespace leeway::report {

namespace {

constexpr std::string_view kEllipsis = "…";
constexpr double kBolder = 1.06;

/// Of ' ' to '~' in hundredths of the type's size: the wider one of Inter and Noto Sans, rounded up.
constexpr std::array<int, 95> kWidths{29, 28, 41, 65, 64, 84, 74, 23, 37, 37, 56, 66, 28, 47, 28, 38, 63, 58, 61,
                                      64, 65, 61, 63, 58, 62, 63, 28, 28, 66, 66, 66, 51, 94, 68, 66, 73, 73, 60,
                                      59, 75, 75, 34, 55, 66, 57, 91, 76, 79, 64, 79, 64, 64, 65, 75, 68, 95, 65,
                                      67, 63, 37, 38, 37, 58, 46, 50, 57, 63, 56, 63, 59, 37, 62, 62, 26, 26, 55,
                                      26, 94, 62, 61, 62, 62, 42, 53, 37, 62, 56, 82, 54, 56, 55, 38, 56, 38, 66};

/// The bytes of the code point that begins at `at`, at least one.
std::size_t length_at(std::string_view text, std::size_t at) {
    std::size_t length = 1;
    while (at + length < text.size() && (static_cast<unsigned char>(text[at + length]) & 0xC0U) == 0x80U) ++length;
    return length;
}

double width_of(std::string_view code_point) {
    const auto first = static_cast<unsigned char>(code_point.front());
    if (first >= ' ' && first <= '~') return kWidths[first - static_cast<unsigned char>(' ')] / 100.0;
    if (first < 0xC0U) return 0.6;                                                        // no letter
    if (first < 0xCDU) return 0.66;                                                       // Latin with marks
    if (first < 0xE0U) return 0.8;                                                        // Greek, Cyrillic and others
    if (first == 0xE2U) return code_point == "—" || code_point == kEllipsis ? 1.0 : 0.7;  // punctuation
    return first < 0xF0U ? 1.0 : 1.3;                                                     // ideographs; pictures
}

/// The words of a text; a word that is wider than a line comes in pieces, which follow one another without a space.
struct Piece {
    std::string_view text;
    bool goes_on = false;  ///< a piece of the same word as the one before
};

std::vector<Piece> pieces_of(std::string_view text, double width, double size, bool is_bold) {
    constexpr std::string_view kSpaces = " \n\t\r";
    std::vector<Piece> pieces;
    for (std::size_t at = text.find_first_not_of(kSpaces); at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(kSpaces, at), text.size());
        for (bool goes_on = false; at < end; goes_on = true) {
            std::size_t to = at + length_at(text, at);
            double used = text_width(text.substr(at, to - at), size, is_bold);
            while (to < end) {
                const std::size_t next = length_at(text, to);
                used += text_width(text.substr(to, next), size, is_bold);
                if (used > width) break;
                to += next;
            }
            pieces.push_back({text.substr(at, to - at), goes_on});
            at = to;
        }
        at = text.find_first_not_of(kSpaces, end);
    }
    return pieces;
}

/// A line with an ellipsis behind its last word that leaves room for it.
std::string cut_off(std::string line, double width, double size, bool is_bold) {
    const auto is_too_wide = [&] { return text_width(line + std::string(kEllipsis), size, is_bold) > width; };
    while (is_too_wide()) {
        const std::size_t space = line.rfind(' ');
        if (space != std::string::npos) {
            line.resize(space);
        } else if (!line.empty()) {
            while (line.size() > 1 && (static_cast<unsigned char>(line.back()) & 0xC0U) == 0x80U) line.pop_back();
            line.pop_back();
        } else {
            break;
        }
    }
    constexpr std::string_view kUnended = " ,;:.";  // before dots
    while (!line.empty() && kUnended.find(line.back()) != std::string_view::npos) line.pop_back();
    return line + std::string(kEllipsis);
}

}  // namespace

double text_width(std::string_view text, double size, bool is_bold) {
    double width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = length_at(text, at);
        width += width_of(text.substr(at, length));
        at += length;
    }
    return width * size * (is_bold ? kBolder : 1.0);
}

std::vector<std::string> fit_lines(std::string_view text, double width, double size, std::size_t most, bool is_bold) {
    LEEWAY_ASSERT(most > 0, "a text in no lines");
    std::vector<std::string> lines;
    for (const Piece& piece : pieces_of(text, width, size, is_bold)) {
        std::string longer = lines.empty() ? std::string() : lines.back();
        if (!longer.empty() && !piece.goes_on) longer += ' ';
        longer += piece.text;
        if (!lines.empty() && text_width(longer, size, is_bold) <= width) {
            lines.back() = std::move(longer);
        } else if (lines.size() < most) {
            lines.emplace_back(piece.text);
        } else {
            lines.back() = cut_off(std::move(lines.back()), width, size, is_bold);
            return lines;
        }
    }
    return lines;
}

}  // namespace leeway::report
