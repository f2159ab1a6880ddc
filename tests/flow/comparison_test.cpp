#include <memory>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "flow/app.h"
#include "flow/worked_out.h"
#include "support/scenario_builder.h"
#include "support/small_coats.h"

/// The open case beside another version of it.

using namespace leeway;
using namespace leeway::flow;
using support::small_coat;

namespace {

constexpr const char* kOwnPath = "/own/coat.json";
constexpr const char* kOther = "/cases/boots.json";

/// A designer with the coat open, and a world that reads and analyses when it is told to.
class CompareDesk {
public:
    CompareDesk() : state(make_app(words::Catalogue::english(), {})) {
        Library library;
        library.cases.push_back({share(small_coat("Late.")), "old", true, kOwnPath});
        library.cases.push_back({support::ScenarioBuilder("boots").ending("end").share(), "b", false, kOther});
        library.policies.push_back({support::PolicyBuilder("shop").share(), "p"});
        want(intent::LibraryLoaded{library});
        want(intent::OpenDraft{0});
        intent::DraftOpened opened;
        opened.file = {kOwnPath, "old", share(small_coat("The coat is late."))};
        want(opened);
    }

    static std::shared_ptr<const model::Scenario> share(model::Scenario scenario) {
        return std::make_shared<const model::Scenario>(std::move(scenario));
    }

    void want(const Intent& intent) {
        for (const Request& request : apply(state, intent, {0, "2026-03-01T09:30:00Z"})) {
            if (std::holds_alternative<request::FindStories>(request)) ++searches;
            if (const auto* read = std::get_if<request::ReadVersion>(&request)) reads.push_back(*read);
            if (const auto* wanted = std::get_if<request::AnalyzeDraft>(&request)) analyses.push_back(*wanted);
            if (const auto* wanted = std::get_if<request::AnalyzeVersion>(&request))
                analyses.push_back({0, wanted->scenario, wanted->policy});
        }
    }

    void say(std::string text) {
        want(intent::Edit{edit::change::SetText{edit::TextField::SceneSays, {0, 0, 0}, std::move(text)}});
    }

    /// Answers the last reading.
    void read(model::Scenario scenario) {
        want(intent::VersionRead{reads.back().version, {kOwnPath, "old", share(std::move(scenario))}, ""});
    }

    void analyze_all() {
        std::vector<request::AnalyzeDraft> waiting;
        std::swap(waiting, analyses);
        for (const request::AnalyzeDraft& wanted : waiting) want(flow_tests::worked_out(wanted));
    }

    [[nodiscard]] CompareView view() const {
        const DesignView whole = make_design_view(state);
        REQUIRE(whole.compare != nullptr);
        return *whole.compare;
    }

    AppState state;
    std::vector<request::ReadVersion> reads;
    std::size_t searches = 0;
    std::vector<request::AnalyzeDraft> analyses;
};

}  // namespace

TEST_CASE("Nothing is read or compared until somebody looks", "[flow]") {
    CompareDesk desk;
    desk.say("The coat is here.");
    CHECK(desk.reads.empty());
    CHECK(make_design_view(desk.state).compare == nullptr);
    desk.want(intent::LookAtChanges{true});
    REQUIRE(desk.reads.size() == 1);
    CHECK(desk.reads[0].version.kind == Version::Kind::Saved);
    CHECK(desk.reads[0].path == kOwnPath);
    CHECK(desk.view().is_waiting);
    desk.want(intent::LookAtChanges{false});
    CHECK(make_design_view(desk.state).compare == nullptr);
}

TEST_CASE("What was not changed since it was saved is said to be the same", "[flow]") {
    CompareDesk desk;
    desk.want(intent::LookAtChanges{true});
    desk.read(small_coat("The coat is late."));
    CHECK(desk.view().words == "Nothing has changed since it was saved.");
    CHECK(desk.view().parts.empty());
}

TEST_CASE("Every edit is compared at once, and what it did to the frontier when it is worked out", "[flow]") {
    CompareDesk desk;
    desk.want(intent::LookAtChanges{true});
    desk.read(small_coat("The coat is late."));
    desk.say("The coat is here.");
    desk.want(intent::Edit{edit::change::SetNumber{edit::NumberField::Interaction, {{0, 0, 0}}, 95}});
    CompareView view = desk.view();
    CHECK(view.summary == "1 scene changed; 1 text, 1 number");
    REQUIRE(view.parts.size() == 1);
    CHECK(view.is_analysing);
    CHECK_FALSE(view.chart);
    desk.analyze_all();
    view = desk.view();
    CHECK_FALSE(view.is_analysing);
    REQUIRE(view.chart);
    CHECK(view.chart->before.size() == 2);
    CHECK(view.leads_to.front() == "Best plays at some price of a point: 1 as before, 1 gone, 1 new.");
    desk.want(intent::UndoEdit{});
    desk.want(intent::UndoEdit{});
    CHECK(desk.view().words == "Nothing has changed since it was saved.");
}

TEST_CASE("Scenes are called by their first words, with their ids beside", "[flow]") {
    CompareDesk desk;
    desk.want(intent::LookAtChanges{true});
    desk.read(small_coat("The coat is late."));
    desk.say("The coat is here.");
    REQUIRE(desk.view().parts.size() == 1);
    CHECK(desk.view().parts[0].title == "“The coat is here.”");
    CHECK(desk.view().parts[0].id == "“ask”");
    desk.want(intent::Edit{edit::change::Link{{0, 0, 0}, SceneId("ask")}});
    const CompareView view = desk.view();
    const auto has = [&](std::string_view words) {
        for (const report::ChangeBlock& block : view.parts[0].blocks) {
            for (const report::ChangeLine& line : block.lines) {
                for (const edit::Stretch& each : line.value) {
                    if (each.text.find(words) != std::string::npos) return true;
                }
            }
        }
        return false;
    };
    CHECK(has("“The coat is here.”"));
    CHECK_FALSE(has("“ask”"));
}

TEST_CASE("A scene under another id is called as before, and its ids stand beside", "[flow]") {
    CompareDesk desk;
    desk.want(intent::LookAtChanges{true});
    desk.read(small_coat("The coat is late."));
    desk.want(intent::Edit{edit::change::RenameScene{0, SceneId("question")}});
    CHECK(desk.view().parts.back().title == "“The coat is late.”, renamed: “question”, before “ask”");
}

TEST_CASE("A version in which something is wrong is compared, and its frontier said to be unknown", "[flow]") {
    CompareDesk desk;
    desk.want(intent::LookAtChanges{true});
    model::Scenario broken = small_coat("The coat is late.");
    broken.scenes[0].responses[0].then[0].target = SceneId("nowhere");
    desk.read(broken);
    desk.analyze_all();
    CHECK(desk.view().summary == "1 scene changed; 1 other thing");
    REQUIRE(desk.view().leads_to.size() == 1);
    CHECK(desk.view().leads_to[0].find("something is wrong in it") != std::string::npos);
    CHECK_FALSE(desk.view().chart);
}

TEST_CASE("A version that cannot be had says why", "[flow]") {
    CompareDesk desk;
    desk.want(intent::LookAtChanges{true});
    desk.want(intent::CompareWithFile{"/gone.json"});
    desk.want(intent::VersionRead{desk.reads.back().version, {}, "there is no such file"});
    CHECK(desk.view().is_wrong);
    CHECK(desk.view().words == "There is no such file.");
    CHECK(desk.view().chosen == desk.view().versions.size());
}

TEST_CASE("A case can be compared with its file, with the bundled one it was made from, and with any other", "[flow]") {
    CompareDesk desk;
    desk.want(intent::LookAtChanges{true});
    REQUIRE(desk.view().versions.size() == 3);
    desk.want(intent::CompareWith{1});
    CHECK(desk.reads.back().version == Version{Version::Kind::Bundled, "coat"});
    desk.want(intent::CompareWith{2});
    CHECK(desk.reads.back().version == Version{Version::Kind::File, kOther});
    desk.want(intent::VersionRead{{Version::Kind::Bundled, "coat"}, {}, "too late"});
    CHECK(desk.view().is_waiting);
}

TEST_CASE("Saving reads the file anew", "[flow]") {
    CompareDesk desk;
    desk.want(intent::LookAtChanges{true});
    desk.read(small_coat("The coat is late."));
    desk.say("The coat is here.");
    desk.want(intent::SaveDraft{});
    const std::size_t before = desk.reads.size();
    desk.want(intent::DraftSaved{kOwnPath, "new", desk.state.design.open->saving->revision});
    CHECK(desk.reads.size() == before + 1);
    desk.read(small_coat("The coat is here."));
    CHECK(desk.view().words == "Nothing has changed since it was saved.");
}

TEST_CASE("A change leads to its scene and its answer on the canvas", "[flow]") {
    CompareDesk desk;
    desk.want(intent::LookAtChanges{true});
    desk.read(small_coat("The coat is late."));
    desk.want(intent::Edit{edit::change::SetNumber{edit::NumberField::Interaction, {{0, 1, 0}}, 95}});
    const std::size_t jumps = desk.state.design.open->jumps;
    desk.want(intent::ShowChange{0, 0});
    CHECK(desk.state.design.open->jumps == jumps + 1);
    CHECK(desk.state.design.open->history.selection() == edit::Selection{{0}, 1});
    desk.want(intent::ShowChange{7, 0});
    CHECK(desk.state.design.open->jumps == jumps + 1);
}

TEST_CASE("A version that a colleague has sent is chosen from the list", "[flow]") {
    CompareDesk desk;
    desk.want(intent::LookAtChanges{true});
    CHECK(desk.searches == 1);
    const std::size_t before = desk.view().versions.size();
    const StoryPlace sent{"~/Downloads/coat-old.json", "coat-old.json", "~/Downloads"};
    desk.want(intent::StoriesFound{{{"~/Downloads/a.twee", "a.twee", "~/Downloads"}, sent}});
    const CompareView view = desk.view();
    REQUIRE(view.versions.size() == before + 1);
    CHECK(view.versions.back() == "coat-old.json, in ~/Downloads");
    desk.want(intent::CompareWith{before});
    CHECK(desk.reads.back().version == Version{Version::Kind::File, sent.path});
    desk.read(small_coat("Late, again."));
    CHECK(desk.view().chosen == before);
    CHECK_FALSE(desk.view().parts.empty());
}
