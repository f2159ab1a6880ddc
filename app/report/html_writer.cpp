#include "report/html_writer.h"

#include <algorithm>

#include "base/assert.h"

namespace leeway::report {

std::string escape_html(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size());
    for (const char c : text) {
        switch (c) {
            case '&': escaped += "&amp;"; break;
            case '<': escaped += "&lt;"; break;
            case '>': escaped += "&gt;"; break;
            case '"': escaped += "&quot;"; break;
            case '\'': escaped += "&#39;"; break;
            default: {
                const bool is_control = static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t';
                if (is_control || c == '\x7F') {
                    escaped += "\xEF\xBF\xBD";
                } else {
                    escaped += c;
                }
            }
        }
    }
    return escaped;
}

void HtmlWriter::begin(std::string_view name, std::initializer_list<Attribute> attributes, std::string_view end) {
    out_ += '<';
    out_ += name;
    for (const auto& [key, value] : attributes) {
        out_ += ' ';
        out_ += key;
        out_ += "=\"" + escape_html(value) + '"';
    }
    out_ += end;
}

HtmlWriter& HtmlWriter::open(std::string_view name, std::initializer_list<Attribute> attributes) {
    begin(name, attributes, ">\n");
    open_.emplace_back(name);
    return *this;
}

HtmlWriter& HtmlWriter::close() {
    LEEWAY_ASSERT(!open_.empty(), "more elements are closed than were opened");
    out_ += "</" + open_.back() + ">\n";
    open_.pop_back();
    return *this;
}

HtmlWriter& HtmlWriter::empty(std::string_view name, std::initializer_list<Attribute> attributes) {
    begin(name, attributes, "/>\n");
    return *this;
}

HtmlWriter& HtmlWriter::element(std::string_view name, std::string_view text,
                                std::initializer_list<Attribute> attributes) {
    begin(name, attributes, ">");
    out_ += escape_html(text) + "</";
    out_ += name;
    out_ += ">\n";
    return *this;
}

HtmlWriter& HtmlWriter::lines(std::string_view name, std::string_view text,
                              std::initializer_list<Attribute> attributes) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (end > 0) element(name, text.substr(0, end), attributes);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return *this;
}

HtmlWriter& HtmlWriter::text(std::string_view text) {
    out_ += escape_html(text);
    return *this;
}

HtmlWriter& HtmlWriter::raw(std::string_view markup) {
    out_ += markup;
    return *this;
}

std::string HtmlWriter::take() {
    LEEWAY_ASSERT(open_.empty(), "an element was not closed");
    return std::move(out_);
}

}  // namespace leeway::report
