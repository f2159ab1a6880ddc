#include "flow/workshop_record.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "analysis/persona.h"
#include "base/slug.h"
#include "flow/answers.h"
#include "flow/calendar.h"
#include "flow/conversation.h"
#include "flow/kept_plays.h"
#include "flow/wording.h"
#include "flow/workshop_path.h"
#include "flow/workshop_rounds.h"
#include "flow/workshop_words.h"
#include "report/phrases.h"
#include "report/verdict_sentence.h"
#include "report/workshop_record_page.h"

namespace leeway::flow {

namespace {

/// "12 (40 %)"; "0" for nobody.
std::string vote_cell(std::uint32_t votes, std::uint32_t sum) {
    if (votes == 0) return "0";
    return fmt::format("{} ({} %)", votes, percent_of(votes, sum));
}

/// Writes down one decision of the room's path.
class DecisionWriter {
public:
    DecisionWriter(const AppState& state, std::size_t at, std::size_t number)
        : words_(*state.words),
          workshop_(*state.workshop.open),
          round_(workshop_.rounds[number]),
          deciding_(votes_of(ballot_of(round_), team_in_turn(workshop_, at))),
          phrases_(words_, *workshop_.program) {
        decision_.heading = words_.text("workshop.decision", {{"number", std::to_string(at + 1)}});
    }

    report::RecordDecision write(const std::vector<analysis::Habit>& habits) {
        decision_.language = scenario_at(round_).language;
        decision_.says = words_at(round_);
        decision_.speaker = speaker_at(words_, round_);
        for (const Message& message : told_last(words_, round_.session).scene) {
            if (message.text != decision_.says)
                decision_.before.push_back({message.name, message.text, message.detail});
        }
        add_choices();
        add_first_votes();
        if (round_.is_revealed) decision_.apart = apart_in_words(words_, workshop_, ballot_of(round_));
        if (round_.taken) add_taken(round_.branches[*round_.taken]);
        add_explored();
        add_others(habits);
        decision_.question = question_of(words_, round_);
        return std::move(decision_);
    }

private:
    void add_choices() {
        const Ballot& ballot = ballot_of(round_);
        const std::vector<std::uint32_t> all = votes_of(ballot);
        const bool has_votes = round_.is_revealed && sum_of(all) > 0;
        for (std::size_t number = 0; number < round_.choices.size(); ++number) {
            report::RecordChoice choice;
            choice.letter = letter_of(number);
            choice.text = say_of(round_, number);
            choice.authority = authority_of(words_, *workshop_.program, round_.choices[number].response);
            choice.taken = round_.taken && round_.branches[*round_.taken].choice == number;
            if (has_votes) choice.votes = cells_of(ballot, number);
            decision_.choices.push_back(std::move(choice));
        }
    }

    std::vector<std::string> cells_of(const Ballot& ballot, std::size_t choice) const {
        const std::vector<std::uint32_t> all = votes_of(ballot);
        std::vector<std::string> cells{vote_cell(all[choice], sum_of(all))};
        for (std::size_t team = 0; team < workshop_.teams.size(); ++team) {
            const std::vector<std::uint32_t> votes = votes_of(ballot, team);
            cells.push_back(vote_cell(votes[choice], sum_of(votes)));
        }
        return cells;
    }

    /// What was answered before the room was asked once more.
    void add_first_votes() {
        for (std::size_t i = 0; i + 1 < round_.ballots.size(); ++i) {
            const std::vector<std::uint32_t> votes = votes_of(round_.ballots[i]);
            if (sum_of(votes) == 0) continue;
            report::RecordFirstVotes first;
            first.heading = words_.text("record.before_asked_again");
            for (std::size_t choice = 0; choice < votes.size(); ++choice)
                first.lines.push_back(letter_of(choice) + ": " + vote_cell(votes[choice], sum_of(votes)));
            decision_.first_votes.push_back(std::move(first));
        }
    }

    std::string taken_in_words(const Branch& branch) const {
        const std::string letter = letter_of(branch.choice);
        const std::string way = phrases_.way(branch.action);
        const std::string backing = backing_of(words_, round_, branch.choice);
        if (is_overruling(deciding_, branch.choice)) {
            const std::vector<std::size_t> leaders = leaders_of(deciding_);
            const bool is_tie = std::ranges::count(leaders, branch.choice) > 0;
            return words_.text(
                is_tie ? "record.took_in_tie" : "record.took_overruling",
                {{"letter", letter}, {"way", way}, {"backing", backing}, {"letters", letters_of(words_, leaders)}});
        }
        return backing.empty()
                   ? words_.text("record.took", {{"letter", letter}, {"way", way}})
                   : words_.text("record.took_backed", {{"letter", letter}, {"way", way}, {"backing", backing}});
    }

    void add_taken(const Branch& branch) {
        const engine::Session& after = workshop_.rounds[branch.round].session;
        decision_.taken = taken_in_words(branch);
        for (const Message& message : told_last(words_, after).came_of_it) {
            if (message.speaker != Speaker::You)
                decision_.came_of.push_back({message.name, message.text, message.detail});
        }
        const engine::Step& step = after.steps().back();
        decision_.happiness = words_.text("record.happiness", {{"before", std::to_string(step.happiness_before)},
                                                               {"after", std::to_string(step.happiness)},
                                                               {"cost", phrases_.money(step.bill.total())}});
        const std::optional<analysis::Decision> verdict = judged(workshop_, round_, branch.action);
        if (!verdict) return;
        decision_.verdict = words_.text("record.verdict", {{"verdict", report::make_verdict_word(phrases_, *verdict)},
                                                           {"why", report::make_verdict_sentence(phrases_, *verdict)}});
    }

    void add_explored() {
        for (const Branch& branch : round_.branches) {
            const Round& after = workshop_.rounds[branch.round];
            if (after.is_own) continue;
            const engine::Step& step = after.session.steps().back();
            decision_.explored.push_back(
                words_.text("record.explored_line", {{"choice", choice_in_words(words_, round_, branch.choice)},
                                                     {"way", phrases_.way(branch.action)},
                                                     {"before", std::to_string(step.happiness_before)},
                                                     {"after", std::to_string(step.happiness)},
                                                     {"cost", phrases_.money(step.bill.total())}}));
        }
    }

    /// What each kind of people would most likely do here.
    void add_others(const std::vector<analysis::Habit>& habits) {
        if (!workshop_.judge || !round_.is_asked()) return;
        const analysis::StateGraph& graph = workshop_.judge->graph();
        const std::optional<analysis::StateIndex> state = graph.find(round_.session.words());
        if (!state) return;
        for (std::size_t i = 0; i < habits.size(); ++i) {
            std::string key = "report.persona." + std::string(analysis::bundled_personas()[i].id);
            std::replace(key.begin(), key.end(), '-', '_');
            decision_.others.emplace_back(words_.text(key), likeliest(graph, *state, habits[i]));
        }
    }

    std::string likeliest(const analysis::StateGraph& graph, analysis::StateIndex state,
                          const analysis::Habit& habit) const {
        const std::span<const analysis::Choice> offered = graph.choices_of(state);
        std::vector<double> shares(round_.choices.size(), 0);
        for (const analysis::Choice& choice : offered) {
            const auto place = static_cast<std::size_t>(&choice - graph.choices.data());
            const engine::ResponseIndex response = workshop_.program->actions[choice.action].response;
            for (std::size_t number = 0; number < shares.size(); ++number) {
                if (round_.choices[number].response == response) shares[number] += habit.probability[place];
            }
        }
        const auto most = std::max_element(shares.begin(), shares.end());
        const auto number = static_cast<std::size_t>(most - shares.begin());
        return words_.text("record.likeliest",
                           {{"letter", letter_of(number)}, {"percent", std::to_string(std::lround(100 * *most))}});
    }

    const words::Catalogue& words_;
    const Workshop& workshop_;
    const Round& round_;
    std::vector<std::uint32_t> deciding_;  ///< the votes of those who decide
    report::Phrases phrases_;
    report::RecordDecision decision_;
};

std::vector<analysis::Habit> habits_of(const Workshop& workshop) {
    std::vector<analysis::Habit> habits;
    if (!workshop.judge) return habits;
    for (const analysis::Persona& persona : analysis::bundled_personas())
        habits.push_back(analysis::habit_of(workshop.judge->graph(), persona));
    return habits;
}

/// Who answered, and whose answers counted; a line each.
std::vector<std::string> facts_of(const words::Catalogue& words, const Workshop& workshop) {
    std::vector<std::string> facts;
    if (workshop.most_joined > 0) facts.push_back(words.count("record.phones", workshop.most_joined));
    if (workshop.teams.empty()) return facts;
    std::string names;
    for (const std::string& team : workshop.teams) names += (names.empty() ? "" : ", ") + team;
    facts.push_back(words.text("record.teams", {{"teams", names}}));
    facts.push_back(std::string(
        words.text(workshop.decides == WhoDecides::TeamsInTurn ? "record.decided_turn" : "record.decided_all")));
    return facts;
}

void add_ending(const AppState& state, const Round& last, report::WorkshopRecord& record) {
    const words::Catalogue& words = *state.words;
    const Workshop& workshop = *state.workshop.open;
    const report::Phrases phrases(words, *workshop.program);
    const model::Scene& scene = scene_at(last);
    record.ending_title = ending_title(words, scene);
    for (const Message& message : told_last(words, last.session).scene)
        record.ending.push_back({message.name, message.text, message.detail});
    if (scene.ending) record.lesson = scene.ending->lesson;
    record.ending_question = scene.discuss;
    record.cost = words.text("workshop.cost_in_all", {{"cost", phrases.money(last.session.bill().total())}});
    if (workshop.debrief) record.summary = workshop.debrief->summary;
    if (workshop.debrief) record.model_note = workshop.debrief->model_note;
    if (workshop.chart) record.chart = *workshop.chart;
}

/// Says what the page is about, and keeps the workshops of a day apart.
std::string record_page_name(const engine::Record& record) {
    constexpr std::size_t kDate = 10;
    constexpr std::size_t kEnough = 8;  // of a UUID
    constexpr std::size_t kLongest = 60;
    return fmt::format("leeway-workshop-{}-{}-{}.html", slug(record.scenario.text, kLongest),
                       record.started.substr(0, kDate), slug(record.play.substr(0, kEnough), kEnough));
}

}  // namespace

report::WorkshopRecord make_workshop_record(const AppState& state) {
    const words::Catalogue& words = *state.words;
    const Workshop& workshop = *state.workshop.open;
    report::WorkshopRecord record;
    record.title = workshop.program->scenario->title;
    record.language = workshop.program->scenario->language;
    record.policy = words.text("app.policy", {{"policy", workshop.program->policy->name}});
    record.date = moment_in_words(words, workshop.began_local, {});
    record.facts = facts_of(words, workshop);
    record.teams = workshop.teams;
    const std::vector<analysis::Habit> habits = habits_of(workshop);
    const std::vector<std::size_t> line = own_line(workshop);
    for (std::size_t at = 0; at < line.size(); ++at) {
        const Round& round = workshop.rounds[line[at]];
        if (!round.is_end() && round.is_shown)
            record.decisions.push_back(DecisionWriter(state, at, line[at]).write(habits));
    }
    const Round& last = workshop.rounds[line.back()];
    if (last.is_end()) add_ending(state, last, record);
    return record;
}

Request make_record_page(const AppState& state) {
    const report::WorkshopRecord record = make_workshop_record(state);
    return request::ExportPage{record_page_name(state.workshop.open->record), report::to_html(record, *state.words)};
}

}  // namespace leeway::flow
