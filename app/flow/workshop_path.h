#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analysis/review.h"
#include "flow/workshop.h"
#include "report/debrief.h"
#include "words/catalogue.h"

/// What a room's path comes to, once its case is worked out. Private to the room of flow.
namespace leeway::flow {

/// The debrief of the room's own path, which must be over, by the workshop's judge.
[[nodiscard]] std::shared_ptr<const report::Debrief> make_room_debrief(const words::Catalogue& words,
                                                                       const Workshop& workshop);

/// Its chart, with the groups that went through the same case under the same policy before.
[[nodiscard]] std::shared_ptr<const report::Chart> make_room_chart(const words::Catalogue& words,
                                                                   const Workshop& workshop,
                                                                   const std::vector<WorkshopGroup>& groups);

/// How an action serves at a round, against all that could be done there; nothing before the case is worked out.
[[nodiscard]] std::optional<analysis::Decision> judged(const Workshop& workshop, const Round& round,
                                                       engine::ActionIndex action);

/// In how many of the decisions that were taken each team by itself wanted the same; empty without teams.
[[nodiscard]] std::vector<std::string> team_lines(const words::Catalogue& words, const Workshop& workshop);

/// What the room took, a decision a line: "1. B: I'll find it now ... (12 of 31 answers)".
[[nodiscard]] std::vector<std::string> path_lines(const words::Catalogue& words, const Workshop& workshop);

/// "12 of 31 answers"; empty where nobody was asked or has answered.
[[nodiscard]] std::string backing_of(const words::Catalogue& words, const Round& round, std::size_t choice);

}  // namespace leeway::flow
