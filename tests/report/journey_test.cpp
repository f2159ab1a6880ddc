#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "report/debrief_page.h"
#include "report/small_case.h"
#include "support/two_visits.h"

using namespace leeway;
using namespace leeway::tests;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;

namespace {

const Bench& bench() {
    static const Bench bench = make_bench(support::two_visits(), small_policy(150));
    return bench;
}

report::Debrief after(const std::vector<Played>& steps) { return bench().debrief(play(bench(), steps)); }

/// What the hat's visit does is made up for by the scarf's end, whose mood lifts Ada by so much.
Bench mended_bench(int mood, std::int64_t point_value_cents = 150) {
    model::Scenario journey = support::two_visits();
    for (const std::size_t ending : {std::size_t{4}, std::size_t{5}}) journey.scenes[ending].mood = mood;
    return make_bench(journey, small_policy(point_value_cents));
}

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
    CHECK_THAT(debrief.summary, !ContainsSubstring("The score counts"));
    CHECK_THAT(debrief.how_counted, ContainsSubstring("when the last contact ends"));
    CHECK_THAT(debrief.worth.note, ContainsSubstring("$200.00"));
}

TEST_CASE("The time between two contacts stands by itself, so it begins with a capital", "[report]") {
    model::Scenario journey = support::two_visits();
    journey.contacts[1].after = "about a year";
    const Bench other = make_bench(journey, small_policy(150));
    CHECK(other.debrief(play(other, {{"search"}, {"form"}})).contacts[1].after == "About a year later");
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

TEST_CASE("Under each contact of a journey stands what its decisions come to by themselves", "[report]") {
    const report::Debrief debrief = after({{"shrug"}, {"form"}});
    // To shrug falls 36.67 points short of searching by the end of that contact.
    const std::string hat =
        "This contact by itself: 18 of 100, as if the journey had ended here. (The judgement above counts the whole "
        "journey.)";
    CHECK(debrief.contacts[0].score == hat);
    CHECK(debrief.contacts[1].score == "This contact by itself: 100 of 100, as if the journey had ended here.");
    CHECK(debrief.score != 18);
    const std::string text = report::to_text(debrief, words::Catalogue::english(), 0);
    CHECK_THAT(text, ContainsSubstring("expecting 50.\n" + hat + "\n\nDecision 1 of 2"));
    const std::string page = report::to_html(debrief, words::Catalogue::english(), "en");
    CHECK_THAT(page, ContainsSubstring("<p>" + hat + "</p>"));
}

TEST_CASE("A contact that goes on is judged as far as it went, one without a decision not at all", "[report]") {
    CHECK(after({}).contacts[0].score.empty());
    const report::Debrief between = after({{"shrug"}});
    CHECK_THAT(between.contacts[0].score, ContainsSubstring("This contact by itself: 18 of 100, "));
    CHECK(between.contacts[1].score.empty());
    model::Scenario longer = support::two_visits();
    longer.scenes[0].responses[1].then[0].target = SceneId("desk");
    const Bench bench = make_bench(longer, small_policy(150));
    const report::Debrief within = bench.debrief(play(bench, {{"shrug"}}));
    REQUIRE(within.contacts.size() == 1);
    CHECK_THAT(within.contacts[0].score, ContainsSubstring("This contact by itself, so far: "));
}

TEST_CASE("A decision that another contact makes up for says how it served its own", "[report]") {
    const Bench made_up = mended_bench(100);
    const report::Debrief cold = made_up.debrief(play(made_up, {{"shrug"}, {"form"}}));
    const std::string verdict = "Big missed chance in this contact (over the whole journey: best)";
    CHECK(cold.decisions[0].verdict_word == verdict);
    CHECK(cold.decisions[0].verdict == analysis::Verdict::Blunder);
    CHECK_THAT(cold.decisions[0].verdict_sentence, ContainsSubstring("Over the whole journey it leads on average to "));
    const std::string won_back = "What it cost in this contact can be won back later in the journey.";
    CHECK(cold.decisions[0].by_itself == won_back);
    CHECK(cold.decisions[1].by_itself.empty());
    const std::string text = report::to_text(cold, words::Catalogue::english(), 0);
    CHECK_THAT(text,
               ContainsSubstring("Decision 1 of 2: " + verdict + '\n') && ContainsSubstring('\n' + won_back + '\n'));
    const std::string page = report::to_html(cold, words::Catalogue::english(), "en");
    CHECK_THAT(page, ContainsSubstring("<span class=\"blunder\">" + verdict + "</span>") &&
                         ContainsSubstring("<p>" + won_back + "</p>"));
    const Bench partly = mended_bench(60);
    const report::Debrief colder = partly.debrief(play(partly, {{"shrug"}, {"form"}}));
    CHECK(colder.decisions[0].verdict_word ==
          "Big missed chance in this contact (over the whole journey: could be better)");
    CHECK(colder.decisions[0].by_itself ==
          "Part of what it cost in this contact can be won back later in the journey.");
}

TEST_CASE("A decision that only its own contact rewards says so", "[report]") {
    const Bench bench = mended_bench(100);
    const report::Debrief kind = bench.debrief(play(bench, {{"search"}, {"remember"}}));
    CHECK(kind.decisions[0].verdict_word == "Could be better");
    CHECK(kind.decisions[0].by_itself ==
          "For this contact by itself: “Best”. Over the whole journey something else is worth more.");
}

TEST_CASE("A decision that is good for the journey says nothing of having been the best for its contact", "[report]") {
    const Bench bench = mended_bench(100, 300);  // to search costs 1.67 points then
    const report::Debrief kind = bench.debrief(play(bench, {{"search"}, {"remember"}}));
    CHECK(kind.decisions[0].verdict_word == "Good");
    CHECK(kind.decisions[0].by_itself.empty());
}

TEST_CASE("Where a decision served its contact as it served the journey, nothing more is said", "[report]") {
    for (const report::DecisionCard& card : after({{"shrug"}, {"form"}}).decisions) CHECK(card.by_itself.empty());
    const Bench small = make_bench(small_scenario(), small_policy(150));
    for (const report::DecisionCard& card : small.debrief(play(small, {{"recite"}, {"card"}})).decisions)
        CHECK(card.by_itself.empty());
}

TEST_CASE("Where a journey's contacts have different customers, each decision names its own, and totals nobody",
          "[report]") {
    model::Scenario journey = support::two_visits();
    model::Scenario scarf = *journey.contacts[1].scenario;
    scarf.customer.name = "Bo Lind";
    journey.contacts[1].scenario = std::make_shared<const model::Scenario>(std::move(scarf));
    const Bench other = make_bench(journey, small_policy(150));
    const report::Debrief debrief = other.debrief(play(other, {{"search"}, {"form"}}));
    CHECK_THAT(debrief.summary, ContainsSubstring("Over 2 contacts, the customer's happiness went from 50 to "));
    CHECK(debrief.decisions[0].customer == "Ada Lind");
    CHECK(debrief.decisions[1].customer == "Bo Lind");
    CHECK_THAT(debrief.decisions[1].verdict_sentence, ContainsSubstring("would on average have left Bo Lind "));
    const std::string text = report::to_text(debrief, words::Catalogue::english(), 0);
    CHECK_THAT(text, ContainsSubstring("Bo Lind: It is me again."));
    CHECK_THAT(other.debrief(play(other, {{"search"}})).summary, ContainsSubstring("the customer's happiness was "));
}

TEST_CASE("Where a journey went well but a contact did not, that is what to try again", "[report]") {
    const Bench made_up = mended_bench(100);
    const report::Debrief cold = made_up.debrief(play(made_up, {{"shrug"}, {"form"}}));
    CHECK(cold.try_again == std::optional<std::size_t>(0));
    CHECK_THAT(cold.try_again_sentence,
               ContainsSubstring("decision 1 cost 36.7 points in its own contact") && ContainsSubstring("“I search”"));
    const report::Debrief kind = made_up.debrief(play(made_up, {{"search"}, {"remember"}}));
    CHECK_THAT(kind.try_again_sentence, !ContainsSubstring("in its own contact"));
    const report::Debrief sad = after({{"search"}, {"form"}});
    CHECK(sad.try_again == std::optional<std::size_t>(1));
    CHECK_THAT(sad.try_again_sentence, ContainsSubstring("Decision 2 left the most on the table"));
}

TEST_CASE("Where every choice was best for the journey but not for a contact, the words say so", "[report]") {
    const Bench made_up = mended_bench(100);
    const report::Debrief cold = made_up.debrief(play(made_up, {{"shrug"}, {"form"}}));
    CHECK(cold.score == 100);
    CHECK_THAT(cold.summary,
               ContainsSubstring("For the journey as a whole every choice was the best there was; on average that "
                                 "leads to happiness 100 for $0.00. “The lost hat” by itself would have wanted "
                                 "something else: at decision 1, “I search”.") &&
                   !ContainsSubstring("Every choice"));
    CHECK(cold.score_sentence ==
          "It grades the decisions, not the luck. Over the whole journey nothing was left on the table.");
    const report::Debrief kind = after({{"search"}, {"remember"}});
    CHECK_THAT(kind.summary, ContainsSubstring(" Every choice was the best there was; on average"));
    CHECK(kind.score_sentence == "It grades the decisions, not the luck. Nothing was left on the table.");
    CHECK_THAT(kind.try_again_sentence, StartsWith("Every decision was the best there was."));
}

TEST_CASE(
    "Where nothing is to be tried again but a contact could have gone a little better, it is the journey that is "
    "called the best",
    "[report]") {
    // To search costs what it adds, but for 3 points: too little to be tried again, enough to be told.
    model::Scenario journey = support::two_visits();
    for (const std::size_t ending : {std::size_t{4}, std::size_t{5}}) journey.scenes[ending].mood = 100;
    journey.scenes[0].responses[0].spend = Money::from_cents(5500);
    const Bench bench = make_bench(journey, small_policy(150));
    const report::Debrief debrief = bench.debrief(play(bench, {{"shrug"}, {"form"}}));
    INFO(debrief.decisions[0].verdict_word);
    CHECK_FALSE(debrief.try_again);
    CHECK_THAT(debrief.try_again_sentence,
               StartsWith("For the journey as a whole every decision was the best there was."));
    CHECK_THAT(debrief.summary, ContainsSubstring("at decision 1, “I search”."));
}
