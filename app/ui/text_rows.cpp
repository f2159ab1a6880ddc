#include "ui/text_rows.h"

#include <algorithm>

#include "ui/text_steps.h"
#include "ui/utf8.h"

namespace leeway::ui {

TextLine TextRows::row(std::size_t number) const {
    if (block_.lines.empty()) return {};
    return block_.lines[std::min(number, block_.lines.size() - 1)];
}

std::size_t TextRows::row_of(Place place) const {
    std::size_t found = 0;
    for (std::size_t i = 1; i < block_.lines.size() && block_.lines[i].begin <= place.at; ++i) found = i;
    const bool is_at_break = found > 0 && place.at == row(found).begin && row(found - 1).end == place.at;
    return is_at_break && place.upstream ? found - 1 : found;
}

float TextRows::x_of(std::size_t number, std::size_t at) const {
    return std::min(width_of(row(number).begin, at), width_);
}

float TextRows::width_of(std::size_t begin, std::size_t end) const {
    float width = 0.0F;
    for (std::size_t i = begin; i < std::min(end, text_.size());) {
        const CodePoint c = code_point_at(text_, i);
        width += font_.GetCharAdvance(static_cast<ImWchar>(c.value));
        i += c.bytes;
    }
    return width;
}

TextRows::Place TextRows::row_end(std::size_t number) const {
    const TextLine line = row(number);
    if (number + 1 >= count()) return {text_.size(), false};
    const std::size_t next = row(number + 1).begin;
    // Before a line break the spaces count as well; where the text is broken at spaces, they hang over the end.
    if (text_[next - 1] == '\n') return {next - 1, false};
    return {line.end, line.end == next};
}

TextRows::Place TextRows::nearest(std::size_t number, float x) const {
    const Place end = row_end(number);
    float left = 0.0F;
    for (std::size_t at = row(number).begin; at < end.at;) {
        const std::size_t next = std::min(next_sign(text_, at), end.at);
        const float right = left + width_of(at, next);
        if (x < (left + right) * 0.5F) return {at, false};
        at = next;
        left = right;
    }
    return end;
}

}  // namespace leeway::ui
