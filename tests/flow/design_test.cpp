#include <algorithm>
#include <memory>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "flow/app.h"
#include "flow/design_desk.h"
#include "flow/worked_out.h"

/// The designer without a window: what is opened, edited, kept and saved.

using namespace leeway;
using namespace leeway::flow;
using flow_tests::coat;
using flow_tests::Desk;
using flow_tests::find;
using flow_tests::kPath;

namespace {

/// Whether it can be seen what a row is for.
bool has_words(const PanelRow& row) {
    return std::visit(
        [](const auto& each) {
            if constexpr (requires { each.label; }) {
                return !each.label.empty();
            } else if constexpr (requires { each.words; }) {
                return !each.words.empty();
            } else {
                return !each.actions.empty() && std::none_of(each.actions.begin(), each.actions.end(),
                                                             [](const auto& action) { return action.label.empty(); });
            }
        },
        row);
}

}  // namespace

TEST_CASE("A case that is opened for editing is shown and analysed", "[flow]") {
    Desk desk;
    CHECK(desk.state.screen == Screen::Design);
    const auto* wanted = find<request::AnalyzeDraft>(desk.first);
    REQUIRE(wanted != nullptr);
    CHECK(*wanted->scenario == *coat());
    const DesignView view = make_design_view(desk.state);
    CHECK(view.is_saved);
    CHECK(view.canvas->cards.size() == 2);
    CHECK(view.canvas->cards[0].is_start);
    CHECK(view.canvas->cards[1].is_ending);
    CHECK(view.problems.empty());
}

TEST_CASE("What is typed is kept for a recovery within two seconds, and no more often", "[flow]") {
    Desk desk;
    CHECK(find<request::KeepRecovery>(desk.say(0, "H")) != nullptr);
    desk.now += 300;
    CHECK(find<request::KeepRecovery>(desk.say(0, "He")) == nullptr);
    const auto due = next_moment(desk.state);
    REQUIRE(due);
    CHECK(*due <= 10'000 + kKeepEveryMs);
    desk.now = *due;
    const Requests later = desk.want(intent::TimePassed{});
    const auto* kept = find<request::KeepRecovery>(later);
    REQUIRE(kept != nullptr);
    CHECK(kept->file.scenario->scenes[0].says == "He");
    CHECK(kept->file.digest == "old");
    CHECK_FALSE(next_moment(desk.state));
}

TEST_CASE("Quitting keeps what is not saved first", "[flow]") {
    Desk desk;
    static_cast<void>(desk.say(0, "H"));
    desk.now += 100;
    static_cast<void>(desk.say(0, "He"));
    const Requests requests = desk.want(intent::Quit{});
    const auto* kept = find<request::KeepRecovery>(requests);
    REQUIRE(kept != nullptr);
    CHECK(kept->file.scenario->scenes[0].says == "He");
    CHECK(find<request::Quit>(requests) == nullptr);  // asked first
    CHECK(find<request::Quit>(desk.want(intent::Quit{})) != nullptr);
}

TEST_CASE("Saving names the file as it was opened, and is done when the answer comes", "[flow]") {
    Desk desk;
    static_cast<void>(desk.say(0, "Hello"));
    const Requests requests = desk.want(intent::SaveDraft{});
    const auto* save = find<request::SaveDraft>(requests);
    REQUIRE(save != nullptr);
    CHECK(save->file.digest == "old");
    CHECK_FALSE(make_design_view(desk.state).is_saved);
    static_cast<void>(desk.want(intent::DraftSaved{kPath, "new", save->version}));
    CHECK(make_design_view(desk.state).is_saved);
    CHECK(find<request::SaveDraft>(desk.want(intent::SaveDraft{})) == nullptr);
}

TEST_CASE("Closing what is not saved is asked until it is said, or something else is done", "[flow]") {
    Desk desk;
    const auto asks = [&] { return make_design_view(desk.state).asks_to_close; };
    static_cast<void>(desk.say(0, "Hello"));
    static_cast<void>(desk.want(intent::AskToClose{}));
    CHECK(asks());
    desk.now += 3'600'000;  // somebody was on the telephone
    static_cast<void>(desk.want(intent::TimePassed{}));
    CHECK(asks());
    const std::vector<Intent> others{intent::KeepEditing{}, intent::SelectScenes{{{1}, {}}}, intent::UndoEdit{},
                                     intent::FindInDraft{"x"}, intent::GoTo{Screen::Train}};
    for (const Intent& other : others) {
        static_cast<void>(desk.say(0, "Hello again"));
        static_cast<void>(desk.want(intent::AskToClose{}));
        REQUIRE(asks());
        static_cast<void>(desk.want(other));
        CHECK_FALSE(asks());
    }
    REQUIRE(desk.state.design.open);
    static_cast<void>(desk.want(intent::GoTo{Screen::Design}));
    static_cast<void>(desk.want(intent::AskToClose{}));
    const std::vector<Intent> answers{intent::Failed{}, intent::Exported{}, intent::LibraryLoaded{},
                                      intent::RecoveredFound{}, intent::DraftNotOpened{}};
    for (const Intent& answer : answers) {
        static_cast<void>(desk.want(answer));
        CHECK(asks());
    }
    static_cast<void>(desk.want(intent::SaveDraft{}));
    static_cast<void>(desk.want(intent::DraftSaved{kPath, "new", desk.state.design.open->history.revision()}));
    static_cast<void>(desk.want(intent::AskToClose{}));
    CHECK_FALSE(desk.state.design.open);
}

TEST_CASE("Saving tells nothing, with errors it says that the case cannot be played", "[flow]") {
    Desk desk;
    const auto save = [&] {
        const Requests requests = desk.want(intent::SaveDraft{});
        static_cast<void>(desk.want(intent::DraftSaved{kPath, "new", find<request::SaveDraft>(requests)->version}));
        return make_design_view(desk.state);
    };
    static_cast<void>(desk.say(0, "Hello"));
    const DesignView fine = save();
    CHECK(desk.state.notice.empty());
    CHECK(fine.saved == "Saved");
    CHECK_FALSE(fine.has_errors);
    CHECK(fine.path == "Saved as " + std::string(kPath) + ".");
    static_cast<void>(desk.want(intent::Edit{edit::change::RemoveScenes{{1}}}));
    CHECK_FALSE(make_design_view(desk.state).has_errors);
    CHECK(make_design_view(desk.state).saved == "Changes not saved yet");
    const DesignView broken = save();
    CHECK(broken.has_errors);
    CHECK(broken.saved.starts_with("Saved, with "));
}

TEST_CASE("What is told over the canvas goes by itself, unless it is a failure", "[flow]") {
    Desk desk;
    static_cast<void>(desk.want(intent::Exported{"/pages/coat.svg"}));
    REQUIRE(desk.state.notice.size() > 3);
    CHECK(make_frame_view(desk.state).notice_floats);
    REQUIRE(next_moment(desk.state));
    CHECK(*next_moment(desk.state) == desk.now + kOfferMs);
    desk.now += kOfferMs;
    static_cast<void>(desk.want(intent::TimePassed{}));
    CHECK(desk.state.notice.empty());
    static_cast<void>(desk.want(intent::Failed{{ErrorCode::Unwritable, "It cannot be written.", "/pages"}}));
    desk.now += 10 * kTellMs;
    static_cast<void>(desk.want(intent::TimePassed{}));
    CHECK_FALSE(desk.state.notice.empty());
}

TEST_CASE("The keys of the designer are listed, also those of the whole case", "[flow]") {
    Desk desk;
    const std::vector<KeyRow> keys = make_frame_view(desk.state).keys;
    for (const std::string wanted : {"Ctrl S", "Ctrl Z and Ctrl Y", "Ctrl F"}) {
        CHECK(std::any_of(keys.begin(), keys.end(), [&](const KeyRow& row) { return row.keys == wanted; }));
    }
}

TEST_CASE("Two chances of an answer that lead to the same scene are said together", "[flow]") {
    Desk desk;
    const edit::Address at{0, 0, 0};
    static_cast<void>(desk.want(intent::Edit{edit::change::AddOutcome{at}}));
    static_cast<void>(desk.want(intent::Edit{edit::change::Link{{0, 0, 1}, SceneId("done")}}));
    static_cast<void>(desk.want(intent::Edit{edit::change::SetChance{at, 70}}));
    const auto links = make_design_view(desk.state).canvas->links;
    REQUIRE(links.size() == 3);
    CHECK(links[0].chance == "70 % + 30 %");
    CHECK(links[1].chance.empty());
    CHECK(links[2].chance.empty());
}

TEST_CASE("What fails meanwhile keeps neither a save nor an opening from being done", "[flow]") {
    Desk desk;
    const intent::Failed failed{{ErrorCode::Unreadable, "A play cannot be read.", "/plays/a"}};
    static_cast<void>(desk.say(0, "Hello"));
    const Requests requests = desk.want(intent::SaveDraft{});
    static_cast<void>(desk.want(failed));
    static_cast<void>(desk.want(intent::DraftSaved{kPath, "new", find<request::SaveDraft>(requests)->version}));
    CHECK(make_design_view(desk.state).is_saved);

    static_cast<void>(desk.want(intent::CloseDraft{}));
    static_cast<void>(desk.want(intent::OpenDraft{0}));
    static_cast<void>(desk.want(failed));
    CHECK(make_design_choice_view(desk.state).loading);
    intent::DraftOpened opened;
    opened.file = {kPath, "new", coat()};
    CHECK(find<request::CloseDraft>(desk.want(opened)) == nullptr);
    REQUIRE(desk.state.design.open);
    opened.file.path = "/cases/boots.json";  // another, that was asked for before
    CHECK(find<request::CloseDraft>(desk.want(opened)) != nullptr);
    CHECK(desk.state.design.open->path == kPath);
}

TEST_CASE("What was typed while it was being saved is not saved yet", "[flow]") {
    Desk desk;
    static_cast<void>(desk.say(0, "Hello"));
    const Requests requests = desk.want(intent::SaveDraft{});
    const auto version = find<request::SaveDraft>(requests)->version;
    static_cast<void>(desk.say(0, "Hello!"));
    static_cast<void>(desk.want(intent::DraftSaved{kPath, "new", version}));
    CHECK_FALSE(make_design_view(desk.state).is_saved);
    const Requests again = desk.want(intent::SaveDraft{});
    REQUIRE(find<request::SaveDraft>(again) != nullptr);
    CHECK(find<request::SaveDraft>(again)->file.digest == "new");
}

TEST_CASE("Undo after saving comes back to what was saved, and says so", "[flow]") {
    Desk desk;
    static_cast<void>(desk.say(0, "Hello"));
    const Requests requests = desk.want(intent::SaveDraft{});
    const auto version = find<request::SaveDraft>(requests)->version;
    const auto is_saved = [&] { return make_design_view(desk.state).is_saved; };
    SECTION("the answer came first") {
        static_cast<void>(desk.want(intent::DraftSaved{kPath, "new", version}));
        static_cast<void>(desk.say(0, "Hello!"));
    }
    SECTION("the answer came later") {
        static_cast<void>(desk.say(0, "Hello!"));
        static_cast<void>(desk.want(intent::DraftSaved{kPath, "new", version}));
    }
    CHECK_FALSE(is_saved());
    static_cast<void>(desk.want(intent::UndoEdit{}));
    CHECK(desk.scenario().scenes[0].says == "Hello");
    CHECK(is_saved());
    CHECK(find<request::SaveDraft>(desk.want(intent::SaveDraft{})) == nullptr);
    static_cast<void>(desk.want(intent::UndoEdit{}));
    CHECK_FALSE(is_saved());
}

TEST_CASE("A file that was gone for a moment is what it was before", "[flow]") {
    Desk desk;
    static_cast<void>(desk.want(intent::DraftChangedOutside{{kPath, "", nullptr}, false}));
    CHECK_FALSE(make_design_view(desk.state).is_saved);
    static_cast<void>(desk.want(intent::DraftChangedOutside{{kPath, "old", coat()}, false}));
    CHECK_FALSE(make_design_view(desk.state).outside);
    CHECK(make_design_view(desk.state).is_saved);
}

TEST_CASE("What fails meanwhile is not taken for the opening, nor for the saving", "[flow]") {
    Desk desk;
    const intent::Failed other{{ErrorCode::Unwritable, "The settings could not be saved.", "/settings"}};
    SECTION("a case that is opened still opens") {
        static_cast<void>(desk.want(intent::CloseDraft{}));
        static_cast<void>(desk.want(intent::OpenDraft{0}));
        static_cast<void>(desk.want(other));
        CHECK(make_design_choice_view(desk.state).loading);
        intent::DraftOpened opened;
        opened.file = {kPath, "old", coat()};
        CHECK(find<request::CloseDraft>(desk.want(opened)) == nullptr);
        CHECK(desk.state.design.open);
    }
    SECTION("a case that is saved is saved") {
        static_cast<void>(desk.say(0, "Hello"));
        const Requests requests = desk.want(intent::SaveDraft{});
        static_cast<void>(desk.want(other));
        static_cast<void>(desk.want(intent::DraftSaved{kPath, "new", find<request::SaveDraft>(requests)->version}));
        CHECK(make_design_view(desk.state).is_saved);
    }
}

TEST_CASE("A case that cannot be opened ends the waiting, with the reason", "[flow]") {
    Desk desk;
    static_cast<void>(desk.want(intent::CloseDraft{}));
    static_cast<void>(desk.want(intent::OpenDraft{0}));
    CHECK(make_design_choice_view(desk.state).loading);
    static_cast<void>(desk.want(intent::DraftNotOpened{{ErrorCode::NotFound, "There is no such file.", kPath}}));
    CHECK_FALSE(make_design_choice_view(desk.state).loading);
    const std::string notice = make_frame_view(desk.state).notice;
    CHECK(notice.find("There is no such file") != std::string::npos);
    CHECK(notice.find(kPath) != std::string::npos);
    CHECK(desk.state.notice_is_error);
}

TEST_CASE("A card knows all that is said, also when the case has gone on to other words", "[flow]") {
    Desk desk;
    std::string much;
    for (int i = 0; i < 100; ++i) much += "Dort war es kälter. ";
    static_cast<void>(desk.say(0, much));
    static_cast<void>(
        desk.want(intent::Edit{edit::change::SetText{edit::TextField::ResponseSay, {0, 1, 0}, much + "Ja."}}));
    const auto canvas = make_design_view(desk.state).canvas;
    static_cast<void>(desk.say(0, "Something else"));
    CHECK(canvas->cards[0].words == much);
    CHECK(canvas->cards[0].ports[1].words == much + "Ja.");
}

TEST_CASE("A file that something else changed is a choice, and nothing is written until it is made", "[flow]") {
    Desk desk;
    static_cast<void>(desk.say(0, "Mine"));
    model::Scenario theirs = *coat();
    theirs.scenes[0].says = "Theirs";
    const DraftFile outside{kPath, "other", std::make_shared<const model::Scenario>(theirs)};
    static_cast<void>(desk.want(intent::DraftChangedOutside{outside, false}));
    REQUIRE(make_design_view(desk.state).outside);
    CHECK(find<request::SaveDraft>(desk.want(intent::SaveDraft{})) == nullptr);

    SECTION("mine counts: saving replaces theirs knowingly") {
        static_cast<void>(desk.want(intent::KeepMine{}));
        const Requests requests = desk.want(intent::SaveDraft{});
        REQUIRE(find<request::SaveDraft>(requests) != nullptr);
        CHECK(find<request::SaveDraft>(requests)->file.digest == "other");
        CHECK(find<request::SaveDraft>(requests)->file.scenario->scenes[0].says == "Mine");
    }
    SECTION("theirs counts: mine can be had back by undo") {
        static_cast<void>(desk.want(intent::TakeTheirs{}));
        CHECK(desk.scenario().scenes[0].says == "Theirs");
        CHECK(make_design_view(desk.state).is_saved);
        static_cast<void>(desk.want(intent::UndoEdit{}));
        CHECK(desk.scenario().scenes[0].says == "Mine");
    }
}

TEST_CASE("Undo and the open case survive going to another screen and back", "[flow]") {
    Desk desk;
    static_cast<void>(desk.say(0, "Hello"));
    static_cast<void>(desk.want(intent::GoTo{Screen::Train}));
    static_cast<void>(desk.want(intent::GoTo{Screen::Design}));
    REQUIRE(desk.state.design.open);
    static_cast<void>(desk.want(intent::UndoEdit{}));
    CHECK(desk.scenario() == *coat());
}

TEST_CASE("A problem is on the card, in the list, and is mended by its fix", "[flow]") {
    Desk desk;
    static_cast<void>(desk.want(intent::Edit{edit::change::Link{{0, 1, 0}, SceneId("doen")}}));
    DesignView view = make_design_view(desk.state);
    REQUIRE(view.problems.size() == 1);
    CHECK(view.canvas->cards[0].ports[1].trouble == Trouble::Error);
    CHECK(view.canvas->cards[0].ports[1].problems == std::vector<std::size_t>{0});
    CHECK(view.canvas->cards[0].problems.empty());
    REQUIRE(view.problems[0].fixes.size() == 2);
    static_cast<void>(desk.want(intent::ShowProblem{0}));
    CHECK(make_design_view(desk.state).selection == edit::Selection{{0}, 1});
    static_cast<void>(desk.want(intent::FixProblem{0, 0}));
    CHECK(desk.scenario().scenes[0].responses[1].then[0].target.text == "done");
    CHECK(make_design_view(desk.state).problems.empty());
}

TEST_CASE("A part of the panel says by a word whether what is wrong in it is an error", "[flow]") {
    Desk desk;
    const auto first_words = [&] { return make_design_view(desk.state).panel.sections.front().trouble_words; };
    static_cast<void>(desk.want(intent::SelectScenes{{{0}, 1}}));
    CHECK(first_words().empty());
    static_cast<void>(desk.want(intent::Edit{edit::change::Link{{0, 1, 0}, SceneId("doen")}}));
    CHECK(first_words() == "Error");
}

TEST_CASE("What was told of a file that changed is not told any more once its case is closed", "[flow]") {
    Desk desk;
    model::Scenario theirs = *coat();
    theirs.scenes[0].says = "Theirs";
    const DraftFile outside{kPath, "other", std::make_shared<const model::Scenario>(theirs)};
    static_cast<void>(desk.want(intent::DraftChangedOutside{outside, false}));
    REQUIRE(!desk.state.notice.empty());
    static_cast<void>(desk.want(intent::CloseDraft{}));
    CHECK(desk.state.notice.empty());
}

TEST_CASE("The filter by a note follows the note's name, and ends with the note", "[flow]") {
    Desk desk;
    static_cast<void>(desk.want(intent::Edit{edit::change::AddNote{NoteId("kept"), "Kept"}}));
    static_cast<void>(
        desk.want(intent::Edit{edit::change::UseNote{{{0, 0, 0}}, edit::NoteRole::Set, NoteId("kept"), true}}));
    static_cast<void>(desk.want(intent::FilterDraft{"note:kept"}));
    CHECK(make_design_view(desk.state).matches == std::vector<std::size_t>{0});
    static_cast<void>(desk.want(intent::Edit{edit::change::RenameNote{0, NoteId("word-kept")}}));
    CHECK(make_design_view(desk.state).matches == std::vector<std::size_t>{0});
    CHECK(make_design_view(desk.state).filters.back().chosen);
    static_cast<void>(desk.want(intent::Edit{edit::change::RemoveNote{0}}));
    const DesignView view = make_design_view(desk.state);
    CHECK(view.filters.front().chosen);
    CHECK(view.canvas->cards[1].matches);
}

TEST_CASE("Every panel has a label for each of its fields", "[flow]") {
    Desk desk;
    for (const edit::Selection& selection : {edit::Selection{}, edit::Selection{{0}, {}}, edit::Selection{{1}, {}},
                                             edit::Selection{{0}, 1}, edit::Selection{{0, 1}, {}}}) {
        static_cast<void>(desk.want(intent::SelectScenes{selection}));
        const DesignView view = make_design_view(desk.state);
        CHECK_FALSE(view.panel.sections.empty());
        for (const PanelSection& section : view.panel.sections) {
            CHECK_FALSE(section.title.empty());
            for (const PanelRow& row : section.rows) {
                CAPTURE(section.title, row.index());
                CHECK(has_words(row));
            }
        }
    }
}

TEST_CASE("Undo gives every card the place that it had before all was laid out anew", "[flow]") {
    Desk desk;
    const auto place = [&](std::size_t scene) { return desk.state.design.open->canvas.cards().card(scene); };
    // A scene that went there by itself, and one that was put somewhere: laid out anew both lie elsewhere.
    static_cast<void>(
        desk.want(intent::Edit{edit::change::AddScene{"later", {}, edit::Address{0, 1, 0}, false, true}}));
    static_cast<void>(desk.want(intent::Edit{edit::change::PlaceScenes{{{1, {900, 700}}}}}));
    const std::vector<edit::Rect> before{place(0), place(1), place(2)};
    static_cast<void>(desk.want(intent::TidyCanvas{}));
    const std::vector<edit::Rect> after{place(0), place(1), place(2)};
    CHECK_FALSE(after == before);
    static_cast<void>(desk.want(intent::UndoEdit{}));
    CHECK(std::vector<edit::Rect>{place(0), place(1), place(2)} == before);
    static_cast<void>(desk.want(intent::RedoEdit{}));
    CHECK(std::vector<edit::Rect>{place(0), place(1), place(2)} == after);
}

TEST_CASE("Laying out anew is a step also where no card was put anywhere by hand", "[flow]") {
    Desk desk;
    static_cast<void>(desk.want(intent::TidyCanvas{}));
    CHECK(make_design_view(desk.state).undo.empty());  // everything lies so already
    static_cast<void>(desk.want(intent::Edit{edit::change::DuplicateResponse{{0, 0, 0}}}));
    static_cast<void>(
        desk.want(intent::Edit{edit::change::AddScene{"later", {}, edit::Address{0, 1, 0}, false, true}}));
    const std::uint64_t added = desk.state.design.open->history.undo_step();
    static_cast<void>(desk.want(intent::TidyCanvas{}));
    CHECK(desk.state.design.open->history.undo_step() > added);
    const std::uint64_t tidied = desk.state.design.open->history.undo_step();
    static_cast<void>(desk.want(intent::TidyCanvas{}));
    CHECK(desk.state.design.open->history.undo_step() == tidied);
}

TEST_CASE("What is wrong where nothing leads does not keep the rest from being worked out", "[flow]") {
    Desk desk;
    intent::AddSceneNear ending;
    ending.is_ending = true;
    const Requests requests = desk.want(ending);
    const auto* wanted = find<request::AnalyzeDraft>(requests);
    REQUIRE(wanted != nullptr);
    static_cast<void>(desk.want(flow_tests::worked_out(*wanted)));
    const DesignView view = make_design_view(desk.state);
    CHECK(view.outlook.size() == 5);
    CHECK(view.outlook.back() == "Scenes that nothing leads to are left out here, and something is wrong in them.");
    CHECK(view.chart);
    CHECK(view.see_problems == "See the problems");
    REQUIRE(view.first_error < view.problems.size());
    CHECK(view.problems[view.first_error].trouble == Trouble::Error);
}

TEST_CASE("Where nothing can be worked out, the way to the first error is offered", "[flow]") {
    Desk desk;
    const Requests requests =
        desk.want(intent::Edit{edit::change::SetText{edit::TextField::ResponseSay, {0, 1, 0}, ""}});
    const auto* wanted = find<request::AnalyzeDraft>(requests);
    REQUIRE(wanted != nullptr);
    static_cast<void>(desk.want(flow_tests::worked_out(*wanted)));
    const DesignView view = make_design_view(desk.state);
    CHECK(view.outlook.size() == 1);
    CHECK_FALSE(view.see_problems.empty());
    CHECK(view.problems[view.first_error].trouble == Trouble::Error);
}
