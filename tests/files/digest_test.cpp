#include "files/digest.h"

#include <string>

#include <catch2/catch_test_macros.hpp>

using leeway::files::digest;

// The values are what the xxhsum tool prints with -H2 (XXH3, 128 bits).
TEST_CASE("a digest is XXH3-128 in the canonical order", "[files][digest]") {
    CHECK(digest("") == "99aa06d3014798d86001c324468d497f");
    CHECK(digest("a") == "a96faf705af16834e6c632b61e964e1f");
    CHECK(digest("abc") == "06b05ab6733a618578af5f94892f3950");
}

TEST_CASE("a digest sees every byte", "[files][digest]") {
    const std::string text(1000, 'x');
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string changed = text;
        changed[i] = 'y';
        if (digest(changed) == digest(text)) FAIL("byte " << i << " does not matter");
    }
    CHECK(digest(text + std::string(1, '\0')) != digest(text));
    CHECK(digest(text).size() == 32);
}
