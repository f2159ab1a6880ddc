#include "ui/text_edit.h"

#include <algorithm>

#include "ui/utf8.h"

namespace leeway::ui {

namespace {

/// How many bytes two texts begin with alike, up to the beginning of a code point in both.
std::size_t same_start(std::string_view a, std::string_view b) {
    const auto most = static_cast<std::ptrdiff_t>(std::min(a.size(), b.size()));
    const auto end = std::mismatch(a.begin(), a.begin() + most, b.begin()).first;
    const auto same = static_cast<std::size_t>(end - a.begin());
    return std::min(code_point_start(a, same), code_point_start(b, same));
}

bool is_continuation(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

/// How many bytes they end with alike, of those behind `start`.
std::size_t same_end(std::string_view a, std::string_view b, std::size_t start) {
    const std::size_t most = std::min(a.size(), b.size()) - start;
    std::size_t same = 0;
    while (same < most && a[a.size() - 1 - same] == b[b.size() - 1 - same]) ++same;
    while (same > 0 && is_continuation(a, a.size() - same)) --same;
    return same;
}

}  // namespace

TextSpan selection_of(const TextEdit& edit) {
    return {std::min(edit.caret, edit.anchor), std::max(edit.caret, edit.anchor)};
}

std::string_view selected_text(const TextEdit& edit) {
    const TextSpan span = selection_of(edit);
    return std::string_view(edit.text).substr(span.begin, span.end - span.begin);
}

void move_caret(TextEdit& edit, std::size_t at, bool select, bool upstream) {
    edit.caret = std::min(at, edit.text.size());
    if (!select) edit.anchor = edit.caret;
    edit.upstream = upstream;
    edit.aim.reset();
}

void select_all(TextEdit& edit) {
    move_caret(edit, edit.text.size(), false);
    edit.anchor = 0;
}

void put(TextEdit& edit, std::string_view text) {
    const TextSpan span = selection_of(edit);
    edit.text.replace(span.begin, span.end - span.begin, text);
    move_caret(edit, span.begin + text.size(), false);
}

bool take_away(TextEdit& edit, std::size_t to) {
    if (!has_selection(edit)) edit.anchor = std::min(to, edit.text.size());
    if (!has_selection(edit)) return false;
    put(edit, {});
    return true;
}

void adopt(TextEdit& edit, const std::string& text) {
    const std::size_t start = same_start(edit.text, text);
    const std::size_t end = same_end(edit.text, text, start);
    const std::size_t was = edit.text.size();
    const auto moved = [&](std::size_t at) {
        if (at <= start) return at;
        return at + end >= was ? text.size() - (was - at) : text.size() - end;
    };
    edit.caret = moved(edit.caret);
    edit.anchor = moved(edit.anchor);
    edit.text = text;
    edit.upstream = false;
    edit.aim.reset();
}

std::string typable(std::string_view text, bool many_lines) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        at += c.bytes;
        const bool is_break = c.value == U'\n' || c.value == U'\r' || c.value == 0x2028 || c.value == 0x2029;
        if (c.value == U'\r' && at < text.size() && text[at] == '\n') continue;
        if (is_break || c.value == U'\t') {
            result += is_break && many_lines ? '\n' : ' ';
        } else if (c.value >= 0x20 && (c.value < 0x7F || c.value >= 0xA0) && c.value != 0xFEFF) {
            append_utf8(result, c.value);
        }
    }
    return result;
}

}  // namespace leeway::ui
