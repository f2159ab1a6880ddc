#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "shell/characters.h"

namespace leeway::shell {

/// A face in a font file.
struct FontFile {
    std::string path;
    int index = 0;  ///< of the face, as FreeType and fontconfig count: a variation's number in the upper 16 bits
};

/// The three faces of one family that the interface is set in.
struct FontFamily {
    std::string name;
    FontFile regular;
    FontFile strong;
    FontFile italic;
};

/// The first of Inter, Noto Sans and DejaVu Sans that is installed: looked for where Linux distributions put them,
/// which takes no time, then by fontconfig. Where there is none of them, the system's own choice of a sans-serif.
/// Errors: Unavailable, naming what to install, where there is no font at all.
[[nodiscard]] Result<FontFamily> find_font_family();

/// Which of the characters a face lacks.
[[nodiscard]] std::vector<char32_t> characters_missing_in(const FontFile& font, const Characters::Ranges& wanted);

/// Fonts that have as many of the characters as can be had, the best first, none that adds nothing; asks fontconfig.
[[nodiscard]] std::vector<FontFile> find_fonts_with(std::vector<char32_t> characters);

}  // namespace leeway::shell
