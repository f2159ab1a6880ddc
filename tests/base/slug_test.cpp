#include "base/slug.h"

#include <string>

#include <catch2/catch_test_macros.hpp>

#include "base/id.h"

using leeway::slug;

TEST_CASE("Greek and Cyrillic words are written with Latin letters", "[base]") {
    CHECK(slug("Το παλτό άργησε", 40) == "to-palto-argise");
    CHECK(slug("ΆΡΓΗΣΕ", 40) == "argise");
    CHECK(slug("Θέλω ψωμί", 40) == "thelo-psomi");
    CHECK(slug("Пальто опоздало", 40) == "palto-opozdalo");
    CHECK(slug("ЩЁГОЛЬ", 40) == "shchyogol");
    CHECK(slug("Її подарунок", 40) == "yiyi-podarunok");
    CHECK(slug("Љубав и џем", 40) == "ljubav-i-dzem");
    CHECK(slug("Ґанок", 40) == "ganok");
}

TEST_CASE("Romanian and Vietnamese words keep their letters", "[base]") {
    CHECK(slug("Ștergarul și ȚESĂTURA", 40) == "stergarul-si-tesatura");
    CHECK(slug("Chiếc áo khoác đến muộn", 40) == "chiec-ao-khoac-den-muon");
    CHECK(slug("ĐƠN HÀNG BỊ MẤT Ở kho cũ, Ưu tiên, kỹ, ỹ", 60) == "don-hang-bi-mat-o-kho-cu-uu-tien-ky-y");
}

TEST_CASE("An accent that follows its letter is dropped like any other", "[base]") {
    CHECK(slug("de\u0301ja\u0300 vu", 40) == "deja-vu");
}

TEST_CASE("What cannot honestly be written with Latin letters leaves nothing", "[base]") {
    for (const char* text : {"المعطف المتأخر", "מעיל", "迟到的外套", "コート", "!?", ""}) {
        INFO(text);
        CHECK(slug(text, 40).empty());
    }
}

TEST_CASE("Whatever is written, a slug is an id or empty", "[base]") {
    for (const char* text : {"ъъ А ьь", " - x - ", "Ж", "ς", "a'b’c", "\xFF\xFE", "Ǆ", "ϔ", "Ѿ", "3 ×  4"}) {
        const std::string made = slug(text, 8);
        INFO(text << " -> " << made);
        CHECK((made.empty() || leeway::is_valid_id(made)));
        CHECK(made.size() <= 8);
    }
}
