#include "shell/browser.h"

#include <chrono>
#include <thread>

#include <catch2/catch_test_macros.hpp>

#include "support/temp_dir.h"

using leeway::ErrorCode;
using leeway::shell::open_in_browser;
using leeway::support::TempDir;
namespace fs = std::filesystem;

TEST_CASE("The opener is started with the path as its one argument, whatever signs it has", "[shell]") {
    const TempDir temp;
    const fs::path opener =
        temp.write("opener", "#!/bin/sh\nprintf '%s|%s' \"$#\" \"$1\" > \"$0.part\" && mv \"$0.part\" \"$0.out\"\n");
    fs::permissions(opener, fs::perms::owner_all);
    const std::string page = (temp.path() / "a b;touch $HOME'\"`.html").string();
    REQUIRE(open_in_browser(page, opener.string()));
    const fs::path out = temp.path() / "opener.out";
    for (int i = 0; i < 500 && !fs::exists(out); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
    CHECK(temp.read(out) == "1|" + page);
}

TEST_CASE("An opener that is not there is an error", "[shell]") {
    const auto opened = open_in_browser("/page.html", "/nowhere/opener");
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::Unavailable);
    CHECK(opened.error().where == "/nowhere/opener");
}
