#include "files/recovery_file.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace leeway;
using files::parse_recovery;
using files::Recovery;
using files::write_recovery;

namespace {

Recovery a_recovery() {
    return {"/cases/d\xC3\xA9j\xC3\xA0.json", "00112233445566778899aabbccddeeff", "2026-03-01T09:30:00Z",
            "{\n  \"title\": \"\\u0041 \\\"B\\\"\",\n \xF0\x9F\x99\x82\t}\n"};
}

}  // namespace

TEST_CASE("What was kept is read back byte for byte", "[files]") {
    Recovery kept = a_recovery();
    CHECK(write_recovery(kept).find("path_bytes") == std::string::npos);
    CHECK(*parse_recovery(write_recovery(kept), "r.json") == kept);
    kept.base.clear();
    kept.path = "/cases/\xFF\xFE latin-1 \xE9.json";
    CHECK(*parse_recovery(write_recovery(kept), "r.json") == kept);
}

TEST_CASE("Keys of a later version are passed over, a later format is left to it", "[files]") {
    std::string text = write_recovery(a_recovery());
    text.replace(text.find("\"path\""), 0, "\"window\": [1, 2], ");
    CHECK(*parse_recovery(text, "r.json") == a_recovery());
    text.replace(text.find("\"format\": 1"), 11, "\"format\": 2");
    const Result<Recovery> later = parse_recovery(text, "r.json");
    REQUIRE_FALSE(later);
    CHECK(later.error().code == ErrorCode::Unavailable);
}

TEST_CASE("What makes no sense is refused", "[files]") {
    const std::string text = write_recovery(a_recovery());
    const std::string broken = GENERATE_COPY(
        std::string(), std::string("[]"), std::string("{}"), text.substr(0, text.size() / 2),
        std::string(text).replace(text.find("recovery"), 8, "scenario"),
        std::string(text).erase(text.find("/cases"), 1), std::string(text).replace(text.find("0011"), 4, "ohoh"),
        std::string(text).replace(text.find("2026-03"), 7, "2026-13"),
        std::string(text).replace(text.find("\"text\""), 6, "\"words\""),
        std::string(text).replace(text.find("\"base\""), 6, "\"path_bytes\": \"2f6\", \"base\""));
    CAPTURE(broken);
    const Result<Recovery> refused = parse_recovery(broken, "r.json");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::BadInput);
    CHECK(refused.error().where == "r.json");
}
