#pragma once

#include "base/result.h"
#include "shell/font_bakery.h"

namespace leeway::shell {

/// The large fonts of the slides: an atlas and a texture of their own, so that letters which fill a wall are sharp and
/// the screens' fonts stay as small as they are. Belongs to the thread that draws; a context of OpenGL that shares its
/// textures with the windows must be current in every call, and when it ends.
class SlideFonts {
public:
    SlideFonts() = default;
    SlideFonts(const SlideFonts&) = delete;
    SlideFonts& operator=(const SlideFonts&) = delete;
    ~SlideFonts();

    /// Draws the fonts if they are not drawn yet for that scale and as many characters.
    /// @param scale of ui::slide_scale. Never inside a frame. Errors: as bake_fonts.
    [[nodiscard]] Result<void> refresh(float scale, float density, const Characters& characters);

    /// Nothing is drawn any more, and no memory used.
    void clear();

    [[nodiscard]] bool is_ready() const { return fonts_.atlas != nullptr; }
    [[nodiscard]] const ui::FontSet& fonts() const { return fonts_.fonts; }
    [[nodiscard]] float scale() const { return scale_; }
    [[nodiscard]] ImFontAtlas& atlas() const { return *fonts_.atlas; }

private:
    BakedFonts fonts_;
    float scale_ = 0;
    float density_ = 0;
    std::size_t characters_ = 0;
    unsigned int texture_ = 0;
};

}  // namespace leeway::shell
