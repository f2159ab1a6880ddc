#include "files/twine_link.h"

#include <vector>

#include "files/ascii.h"

namespace leeway::files {

LinkParts link_parts(std::string_view inside) {
    LinkParts parts;
    if (const std::size_t setter = inside.find("]["); setter != std::string_view::npos) {
        parts.setter = trimmed(inside.substr(setter + 2));
        inside = inside.substr(0, setter);
    }
    if (const std::size_t right = inside.rfind("->"); right != std::string_view::npos) {
        parts.text = inside.substr(0, right);
        parts.target = inside.substr(right + 2);
    } else if (const std::size_t left = inside.find("<-"); left != std::string_view::npos) {
        parts.target = inside.substr(0, left);
        parts.text = inside.substr(left + 2);
    } else if (const std::size_t bar = inside.rfind('|'); bar != std::string_view::npos) {
        parts.text = inside.substr(0, bar);
        parts.target = inside.substr(bar + 1);
    } else {
        parts.text = parts.target = inside;
    }
    parts.text = trimmed(parts.text);
    parts.target = trimmed(parts.target);
    return parts;
}

std::optional<LinkParts> quoted_link(std::string_view code) {
    std::vector<std::string_view> texts;
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (code[i] != '"' && code[i] != '\'') {
            // Anything but texts, blanks and commas is computed when the story runs.
            if (code[i] != ',' && !is_blank(code[i])) return std::nullopt;
            continue;
        }
        const std::size_t end = code.find(code[i], i + 1);
        if (end == std::string_view::npos) return std::nullopt;
        texts.push_back(trimmed(code.substr(i + 1, end - i - 1)));
        i = end;
    }
    if (texts.empty() || texts.size() > 2) return std::nullopt;
    return LinkParts{texts.front(), texts.back(), {}};
}

}  // namespace leeway::files
