#include "edit/complaint.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "base/pasted.h"
#include "base/text.h"
#include "model/validate.h"

using namespace leeway;
using edit::Letter;

namespace {

const edit::LetterWords kWords{"The letter, part", "A real complaint."};

constexpr const char* kMail =
    "From: \"Ada Quist\" <ada@example.org>\r\n"
    "To: Shop\r\n"
    "Subject: RE: [External] The late coat\r\n"
    "\r\n"
    "Dear Sir or Madam,\r\n"
    "\r\n"
    "The coat was to be here on Friday. It is Monday, and cold.\r\n"
    "\r\n"
    "Kind regards,\r\n"
    "Ada Quist\r\n";

/// Everything that is not space.
std::string ink(std::string_view text) {
    std::string found;
    for (const char c : text) {
        if (c != ' ' && c != '\n') found += c;
    }
    return found;
}

/// What the case has of the customer's words.
std::string told(const model::Scenario& scenario) {
    std::string words = scenario.scenes.front().says;
    for (const model::Fact& fact : scenario.facts) words += "\n" + fact.value;
    return words;
}

/// Words, punctuation, line ends and bytes of every kind.
std::string random_letter(std::mt19937& dice, std::size_t pieces) {
    static const std::vector<std::string> kPieces{"late",
                                                  "coat",
                                                  " ",
                                                  " ",
                                                  "\n",
                                                  "\n\n",
                                                  ". ",
                                                  "\r\n",
                                                  "Subject: ",
                                                  "From: ",
                                                  "\xE2\x80\x9C",
                                                  "\xF0\x9F\x98\x80",
                                                  "\xE6\x84\x9F\xE8\xAC\x9D",
                                                  "\xFF",
                                                  "\xC3",
                                                  "12345",
                                                  "@",
                                                  ":",
                                                  "Kind regards,\n",
                                                  "Ada",
                                                  "\t",
                                                  "\xC2\xA0",
                                                  "-----",
                                                  "Stra\xC3\x9F"
                                                  "e"};
    std::string letter;
    for (std::size_t i = 0; i < pieces; ++i) letter += kPieces[dice() % kPieces.size()];
    return letter;
}

}  // namespace

TEST_CASE("A mail becomes a case: its words the first scene, its subject the title", "[edit]") {
    const auto scenario = edit::case_of(edit::read_letter(kMail), kWords);
    REQUIRE(scenario);
    CHECK(scenario->title == "The late coat");
    CHECK(scenario->id.text == "the-late-coat");
    CHECK(scenario->customer.name == "Ada Quist");
    CHECK(scenario->start == scenario->scenes.front().id);
    CHECK(
        scenario->scenes.front().says ==
        "Dear Sir or Madam,\n\nThe coat was to be here on Friday. It is Monday, and cold.\n\nKind regards,\nAda Quist");
    CHECK(scenario->inspiration == "A real complaint.");
}

TEST_CASE("Two answers that are empty lead to two endings, and what is left to do is said", "[edit]") {
    const auto scenario = edit::case_of(edit::read_letter(kMail), kWords);
    REQUIRE(scenario);
    REQUIRE(scenario->scenes.size() == 3);
    const auto& answers = scenario->scenes.front().responses;
    REQUIRE(answers.size() == 2);
    CHECK(answers[0].then.front().target == scenario->scenes[1].id);
    CHECK(answers[1].then.front().target == scenario->scenes[2].id);
    CHECK(scenario->scenes[1].ending);
    CHECK(scenario->scenes[2].ending);
    const model::Findings findings = model::validate(*scenario);
    for (const char* place : {"/scenes/complaint/responses/0/say", "/scenes/complaint/responses/1/say",
                              "/scenes/ending-1/ending/title", "/scenes/ending-2/ending/title"}) {
        CAPTURE(place);
        CHECK(std::any_of(findings.begin(), findings.end(),
                          [&](const model::Finding& finding) { return finding.where == place; }));
    }
}

TEST_CASE("Without a subject the title is the first words after the salutation", "[edit]") {
    const auto title = [](std::string_view text) { return edit::title_of(edit::read_letter(text)); };
    CHECK(title("Dear Sir,\nMy coat is late. Where is it?") == "My coat is late");
    CHECK(title("Hello!\n\nWhere is my coat?") == "Where is my coat?");
    CHECK(title("Where is my coat") == "Where is my coat");
    CHECK(title("Hello!") == "Hello!");
    CHECK(title("You charged me 8.50 twice. Why?") == "You charged me 8.50 twice");
    const std::string longer =
        title("I have been waiting for the coat that you promised to send me before the end of May");
    CHECK(longer == "I have been waiting for the coat that you promised to...");
    CHECK(code_points(title(std::string(500, 'x'))) <= 60);
}

TEST_CASE("Nothing pasted, or only the head of a mail, makes no case", "[edit]") {
    for (const char* text : {"", " \r\n\t ", "Subject: The late coat\n", "From: Ada <a@b.org>\nSubject: Coat\n\n \n"}) {
        CAPTURE(text);
        CHECK_FALSE(edit::case_of(edit::read_letter(text), kWords));
    }
}

TEST_CASE("A very long letter goes on beside the conversation, cut between paragraphs", "[edit]") {
    std::string letter;
    for (int i = 0; i < 100; ++i)
        letter += "This is paragraph " + std::to_string(i) + " of a long complaint. " + std::string(90, 'x') + "\n\n";
    const auto scenario = edit::case_of(edit::read_letter(letter), kWords);
    REQUIRE(scenario);
    REQUIRE(scenario->facts.size() >= 2);
    CHECK(scenario->facts.front().label == "The letter, part 2");
    CHECK(scenario->facts.front().value.starts_with("This is paragraph"));
    CHECK(ink(told(*scenario)) == ink(letter));
    CHECK_FALSE(edit::case_of(edit::read_letter(std::string(edit::kLongestLetter + 1, 'x')), kWords));
}

TEST_CASE("What could tell who wrote it is found", "[edit]") {
    using edit::Trace;
    CHECK(edit::traces_in(edit::read_letter(kMail)) == std::vector{Trace::Name});
    CHECK(edit::traces_in(edit::read_letter("Write to me at ada@example.org or see www.example.org.")) ==
          std::vector{Trace::Address, Trace::Link});
    CHECK(edit::traces_in(edit::read_letter("My number is 070-123 45")) == std::vector{Trace::Number});
    CHECK(edit::traces_in(edit::read_letter("I paid 120.00 on 3 May, 2 shoes @ 60 each")).empty());
}

TEST_CASE("Of no letter a word is lost, whatever it is made of", "[edit]") {
    std::mt19937 dice(1);
    for (int run = 0; run < 2000; ++run) {
        const std::string body = random_letter(dice, run % 10 == 0 ? 6000 : 1 + dice() % 60);
        const std::string letter = "Hello there\n" + body;
        const auto scenario = edit::case_of(edit::read_letter(letter), kWords);
        CAPTURE(letter);
        REQUIRE(scenario);
        REQUIRE(ink(told(*scenario)) == ink(clean_paste(letter)));
        for (const model::Fact& fact : scenario->facts) REQUIRE(code_points(fact.value) <= model::kLongestText);
        REQUIRE(code_points(scenario->scenes.front().says) <= model::kLongestText);
        REQUIRE(code_points(scenario->title) <= 60);
        REQUIRE_FALSE(first_invalid_utf8(scenario->title));
        REQUIRE(is_valid_id(scenario->id.text));
    }
}

TEST_CASE("The head of a mail is never among the customer's words, and takes none of them", "[edit]") {
    std::mt19937 dice(2);
    const std::vector<std::string> heads{
        "Subject: A coat\n", "Subject: A coat\r\nFrom: Ada Quist <a@b.org>\r\n\r\n",
        "*From:* Ada Quist\n*Date:* May\n*Subject:* A coat\n\n", "Von: Ada Quist\nBetreff: A coat\n\n",
        "---------- Forwarded message ---------\nFrom: Ada Quist\nSubject: Fwd: A coat\n\n"};
    for (int run = 0; run < 500; ++run) {
        const std::string body = "Hello there\n" + random_letter(dice, 1 + dice() % 60);
        const std::string& head = heads[dice() % heads.size()];
        const Letter letter = edit::read_letter(head + body);
        CAPTURE(head, body);
        REQUIRE(letter.subject == "A coat");
        REQUIRE(ink(letter.body) == ink(clean_paste(body)));
    }
}
