#include "live/form.h"

#include <algorithm>
#include <charconv>
#include <cstddef>

namespace leeway::live {

namespace {

constexpr std::size_t kMostFields = 8;

bool is_visible(char sign) { return sign > ' ' && sign < '\x7f'; }

/// The byte that two hexadecimal digits stand for.
std::optional<char> byte_of(std::string_view digits) {
    unsigned value = 0;
    const char* end = digits.data() + digits.size();
    const auto [stopped, error] = std::from_chars(digits.data(), end, value, 16);
    if (digits.size() != 2 || error != std::errc{} || stopped != end) return std::nullopt;
    return static_cast<char>(static_cast<unsigned char>(value));
}

/// Takes what stands before the sign off the text, or all of it.
std::string_view take_until(std::string_view& text, char sign) {
    const std::size_t at = std::min(text.find(sign), text.size());
    const std::string_view head = text.substr(0, at);
    text.remove_prefix(std::min(at + 1, text.size()));
    return head;
}

}  // namespace

std::optional<std::string> without_percents(std::string_view text, bool is_form) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!is_visible(text[i])) return std::nullopt;
        if (text[i] == '%') {
            const std::optional<char> byte = byte_of(text.substr(i + 1, 2));
            if (!byte) return std::nullopt;
            plain += *byte;
            i += 2;
        } else {
            plain += is_form && text[i] == '+' ? ' ' : text[i];
        }
    }
    return plain;
}

std::optional<Form> read_form(std::string_view text) {
    Form form;
    if (text.ends_with('&')) return std::nullopt;
    while (!text.empty()) {
        std::string_view value = take_until(text, '&');
        if (value.find('=') == std::string_view::npos || form.size() == kMostFields) return std::nullopt;
        const std::optional<std::string> name = without_percents(take_until(value, '='), true);
        const std::optional<std::string> plain = without_percents(value, true);
        if (!name || !plain || field_of(form, *name)) return std::nullopt;
        form.emplace_back(*name, *plain);
    }
    return form;
}

std::optional<std::string_view> field_of(const Form& form, std::string_view name) {
    const auto found = std::find_if(form.begin(), form.end(), [&](const auto& field) { return field.first == name; });
    if (found == form.end()) return std::nullopt;
    return found->second;
}

std::optional<std::uint32_t> number_of(const Form& form, std::string_view name) {
    const std::optional<std::string_view> text = field_of(form, name);
    if (!text || text->empty()) return std::nullopt;
    std::uint32_t number = 0;
    const char* end = text->data() + text->size();
    const auto [stopped, error] = std::from_chars(text->data(), end, number);
    if (error != std::errc{} || stopped != end) return std::nullopt;
    return number;
}

}  // namespace leeway::live
