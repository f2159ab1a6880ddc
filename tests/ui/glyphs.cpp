#include "ui/glyphs.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <sstream>
#include <utility>

namespace leeway::ui_tests {

namespace {

constexpr float kCell = 64.0F;     // pixels, of the grid that finds neighbours
constexpr float kCovered = 0.35F;  // of a letter's area, from which on it is covered
constexpr float kSlack = 1.0F;

/// A letter's quad has texture coordinates that differ both ways; shapes use one white pixel, lines a row.
bool is_glyph(const ImDrawVert* v, const ImDrawIdx* i) {
    const bool is_quad = i[1] == i[0] + 1 && i[2] == i[0] + 2 && i[3] == i[0] && i[4] == i[2] && i[5] == i[0] + 3;
    if (!is_quad) return false;
    return v[i[0]].uv.x != v[i[2]].uv.x && v[i[0]].uv.y != v[i[2]].uv.y;
}

void add_glyphs(const ImDrawList& list, int window, std::vector<Glyph>& glyphs) {
    for (const ImDrawCmd& command : list.CmdBuffer) {
        const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
        const ImDrawIdx* indices = list.IdxBuffer.Data + command.IdxOffset;
        for (unsigned int i = 0; i + 5 < command.ElemCount; i += 3) {
            if (!is_glyph(vertices, indices + i)) continue;
            glyphs.push_back({vertices[indices[i]].pos, vertices[indices[i + 2]].pos, command.ClipRect, window});
            i += 3;
        }
    }
}

/// The part that is seen; false if it is less than half.
bool clip(Glyph& glyph) {
    const float area = (glyph.max.x - glyph.min.x) * (glyph.max.y - glyph.min.y);
    glyph.min = {std::max(glyph.min.x, glyph.clip.x), std::max(glyph.min.y, glyph.clip.y)};
    glyph.max = {std::min(glyph.max.x, glyph.clip.z), std::min(glyph.max.y, glyph.clip.w)};
    const float seen = std::max(0.0F, glyph.max.x - glyph.min.x) * std::max(0.0F, glyph.max.y - glyph.min.y);
    return seen > area * 0.5F;
}

bool covers(const Glyph& a, const Glyph& b) {
    const float width = std::min(a.max.x, b.max.x) - std::max(a.min.x, b.min.x);
    const float height = std::min(a.max.y, b.max.y) - std::max(a.min.y, b.min.y);
    if (width <= 0.0F || height <= 0.0F) return false;
    const auto area = [](const Glyph& g) { return (g.max.x - g.min.x) * (g.max.y - g.min.y); };
    return width * height > kCovered * std::min(area(a), area(b));
}

void describe(std::ostringstream& out, const char* what, const Glyph& glyph) {
    out << what << " at (" << glyph.min.x << ", " << glyph.min.y << ")-(" << glyph.max.x << ", " << glyph.max.y
        << ") in view (" << glyph.clip.x << ", " << glyph.clip.y << ")-(" << glyph.clip.z << ", " << glyph.clip.w
        << ")\n";
}

bool sticks_out(const Glyph& glyph, ImVec2 display) {
    if (glyph.min.x < glyph.clip.x - kSlack || glyph.max.x > glyph.clip.z + kSlack) return true;
    // Where nothing scrolls, the window is the view, and nothing may be cut off below either.
    const bool is_fixed = glyph.clip.y <= 0.0F && glyph.clip.w >= display.y;
    return is_fixed && (glyph.min.y < -kSlack || glyph.max.y > display.y + kSlack);
}

}  // namespace

std::vector<Glyph> glyphs_of(const ImDrawData& data) {
    std::vector<Glyph> glyphs;
    for (int i = 0; i < data.CmdLists.Size; ++i) add_glyphs(*data.CmdLists[i], i, glyphs);
    return glyphs;
}

std::string faults_of(const std::vector<Glyph>& glyphs, ImVec2 display) {
    std::ostringstream faults;
    std::map<std::pair<int, int>, std::vector<Glyph>> grid;
    for (Glyph glyph : glyphs) {
        if (sticks_out(glyph, display)) describe(faults, "a letter is cut off", glyph);
        if (!clip(glyph)) continue;
        const std::pair<int, int> home{static_cast<int>(glyph.min.x / kCell), static_cast<int>(glyph.min.y / kCell)};
        for (int dx = -2; dx <= 2; ++dx) {
            for (int dy = -2; dy <= 2; ++dy) {
                const auto near = grid.find({home.first + dx, home.second + dy});
                if (near == grid.end()) continue;
                for (const Glyph& other : near->second) {
                    if (other.window == glyph.window && covers(glyph, other))
                        describe(faults, "a letter lies on another", glyph);
                }
            }
        }
        grid[home].push_back(glyph);
    }
    return faults.str();
}

}  // namespace leeway::ui_tests
