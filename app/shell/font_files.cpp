#include "shell/font_files.h"

#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

namespace leeway::shell {
namespace {

struct Destroyer {
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
    void operator()(FcCharSet* characters) const { FcCharSetDestroy(characters); }
    void operator()(FcFontSet* fonts) const { FcFontSetDestroy(fonts); }
};
using Pattern = std::unique_ptr<FcPattern, Destroyer>;
using CharacterSet = std::unique_ptr<FcCharSet, Destroyer>;
using FontList = std::unique_ptr<FcFontSet, Destroyer>;

/// Where a distribution puts Inter, and how its files end there.
struct InterPlace {
    const char* folder;
    const char* ending;
};

constexpr std::array kInterPlaces{
    InterPlace{"/usr/share/fonts/opentype/inter", ".otf"},    // Debian, Ubuntu
    InterPlace{"/usr/share/fonts/inter", ".otf"},             // Arch
    InterPlace{"/usr/share/fonts/rsms-inter-fonts", ".otf"},  // Fedora
    InterPlace{"/usr/share/fonts/truetype/inter", ".ttf"},
};

std::optional<FontFamily> inter_at_known_place() {
    for (const InterPlace& place : kInterPlaces) {
        const auto file = [&](const char* face) {
            return FontFile{std::string(place.folder) + "/Inter-" + face + place.ending, 0};
        };
        FontFamily family{"Inter", file("Regular"), file("SemiBold"), file("Italic")};
        const std::array faces{&family.regular, &family.strong, &family.italic};
        if (std::all_of(faces.begin(), faces.end(), [](const FontFile* face) {
                std::error_code refused;
                return std::filesystem::is_regular_file(face->path, refused);
            })) {
            return family;
        }
    }
    return std::nullopt;
}

// fontconfig's strings are bytes of its own type.
const FcChar8* to_fc(const char* text) { return reinterpret_cast<const FcChar8*>(text); }
std::string from_fc(const FcChar8* text) { return reinterpret_cast<const char*>(text); }

std::optional<std::string> text_of(const FcPattern* pattern, const char* property) {
    FcChar8* text = nullptr;
    if (FcPatternGetString(pattern, property, 0, &text) != FcResultMatch) return std::nullopt;
    return from_fc(text);
}

std::optional<FontFile> file_of(const FcPattern* pattern) {
    std::optional<std::string> path = text_of(pattern, FC_FILE);
    if (!path) return std::nullopt;
    int index = 0;
    if (FcPatternGetInteger(pattern, FC_INDEX, 0, &index) != FcResultMatch) index = 0;
    return FontFile{std::move(*path), index};
}

/// A face that ImGui can draw with: outlines in one colour, no variations without a number.
Pattern usable_pattern() {
    Pattern pattern(FcPatternCreate());
    FcPatternAddBool(pattern.get(), FC_SCALABLE, FcTrue);
    FcPatternAddBool(pattern.get(), FC_COLOR, FcFalse);
    FcPatternAddBool(pattern.get(), FC_VARIABLE, FcFalse);
    return pattern;
}

void complete(FcPattern* pattern) {
    FcConfigSubstitute(nullptr, pattern, FcMatchPattern);
    FcDefaultSubstitute(pattern);
}

/// What fontconfig finds for a family.
struct Match {
    std::string family;
    FontFile file;
};

std::optional<Match> match(const char* family, int weight, int slant) {
    const Pattern wanted = usable_pattern();
    FcPatternAddString(wanted.get(), FC_FAMILY, to_fc(family));
    FcPatternAddInteger(wanted.get(), FC_WEIGHT, weight);
    FcPatternAddInteger(wanted.get(), FC_SLANT, slant);
    complete(wanted.get());
    FcResult result = FcResultNoMatch;
    const Pattern found(FcFontMatch(nullptr, wanted.get(), &result));
    if (!found) return std::nullopt;
    std::optional<FontFile> file = file_of(found.get());
    if (!file) return std::nullopt;
    return Match{text_of(found.get(), FC_FAMILY).value_or(family), std::move(*file)};
}

/// The three faces of a family. @param any whether another family will do, where that one is not installed.
std::optional<FontFamily> family_by_fontconfig(const char* name, bool any) {
    std::optional<Match> regular = match(name, FC_WEIGHT_REGULAR, FC_SLANT_ROMAN);
    if (!regular || (!any && regular->family != name)) return std::nullopt;
    const char* family = regular->family.c_str();
    std::optional<Match> strong = match(family, FC_WEIGHT_DEMIBOLD, FC_SLANT_ROMAN);
    std::optional<Match> italic = match(family, FC_WEIGHT_REGULAR, FC_SLANT_ITALIC);
    return FontFamily{regular->family, regular->file, strong ? strong->file : regular->file,
                      italic ? italic->file : regular->file};
}

}  // namespace

Result<FontFamily> find_font_family() {
    if (std::optional<FontFamily> inter = inter_at_known_place()) return *inter;
    for (const char* name : {"Inter", "Noto Sans", "DejaVu Sans"}) {
        if (std::optional<FontFamily> family = family_by_fontconfig(name, false)) return *family;
    }
    if (std::optional<FontFamily> family = family_by_fontconfig("sans-serif", true)) return *family;
    return Error{ErrorCode::Unavailable,
                 "no font was found. Install one: on Debian the package fonts-inter (or fonts-noto-core, or "
                 "fonts-dejavu-core).",
                 ""};
}

std::vector<char32_t> characters_missing_in(const FontFile& font, const Characters::Ranges& wanted) {
    std::vector<char32_t> missing;
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) return missing;
    FT_Face face = nullptr;
    if (FT_New_Face(library, font.path.c_str(), font.index, &face) == 0) {
        for (const auto& [first, last] : wanted) {
            for (char32_t character = first; character <= last; ++character) {
                if (FT_Get_Char_Index(face, character) == 0) missing.push_back(character);
            }
        }
    }
    FT_Done_FreeType(library);  // and the face with it
    return missing;
}

std::vector<FontFile> find_fonts_with(std::vector<char32_t> characters) {
    const CharacterSet wanted(FcCharSetCreate());
    for (const char32_t character : characters) FcCharSetAddChar(wanted.get(), character);
    const Pattern pattern = usable_pattern();
    FcPatternAddString(pattern.get(), FC_FAMILY, to_fc("sans-serif"));
    FcPatternAddCharSet(pattern.get(), FC_CHARSET, wanted.get());
    complete(pattern.get());
    FcResult result = FcResultNoMatch;
    const FontList sorted(FcFontSort(nullptr, pattern.get(), FcTrue, nullptr, &result));
    std::vector<FontFile> fonts;
    for (int i = 0; sorted && i < sorted->nfont && !characters.empty(); ++i) {
        FcCharSet* has = nullptr;
        FcBool is_usable = FcFalse;
        const FcPattern* font = sorted->fonts[i];
        if (FcPatternGetBool(font, FC_SCALABLE, 0, &is_usable) != FcResultMatch || is_usable != FcTrue) continue;
        if (FcPatternGetCharSet(font, FC_CHARSET, 0, &has) != FcResultMatch) continue;
        std::optional<FontFile> file = file_of(font);
        const std::size_t erased =
            std::erase_if(characters, [&](char32_t character) { return FcCharSetHasChar(has, character) == FcTrue; });
        if (file && erased > 0) fonts.push_back(std::move(*file));
    }
    return fonts;
}

}  // namespace leeway::shell
