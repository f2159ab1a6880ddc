#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// What stands in a passage of Twine, as far as it is not peculiar to one story format: words and links.
namespace leeway::files {

struct TwineLink {
    std::string text;    ///< what the reader sees, as plain words
    std::string target;  ///< a passage's name, or an address
    std::size_t offset = 0;
    friend bool operator==(const TwineLink&, const TwineLink&) = default;
};

/// Something that a passage has and a scene cannot have.
struct MarkupRemark {
    std::size_t offset = 0;
    std::string text;
};

struct PlainPassage {
    std::string text;              ///< without links that have lines of their own; others as their words
    std::vector<TwineLink> links;  ///< in their order
    std::vector<MarkupRemark> remarks;
};

/// Splits a passage's text into words and links: [[a]], [[a->b]], [[b<-a]], [[a|b]], SugarCube's setters behind them,
/// and the macros of Harlowe and SugarCube that are no more than a link. Other macros, code, comments, elements and
/// signs of formatting are left out and remarked upon. Takes time in proportion to the text.
/// @param format the story format's name, or empty where it is not known.
[[nodiscard]] PlainPassage plain_passage(std::string_view text, std::string_view format);

/// Whether a link leads out of the story.
[[nodiscard]] bool is_address(std::string_view target);

}  // namespace leeway::files
