#include <algorithm>
#include <memory>
#include <string>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "flow/app.h"
#include "flow/choice_desk.h"
#include "support/scenario_builder.h"

/// Beginning a case from a complaint or from a story of Twine, without a window.

using namespace leeway;
using namespace leeway::flow;
using namespace leeway::flow_tests;

namespace {

bool has_remark(const ComplaintView& view, std::string_view part) {
    return std::any_of(view.remarks.begin(), view.remarks.end(),
                       [&](const RemarkView& remark) { return remark.words.find(part) != std::string::npos; });
}

constexpr const char* kMail =
    "Subject: The late coat\nFrom: x@y.org\n\nIt is cold. Call 070 123 456.\n\nRegards,\nAda Quist";

}  // namespace

TEST_CASE("A pasted complaint says at once what becomes of it", "[flow][begin]") {
    ChoiceDesk desk;
    CHECK_FALSE(desk.view().complaint);
    static_cast<void>(desk.want(intent::BeginFrom{NewCaseFrom::Complaint}));
    REQUIRE(desk.view().complaint);
    CHECK_FALSE(desk.view().complaint->unavailable.empty());
    CHECK(find<request::NameDraft>(desk.want(intent::BeginFromComplaint{})) == nullptr);
    static_cast<void>(desk.want(intent::TypeComplaint{kMail}));
    const ComplaintView view = *desk.view().complaint;
    CHECK(view.unavailable.empty());
    CHECK_FALSE(view.caution.empty());
    CHECK(has_remark(view, "The late coat"));
    CHECK(has_remark(view, "called Ada Quist"));
    CHECK(has_remark(view, "the name Ada Quist, a long number"));
}

TEST_CASE("A complaint becomes a new case that is not saved, with what is left to do", "[flow][begin]") {
    ChoiceDesk desk;
    static_cast<void>(desk.want(intent::BeginFrom{NewCaseFrom::Complaint}));
    static_cast<void>(desk.want(intent::TypeComplaint{kMail}));
    const Requests asked = desk.want(intent::BeginFromComplaint{});
    const auto* named = find<request::NameDraft>(asked);
    REQUIRE(named != nullptr);
    CHECK(desk.view().loading);
    CHECK(find<request::NameDraft>(desk.want(intent::BeginFromComplaint{})) == nullptr);
    const Requests opened = desk.open(named->scenario);
    CHECK(find<request::KeepRecovery>(opened) != nullptr);  // nothing else has the letter
    const DesignView view = make_design_view(desk.state);
    CHECK_FALSE(view.is_saved);
    CHECK(view.title == "The late coat");
    CHECK(view.problems.size() >= 4);
    CHECK(desk.state.design.beginning.complaint.empty());
}

TEST_CASE("A complaint stays where it was typed until the case is open", "[flow][begin]") {
    ChoiceDesk desk;
    static_cast<void>(desk.want(intent::BeginFrom{NewCaseFrom::Complaint}));
    static_cast<void>(desk.want(intent::TypeComplaint{kMail}));
    static_cast<void>(desk.want(intent::BeginFromComplaint{}));
    static_cast<void>(desk.want(intent::DraftNotOpened{{ErrorCode::Unwritable, "the disk is full", ""}}));
    REQUIRE(desk.view().complaint);
    CHECK(desk.view().complaint->text == kMail);
    static_cast<void>(desk.want(intent::BeginFrom{NewCaseFrom::Shape}));
    CHECK_FALSE(desk.view().complaint);
    static_cast<void>(desk.want(intent::BeginFrom{NewCaseFrom::Complaint}));
    CHECK(desk.view().complaint->text == kMail);
}

TEST_CASE("The folders are looked through, and a path is looked at as it is typed", "[flow][begin]") {
    ChoiceDesk desk;
    CHECK(find<request::FindStories>(desk.want(intent::BeginFrom{NewCaseFrom::Story})) != nullptr);
    CHECK_FALSE(desk.view().story->no_places.empty());
    static_cast<void>(desk.want(intent::StoriesFound{{{"~/a.twee", "a.twee", "~"}}}));
    REQUIRE(desk.view().story->places.size() == 1);
    const Requests typed = desk.want(intent::TypeStoryPath{"~/b"});
    REQUIRE(find<request::LookAtStory>(typed) != nullptr);
    CHECK(find<request::LookAtStory>(typed)->path == "~/b");
    CHECK_FALSE(find<request::LookAtStory>(typed)->begins);
    CHECK(desk.view().story->remark.words.empty());
    static_cast<void>(
        desk.want(intent::StoryLooked{"~/b", {StoryLook::State::Missing, {}, {}, {}, {{"~/b.tw", "b.tw", "~"}}}}));
    CHECK_FALSE(desk.view().story->remark.words.empty());
    REQUIRE(desk.view().story->places.size() == 1);
    CHECK(desk.view().story->places.front().path == "~/b.tw");
    CHECK_FALSE(desk.view().story->can_begin);
}

TEST_CASE("An answer about a path that was typed on since changes nothing", "[flow][begin]") {
    ChoiceDesk desk;
    static_cast<void>(desk.want(intent::BeginFrom{NewCaseFrom::Story}));
    static_cast<void>(desk.want(intent::TypeStoryPath{"~/b.twee2"}));
    CHECK(desk.want(intent::StoryLooked{"~/b.twee", good_look(), true}).empty());
    CHECK_FALSE(desk.view().story->can_begin);
}

TEST_CASE("A story opens as a new case once it has been read again", "[flow][begin]") {
    ChoiceDesk desk;
    static_cast<void>(desk.want(intent::BeginFrom{NewCaseFrom::Story}));
    static_cast<void>(desk.want(intent::TypeStoryPath{"~/b.twee"}));
    CHECK(desk.want(intent::StoryLooked{"~/b.twee", good_look()}).empty());
    REQUIRE(desk.view().story->can_begin);
    CHECK(desk.view().story->left_out == std::vector<std::string>{"Line 6: a macro is left out"});
    const Requests wanted = desk.want(intent::BeginFromStory{});
    REQUIRE(find<request::LookAtStory>(wanted) != nullptr);
    CHECK(find<request::LookAtStory>(wanted)->begins);

    SECTION("it is still a story") {
        const Requests read = desk.want(intent::StoryLooked{"~/b.twee", good_look(), true});
        REQUIRE(find<request::NameDraft>(read) != nullptr);
        static_cast<void>(desk.open(find<request::NameDraft>(read)->scenario));
        CHECK_FALSE(make_design_view(desk.state).is_saved);
        CHECK(desk.state.design.beginning.path.empty());
    }
    SECTION("it is none any more: that is said where the path stands, and nothing is opened") {
        const StoryLook bad{StoryLook::State::NotStory, "there is no passage in it", {}, {}, {}};
        CHECK(desk.want(intent::StoryLooked{"~/b.twee", bad, true}).empty());
        CHECK_FALSE(desk.view().loading);
        CHECK(desk.view().story->remark.is_trouble);
        CHECK(desk.view().story->remark.words.find("there is no passage in it") != std::string::npos);
    }
}

TEST_CASE("What a story had besides can be read in the case's panel", "[flow][begin]") {
    auto scenario = std::make_shared<model::Scenario>(*story());
    auto written = std::make_shared<model::Written>();
    written->kept = {{"x-twine-left-out", "[\"Line 6: a macro is left out\"]"}};
    scenario->written.ref = std::move(written);
    ChoiceDesk desk;
    static_cast<void>(desk.want(intent::NewDraft{0}));
    static_cast<void>(desk.open(scenario));
    static_cast<void>(desk.want(intent::Edit{edit::change::SetText{edit::TextField::Title, {}, "Another"}}));
    const PanelView panel = make_design_view(desk.state).panel;
    const auto section = std::find_if(panel.sections.begin(), panel.sections.end(), [](const PanelSection& each) {
        return each.title == "What the story had besides";
    });
    REQUIRE(section != panel.sections.end());
    REQUIRE(section->rows.size() == 2);
    CHECK(std::get<WordsRow>(section->rows[1]).words == "Line 6: a macro is left out");
}
