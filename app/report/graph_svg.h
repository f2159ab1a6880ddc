#pragma once

#include <string>
#include <vector>

namespace leeway::report {

/// A case's graph as somebody has laid it out, in units of the drawing; y runs down.
struct DrawnCard {
    double x = 0;  ///< of its left edge
    double y = 0;  ///< of its upper edge
    double width = 0;
    double height = 0;
    std::string title;
    std::string first_line;  ///< what is said there, or empty; cut where it does not fit
    bool is_start = false;
    bool is_ending = false;
};

struct DrawnPoint {
    double x = 0;
    double y = 0;
};

struct DrawnLink {
    std::vector<DrawnPoint> points;  ///< from the response to the scene that it leads to; fewer than two: not drawn
    std::string sentence;            ///< the link in words, for a tooltip, or empty
};

struct DrawnGraph {
    std::vector<DrawnCard> cards;
    std::vector<DrawnLink> links;
    std::string title;
    std::string description;      ///< the picture in a sentence or two
    std::string start_label;      ///< what marks the start besides its colour, "Start"
    std::string ending_label;     ///< "Ending"
    std::string language = "en";  ///< of the case's own texts
};

/// The graph as one SVG file, with a title, a description, every card's text in full for who cannot see it, and an
/// arrow a link. It takes ink and colours from a page around it where that defines them, as the chart does
/// (report/debrief_page.h), and stands by itself otherwise. Nothing is fetched or run; every text is escaped.
/// @param id prefix of the ids inside, unique on a page.
[[nodiscard]] std::string to_svg(const DrawnGraph& graph, const std::string& id);

}  // namespace leeway::report
