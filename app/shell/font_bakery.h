#pragma once

#include <memory>
#include <vector>

#include <imgui.h>

#include "base/result.h"
#include "shell/characters.h"
#include "ui/fonts.h"

namespace leeway::shell {

/// How the fonts shall come out.
struct FontOrder {
    float scale = 1;    ///< of the type scale, in the window's units
    float density = 1;  ///< pixels of the screen to a unit of the window, where the two differ
    Characters characters = Characters::usual();
    bool with_italic = true;  ///< else the regular face stands for it: large letters take much room
};

/// The fonts of one scale, drawn into one picture that is ready to be given to the graphics card.
struct BakedFonts {
    std::unique_ptr<ImFontAtlas> atlas;
    ui::FontSet fonts;  ///< live as long as the atlas
};

/// Finds the fonts, draws every wanted character at the five sizes in the three faces, and for characters that the
/// family lacks takes other fonts of the system. Takes about 20 ms at 100 %. May run in a thread of its own, provided
/// that no ImGui context exists meanwhile: ImGui counts its allocations there. Errors: Unavailable without any font;
/// Unreadable where a font file cannot be used.
[[nodiscard]] Result<BakedFonts> bake_fonts(const FontOrder& order);

}  // namespace leeway::shell
