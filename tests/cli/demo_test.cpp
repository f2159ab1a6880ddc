#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "cli/cli_run.h"

using namespace leeway;
using namespace leeway::tests;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("The demo plays both stories twice, prints the reviews and says where their pages are", "[cli]") {
    const support::TempDir folder;
    const std::string pages = (folder.path() / "a/b").string();
    const Run run = run_bundled({"demo", "--html", pages});
    INFO(run.err);
    REQUIRE(run.status == 0);
    for (const char* page : {"bereaved-order-best.html", "bereaved-order-by-the-book.html", "worn-shoes-best.html",
                             "worn-shoes-by-the-book.html"}) {
        CHECK_THAT(run.err, ContainsSubstring(page));
        CHECK_THAT(folder.read(std::string("a/b/") + page), ContainsSubstring("</html>"));
    }
    CHECK_THAT(run.out, ContainsSubstring("The best way\n") && ContainsSubstring("By the book\n"));
    CHECK_THAT(run.out, ContainsSubstring("Judgement: 100 of 100."));
}

TEST_CASE("A folder that cannot be made is told of", "[cli]") {
    const CliWorld world;
    const Run run = world.run({"demo", "--html", world.path("small.json") + "/pages"});
    CHECK(run.status == 1);
    CHECK(run.out.empty());
    CHECK_THAT(run.err, ContainsSubstring("cannot be made"));
}
