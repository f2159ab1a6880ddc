#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include "files/twine_import.h"

/// Stories of Twine for tests, and what becomes of them.
namespace leeway::tests {

/// @param text one that can be imported.
inline files::Imported imported(std::string_view text) {
    auto result = files::import_story(text, "story");
    REQUIRE(result);
    return *std::move(result);
}

inline const model::Scene& scene(const files::Imported& imported, std::string_view id) {
    const auto& scenes = imported.scenario.scenes;
    const auto found =
        std::find_if(scenes.begin(), scenes.end(), [&](const model::Scene& scene) { return scene.id.text == id; });
    INFO(id);
    REQUIRE(found != scenes.end());
    return *found;
}

/// Everything that was left out, a line each: "12:3 the macro ... is left out".
inline std::string left_out(const files::Imported& imported) {
    std::string lines;
    for (const files::Problem& problem : imported.left_out) {
        lines += std::to_string(problem.line) + ':' + std::to_string(problem.column) + ' ' + problem.text + '\n';
    }
    return lines;
}

/// A link as "words->scene".
inline std::string link_of(const model::Response& response) {
    return response.say + "->" + (response.then.empty() ? "" : response.then.front().target.text);
}

/// A text with one piece replaced by another; the piece must be there.
inline std::string replaced(std::string text, std::string_view piece, std::string_view by) {
    const std::size_t at = text.find(piece);
    INFO(piece);
    REQUIRE(at != std::string::npos);
    return text.replace(at, piece.size(), by);
}

}  // namespace leeway::tests
