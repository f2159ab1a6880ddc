#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace leeway::report {

/// Text as it may stand in an HTML or SVG element or attribute: & < > " ' escaped, and control characters, which
/// neither allows, as U+FFFD.
[[nodiscard]] std::string escape_html(std::string_view text);

using Attribute = std::pair<std::string_view, std::string_view>;

/// Writes elements that nest properly, so that the result is well-formed XML as well as HTML.
class HtmlWriter {
public:
    /// Opens an element; close() or the end of an element() ends it.
    HtmlWriter& open(std::string_view name, std::initializer_list<Attribute> attributes = {});
    HtmlWriter& close();
    /// An element with nothing in it: "<name/>".
    HtmlWriter& empty(std::string_view name, std::initializer_list<Attribute> attributes = {});
    /// An element with nothing but text in it.
    HtmlWriter& element(std::string_view name, std::string_view text, std::initializer_list<Attribute> attributes = {});
    /// Each line of a text as an element of its own; nothing for empty text.
    HtmlWriter& lines(std::string_view name, std::string_view text, std::initializer_list<Attribute> attributes = {});
    HtmlWriter& text(std::string_view text);
    /// What is markup already.
    HtmlWriter& raw(std::string_view markup);

    /// What was written. Every element must be closed (asserted).
    [[nodiscard]] std::string take();

private:
    void begin(std::string_view name, std::initializer_list<Attribute> attributes, std::string_view end);

    std::string out_;
    std::vector<std::string> open_;
};

}  // namespace leeway::report
