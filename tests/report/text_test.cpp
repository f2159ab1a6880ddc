#include <sstream>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "base/text.h"
#include "report/debrief_page.h"
#include "report/small_case.h"

using namespace leeway;
using namespace leeway::tests;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("The text of a debrief has every decision and every alternative, and no line is too long", "[report]") {
    const Bench bench = make_bench(small_scenario(), small_policy(150));
    const report::Debrief debrief = bench.debrief(play(bench, {{"recite"}, {"flowers", engine::ActionKind::Ask}}));
    const std::string text = report::to_text(debrief, words::Catalogue::english(), 76);
    for (const report::DecisionCard& card : debrief.decisions) {
        CHECK_THAT(text, ContainsSubstring(card.heading + ": " + card.verdict_word));
        for (const report::AlternativeRow& row : card.alternatives) CHECK_THAT(text, ContainsSubstring("- " + row.say));
    }
    const std::string unwrapped = report::to_text(debrief, words::Catalogue::english(), 0);
    for (const std::string& remark : debrief.policy_remarks) CHECK_THAT(unwrapped, ContainsSubstring(remark));
    CHECK_THAT(unwrapped, ContainsSubstring(debrief.worth.note) && ContainsSubstring(debrief.model_note));
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) CHECK(code_points(line) <= 76);
}
