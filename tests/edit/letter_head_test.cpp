#include "edit/letter_head.h"

#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "edit/complaint.h"

using namespace leeway;

namespace {

std::string sender_of(std::string_view text) { return edit::read_letter(text).sender; }
std::string body_of(std::string_view text) { return edit::read_letter(text).body; }

}  // namespace

TEST_CASE("A line that merely looks like a mail's head stays in the letter", "[edit]") {
    CHECK(body_of("To: whoever reads this\nI am cold.") == "To: whoever reads this\nI am cold.");
    CHECK(body_of("My question: where is it?\n\nAda") == "My question: where is it?\n\nAda");
    CHECK(body_of("I waited.\n\nSubject: this is inside") == "I waited.\n\nSubject: this is inside");
    CHECK(body_of("From: Ada <ada@example.org>\nI waited.") == "I waited.");
    CHECK(body_of("Date: 3 May\n\nI waited.") == "I waited.");
}

TEST_CASE("A signature is a name behind a closing, and nothing else is", "[edit]") {
    CHECK(sender_of("I waited.\n\nKind regards,\nAda Quist") == "Ada Quist");
    CHECK(sender_of("I waited.\n\nYours\n\n  Ada van der Berg.\n12 Mill Lane\n0123 456") == "Ada van der Berg");
    CHECK(sender_of("I waited.\nThanks, Ada") == "Ada");
    CHECK(sender_of("Mit freundlichen Gr\xC3\xBC\xC3\x9F"
                    "en\n\xC3\x98yvind Dahl") == "\xC3\x98yvind Dahl");
    CHECK(sender_of("I waited.\nAda Quist").empty());
    CHECK(sender_of("I waited.\n\nKind regards,\nA disappointed customer").empty());
    CHECK(sender_of("I waited.\n\nRegards,\nCustomer 4711").empty());
    CHECK(sender_of("Best of all was the box, which came empty and very late indeed.\nWhy Me").empty());
    CHECK(sender_of("Thanks for nothing.\nI will never buy here again").empty());
}

TEST_CASE("Who sent a mail is taken from its head where nobody has signed", "[edit]") {
    CHECK(sender_of("From: \"Ada Quist\" <ada@example.org>\nSubject: Coat\n\nI waited.") == "Ada Quist");
    CHECK(sender_of("From: ada@example.org\nSubject: Coat\n\nI waited.").empty());
    CHECK(sender_of("From: Shop Support <a@b.org>\nSubject: Coat\n\nI waited.").empty());
    CHECK(sender_of("From: Ada Quist <a@b.org>\n\nI waited.\n\nRegards,\nBo Dahl") == "Bo Dahl");
}

TEST_CASE("Names of people look like names, phrases do not", "[edit]") {
    for (const char* name : {"Ada", "Ada Quist", "Ludwig van Beethoven", "J. R. Dahl", "Anne-Marie O'Neil"}) {
        CAPTURE(name);
        CHECK(edit::looks_like_name(name));
    }
    for (const char* none :
         {"", "ada", "Sent from my phone", "Ada 2", "An Angry Customer", "One Two Three Four Five"}) {
        CAPTURE(none);
        CHECK_FALSE(edit::looks_like_name(none));
    }
}
