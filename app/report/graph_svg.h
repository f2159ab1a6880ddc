#pragma once

#include <array>
#include <string>
#include <vector>

#include "report/graph_card.h"

namespace leeway::report {

struct DrawnPoint {
    double x = 0;
    double y = 0;
};

struct DrawnLink {
    std::vector<DrawnPoint> curve;  ///< cubic Bezier segments end to end, 3 n + 1 points; fewer than four: not drawn
    bool is_refusal = false;        ///< dashed
    std::string sentence;           ///< the link in words, for a tooltip, or empty
};

/// A case's graph as somebody has laid it out, in units of the drawing; y runs down.
struct DrawnGraph {
    std::vector<DrawnCard> cards;  ///< arranged
    std::vector<DrawnLink> links;
    std::string title;
    std::string summary;                 ///< below the title, or empty
    std::string description;             ///< the picture in a sentence or two, for who cannot see it
    std::string key;                     ///< what the bars are, before their names, or empty
    std::array<std::string, 3> ratings;  ///< the names of an answer's bars
    std::string language = "en";         ///< of the case's own texts
};

/// The graph as one SVG file to be printed or placed into a document: the case's title above all, its cards on light
/// paper, an arrow a link; every card says in full, for who cannot see it, what stands on it and where it leads. It
/// names common fonts and nothing else of the outside: nothing is fetched or run, every text is escaped.
/// @param id prefix of the ids inside, unique on a page.
[[nodiscard]] std::string to_svg(const DrawnGraph& graph, const std::string& id);

}  // namespace leeway::report
