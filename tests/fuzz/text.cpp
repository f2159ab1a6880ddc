#include <algorithm>
#include <cctype>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "base/text.h"
#include "fuzz/targets.h"
#include "live/code.h"
#include "live/cookie.h"
#include "live/form.h"
#include "live/request.h"
#include "live/state_json.h"

namespace leeway::fuzz {

namespace {

using namespace leeway::live;

std::string in_small_letters(std::string_view text) {
    std::string small(text);
    std::transform(small.begin(), small.end(), small.begin(),
                   [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return small;
}

std::string with_percents(std::string_view text) {
    std::string coded;
    for (const char sign : text) coded += fmt::format("%{:02X}", static_cast<unsigned char>(sign));
    return coded;
}

std::string check_form(std::string_view text) {
    const std::optional<Form> form = read_form(text);
    if (!form) return "";
    std::string written;
    std::set<std::string> names;
    for (const auto& [name, value] : *form) {
        names.insert(name);
        written += (written.empty() ? "" : "&") + with_percents(name) + "=" + with_percents(value);
    }
    if (names.size() != form->size()) return "a form has a name twice";
    if (read_form(written) != form) return "a form that is written again is another one";
    return "";
}

std::string check_cookie(std::string_view text) {
    const std::optional<Token> token = token_in(text);
    if (!token) return "";
    if (in_small_letters(text).find(token->to_text()) == std::string::npos) return "a token came out of nowhere";
    return token_in(cookie_of(*token)) == token ? "" : "our own cookie cannot be read";
}

std::string check_target(std::string_view text) {
    const std::optional<Target> target = read_target(text);
    if (!target) return "";
    if (text.empty() || text.front() != '/') return "a target is no path";
    return target->first.size() + target->rest.size() + target->query.size() < text.size() ? "" : "a target grew";
}

std::string check_code(std::string_view text) {
    const std::optional<std::string> code = read_code(text);
    if (!code) return "";
    if (code->size() != kCodeLength || code->find_first_not_of(kCodeSigns) != std::string::npos) return "no code";
    return is_same_code(*code, text) ? "" : "a code is not the same as itself";
}

/// The text that JSON of ours stands for: every escape of it has four digits, and names a code point below U+10000.
std::string unquoted(std::string_view json) {
    std::string text;
    for (std::size_t i = 1; i + 1 < json.size(); ++i) {
        if (json[i] != '\\') {
            text += json[i];
            continue;
        }
        const unsigned long point = std::stoul(std::string(json.substr(i + 2, 4)), nullptr, 16);
        text += point == 0x2028   ? "\u2028"
                : point == 0x2029 ? "\u2029"
                : point == 0xfffd ? "\ufffd"
                                  : std::string(1, static_cast<char>(point));
        i += 5;
    }
    return text;
}

std::string check_json(std::string_view text) {
    const std::string json = json_text(text);
    const bool is_harmless = std::none_of(json.begin() + 1, json.end() - 1, [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || std::string_view("\"<>&'\x7f").find(c) != std::string_view::npos;
    });
    if (!is_harmless) return "a text got out of its quotes";
    if (first_invalid_utf8(json)) return "a text is not UTF-8";
    if (!first_invalid_utf8(text) && unquoted(json) != text) return "a text is another one when it is read";
    return "";
}

}  // namespace

std::string text(std::span<const std::uint8_t> bytes) {
    const std::string content(bytes.begin(), bytes.end());
    for (const auto check : {check_form, check_cookie, check_target, check_code, check_json}) {
        const std::string problem = check(content);
        if (!problem.empty()) return problem;
    }
    return "";
}

}  // namespace leeway::fuzz
