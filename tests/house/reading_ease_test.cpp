#include "house/reading_ease.h"

#include <catch2/catch_test_macros.hpp>

using leeway::house::syllables_in;
using leeway::house::Text;

TEST_CASE("Syllables are counted by groups of vowels, without a silent e", "[house]") {
    CHECK(syllables_in("cat") == 1);
    CHECK(syllables_in("table") == 2);
    CHECK(syllables_in("plane") == 1);
    CHECK(syllables_in("refund") == 2);
    CHECK(syllables_in("approval") == 3);
    CHECK(syllables_in("hmm") == 1);
}

TEST_CASE("Sentences end at full stops, and at the end, but not inside a sum", "[house]") {
    Text text;
    text.add("It's $28.75 a month. Is it?");
    text.add("Well... no");
    CHECK(text.sentences == 4);
    CHECK(text.words == 9);
}

TEST_CASE("Plain words read more easily than long ones", "[house]") {
    Text plain;
    plain.add("The cat sat on the mat. It was warm.");
    Text heavy;
    heavy.add("Institutional considerations necessitate documentation regarding reimbursement eligibility.");
    CHECK(plain.reading_ease() > 90);
    CHECK(heavy.reading_ease() < 0);
    CHECK(Text().reading_ease() == 0);
}
