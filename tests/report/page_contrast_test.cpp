#include <cmath>
#include <map>
#include <regex>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "report/page_style.h"

namespace {

using Colours = std::map<std::string, std::string>;

/// The colours that a stretch of the style sheet defines.
Colours colours_in(const std::string& style) {
    Colours colours;
    const std::regex definition("--([a-z]+): (#[0-9A-F]{6});");
    for (std::sregex_iterator it(style.begin(), style.end(), definition), end; it != end; ++it) {
        colours[(*it)[1]] = (*it)[2];
    }
    return colours;
}

double linear(int channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const std::string& hex) {
    const auto channel = [&](std::size_t at) { return linear(std::stoi(hex.substr(at, 2), nullptr, 16)); };
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/// Contrast ratio as WCAG 2.2 defines it.
double contrast(const std::string& a, const std::string& b) {
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

}  // namespace

TEST_CASE("Text on the page has a contrast of at least 4.5 in light, dark and print", "[report]") {
    const std::string style(leeway::report::page_style());
    const std::size_t dark = style.find("prefers-color-scheme: dark");
    const std::size_t print = style.find("@media print");
    REQUIRE(dark < print);
    const std::string parts[] = {style.substr(0, dark), style.substr(dark, print - dark), style.substr(print)};
    for (const std::string& part : parts) {
        const Colours colours = colours_in(part);
        REQUIRE(colours.size() == 8);
        for (const char* text : {"ink", "slate", "heart", "teal", "gold"}) {
            for (const char* ground : {"paper", "card"}) {
                INFO(text << " " << colours.at(text) << " on " << ground << " " << colours.at(ground));
                CHECK(contrast(colours.at(text), colours.at(ground)) >= 4.5);
            }
        }
    }
}
