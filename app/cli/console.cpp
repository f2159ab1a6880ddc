#include "cli/console.h"

#include <algorithm>
#include <ostream>

#include "report/wrap.h"

namespace leeway::cli {

void Console::say(std::string_view text) const { out << report::wrap(printable(text), width); }

void Console::say_strongly(std::string_view text) const {
    if (colour && !text.empty()) out << "\x1B[1m";
    say(text);
    if (colour && !text.empty()) out << "\x1B[0m";
}

void Console::gap() const { out << '\n'; }

void Console::complain(std::string_view message) const { err << "leeway: " << printable(message) << '\n'; }

void Console::complain(const Error& error) const { complain(error.to_string()); }

std::string printable(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        // C1 controls are two bytes in UTF-8, and some terminals obey them.
        const bool is_c1 = c == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        if (is_c1) ++i;
        if (is_c1 || (c < 0x20 && c != '\n') || c == 0x7F) {
            result += c == '\t' ? " " : "\xEF\xBF\xBD";
        } else {
            result += text[i];
        }
    }
    return result;
}

std::string as_argument(const std::filesystem::path& file) {
    std::string name = file.string();
    const auto is_plain = [](char c) {
        const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return is_letter || (c >= '0' && c <= '9') || std::string_view("/._-+,:@%").find(c) != std::string_view::npos;
    };
    if (!name.empty() && std::all_of(name.begin(), name.end(), is_plain)) return name;
    std::string quoted = "'";
    for (const char c : name) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

}  // namespace leeway::cli
