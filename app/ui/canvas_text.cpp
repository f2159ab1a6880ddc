#include "ui/canvas_text.h"

#include <algorithm>
#include <limits>

#include "ui/shapes.h"
#include "ui/text_layout.h"
#include "ui/utf8.h"

namespace leeway::ui {

namespace {

constexpr double kEm = 14;                 // units
constexpr double kLeastEm = 11;            // logical pixels
constexpr float kCardLeading = 1.18F;      // from line to line, of the font's own height
constexpr std::size_t kFarthest = 400;     // bytes: more than any card has room for
constexpr std::size_t kEnoughWords = 160;  // bytes: more than a card can show

/// A font that is at least as large as wanted, so that it is made smaller and stays sharp; and the size to draw it at.
struct Scaled {
    const ImFont* font = nullptr;
    float size = 0.0F;   ///< as ImGui counts
    float ratio = 1.0F;  ///< of that to the font's own
};

Scaled scaled(const Ui& ui, const CanvasType& type) {
    const float em = type.pixels / ui.scale;
    std::size_t number = 0;
    while (number + 1 < kPixels.size() && kPixels[number] < em * 0.97F) ++number;
    const ImFont* font = ui.fonts.fonts[number][static_cast<std::size_t>(type.face)];
    float ratio = em / kPixels[number];
    if (ratio > 0.97F && ratio < 1.03F) ratio = 1.0F;
    return {font, font->FontSize * ratio, ratio};
}

std::string_view ellipsis_of(const ImFont& font) {
    constexpr ImWchar kEllipsis = 0x2026;
    return font.FindGlyphNoFallback(kEllipsis) != nullptr ? "\xE2\x80\xA6" : "...";
}

float width_of(const ImFont& font, std::string_view text) {
    float width = 0.0F;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        width += font.GetCharAdvance(static_cast<ImWchar>(c.value));
        at += c.bytes;
    }
    return width;
}

/// How much of a text fits into a width; less where an ellipsis has to follow.
struct Fit {
    std::size_t end = 0;
    float width = 0.0F;
    bool is_cut = false;
};

Fit fit(const ImFont& font, std::string_view text, float width, bool goes_on) {
    const float sign = width_of(font, ellipsis_of(font));
    Fit short_of{0, 0.0F, true};
    float x = 0.0F;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        x += font.GetCharAdvance(static_cast<ImWchar>(c.value));
        if (x > width) return short_of;
        at += c.bytes;
        if (x + sign <= width) short_of = {at, x, true};
    }
    return goes_on ? short_of : Fit{text.size(), x, false};
}

void write(const Scaled& with, ImVec2 at, ImU32 colour, std::string_view text) {
    ImGui::GetWindowDrawList()->AddText(with.font, with.size, at, colour, text.data(), text.data() + text.size());
}

/// @param goes_on there is more than this line.
void write_line(const Scaled& with, ImVec2 at, float width, std::string_view text, ImU32 colour, bool goes_on) {
    const Fit fits = fit(*with.font, text, width / with.ratio, goes_on);
    std::string_view seen = text.substr(0, fits.end);
    if (!fits.is_cut) return write(with, at, colour, seen);
    while (!seen.empty() && (seen.back() == ' ' || seen.back() == ',' || seen.back() == '.')) seen.remove_suffix(1);
    write(with, at, colour, seen);
    write(with, {at.x + width_of(*with.font, seen) * with.ratio, at.y}, colour, ellipsis_of(*with.font));
}

}  // namespace

float card_em(const CanvasStage& stage) {
    return static_cast<float>(std::max(kEm * stage.zoom(), kLeastEm)) * stage.ui.scale;
}

float canvas_line(const Ui& ui, const CanvasType& type) { return scaled(ui, type).size * kCardLeading; }

float canvas_text_width(const Ui& ui, std::string_view text, const CanvasType& type) {
    const Scaled with = scaled(ui, type);
    return width_of(*with.font, text) * with.ratio;
}

std::string_view opening_words(std::string_view text, std::string& room) {
    const auto is_in_character = [&](std::size_t at) {
        return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
    };
    std::size_t end = std::min(text.size(), kEnoughWords);
    while (end < text.size() && is_in_character(end)) ++end;
    const std::string_view words = text.substr(0, end);
    const auto is_gap = [](char c) { return c == '\n' || c == '\t'; };
    if (std::none_of(words.begin(), words.end(), is_gap)) return words;
    room = words;
    std::replace_if(room.begin(), room.end(), is_gap, ' ');
    return room;
}

void canvas_line_in(const Ui& ui, const Rect& place, std::string_view text, const CanvasType& type) {
    if (text.empty() || place.width() < type.pixels || !is_seen(ui, place)) return;
    const Scaled with = scaled(ui, type);
    const float y = std::round(place.centre().y - with.size * 0.5F);
    write_line(with, {std::round(place.min.x), y}, place.width(), text, type.colour, false);
}

void canvas_lines_in(const Ui& ui, const Rect& place, std::string_view text, const CanvasType& type) {
    if (text.empty() || !is_seen(ui, place)) return;
    const Scaled with = scaled(ui, type);
    const float step = with.size * kCardLeading;
    const auto room = static_cast<std::size_t>(std::max(1.0F, (place.height() + step - with.size) / step));
    // No line of a card's width is so long; breaking more than can be seen would cost time in every frame.
    const std::string_view seen = text.substr(0, std::min(text.size(), kFarthest));
    const TextBlock block = wrap_text(*with.font, seen, place.width() / with.ratio);
    float y = place.min.y;
    for (std::size_t i = 0; i < std::min(room, block.lines.size()); ++i) {
        const TextLine& line = block.lines[i];
        const bool is_last = i + 1 == room && block.lines.size() > room;
        const std::string_view words = seen.substr(line.begin, line.end - line.begin);
        write_line(with, {std::round(place.min.x), std::round(y)}, place.width(), words, type.colour, is_last);
        y += step;
    }
}

}  // namespace leeway::ui
