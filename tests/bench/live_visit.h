#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

/// What is measured: one visit of many phones to a room, from joining to coming back all at once.
namespace leeway::bench {

struct Figure {
    std::string name;
    std::string unit;
    double value = 0;
};

struct VisitOptions {
    std::vector<std::string> server;  ///< the command that serves
    std::size_t phones = 2000;
    std::size_t slow = 200;                  ///< clients that dribble bytes, besides
    std::chrono::milliseconds within{5000};  ///< a vote from each
    bool is_room = true;                     ///< counts votes; the yardstick does not
};

struct Visit {
    std::vector<Figure> figures;
    std::vector<std::string> wrong;  ///< what was lost, or counted twice, or not there in time
};

[[nodiscard]] Visit measure_visit(const VisitOptions& options);

/// Rounds of votes, one after the other, for so long. Whether the server's memory grows.
[[nodiscard]] Visit measure_soak(const VisitOptions& options, std::chrono::seconds time);

}  // namespace leeway::bench
