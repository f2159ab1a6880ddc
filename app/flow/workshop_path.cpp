#include "flow/workshop_path.h"

#include <utility>

#include "base/assert.h"
#include "flow/workshop_rounds.h"
#include "flow/workshop_words.h"
#include "report/phrases.h"
#include "report/room_chart.h"

namespace leeway::flow {

std::shared_ptr<const report::Debrief> make_room_debrief(const words::Catalogue& words, const Workshop& workshop) {
    LEEWAY_ASSERT(workshop.judge && workshop.analysis, "a debrief is made once the case is worked out");
    const engine::Session& session = workshop.rounds[own_line(workshop).back()].session;
    const report::DebriefInput input{*workshop.judge, *workshop.analysis, session, {}, words, workshop.personas};
    return std::make_shared<const report::Debrief>(report::make_debrief(input));
}

std::shared_ptr<const report::Chart> make_room_chart(const words::Catalogue& words, const Workshop& workshop,
                                                     const std::vector<WorkshopGroup>& groups) {
    LEEWAY_ASSERT(workshop.debrief != nullptr, "the chart is the debrief's");
    std::vector<report::GroupPoint> points;
    for (const WorkshopGroup& group : groups) {
        const bool is_same =
            group.digest == workshop.record.digest && group.policy_digest == workshop.record.policy_digest;
        if (is_same) points.push_back({group.name, group.happiness, group.cost});
    }
    const report::Phrases phrases(words, *workshop.program);
    return std::make_shared<const report::Chart>(report::make_room_chart(phrases, workshop.debrief->chart, points));
}

std::optional<analysis::Decision> judged(const Workshop& workshop, const Round& round, engine::ActionIndex action) {
    if (!workshop.judge) return std::nullopt;
    engine::Session session = round.session;
    if (!std::holds_alternative<engine::Step>(session.give(action))) return std::nullopt;
    return workshop.judge->review(session).decisions.back();
}

std::string backing_of(const words::Catalogue& words, const Round& round, std::size_t choice) {
    if (!round.is_asked()) return {};
    const std::vector<std::uint32_t> votes = votes_of(ballot_of(round));
    if (sum_of(votes) == 0) return {};
    return words.count("workshop.backing", sum_of(votes), {{"votes", std::to_string(votes[choice])}});
}

std::vector<std::string> team_lines(const words::Catalogue& words, const Workshop& workshop) {
    std::vector<std::string> lines;
    for (std::size_t team = 0; team < workshop.teams.size(); ++team) {
        std::int64_t asked = 0;
        std::int64_t same = 0;
        for (const std::size_t number : own_line(workshop)) {
            const Round& round = workshop.rounds[number];
            if (!round.taken) continue;
            const std::vector<std::uint32_t> votes = votes_of(ballot_of(round), team);
            if (sum_of(votes) == 0) continue;
            ++asked;
            if (!is_overruling(votes, round.branches[*round.taken].choice)) ++same;
        }
        if (asked == 0) continue;
        lines.push_back(
            words.count("workshop.path.team", same, {{"team", workshop.teams[team]}, {"all", std::to_string(asked)}}));
    }
    return lines;
}

std::vector<std::string> path_lines(const words::Catalogue& words, const Workshop& workshop) {
    std::vector<std::string> lines;
    for (const std::size_t number : own_line(workshop)) {
        const Round& round = workshop.rounds[number];
        if (!round.taken) continue;
        const std::size_t choice = round.branches[*round.taken].choice;
        const std::string count = std::to_string(lines.size() + 1);
        const std::string backing = backing_of(words, round, choice);
        const char* key = backing.empty() ? "workshop.path_line" : "workshop.path_line_backed";
        lines.push_back(words.text(
            key, {{"number", count}, {"choice", choice_in_words(words, round, choice)}, {"backing", backing}}));
    }
    return lines;
}

}  // namespace leeway::flow
