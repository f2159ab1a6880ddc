#include <cstddef>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "live/qr.h"

using namespace leeway;
using namespace leeway::live;

namespace {

/// Whether there is a finder, the square that readers look for, with its corner at this module.
bool has_finder(const QrCode& qr, std::size_t row, std::size_t column) {
    for (std::size_t i = 0; i < 7; ++i) {
        for (std::size_t j = 0; j < 7; ++j) {
            const bool is_edge = i == 0 || i == 6 || j == 0 || j == 6;
            const bool is_middle = i >= 2 && i <= 4 && j >= 2 && j <= 4;
            if (qr.at(row + i, column + j) != (is_edge || is_middle)) return false;
        }
    }
    return true;
}

}  // namespace

TEST_CASE("A QR code is a square with three finders and four light modules around it", "[live]") {
    const Result<QrCode> qr = make_qr("http://192.168.178.120:8420/K7RTQ2");
    REQUIRE(qr);
    REQUIRE(qr->is_dark.size() == qr->side * qr->side);
    for (std::size_t i = 0; i < qr->side; ++i) {
        for (const std::size_t edge : {std::size_t{0}, std::size_t{3}, qr->side - 4, qr->side - 1}) {
            CHECK_FALSE(qr->at(edge, i));
            CHECK_FALSE(qr->at(i, edge));
        }
    }
    CHECK(has_finder(*qr, 4, 4));
    CHECK(has_finder(*qr, 4, qr->side - 11));
    CHECK(has_finder(*qr, qr->side - 11, 4));
    CHECK_FALSE(has_finder(*qr, qr->side - 11, qr->side - 11));
}

TEST_CASE("Another address is another QR code, and the address of a room makes a small one", "[live]") {
    const Result<QrCode> one = make_qr("http://192.168.178.120:8420/K7RTQ2");
    const Result<QrCode> other = make_qr("http://192.168.178.120:8420/K7RTQ3");
    REQUIRE(one);
    REQUIRE(other);
    CHECK(one.value() != other.value());
    CHECK(one->side - 8 <= 33);
}

TEST_CASE("What no QR code holds is refused", "[live]") {
    CHECK(make_qr("").error().code == ErrorCode::BadInput);
    CHECK(make_qr(std::string("a\0b", 3)).error().code == ErrorCode::BadInput);
    CHECK(make_qr(std::string(3000, 'a')).error().code == ErrorCode::TooLarge);
}

TEST_CASE("The text that joins a Wi-Fi keeps what has a meaning in it apart", "[live]") {
    CHECK(wifi_text("Guests", "summer 2026") == "WIFI:T:WPA;S:Guests;P:summer 2026;;");
    CHECK(wifi_text("Guests", "") == "WIFI:T:nopass;S:Guests;;");
    CHECK(wifi_text("Guests", "x", true) == "WIFI:T:WPA;S:Guests;P:x;H:true;;");
    CHECK(wifi_text(R"(a;b,c:d"e\f)", "p;") == R"(WIFI:T:WPA;S:a\;b\,c\:d\"e\\f;P:p\;;;)");
    CHECK(wifi_text("Caf\xc3\xa9", "x") == "WIFI:T:WPA;S:Caf\xc3\xa9;P:x;;");
}
