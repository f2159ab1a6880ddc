#include "report/graph_line.h"

#include "base/text.h"

namespace leeway::report {

std::string picture_length(double value) { return format_fixed(value, 1); }

void write_line(HtmlWriter& svg, double x, double y, const LineType& type, const std::string& text) {
    if (text.empty()) return;
    const Attribute language =
        type.language.empty() ? Attribute{"text-anchor", type.anchor} : Attribute{"lang", type.language};
    svg.element("text", text,
                {{"x", picture_length(x)},
                 {"y", picture_length(y)},
                 {"font-size", picture_length(type.size)},
                 {"font-weight", type.is_bold ? "600" : "400"},
                 {"fill", type.fill},
                 language});
}

}  // namespace leeway::report
