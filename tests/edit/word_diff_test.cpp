#include "edit/word_diff.h"

#include <catch2/catch_test_macros.hpp>

#include "support/random_case.h"

using namespace leeway::edit;
using Kind = Stretch::Kind;

namespace {

/// As on paper: [-gone-]{+new+}.
std::string marked(std::string_view before, std::string_view after) {
    std::string text;
    for (const Stretch& each : word_diff(before, after)) {
        if (each.kind == Kind::Same) text += each.text;
        if (each.kind == Kind::Gone) text += "[-" + each.text + "-]";
        if (each.kind == Kind::New) text += "{+" + each.text + "+}";
    }
    return text;
}

std::string random_text(leeway::support::Chooser& chooser) {
    static const std::vector<std::string> kParts{
        "the", "coat", " ", " ", "\n", ",", "it's", "\xC3\xA9t\xC3\xA9", "\xE2\x80\x9C", "\xE4\xBD\xA0", "\xFF", "no"};
    std::string text;
    for (int i = chooser.below(30); i > 0; --i) text += chooser.pick(kParts);
    return text;
}

}  // namespace

TEST_CASE("The words that changed are marked, and no others", "[edit]") {
    CHECK(marked("The coat is late.", "The coat is here.") == "The coat is [-late-]{+here+}.");
    CHECK(marked("I'm sorry.", "I'm very sorry.") == "I'm {+very +}sorry.");
    CHECK(marked("Same.", "Same.") == "Same.");
    CHECK(marked("", "Hello.") == "{+Hello.+}");
    CHECK(marked("Hello.", "") == "[-Hello.-]");
    CHECK(marked("", "").empty());
}

TEST_CASE("A word counts as a whole, with its apostrophe and its accents", "[edit]") {
    CHECK(marked("We can come on Friday", "We can't come on Friday") == "We [-can-]{+can't+} come on Friday");
    CHECK(marked("un caf\xC3\xA9 noir, s'il vous pla\xC3\xAEt", "un cafe noir, s'il vous pla\xC3\xAEt") ==
          "un [-caf\xC3\xA9-]{+cafe+} noir, s'il vous pla\xC3\xAEt");
    CHECK(marked("She said \xE2\x80\x9Cyes\xE2\x80\x9D to it", "She said \xE2\x80\x9Cno\xE2\x80\x9D to it") ==
          "She said \xE2\x80\x9C[-yes-]{+no+}\xE2\x80\x9D to it");
}

TEST_CASE("A script without spaces is marked sign by sign", "[edit]") {
    CHECK(marked("\xE4\xBD\xA0\xE5\xA5\xBD\xE5\x90\x97", "\xE4\xBD\xA0\xE4\xB8\x8D\xE5\x90\x97") ==
          "\xE4\xBD\xA0[-\xE5\xA5\xBD-]{+\xE4\xB8\x8D+}\xE5\x90\x97");
}

TEST_CASE("What is the same only by accident is not picked out", "[edit]") {
    CHECK(marked("We will send it to you again, in the blue box.",
                 "We will fetch them from you again, in the blue box.") ==
          "We will [-send it to-]{+fetch them from+} you again, in the blue box.");
    CHECK(marked("That can't be done here.", "A courier is on the way with another one.") ==
          "[-That can't be done here.-]{+A courier is on the way with another one.+}");
}

TEST_CASE("Gone and new together with what stayed give both texts back", "[edit]") {
    for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
        CAPTURE(seed);
        leeway::support::Chooser chooser(seed);
        const std::string before = random_text(chooser);
        const std::string after = chooser.chance(10) ? before : random_text(chooser);
        std::string old_text;
        std::string new_text;
        const std::vector<Stretch> stretches = word_diff(before, after);
        for (std::size_t i = 0; i < stretches.size(); ++i) {
            const Stretch& each = stretches[i];
            REQUIRE_FALSE(each.text.empty());
            if (i > 0) REQUIRE(each.kind != stretches[i - 1].kind);
            if (i > 0 && each.kind == Kind::Gone) REQUIRE(stretches[i - 1].kind == Kind::Same);
            if (each.kind != Kind::New) old_text += each.text;
            if (each.kind != Kind::Gone) new_text += each.text;
        }
        REQUIRE(old_text == before);
        REQUIRE(new_text == after);
        const bool has_change = stretches.size() > 1 || (!stretches.empty() && stretches[0].kind != Kind::Same);
        REQUIRE(has_change == (before != after));
    }
}

TEST_CASE("A text of many thousand words is done at once, from its ends inwards", "[edit]") {
    std::string before = "begin ";
    std::string after = "begin ";
    for (int i = 0; i < 40'000; ++i) {
        before += "a" + std::to_string(i) + " ";
        after += "b" + std::to_string(i) + " ";
    }
    const std::vector<Stretch> stretches = word_diff(before + "end", after + "end");
    CHECK(stretches.size() == 2);  // too little is left to be marked
}
