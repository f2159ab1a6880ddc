#include "report/wrap.h"

#include <algorithm>

#include "base/text.h"

namespace leeway::report {

namespace {

/// The words of one paragraph, appended to `out` line by line.
void wrap_paragraph(std::string_view text, std::size_t width, std::string_view first, std::string_view rest,
                    std::string& out) {
    std::string line(first);
    bool has_word = false;
    while (!text.empty()) {
        const std::size_t start = std::min(text.find_first_not_of(' '), text.size());
        const std::size_t end = std::min(text.find(' ', start), text.size());
        const std::string_view word = text.substr(start, end - start);
        text.remove_prefix(end);
        if (word.empty()) break;
        if (has_word && width > 0 && code_points(line) + 1 + code_points(word) > width) {
            out += line + '\n';
            line = rest;
            has_word = false;
        }
        if (has_word) line += ' ';
        line += word;
        has_word = true;
    }
    if (!has_word) line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
}

}  // namespace

std::string wrap(std::string_view text, std::size_t width, std::string_view first, std::string_view rest) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        wrap_paragraph(text.substr(0, end), width, out.empty() ? first : rest, rest, out);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

}  // namespace leeway::report
