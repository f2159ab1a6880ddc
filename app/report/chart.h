#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analysis/analysis.h"

/// Happiness against policy cost as a picture in numbers; the window and the exported page draw the same one.
namespace leeway::report {

enum class Mark { Frontier, OwnPlay, Persona, Before };

struct ChartPoint {
    Mark mark = Mark::Frontier;
    double happiness = 0;
    double cost = 0;       ///< currency units (not cents), for the axis
    std::string label;     ///< short: "You", "By the book"; empty for frontier points
    std::string sentence;  ///< the whole point in words, for a tooltip or a screen reader
    std::string name;      ///< of a row in a table: "By the book", "Best play where a point of happiness is worth ..."
    std::string happiness_text;  ///< "74"
    std::string cost_text;       ///< "$12.40"
    bool beyond = false;  ///< it costs more than the axis shows: an arrow at its right end, the label has the cost
};

struct Tick {
    double at = 0;
    std::string label;
};

/// How many of a chart's other points its description names.
inline constexpr std::size_t kInDescription = 2;

/// Cost runs along x, happiness (0..100) up y.
struct Chart {
    std::vector<ChartPoint> frontier;  ///< by rising cost; to be joined by a line
    std::vector<ChartPoint> before;    ///< the frontier of an earlier version, by rising cost; only in the window
    std::vector<ChartPoint> others;    ///< the own play first, then personas
    double highest_cost = 1;  ///< right end of the x axis, a round number; the left end is 0. Only what is far dearer
                              ///< than the best plays, the own one and the other personas lies beyond it
    std::vector<Tick> cost_ticks;
    std::vector<Tick> happiness_ticks;
    std::string title;
    std::string cost_axis;
    std::string happiness_axis;
    std::string description;  ///< the chart in two or three sentences
};

}  // namespace leeway::report
