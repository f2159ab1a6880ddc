#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <imgui.h>

/// Breaking text into lines, and remembering the result.
namespace leeway::ui {

struct TextLine {
    std::size_t begin = 0;  ///< bytes into the text; spaces at the break belong to neither line
    std::size_t end = 0;
    float width = 0.0F;  ///< pixels
};

struct TextBlock {
    std::vector<TextLine> lines;  ///< none for an empty text
    float width = 0.0F;           ///< of the widest line
};

/// What becomes of the spaces before the first word of a paragraph.
enum class Lead {
    Trimmed,
    Kept,  ///< where the text is typed: they take room
};

/// Breaks a text at line breaks, spaces, hyphens between letters and between ideographs; a word that is wider than a
/// line is broken inside. No line is wider than `width` unless a single character is.
[[nodiscard]] TextBlock wrap_text(const ImFont& font, std::string_view text, float width, Lead lead = Lead::Trimmed);

/// Keeps what was measured: a text is laid out once for a font and a width, then found again every frame.
class TextCache {
public:
    /// Valid until the next call of end_frame().
    [[nodiscard]] const TextBlock& block(const ImFont& font, std::string_view text, float width,
                                         Lead lead = Lead::Trimmed);

    /// The width of a line that is comfortable to read, about 70 characters of English in this font.
    [[nodiscard]] float comfortable_width(const ImFont& font);

    /// Forgets what has not been asked for lately, when much has gathered.
    void end_frame();
    void clear();

private:
    struct Entry {
        std::string text;
        const ImFont* font = nullptr;
        float font_size = 0.0F;
        float width = 0.0F;
        Lead lead = Lead::Trimmed;
        std::uint64_t used_in = 0;
        TextBlock block;
    };

    std::unordered_map<std::size_t, Entry> entries_;
    std::uint64_t frame_ = 0;
};

}  // namespace leeway::ui
