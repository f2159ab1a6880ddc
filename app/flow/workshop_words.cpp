#include "flow/workshop_words.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

#include "base/text.h"
#include "flow/workshop_rounds.h"
#include "report/phrases.h"

namespace leeway::flow {

namespace {

constexpr std::size_t kQuotedChoice = 70;  ///< code points of a choice, enough to know it again
constexpr double kClose = 0.15;            ///< teams that differ in so few answers are close together
constexpr double kFarApart = 0.5;          ///< from here on they are far apart

/// The first choice that a person would need somebody's permission for, or nothing.
std::optional<std::size_t> needs_asking(const Round& round) {
    const engine::Program& program = round.session.program();
    for (std::size_t choice = 0; choice < round.choices.size(); ++choice) {
        if (program.actions[round.choices[choice].ways.front()].kind != engine::ActionKind::Do) return choice;
    }
    return std::nullopt;
}

/// The first choice that needs a permission which people have, or nothing.
std::optional<std::size_t> is_trusted(const Round& round) {
    for (std::size_t choice = 0; choice < round.choices.size(); ++choice) {
        if (round.session.program().response_text(round.choices[choice].response).need) return choice;
    }
    return std::nullopt;
}

}  // namespace

std::string letter_of(std::size_t choice) { return {static_cast<char>('A' + choice)}; }

std::string letters_of(const words::Catalogue& words, const std::vector<std::size_t>& choices) {
    std::string letters;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const std::string letter = letter_of(choices[i]);
        if (i == 0) {
            letters = letter;
        } else if (i + 1 == choices.size()) {
            letters = words.text("workshop.and", {{"first", letters}, {"last", letter}});
        } else {
            letters += ", " + letter;
        }
    }
    return letters;
}

const std::string& say_of(const Round& round, std::size_t choice) {
    return round.session.program().response_text(round.choices[choice].response).say;
}

std::string customer_at(const words::Catalogue& words, const Round& round) {
    const report::Phrases phrases(words, round.session.program());
    return report::capitalised(phrases.customer(round.session.state().scene()));
}

const model::Scenario& scenario_at(const Round& round) {
    return round.session.program().scenario_of(round.session.state().scene());
}

const model::Scene& scene_at(const Round& round) {
    return round.session.program().scene_text(round.session.state().scene());
}

const std::string& words_at(const Round& round) {
    const model::Scene& scene = scene_at(round);
    return scene.says.empty() ? scene.narration : scene.says;
}

std::string speaker_at(const words::Catalogue& words, const Round& round) {
    return scene_at(round).says.empty() ? std::string() : customer_at(words, round);
}

std::string question_of(const words::Catalogue& words, const Round& round) {
    const std::string& written = scene_at(round).discuss;
    if (!written.empty()) return written;
    if (!round.is_asked()) return {};
    if (const std::optional<std::size_t> choice = needs_asking(round))
        return words.text("workshop.ask.allowed", {{"letter", letter_of(*choice)}});
    if (const std::optional<std::size_t> choice = is_trusted(round))
        return words.text("workshop.ask.trusted", {{"letter", letter_of(*choice)}});
    return words.text("workshop.ask.otherwise", {{"customer", customer_at(words, round)}});
}

std::string answers_in(const words::Catalogue& words, const Workshop& workshop, const Round& round) {
    const Ballot& ballot = ballot_of(round);
    const std::uint32_t hands = sum_of(ballot.hands);
    const std::uint32_t phones = sum_of(ballot.phones);
    const std::uint32_t there = std::max(workshop.news.connected, phones);
    if (hands > 0 || !workshop.room || there == 0)
        return words.count("workshop.answers_in", std::int64_t{phones} + hands);
    return words.count("workshop.answers_of", phones, {{"all", std::to_string(there)}});
}

std::int64_t percent_of(std::uint32_t votes, std::uint32_t sum) {
    return votes == 0 ? 0 : std::lround(100.0 * votes / std::max(votes, sum));
}

std::string votes_in_words(const words::Catalogue& words, std::uint32_t votes, std::uint32_t sum) {
    if (votes == 0) return std::string(words.text("workshop.nobody"));
    return words.count("workshop.votes", votes, {{"percent", std::to_string(percent_of(votes, sum))}});
}

double distance_of(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    const auto of_a = static_cast<double>(sum_of(a));
    const auto of_b = static_cast<double>(sum_of(b));
    double differing = 0;
    for (std::size_t choice = 0; choice < a.size(); ++choice)
        differing += std::abs(a[choice] / of_a - b[choice] / of_b);
    return std::clamp(differing / 2, 0.0, 1.0);
}

std::string apart_in_words(const words::Catalogue& words, const Workshop& workshop, const Ballot& ballot) {
    double furthest = -1;
    std::string first;
    std::string second;
    for (std::size_t a = 0; a < workshop.teams.size(); ++a) {
        for (std::size_t b = a + 1; b < workshop.teams.size(); ++b) {
            const std::vector<std::uint32_t> votes_a = votes_of(ballot, a);
            const std::vector<std::uint32_t> votes_b = votes_of(ballot, b);
            if (sum_of(votes_a) == 0 || sum_of(votes_b) == 0) continue;
            const double distance = distance_of(votes_a, votes_b);
            if (distance <= furthest) continue;
            furthest = distance;
            first = workshop.teams[a];
            second = workshop.teams[b];
        }
    }
    if (furthest < 0) return {};
    const std::string percent = std::to_string(std::lround(100 * furthest));
    const char* key = furthest < 0.005       ? "workshop.apart.same"
                      : furthest < kClose    ? "workshop.apart.close"
                      : furthest < kFarApart ? "workshop.apart.some"
                                             : "workshop.apart.far";
    return words.text(key, {{"first", first}, {"second", second}, {"percent", percent}});
}

std::string choice_in_words(const words::Catalogue& words, const Round& round, std::size_t choice) {
    return words.text("workshop.choice", {{"letter", letter_of(choice)},
                                          {"say", report::shortened(say_of(round, choice), kQuotedChoice)}});
}

}  // namespace leeway::flow
