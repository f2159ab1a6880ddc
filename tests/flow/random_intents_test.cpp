#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "flow/coat_case.h"
#include "flow/pretend_world.h"
#include "flow/view_checks.h"
#include "support/random_case.h"

using namespace leeway;
using namespace leeway::flow_tests;
namespace intent = leeway::flow::intent;
using flow::Intent;
using flow::Screen;
using support::Chooser;

namespace {

/// Somebody who clicks anywhere, now and then on what is not there.
class Monkey {
public:
    Monkey(PretendWorld& world, std::uint64_t seed) : world_(world), chooser_(seed) {}

    Intent next() {
        const int kind = chooser_.below(100);
        if (kind < 50) return in_play();
        if (kind < 65) return around_plays();
        if (kind < 75) return in_debrief();
        if (kind < 80) return in_settings();
        if (kind < 85) return in_finding();
        if (kind < 92) return anywhere();
        if (kind < 97) return in_workshop();
        return from_the_world();
    }

private:
    std::size_t number(int below) { return static_cast<std::size_t>(chooser_.below(below)); }

    bool is_playing() const { return world_.state().screen == Screen::Play; }

    engine::ResponseIndex some_response() {
        if (!is_playing() || chooser_.chance(10)) return static_cast<engine::ResponseIndex>(chooser_.below(40));
        const std::vector<flow::ResponseCard> cards = flow::make_play_view(world_.state()).responses;
        return cards.empty() ? 0 : chooser_.pick(cards).response;
    }

    engine::ActionIndex some_way() {
        if (!is_playing() || chooser_.chance(10)) return static_cast<engine::ActionIndex>(chooser_.below(60));
        const std::optional<flow::Choosing> choosing = flow::make_play_view(world_.state()).choosing;
        return !choosing || choosing->ways.empty() ? 0 : chooser_.pick(choosing->ways).action;
    }

    std::string some_play() {
        if (world_.state().records.empty() || chooser_.chance(10)) return "nobody's";
        return chooser_.pick(world_.state().records).play;
    }

    Intent in_play() {
        switch (chooser_.below(12)) {
            case 0: return intent::ThinkAgain{};
            case 1: return intent::ToggleLedger{};
            case 2: return intent::GoOn{};
            case 3: return chooser_.chance(30) ? Intent(intent::LeavePlay{}) : Intent(intent::GoTo{Screen::Play});
            case 4:
            case 5: return intent::Give{some_way()};
            case 6: return intent::ConfirmBreach{};
            case 7: return intent::AnswerBelief{static_cast<engine::Belief>(chooser_.below(3))};
            default: return intent::SelectResponse{some_response()};
        }
    }

    Intent around_plays() {
        switch (chooser_.below(8)) {
            case 0: return intent::StartSuggested{};
            case 1: return intent::ResumePlay{some_play()};
            case 2: return intent::ReviewPlay{some_play()};
            case 3: return chooser_.chance(30) ? Intent(intent::DiscardPlay{some_play()}) : Intent(intent::StartPlay{});
            case 4: return intent::ChooseCase{number(5)};
            case 5: return intent::ChoosePolicy{number(5)};
            case 6: return chooser_.chance(20) ? Intent(intent::ReloadLibrary{}) : Intent(intent::StartPlay{});
            default: return intent::StartPlay{};
        }
    }

    Intent in_debrief() {
        switch (chooser_.below(5)) {
            case 0: return intent::ChooseDecision{number(8)};
            case 1: return intent::PlayOnFrom{number(8)};
            case 2: return intent::PlayAgain{};
            case 3: return intent::ExportDebrief{};
            default: return intent::OpenExported{};
        }
    }

    Intent in_finding() {
        switch (chooser_.below(5)) {
            case 0: return intent::SearchCases{chooser_.chance(50) ? "coat" : "nothing like it"};
            case 1: return intent::FilterCases{flow::Facet::Difficulty, std::to_string(chooser_.below(4))};
            case 2: return intent::SurpriseMe{};
            case 3: return intent::LibraryChanged{};
            default: return intent::ClearFilters{};
        }
    }

    Intent in_settings() {
        switch (chooser_.below(6)) {
            case 0: return intent::SetTheme{static_cast<flow::Theme>(chooser_.below(3))};
            case 1: return intent::SetScale{chooser_.between(-50, 400)};
            case 2: return intent::SetReduceMotion{chooser_.chance(50)};
            case 3: return intent::ChangeScale{chooser_.between(-3, 3)};
            default: return intent::SetAskBelief{chooser_.chance(50)};
        }
    }

    Intent anywhere() {
        switch (chooser_.below(6)) {
            case 0: return intent::ShowKeys{chooser_.chance(50)};
            case 1: return intent::ToggleFullScreen{};
            case 2: return intent::DismissMessage{};
            case 3: return intent::Quit{};
            default: return intent::GoTo{static_cast<Screen>(chooser_.below(7))};
        }
    }

    Intent in_workshop() {
        switch (chooser_.below(12)) {
            case 0: return intent::BeginWorkshop{};
            case 1: return chooser_.chance(20) ? Intent(intent::LeaveWorkshop{}) : Intent(intent::ToggleWhatIf{});
            case 2: return chooser_.chance(20) ? Intent(intent::Confirm{}) : Intent(intent::Decline{});
            case 3: return intent::TypeDigit{chooser_.below(10)};
            case 4: return intent::PreviousStep{};
            case 5: return intent::ChooseConnection{};
            case 6: return intent::ExportRecord{};
            default: return intent::NextStep{};
        }
    }

    /// Answers that nobody waits for, or that come late.
    Intent from_the_world() {
        switch (chooser_.below(5)) {
            case 0: return intent::Failed{{ErrorCode::Unwritable, "It cannot be written.", "/somewhere"}};
            case 1: return intent::Exported{"/pages/old.html"};
            case 2: return intent::Analyzed{};
            case 3: return intent::AnalysisFailed{world_.state().analysing, {ErrorCode::TooLarge, "Too large.", ""}};
            default: return intent::PlayBegan{"uncalled-for-" + std::to_string(chooser_.bits()), 5, world_.utc()};
        }
    }

    PretendWorld& world_;
    Chooser chooser_;
};

/// No step that was once on the disk may change or go, but by discarding the play; an end stays as it was written.
void check_play_is_kept(const std::map<std::string, engine::Record>& before, const PretendWorld& world,
                        const Intent& wanted) {
    for (const auto& [play, record] : before) {
        const auto now = world.disk().find(play);
        if (now == world.disk().end()) {
            const auto* discarded = std::get_if<intent::DiscardPlay>(&wanted);
            REQUIRE(discarded != nullptr);
            CHECK(discarded->play == play);
            CHECK_FALSE(record.end);
            continue;
        }
        REQUIRE(now->second.steps.size() >= record.steps.size());
        CHECK(std::equal(record.steps.begin(), record.steps.end(), now->second.steps.begin()));
        if (record.end) CHECK(now->second == record);
    }
}

/// What the program knows and what is on the disk are the same plays.
void check_disk(const PretendWorld& world) {
    REQUIRE(world.state().records.size() == world.disk().size());
    for (const engine::Record& record : world.state().records) {
        CHECK(world.disk().at(record.play) == record);
        CHECK(world.state().standings.count(record.play) == 1);
    }
}

/// Returns how many plays came to their end.
std::int64_t play_at_random(PretendWorld& world, std::uint64_t seed, int intents) {
    Monkey monkey(world, seed);
    Chooser chooser(seed + 1'000'000);
    for (int i = 0; i < intents; ++i) {
        world.holds_analyses = chooser.chance(40);
        world.holds_beginnings = chooser.chance(20);
        world.pass_ms(chooser.below(5'000));
        if (chooser.chance(5)) world.pass_days(chooser.below(4));
        const std::map<std::string, engine::Record> before = world.disk();
        const Intent wanted = monkey.next();
        INFO("seed " << seed << ", intent " << i << " of kind " << wanted.index());
        world.want(wanted);
        check_play_is_kept(before, world, wanted);
        if (chooser.chance(30)) world.answer_all();
        check_everything(world.state());
        check_disk(world);
    }
    return std::count_if(world.disk().begin(), world.disk().end(),
                         [](const auto& kept) { return kept.second.end.has_value(); });
}

}  // namespace

TEST_CASE("Whatever is wanted in whatever order, nothing breaks and no step is lost", "[flow]") {
    std::int64_t ended = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        PretendWorld world(coat_library());
        ended += play_at_random(world, seed, 400);
    }
    CHECK(ended > 100);  // it did get somewhere
}

TEST_CASE("The same holds for cases of any shape", "[flow]") {
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        flow::Library library;
        for (std::uint64_t i = 0; i < 3; ++i) {
            const support::RandomCase made = support::random_case(1'000 * seed + i);
            model::Scenario scenario = *made.scenario;
            scenario.id = ScenarioId("case-" + std::to_string(i));
            model::Policy policy = *made.policy;
            policy.id = PolicyId("policy-" + std::to_string(i));
            library.cases.push_back(entry_of(std::move(scenario)));
            library.policies.push_back(entry_of(std::move(policy)));
        }
        PretendWorld world(library);
        play_at_random(world, seed, 120);
    }
}
