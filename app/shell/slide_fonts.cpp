#include "shell/slide_fonts.h"

#include <GLFW/glfw3.h>

#include <cstdint>
#include <utility>

namespace leeway::shell {

namespace {

unsigned int upload(ImFontAtlas& atlas) {
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    atlas.GetTexDataAsRGBA32(&pixels, &width, &height);
    GLuint texture = 0;
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, pixels);
    atlas.ClearTexData();
    return texture;
}

}  // namespace

SlideFonts::~SlideFonts() { clear(); }

void SlideFonts::clear() {
    if (texture_ != 0) glDeleteTextures(1, &texture_);
    texture_ = 0;
    fonts_ = {};
    scale_ = 0;
}

Result<void> SlideFonts::refresh(float scale, float density, const Characters& characters) {
    const std::size_t count = characters.size();
    if (is_ready() && scale == scale_ && density == density_ && count == characters_) return {};
    Result<BakedFonts> baked = bake_fonts({scale, density, characters, false});
    if (!baked) return baked.error();
    clear();
    fonts_ = *std::move(baked);
    scale_ = scale;
    density_ = density;
    characters_ = count;
    texture_ = upload(*fonts_.atlas);
    fonts_.atlas->SetTexID(reinterpret_cast<ImTextureID>(static_cast<std::intptr_t>(texture_)));
    return {};
}

}  // namespace leeway::shell
