#include "model/inspection.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "base/id.h"
#include "base/text.h"
#include "model/quoted.h"
#include "model/scenario.h"

namespace leeway::model {

namespace {

/// Line feeds and tabs are text; what else is below U+0020, and U+007F to U+009F, would steer a terminal.
std::optional<unsigned> first_control(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F) return byte;
        if (byte != 0xC2 || at + 1 == text.size()) continue;
        const auto next = static_cast<unsigned char>(text[at + 1]);
        if (next >= 0x80 && next < 0xA0) return next;
    }
    return std::nullopt;
}

/// A quick look that may be wrong in one direction only: false means that there is none. No branches in the loop, so
/// that the compiler can look at many bytes at once.
bool may_have_control(std::string_view text) {
    unsigned suspicious = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        suspicious |= static_cast<unsigned>(byte < 0x20) | static_cast<unsigned>(byte == 0x7F) |
                      static_cast<unsigned>(byte == 0xC2);
    }
    return suspicious != 0;
}

std::string grouped(std::uint64_t number) {
    const std::string digits = fmt::format("{}", number);
    std::string text;
    for (std::size_t at = 0; at < digits.size(); ++at) {
        if (at > 0 && (digits.size() - at) % 3 == 0) text += ',';
        text += digits[at];
    }
    return text;
}

}  // namespace

std::string Place::pointer() const {
    if (parent_ == nullptr) return {};
    std::string text = parent_->pointer();
    text += '/';
    text += is_index_ ? fmt::format("{}", index_) : pointer_step(std::string(key_));
    return text;
}

void Inspection::error(const Place& place, std::string text) {
    findings_.push_back({Severity::Error, place.pointer(), std::move(text)});
}

void Inspection::warning(const Place& place, std::string text) {
    findings_.push_back({Severity::Warning, place.pointer(), std::move(text)});
}

void Inspection::check_text(const Place& parent, std::string_view key, const std::string& text, Emptiness emptiness) {
    const Place place(parent, key);
    if (text.empty()) {
        if (emptiness == Emptiness::Forbidden) error(place, fmt::format("\"{}\" must not be empty", key));
        return;
    }
    check_one_text(place, text);
}

void Inspection::check_texts(const Place& parent, std::string_view key, const std::vector<std::string>& texts) {
    const Place place(parent, key);
    for (std::size_t i = 0; i < texts.size(); ++i) check_one_text(Place(place, i), texts[i]);
}

void Inspection::check_one_text(const Place& place, const std::string& text) {
    // A text never has more code points than bytes.
    if (text.size() > kLongestText && code_points(text) > kLongestText) {
        error(place, fmt::format("this text is {} characters long; at most {} are allowed", grouped(code_points(text)),
                                 grouped(kLongestText)));
    }
    if (!may_have_control(text)) return;
    if (const std::optional<unsigned> control = first_control(text)) {
        error(place, fmt::format("this text holds the control character U+{:04X}; only line feeds and tabs are allowed",
                                 *control));
    }
}

void Inspection::check_range(const Place& place, std::int64_t value, Bounds bounds) {
    if (value >= bounds.low && value <= bounds.high) return;
    error(place, fmt::format("must be from {} to {}, not {}", bounds.low, bounds.high, value));
}

void Inspection::check_range(const Place& parent, std::string_view key, std::int64_t value, Bounds bounds) {
    if (value >= bounds.low && value <= bounds.high) return;
    error(Place(parent, key), fmt::format("\"{}\" must be from {} to {}, not {}", key, bounds.low, bounds.high, value));
}

void Inspection::check_amount(const Place& place, Money amount) {
    if (amount.cents() < 0) {
        error(place, fmt::format("an amount must not be negative, but this is {}", format_decimal(amount)));
    } else if (amount.cents() > kLargestAmountCents) {
        error(place, fmt::format("an amount must not be over {}, but this is {}", grouped(kLargestAmountCents / 100),
                                 format_decimal(amount)));
    }
}

void Inspection::check_id(const Place& place, const std::string& id) {
    if (is_valid_id(id)) return;
    if (id.empty()) {
        error(place, "an id is missing here");
        return;
    }
    error(place, fmt::format("{} is not an id: an id has 1 to 64 of a-z, 0-9 and \"-\", and does not begin with \"-\"",
                             quoted(id)));
}

std::string Suggester::suggestion(std::string_view word, const std::vector<std::string>& candidates) {
    std::size_t letters = 0;
    for (const std::string& candidate : candidates) letters += candidate.size();
    // A word of megabytes is no slip of the pen.
    if (word.size() > 80 || letters * word.size() > comparisons_) return {};
    comparisons_ -= letters * word.size();
    const std::optional<std::string> nearest = nearest_word(word, candidates);
    return nearest ? fmt::format("; did you mean {}?", quoted(*nearest)) : std::string();
}

}  // namespace leeway::model
