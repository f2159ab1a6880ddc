#include <catch2/catch_test_macros.hpp>

#include "flow/design_desk.h"
#include "flow/wording.h"

/// What a person meets first in Design.
namespace leeway::flow_tests {

namespace {

flow::Library two_policies() {
    flow::Library library;
    library.cases.push_back({coat(), "old", false, kPath});
    library.policies.push_back({support::PolicyBuilder("luxury").share(), "p"});
    library.policies.push_back({support::PolicyBuilder("standard").share(), "q"});
    return library;
}

}  // namespace

TEST_CASE("Outlook begins with the policy that Train would choose for a case that names none", "[flow]") {
    Desk desk;
    static_cast<void>(desk.want(flow::intent::CloseDraft{}));
    static_cast<void>(desk.want(flow::intent::LibraryLoaded{two_policies()}));
    static_cast<void>(desk.want(flow::intent::OpenDraft{0}));
    flow::intent::DraftOpened opened;
    opened.file = {kPath, "old", coat()};
    static_cast<void>(desk.want(opened));
    REQUIRE(desk.state.design.open);
    CHECK(desk.state.design.open->policy == 1);
}

TEST_CASE("The smallest shape comes first", "[flow]") {
    Desk desk;
    flow::Library library = two_policies();
    library.shapes.push_back({coat(), "big", false, "/shapes/a.json"});
    library.shapes.push_back(
        {support::ScenarioBuilder("fork").ending("done").share(), "small", false, "/shapes/b.json"});
    static_cast<void>(desk.want(flow::intent::LibraryLoaded{library}));
    CHECK(desk.state.library.shapes[0].scenario->id.text == "fork");
}

TEST_CASE("A case without an industry is described with a capital in front", "[flow]") {
    const words::Catalogue words = words::Catalogue::english();
    model::Scenario scenario = *coat();
    scenario.industry.clear();
    scenario.channel = model::Channel::Email;
    CHECK(flow::case_line(words, scenario).substr(0, 6) == "E-mail");
}

TEST_CASE("Undo names the field that was changed", "[flow]") {
    Desk desk;
    static_cast<void>(
        desk.want(flow::intent::Edit{edit::change::SetText{edit::TextField::Summary, {}, "A coat is late."}}));
    const flow::DesignView view = flow::make_design_view(desk.state);
    CHECK(view.undo == "Undo: “In a sentence or two”");
    CHECK(view.problems_title == "Nothing is wrong with this case.");
}

}  // namespace leeway::flow_tests
