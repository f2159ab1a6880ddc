#include <catch2/catch_test_macros.hpp>

#include "base/pasted.h"
#include "base/text.h"

using leeway::clean_paste;

TEST_CASE("What is pasted from a word processor keeps its quotes and gets plain line ends", "[base]") {
    CHECK(clean_paste("\xE2\x80\x9CI\xE2\x80\x99ll wait\xE2\x80\x9D \xE2\x80\x94 she said\r\nand left\r") ==
          "\xE2\x80\x9CI\xE2\x80\x99ll wait\xE2\x80\x9D \xE2\x80\x94 she said\nand left\n");
    CHECK(clean_paste("one\vtwo\xE2\x80\xA8three\xE2\x80\xA9") == "one\ntwo\nthree\n");
    CHECK(clean_paste("\xEF\xBB\xBF"
                      "10\xC2\xA0"
                      "km, hyphen\xC2\xAD"
                      "ated\tword") == "10 km, hyphenated word");
}

TEST_CASE("What is pasted in any language stays as it is", "[base]") {
    const char* texts =
        "\xE4\xBD\xA0\xE5\xA5\xBD, \xD9\x85\xD8\xB1\xD8\xAD\xD8\xA8\xD8\xA7, \xF0\x9F\x91\x8B\xF0\x9F\x8F\xBD, "
        "n\xCC\x83";
    CHECK(clean_paste(texts) == texts);
}

TEST_CASE("What is no text is made one", "[base]") {
    const std::string clean = clean_paste("a\x01\x1B[31mb\xFF\xC3");
    CHECK(clean == "a[31mb\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK_FALSE(leeway::first_invalid_utf8(clean));
    CHECK(clean_paste("").empty());
}
