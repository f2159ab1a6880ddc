#include "model/kept_lines.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

namespace leeway::model {

namespace {

void add_utf8(std::string& text, std::uint32_t point) {
    const auto tail = [&](unsigned shift) { text += static_cast<char>(0x80U | ((point >> shift) & 0x3FU)); };
    if (point < 0x80U) {
        text += static_cast<char>(point);
    } else if (point < 0x800U) {
        text += static_cast<char>(0xC0U | (point >> 6U));
        tail(0);
    } else if (point < 0x10000U) {
        text += static_cast<char>(0xE0U | (point >> 12U));
        tail(6);
        tail(0);
    } else {
        text += static_cast<char>(0xF0U | (point >> 18U));
        tail(12);
        tail(6);
        tail(0);
    }
}

/// Reads a list of texts out of JSON that a reader of files has found to be right.
class ListReader {
public:
    explicit ListReader(std::string_view json) : json_(json) {}

    std::optional<std::vector<std::string>> read() {
        std::vector<std::string> texts;
        if (!take('[')) return std::nullopt;
        if (take(']')) return texts;
        do {
            std::optional<std::string> text = read_text();
            if (!text) return std::nullopt;
            texts.push_back(*std::move(text));
        } while (take(','));
        return take(']') ? std::optional(std::move(texts)) : std::nullopt;
    }

private:
    bool take(char wanted) {
        while (at_ < json_.size() && std::string_view(" \t\r\n").find(json_[at_]) != std::string_view::npos) ++at_;
        if (at_ >= json_.size() || json_[at_] != wanted) return false;
        ++at_;
        return true;
    }

    std::optional<std::string> read_text() {
        if (!take('"')) return std::nullopt;
        std::string text;
        while (at_ < json_.size()) {
            const char c = json_[at_++];
            if (c == '"') return text;
            if (c != '\\') {
                text += c;
            } else if (!read_escape(text)) {
                return std::nullopt;
            }
        }
        return std::nullopt;
    }

    bool read_escape(std::string& text) {
        static constexpr std::string_view kNames = "\"\\/bfnrt";
        static constexpr std::string_view kMeant = "\"\\/\b\f\n\r\t";
        if (at_ >= json_.size()) return false;
        const char c = json_[at_++];
        const std::size_t known = kNames.find(c);
        if (known != std::string_view::npos) return text += kMeant[known], true;
        std::uint32_t point = 0;
        if (c != 'u' || !read_hex(point)) return false;
        const bool is_first_half = point >= 0xD800U && point < 0xDC00U;
        if (is_first_half && json_.substr(at_, 2) == "\\u") {
            std::uint32_t second = 0;
            at_ += 2;
            if (!read_hex(second)) return false;
            point = 0x10000U + ((point - 0xD800U) << 10U) + ((second - 0xDC00U) & 0x3FFU);
        }
        add_utf8(text, point);
        return true;
    }

    bool read_hex(std::uint32_t& number) {
        for (int i = 0; i < 4; ++i) {
            if (at_ >= json_.size()) return false;
            const std::size_t digit = std::string_view("0123456789abcdef").find(static_cast<char>(json_[at_] | 0x20));
            if (digit == std::string_view::npos) return false;
            number = number * 16 + static_cast<std::uint32_t>(digit);
            ++at_;
        }
        return true;
    }

    std::string_view json_;
    std::size_t at_ = 0;
};

}  // namespace

std::vector<std::string> kept_lines(const WrittenRef& written, std::string_view key) {
    if (!written.ref) return {};
    for (const auto& [name, json] : written.ref->kept) {
        if (name == key) return ListReader(json).read().value_or(std::vector<std::string>());
    }
    return {};
}

}  // namespace leeway::model
