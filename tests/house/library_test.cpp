#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <catch2/catch_test_macros.hpp>

#include "flow/case_filter.h"
#include "house/case_measures.h"
#include "house/library_case.h"
#include "house/source_files.h"
#include "house/tricks.h"

/// The craft rules of scenarios/README.md, for every case and for the library.

using namespace leeway;
using namespace leeway::house;

namespace {

std::string row_of(const LibraryCase& of, const CaseMeasures& m) {
    const auto& frontier = m.under_own.frontier;
    std::string row =
        fmt::format("{:<25} {:<13} {:1} {:>5} {:>3} {:>3} {:>3} {:>10} {:>4} {:>5.0f} ", of.scenario->id.text,
                    of.own->id.text, of.kind, m.words, of.scenario->scenes.size(), m.endings, m.longest_way,
                    m.under_own.plays, frontier.size(), frontier.back().happiness - frontier.front().happiness);
    for (const auto& [low, high] : m.ratings) row += fmt::format("{:>3}-{:<2} ", low, high);
    row += fmt::format("{:>4.0f} {:>3.0f}% {:>3.0f}% ", m.reading_ease, 100 * m.share_on_frontier(),
                       100.0 * static_cast<double>(m.off_every_frontier.size()) / static_cast<double>(m.responses));
    for (const double score : m.tricks) row += fmt::format("{:>4.0f}", score);
    return row + '\n';
}

constexpr const char* kHeading =
    "case                      policy        k words  sc end dec      plays  pts  span  outc.  proc. inter. ease "
    " on  off    1st lst lng knd ask\n";

void check_shape(const LibraryCase& of, const CaseMeasures& m) {
    CHECK(of.scenario->scenes.size() >= 10);
    CHECK(of.scenario->scenes.size() <= 25);
    CHECK(m.endings >= 4);
    CHECK(m.endings <= 7);
    CHECK(m.longest_way >= 4);
    CHECK(m.longest_way <= 7);
    for (const model::Scene& scene : of.scenario->scenes) {
        CAPTURE(scene.id.text);
        if (scene.ending) CHECK_FALSE(scene.ending->lesson.empty());
        for (const model::Response& response : scene.responses) {
            CAPTURE(response.id.text);
            CHECK_FALSE(response.why.empty());
        }
    }
    for (const Offered& offered : m.offered) {
        CAPTURE(offered.scene, offered.least, offered.most);
        CHECK(offered.least >= 2);
        CHECK(offered.most >= 3);
        CHECK(offered.most <= 5);
    }
}

void check_choices(const LibraryCase& of, const CaseMeasures& m) {
    CHECK(m.under_own.frontier.size() >= 4);
    for (const auto& [scene, is_reached] : m.under_own.endings) {
        CAPTURE(of.scenario->scenes[scene].id.text);
        CHECK(is_reached);
    }
    CHECK(m.under_own.stuck.empty());
    CAPTURE(m.off_every_frontier, m.off_without_why);
    CHECK(4 * m.off_every_frontier.size() <= m.responses);
    CHECK(m.off_without_why.empty());
    const analysis::FrontierPoint& happiest = m.under_own.frontier.back();
    CHECK(m.dearest.happiness < happiest.happiness - 1e-6);
    CHECK(m.dearest_allowed.happiness < happiest.happiness - 1e-6);
    CAPTURE(m.happiest_choices, m.happiest_longest);
    CHECK(2 * m.happiest_longest <= m.happiest_choices);
    for (const auto& [low, high] : m.ratings) CHECK(high - low >= 35);
}

/// Whether something is noted in the case, or in one before it, that a later answer depends on.
bool has_note_that_matters(const model::Scenario& scenario) {
    std::set<std::string> asked;
    std::set<std::string> set;
    for (const model::Scene& scene : scenario.scenes) {
        for (const model::Response& response : scene.responses) {
            for (const NoteId& note : response.when.notes) asked.insert(note.text);
            for (const NoteId& note : response.sets) set.insert(note.text);
            for (const model::ChanceOutcome& outcome : response.then) {
                for (const NoteId& note : outcome.sets) set.insert(note.text);
            }
        }
    }
    return std::any_of(set.begin(), set.end(), [&](const std::string& note) { return asked.count(note) > 0; });
}

std::size_t count_flag(const BundledLibrary& library, std::string_view flag) {
    return static_cast<std::size_t>(std::count_if(library.cases.begin(), library.cases.end(),
                                                  [&](const LibraryCase& of) { return of.has_flag(flag); }));
}

}  // namespace

TEST_CASE("The library keeps the rules of the craft", "[house][library]") {
    const BundledLibrary library = bundled_library();
    std::array<double, 5> sums{};
    std::string table = kHeading;
    for (const LibraryCase& of : library.cases) {
        CAPTURE(of.scenario->id.text);
        REQUIRE(of.own);
        const CaseMeasures measures = measure(of, library.policies);
        table += row_of(of, measures);
        check_shape(of, measures);
        check_choices(of, measures);
        for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += measures.tricks[i];
    }
    for (std::size_t i = 0; i < sums.size(); ++i) {
        const double mean = sums[i] / static_cast<double>(library.cases.size());
        table += fmt::format("always {}: {:.1f} on average\n", kTrickNames[i], mean);
        CAPTURE(kTrickNames[i]);
        CHECK(mean < 70);
    }
    std::fputs(table.c_str(), stdout);
}

TEST_CASE("The guide says what every skill is, and every skill can be practised in several cases", "[house][library]") {
    const BundledLibrary library = bundled_library();
    const std::string guide = content_of("scenarios/README.md");
    for (const std::string_view skill : flow::kSkills) {
        CAPTURE(skill);
        CHECK(guide.find(fmt::format("\n| {} | ", skill)) != std::string::npos);
        const auto cases = std::count_if(library.cases.begin(), library.cases.end(),
                                         [&](const LibraryCase& of) { return of.has_tag(skill); });
        CHECK(cases >= 3);
    }
}

TEST_CASE("The library has something of everything", "[house][library]") {
    const BundledLibrary library = bundled_library();
    CHECK(library.cases.size() == 24);
    CHECK(library.policies.size() == 6);
    std::set<std::string> industries;
    std::set<model::Channel> channels;
    std::set<std::string> policies;
    std::map<std::string, std::size_t> kinds;
    std::size_t notes = 0;
    for (const LibraryCase& of : library.cases) {
        CAPTURE(of.scenario->id.text);
        REQUIRE(of.own);
        industries.insert(of.scenario->industry);
        channels.insert(of.scenario->channel);
        policies.insert(of.own->id.text);
        ++kinds[of.kind];
        if (has_note_that_matters(*of.scenario)) ++notes;
        CHECK(of.has_tag("needs a no") == (of.kind == "C"));
        const auto skills = std::count_if(flow::kSkills.begin(), flow::kSkills.end(),
                                          [&](std::string_view skill) { return of.has_tag(skill); });
        CHECK(skills >= 2);
        CHECK(skills <= 4);
        if (of.kind == "C") CHECK(of.has_tag("saying no kindly"));
        CHECK_FALSE(of.scenario->author.empty());
        CHECK_FALSE(of.scenario->inspiration.empty());
    }
    CHECK(industries.size() >= 10);
    CHECK(channels.size() == 6);
    CHECK(policies.size() == 6);
    CHECK(kinds == std::map<std::string, std::size_t>{{"A", 8}, {"B", 8}, {"C", 8}});
    CHECK(3 * notes >= library.cases.size());
    CHECK(count_flag(library, "rude and right") == 3);
    CHECK(count_flag(library, "charming and lying") == 2);
    CHECK(count_flag(library, "our own mistake found half-way") == 2);
    CHECK(count_flag(library, "do nothing yet") == 1);
}
