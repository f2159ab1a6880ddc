#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "report/debrief_page.h"
#include "report/small_case.h"
#include "support/two_visits.h"

using namespace leeway;
using namespace leeway::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

const Bench& bench() {
    static const Bench bench = make_bench(support::two_visits(), small_policy(150));
    return bench;
}

report::Debrief after(const std::vector<Played>& steps) { return bench().debrief(play(bench(), steps)); }

}  // namespace

TEST_CASE("A journey's decisions stand under their contacts, with the time between and how each ended", "[report]") {
    const report::Debrief debrief = after({{"search"}, {"remember"}});
    REQUIRE(debrief.contacts.size() == 2);
    const report::ContactPart& hat = debrief.contacts[0];
    CHECK(hat.heading == "Contact 1 of 2");
    CHECK(hat.title == "The lost hat");
    CHECK(hat.after.empty());
    CHECK(hat.arrival == "Ada Lind comes with happiness 50, expecting 50.");
    CHECK(hat.ending_title == "Found again");
    CHECK(hat.ending_text == "There it is!");
    CHECK(hat.ending_lesson == "Looking is half of finding.");
    const report::ContactPart& scarf = debrief.contacts[1];
    CHECK(scarf.title == "The scarf");
    CHECK(scarf.after == "5 months later");
    CHECK(scarf.ending_title == "Warm");
    CHECK(scarf.ending_lesson.empty());
    REQUIRE(report::decisions_of(debrief, 0).size() == 1);
    CHECK(report::decisions_of(debrief, 0)[0].say == "I search.");
    REQUIRE(report::decisions_of(debrief, 1).size() == 1);
    CHECK(report::decisions_of(debrief, 1)[0].say == "I remember.");
    CHECK(report::decisions_of(debrief, 1)[0].heading == "Decision 2 of 2");
    CHECK_THAT(debrief.summary, ContainsSubstring("Over 2 contacts, Ada Lind's happiness went from 50 to "));
    CHECK_THAT(debrief.worth.note, ContainsSubstring("$200.00"));
}

TEST_CASE("A journey that was stopped has the contacts that it came to", "[report]") {
    const report::Debrief at_once = after({});
    REQUIRE(at_once.contacts.size() == 1);
    CHECK(at_once.contacts[0].ending_title.empty());
    CHECK(report::decisions_of(at_once, 0).empty());
    const report::Debrief between = after({{"shrug"}});
    REQUIRE(between.contacts.size() == 2);
    CHECK(between.contacts[0].ending_title == "Given up");
    CHECK(between.contacts[1].arrival.empty());
    CHECK(between.contacts[1].ending_title.empty());
    CHECK(report::decisions_of(between, 0).size() == 1);
    CHECK(report::decisions_of(between, 1).empty());
    CHECK_FALSE(between.finished);
}

TEST_CASE("A case of its own has no contacts", "[report]") {
    const Bench small = make_bench(small_scenario(), small_policy(150));
    CHECK(small.debrief(play(small, {{"listen"}, {"card"}})).contacts.empty());
}

TEST_CASE("The text of a journey's debrief tells contact by contact", "[report]") {
    const std::string text = report::to_text(after({{"search"}, {"form"}}), words::Catalogue::english(), 0);
    const auto place = [&](const std::string& part) {
        const std::size_t at = text.find(part);
        INFO(part);
        REQUIRE(at != std::string::npos);
        return at;
    };
    CHECK(place("Contact 1 of 2: The lost hat") < place("Decision 1 of 2: "));
    CHECK(place("Decision 1 of 2: ") < place("How this contact ended: Found again"));
    CHECK(place("How this contact ended: Found again") < place("5 months later"));
    CHECK(place("5 months later") < place("Contact 2 of 2: The scarf"));
    CHECK(place("Contact 2 of 2: The scarf") < place("Decision 2 of 2: "));
    CHECK(place("Decision 2 of 2: ") < place("How this contact ended: Cold"));
}

TEST_CASE("The page of a journey has a section for each contact, in the language of its author", "[report]") {
    model::Scenario journey = support::two_visits();
    model::Scenario scarf = *journey.contacts[1].scenario;
    scarf.language = "nb";
    journey.contacts[1].scenario = std::make_shared<const model::Scenario>(std::move(scarf));
    const Bench other = make_bench(journey, small_policy(150));
    const report::Debrief debrief = other.debrief(play(other, {{"search"}, {"form"}}));
    const std::string page = report::to_html(debrief, words::Catalogue::english(), "en");
    CHECK_THAT(page, ContainsSubstring("<h3 id=\"contact-1\">\nContact 1 of 2: <span lang=\"en\">The lost hat</span>"));
    CHECK_THAT(page, ContainsSubstring("<p class=\"time\">5 months later</p>"));
    CHECK_THAT(page, ContainsSubstring("<h3 id=\"contact-2\">\nContact 2 of 2: <span lang=\"nb\">The scarf</span>"));
    CHECK_THAT(page, ContainsSubstring("<h4 id=\"decision-2\">\nDecision 2 of 2: "));
    CHECK_THAT(page, ContainsSubstring("<h4>How this contact ended: Found again</h4>"));
    CHECK_THAT(page, ContainsSubstring("scope=\"rowgroup\">Contact 2 of 2: The scarf</th>"));
    CHECK_THAT(page, ContainsSubstring("<th scope=\"row\" lang=\"nb\">I form.</th>"));
}
