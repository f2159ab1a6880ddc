#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "cli/cli_run.h"
#include "cli/json_reading.h"
#include "files/scenario_file.h"
#include "support/small_coats.h"

using namespace leeway;
using namespace leeway::tests;
using Catch::Matchers::ContainsSubstring;
using support::small_coat;

namespace {

/// A folder with the coat as it was and as it is.
struct Versions {
    explicit Versions(const model::Scenario& now) {
        world.folder().write("old.json", files::write_scenario(small_coat()));
        world.folder().write("new.json", files::write_scenario(now));
    }
    [[nodiscard]] Run run(std::vector<std::string> more = {}) const {
        std::vector<std::string> arguments{"compare", world.path("old.json"), world.path("new.json")};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return world.run(arguments);
    }
    CliWorld world;
};

model::Scenario kinder_coat() {
    model::Scenario now = small_coat();
    now.scenes[0].says = "The coat is here.";
    now.scenes[0].responses[0].spend = Money::from_cents(1200);
    now.scenes[0].responses[0].interaction = 95;
    return now;
}

}  // namespace

TEST_CASE("compare says that two versions are the same, with status 0", "[cli]") {
    const Run run = Versions(small_coat()).run();
    CHECK(run.status == 0);
    CHECK_THAT(run.out, ContainsSubstring("They are the same."));
}

TEST_CASE("compare names every change, marks the words, and says what it did to the frontier", "[cli]") {
    const Run run = Versions(kinder_coat()).run({"--policy", "standard"});
    CHECK(run.status == 1);
    CHECK_THAT(run.out, ContainsSubstring("1 scene changed; 1 text, 2 numbers"));
    CHECK_THAT(run.out, ContainsSubstring("What the customer says: The coat is [-late-] {+here+}."));
    CHECK_THAT(run.out, ContainsSubstring("Money: [-$8.50-] {+$12.00+}"));
    CHECK_THAT(run.out, ContainsSubstring("Treatment: how were they treated? [-70-] {+95+}"));
    CHECK_THAT(run.out, ContainsSubstring("1 as before, 1 gone, 1 new."));
    CHECK_THAT(run.out, ContainsSubstring("New: happiness"));
    CHECK_THAT(run.out, ContainsSubstring("The same endings can be reached."));
}

TEST_CASE("compare --json has every field before and after, and the frontier point by point", "[cli]") {
    const Run run = Versions(kinder_coat()).run({"--policy", "standard", "--json"});
    CHECK(run.status == 1);
    const ReadJson json(run.out);
    CHECK(json.keys("") == "old new same case scenes policy frontier plays best endings");
    CHECK(json.text("/same") == "false");
    CHECK(json.text("/scenes/0/scene") == "ask");
    CHECK(json.text("/scenes/0/fields/0/field") == "scene.says");
    CHECK(json.text("/scenes/0/fields/0/after") == "The coat is here.");
    CHECK(json.number("/scenes/0/responses/0/fields/1/before") == 850);
    CHECK(json.size("/frontier") == 3);
}

TEST_CASE("A version that cannot be played is compared all the same, and its frontier is said to be unknown", "[cli]") {
    model::Scenario now = small_coat();
    now.scenes[0].responses[0].then[0].target = SceneId("nowhere");
    const Run run = Versions(now).run({"--policy", "standard"});
    CHECK(run.status == 1);
    CHECK_THAT(run.out, ContainsSubstring("nowhere"));
    CHECK_THAT(run.out, ContainsSubstring("new.json leads to cannot be worked out"));
}

TEST_CASE("Without a policy compare says how to see the frontier, and what is no case is refused", "[cli]") {
    const Versions versions(kinder_coat());
    CHECK_THAT(versions.run().out, ContainsSubstring("--policy"));
    const Run none = versions.world.run({"compare", "small", "no-such-case"});
    CHECK(none.status == 1);
    CHECK(none.out.empty());
    CHECK(versions.world.run({"compare", "small"}).status == 2);
}
