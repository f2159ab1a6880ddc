#include <regex>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "cli/cli_run.h"

using namespace leeway;
using namespace leeway::tests;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;

TEST_CASE("The demo plays both stories twice, prints the reviews and says where their pages are", "[cli]") {
    const support::TempDir folder;
    const std::string pages = (folder.path() / "a/b").string();
    const Run run = run_bundled({"demo", "--html", pages});
    INFO(run.err);
    REQUIRE(run.status == 0);
    for (const char* page : {"bereaved-order-best.html", "bereaved-order-by-the-book.html", "worn-shoes-best.html",
                             "worn-shoes-by-the-book.html"}) {
        CHECK_THAT(run.out, ContainsSubstring(pages + "/" + page));
        CHECK_THAT(folder.read(std::string("a/b/") + page), ContainsSubstring("</html>"));
    }
    CHECK_THAT(run.out, ContainsSubstring("The best way\n") && ContainsSubstring("By the book\n"));
    CHECK_THAT(run.out, ContainsSubstring("Judgement: 100 of 100."));
    // What they came to stands before the reviews.
    CHECK_THAT(run.out, StartsWith("The program has played 4 plays by itself\n"));
    CHECK(run.out.rfind("The review as a page") < run.out.find("Judgement: "));
    const Run brief = run_bundled({"demo", "--html", pages, "--brief"});
    CHECK(brief.status == 0);
    CHECK(run.out.substr(0, brief.out.size()) == brief.out);
    CHECK(brief.out.find("Judgement: ") == std::string::npos);
}

TEST_CASE("The demo's plays by the book are long enough to show what such plays are like", "[cli]") {
    const support::TempDir folder;
    const Run run = run_bundled({"demo", "--html", folder.path().string(), "--brief"});
    static const std::regex length("([0-9]+) decisions?, ending");
    std::size_t plays = 0;
    for (std::sregex_iterator match(run.out.begin(), run.out.end(), length), end; match != end; ++match, ++plays) {
        INFO((*match)[0]);
        CHECK(std::stoi((*match)[1]) >= 4);
    }
    CHECK(plays == 4);
}

TEST_CASE("A folder that cannot be made is told of", "[cli]") {
    const CliWorld world;
    const Run run = world.run({"demo", "--html", world.path("small.json") + "/pages"});
    CHECK(run.status == 1);
    CHECK(run.out.empty());
    CHECK_THAT(run.err, ContainsSubstring("cannot be made"));
}
