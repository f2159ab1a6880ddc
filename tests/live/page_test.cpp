#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "live/page.h"

/// What phones are sent, as bytes. How it looks and works is tested in a real browser: tests/e2e/phone_page.

using namespace leeway::live;

namespace {

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

std::vector<std::string_view> pages() {
    return {page_html(), code_html(), code_html(CodePage::WrongCode), code_html(CodePage::TooOften)};
}

}  // namespace

TEST_CASE("The phone's page is under 30 kB with its style and script", "[live][page]") {
    CHECK(page_html().size() + page_css().size() + page_js().size() < 30'000);
    CHECK(page_html().size() > 1'000);
    CHECK(page_css().size() > 1'000);
    CHECK(page_js().size() > 10'000);
}

TEST_CASE("The pages have no script or style that the policy for content would refuse", "[live][page]") {
    for (const std::string_view page : pages()) {
        CHECK(page.starts_with("<!doctype html>"));
        CHECK_FALSE(has(page, "<style"));
        CHECK_FALSE(has(page, " style="));
        CHECK_FALSE(has(page, " onclick"));
        CHECK_FALSE(has(page, "javascript:"));
        CHECK_FALSE(has(page, "http"));
        CHECK(count(page, "<script") == count(page, "<script src=\"/page.js\" defer></script>"));
    }
    CHECK(count(page_html(), "<script") == 1);
    CHECK(count(code_html(), "<script") == 0);
}

TEST_CASE("Texts of others go into the phone's page as text, never as markup", "[live][page]") {
    for (const char* way : {"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function",
                            "DOMParser", "createContextualFragment", "srcdoc"}) {
        CAPTURE(way);
        CHECK_FALSE(has(page_js(), way));
    }
}

TEST_CASE("The phone's script keeps to what phones of some years ago know", "[live][page]") {
    for (const char* newer : {"?.", "??", "||=", "&&=", "replaceAll", "...", "catch {", "globalThis", ".at(",
                              "#private", ".flat(", "fromEntries", "allSettled", "structuredClone", "(?<"}) {
        CAPTURE(newer);
        CHECK_FALSE(has(page_js(), newer));
    }
    for (const char* newer : {":has(", ":is(", ":where(", "@layer", "@container", "aspect-ratio", "gap:", "inset:"}) {
        CAPTURE(newer);
        CHECK_FALSE(has(page_css(), newer));
    }
}

TEST_CASE("The page that asks for the code says why it asks again", "[live][page]") {
    CHECK_FALSE(has(code_html(), "role=\"alert\""));
    CHECK(has(code_html(CodePage::WrongCode), "no room with that code"));
    CHECK(has(code_html(CodePage::TooOften), "wait a minute"));
    for (const CodePage why : {CodePage::Asked, CodePage::WrongCode, CodePage::TooOften}) {
        CHECK(has(code_html(why), "<form action=\"/\" method=\"get\">"));
        CHECK(has(code_html(why), "name=\"code\""));
    }
}

TEST_CASE("Neither style nor script is cut or merged by being embedded", "[live][page]") {
    CHECK(count(page_css(), "{") == count(page_css(), "}"));
    CHECK(count(page_js(), "{") == count(page_js(), "}"));
    CHECK_FALSE(has(page_js(), "\n//"));
    CHECK_FALSE(has(page_js(), ";//"));
    CHECK(page_js().starts_with("'use strict';"));
    CHECK(has(page_js(), "http://www.w3.org/2000/svg"));
    CHECK(has(page_css(), "(prefers-color-scheme:dark)"));
}
