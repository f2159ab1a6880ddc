#include "shell/font_bakery.h"

#include <ft2build.h>
#include FT_FREETYPE_H

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <string>
#include <utility>

#include "files/read_bytes.h"
#include "shell/font_files.h"

namespace leeway::shell {
namespace {

/// A font file in memory, read once for all its sizes.
struct LoadedFont {
    FontFile file;
    std::string content;
    float height = 1;  ///< of a line, ascender to descender, in units of the type size
};

/// ImGui counts a font's size from ascender to descender, people count the square that the letters are drawn in.
Result<float> line_height(const LoadedFont& font) {
    FT_Library library = nullptr;
    FT_Face face = nullptr;
    Result<float> height = Error{ErrorCode::Unreadable, "this is no font that FreeType can use", font.file.path};
    if (FT_Init_FreeType(&library) != 0) return height;
    const auto* bytes = reinterpret_cast<const FT_Byte*>(font.content.data());
    if (FT_New_Memory_Face(library, bytes, static_cast<FT_Long>(font.content.size()), font.file.index, &face) == 0 &&
        face->units_per_EM > 0) {
        height = static_cast<float>(face->ascender - face->descender) / static_cast<float>(face->units_per_EM);
    }
    FT_Done_FreeType(library);  // and the face with it
    return height;
}

Result<LoadedFont> load_font(const FontFile& file) {
    Result<std::string> content = files::read_bytes(file.path);
    if (!content) return content.error();
    LoadedFont font{file, std::move(*content), 1};
    const Result<float> height = line_height(font);
    if (!height) return height.error();
    font.height = *height;
    return font;
}

/// A family and the fonts that help it out.
struct Cupboard {
    std::array<LoadedFont, 3> faces;  // as ui::Face
    std::vector<LoadedFont> others;
    std::vector<ImWchar> ranges;  // as ImGui wants them: pairs, then 0
};

std::vector<ImWchar> to_imgui(const Characters::Ranges& ranges) {
    std::vector<ImWchar> pairs;
    for (const auto& [first, last] : ranges) {
        pairs.push_back(first);
        pairs.push_back(last);
    }
    pairs.push_back(0);
    return pairs;
}

Result<Cupboard> fill_cupboard(const Characters& characters) {
    const Result<FontFamily> family = find_font_family();
    if (!family) return family.error();
    Cupboard cupboard;
    const std::array files{family->regular, family->strong, family->italic};
    for (std::size_t face = 0; face < files.size(); ++face) {
        Result<LoadedFont> font = load_font(files[face]);
        if (!font) return font.error();
        cupboard.faces[face] = std::move(*font);
    }
    const Characters::Ranges ranges = characters.ranges();
    if (std::vector<char32_t> missing = characters_missing_in(family->regular, ranges); !missing.empty()) {
        for (const FontFile& file : find_fonts_with(std::move(missing))) {
            if (Result<LoadedFont> font = load_font(file)) cupboard.others.push_back(std::move(*font));
        }
    }
    cupboard.ranges = to_imgui(ranges);
    return cupboard;
}

class Baker {
public:
    Baker(Cupboard& cupboard, const FontOrder& order) : cupboard_(cupboard), order_(order) {}

    Result<BakedFonts> bake() {
        BakedFonts baked;
        baked.atlas = std::make_unique<ImFontAtlas>();
        baked.atlas->Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight | ImFontAtlasFlags_NoMouseCursors;
        for (std::size_t size = 0; size < ui::kPixels.size(); ++size) {
            for (std::size_t face = 0; face < cupboard_.faces.size(); ++face) {
                const bool is_left_out = !order_.with_italic && face == static_cast<std::size_t>(ui::Face::Italic);
                baked.fonts.fonts[size][face] = is_left_out
                                                    ? baked.fonts.fonts[size][0]
                                                    : add_font(*baked.atlas, cupboard_.faces[face], ui::kPixels[size]);
            }
        }
        if (!baked.atlas->Build()) {
            return Error{ErrorCode::Unreadable, "the fonts cannot be drawn", cupboard_.faces[0].file.path};
        }
        // The picture in the form that the graphics card takes, while nobody is waiting.
        unsigned char* pixels = nullptr;
        int width = 0;
        int height = 0;
        baked.atlas->GetTexDataAsRGBA32(&pixels, &width, &height);
        baked.atlas->ClearInputData();  // the files' content goes away now
        return baked;
    }

private:
    ImFont* add_font(ImFontAtlas& atlas, LoadedFont& face, float pixels) {
        ImFont* font = add_source(atlas, face, pixels, false);
        for (LoadedFont& other : cupboard_.others) add_source(atlas, other, pixels, true);
        return font;
    }

    ImFont* add_source(ImFontAtlas& atlas, LoadedFont& source, float pixels, bool merge) {
        ImFontConfig config;
        config.FontDataOwnedByAtlas = false;
        config.FontNo = source.file.index;
        config.MergeMode = merge;
        config.RasterizerDensity = order_.density;
        config.GlyphRanges = cupboard_.ranges.data();
        std::snprintf(config.Name, sizeof config.Name, "%.0f px", static_cast<double>(pixels * order_.scale));
        // Whole sizes only: ImGui drops the rest.
        const float height = std::round(pixels * order_.scale * source.height);
        return atlas.AddFontFromMemoryTTF(source.content.data(), static_cast<int>(source.content.size()), height,
                                          &config, cupboard_.ranges.data());
    }

    Cupboard& cupboard_;
    const FontOrder& order_;
};

}  // namespace

Result<BakedFonts> bake_fonts(const FontOrder& order) {
    Result<Cupboard> cupboard = fill_cupboard(order.characters);
    if (!cupboard) return cupboard.error();
    return Baker(*cupboard, order).bake();
}

}  // namespace leeway::shell
