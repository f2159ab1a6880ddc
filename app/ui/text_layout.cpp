#include "ui/text_layout.h"

#include <algorithm>
#include <functional>
#include <limits>

#include "ui/text_steps.h"
#include "ui/utf8.h"

namespace leeway::ui {

namespace {

constexpr std::size_t kManyEntries = 4096;
constexpr std::uint64_t kLately = 120;        // frames
constexpr float kComfortableLetters = 70.0F;  // of 45 to 75, with room for uneven lines

bool is_space(char32_t c) { return c == U' ' || c == U'\t' || c == 0x3000; }
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

/// Scripts without spaces, which may be broken between any two signs.
bool is_ideograph(char32_t c) { return (c >= 0x2E80 && c < 0xA4D0) || (c >= 0xF900 && c < 0xFB00) || c >= 0x20000; }

bool may_break_after(char32_t c, char32_t before) {
    if (is_ideograph(c) || c == 0x2014) return true;
    return (c == U'-' || c == U'/' || c == 0x2010 || c == 0x2013) && before != 0 && !is_space(before) &&
           !is_digit(before);
}

/// One paragraph (no line breaks inside) of a text, broken into lines.
class Breaker {
public:
    Breaker(const ImFont& font, std::string_view text, float width, Lead lead, TextBlock& block)
        : font_(font), text_(text), width_(width), lead_(lead), block_(block) {}

    void paragraph(std::size_t begin, std::size_t end) {
        start_line(lead_ == Lead::Kept ? begin : after_spaces(begin, end));
        char32_t before = 0;
        for (std::size_t at = line_begin_; at < end;) {
            const CodePoint c = code_point_at(text_, at);
            const std::size_t next = next_sign(text_, at);  // a sign is never parted from its accents
            const float advance = width_of(at, next);
            if (is_space(c.value)) {
                if (!is_space(before)) break_here(at);
                x_ += advance;
                break_next_ = next;
            } else if (x_ + advance > width_ && at > line_begin_) {
                at = next_line(at);
                before = 0;
                continue;
            } else {
                x_ += advance;
                if (may_break_after(c.value, before)) break_here(next);
            }
            before = c.value;
            at = next;
        }
        // Spaces at the end of a paragraph have no width.
        if (is_space(before) && break_end_ > line_begin_) {
            push(break_end_, break_x_);
        } else {
            push(end, x_);
        }
    }

private:
    /// Spaces before the first word belong to no line either.
    [[nodiscard]] std::size_t after_spaces(std::size_t begin, std::size_t end) const {
        while (begin < end && is_space(code_point_at(text_, begin).value)) begin += code_point_at(text_, begin).bytes;
        return begin;
    }

    [[nodiscard]] float width_of(std::size_t begin, std::size_t end) const {
        float width = 0.0F;
        while (begin < end) {
            const CodePoint c = code_point_at(text_, begin);
            width += font_.GetCharAdvance(static_cast<ImWchar>(c.value));
            begin += c.bytes;
        }
        return width;
    }

    void start_line(std::size_t at) {
        line_begin_ = at;
        x_ = 0.0F;
        break_end_ = break_next_ = at;
        break_x_ = 0.0F;
    }

    /// Remembers that the line may end here.
    void break_here(std::size_t end) {
        break_end_ = break_next_ = end;
        break_x_ = x_;
    }

    /// Ends the line at the last place where it may be broken, else right here; returns where the next one begins.
    std::size_t next_line(std::size_t at) {
        const bool inside_word = break_end_ <= line_begin_;
        const std::size_t next = inside_word ? at : break_next_;
        push(inside_word ? at : break_end_, inside_word ? x_ : break_x_);
        start_line(next);
        return next;
    }

    void push(std::size_t end, float width) {
        block_.lines.push_back({line_begin_, end, width});
        block_.width = std::max(block_.width, width);
    }

    const ImFont& font_;
    std::string_view text_;
    float width_;
    Lead lead_;
    TextBlock& block_;
    std::size_t line_begin_ = 0;
    float x_ = 0.0F;
    std::size_t break_end_ = 0;
    std::size_t break_next_ = 0;
    float break_x_ = 0.0F;
};

}  // namespace

TextBlock wrap_text(const ImFont& font, std::string_view text, float width, Lead lead) {
    TextBlock block;
    if (text.empty()) return block;
    Breaker breaker(font, text, width, lead, block);
    std::size_t begin = 0;
    while (true) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        breaker.paragraph(begin, end);
        if (end == text.size()) return block;
        begin = end + 1;
    }
}

const TextBlock& TextCache::block(const ImFont& font, std::string_view text, float width, Lead lead) {
    std::size_t key = std::hash<std::string_view>{}(text);
    for (const std::size_t part :
         {std::hash<const void*>{}(&font), std::hash<float>{}(width), static_cast<std::size_t>(lead)}) {
        key ^= part + 0x9E3779B9U + (key << 6U) + (key >> 2U);
    }
    Entry& entry = entries_[key];
    entry.used_in = frame_;
    const bool is_same = entry.font == &font && entry.font_size == font.FontSize && entry.width == width;
    if (!is_same || entry.lead != lead || entry.text != text) {
        entry.text = text;
        entry.font = &font;
        entry.font_size = font.FontSize;
        entry.width = width;
        entry.lead = lead;
        entry.block = wrap_text(font, text, width, lead);
    }
    return entry.block;
}

float TextCache::comfortable_width(const ImFont& font) {
    constexpr std::string_view kSample =
        "Would anyone in your organisation feel that they had the authority to do this?";
    const float sample = block(font, kSample, std::numeric_limits<float>::max()).width;
    return sample / static_cast<float>(kSample.size()) * kComfortableLetters;
}

void TextCache::end_frame() {
    ++frame_;
    if (entries_.size() < kManyEntries) return;
    for (auto entry = entries_.begin(); entry != entries_.end();) {
        entry = entry->second.used_in + kLately < frame_ ? entries_.erase(entry) : std::next(entry);
    }
}

void TextCache::clear() { entries_.clear(); }

}  // namespace leeway::ui
