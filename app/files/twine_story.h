#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "files/limits.h"
#include "files/problem.h"

/// A Twine story as plain values: what Twee 3 and Twine 2 HTML have in common. Both formats are described in
/// iftechfoundation/twine-specs.
namespace leeway::files {

struct Passage {
    std::string name;
    std::vector<std::string> tags;
    std::string text;            ///< as written, with its markup; ends with no white space
    std::string position;        ///< "x,y" as written, or empty
    std::string size;            ///< "width,height" as written, or empty
    std::string metadata;        ///< what else is known of it, as JSON, or empty
    std::size_t line = 0;        ///< where it begins in the file, from 1
    std::size_t text_line = 0;   ///< where its text begins, if every line of it is a line of the file; else 0
    std::size_t text_shift = 0;  ///< how many characters stand before its text in that line
};

struct TwineStory {
    std::string title;
    std::string start;  ///< a passage's name, or empty
    std::string ifid;
    std::string format;
    std::string format_version;
    std::string data;  ///< what else is known of the story, as a JSON object, or empty
    std::vector<Passage> passages;
};

/// What came of reading a file of Twine.
struct StoryRead {
    TwineStory story;
    Problems left_out;  ///< warnings: what could not be read, each with its place
};

inline constexpr std::size_t kMostPassages = 50'000;

/// Has what a story format runs or draws, and no moment of the story.
[[nodiscard]] bool is_machinery(const Passage& passage);

/// A passage's text as it comes through Twine: no control characters but line feeds and tabs, no white space at either
/// end, and colons that begin a line without the backslash that Twee puts before them.
[[nodiscard]] std::string travelling(std::string_view text);

}  // namespace leeway::files
