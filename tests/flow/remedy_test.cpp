#include <algorithm>
#include <variant>

#include <catch2/catch_test_macros.hpp>

#include "flow/design_desk.h"

/// What the panel of an answer suggests where something is given back.

using namespace leeway;
using namespace leeway::flow;
using flow_tests::Desk;

namespace {

constexpr edit::Address kYes{0, 0, 0};
constexpr edit::Address kNo{0, 1, 0};

/// Of the answer there, which is selected for it.
RemedyRow remedy_at(Desk& desk, const edit::Address& at) {
    static_cast<void>(desk.want(intent::SelectScenes{{{at.scene}, at.response}}));
    const DesignView view = make_design_view(desk.state);
    std::optional<RemedyRow> found;
    for (const PanelSection& section : view.panel.sections) {
        for (const PanelRow& row : section.rows) {
            if (const auto* remedy = std::get_if<RemedyRow>(&row)) found = *remedy;
        }
    }
    REQUIRE(found);
    return *found;
}

void lose(Desk& desk, std::int64_t cents) { static_cast<void>(desk.want(intent::SetLoss{Money::from_cents(cents)})); }

void spend(Desk& desk, const edit::Address& at, std::int64_t cents) {
    static_cast<void>(desk.want(intent::Edit{edit::change::SetNumber{edit::NumberField::Spend, {at}, cents}}));
}

}  // namespace

TEST_CASE("What an answer spends is what it gives back, and a share of the loss", "[flow][remedy]") {
    Desk desk;
    spend(desk, kYes, 4'800);
    lose(desk, 8'000);
    const RemedyRow row = remedy_at(desk, kYes);
    CHECK(row.given.cents() == 4'800);
    CHECK(row.finding == "That is 60 % of the loss: a result of about 32.");
    CHECK(row.use == "Set the result to 32");
    CHECK(row.outcome == 32);
}

TEST_CASE("As long as no loss is stated nothing is suggested, and it says what is missing", "[flow][remedy]") {
    Desk desk;
    spend(desk, kYes, 4'800);
    for (const bool stated : {false, true}) {
        if (stated) lose(desk, 0);
        const RemedyRow row = remedy_at(desk, kYes);
        CHECK(row.finding == "Say what they lost, and a result is suggested here.");
        CHECK(row.use.empty());
    }
}

TEST_CASE("What somebody used suggests another outcome than what they never had", "[flow][remedy]") {
    Desk desk;
    spend(desk, kYes, 4'800);
    lose(desk, 8'000);
    static_cast<void>(desk.want(intent::SetLossKind{edit::Loss::UsedService}));
    CHECK(remedy_at(desk, kYes).agrees == "It is rated so already.");  // at 70, as the coat has it
    CHECK(remedy_at(desk, kYes).use.empty());
    static_cast<void>(desk.want(intent::SetLossKind{edit::Loss::RejectedGood}));
    CHECK(remedy_at(desk, kYes).use == "Set the result to 32");
}

TEST_CASE("The loss holds for all answers, what is given back for one", "[flow][remedy]") {
    Desk desk;
    lose(desk, 8'000);
    static_cast<void>(desk.want(intent::SetGivenBack{kYes, Money::from_cents(8'000)}));
    CHECK(remedy_at(desk, kYes).use == "Set the result to 74");
    CHECK(remedy_at(desk, kNo).loss == Money::from_cents(8'000));
    CHECK(remedy_at(desk, kNo).use == "Set the result to 10");
    static_cast<void>(desk.want(intent::SetGivenBack{kYes, std::nullopt}));
    CHECK(remedy_at(desk, kYes).use == "Set the result to 10");
}

TEST_CASE("Taking the suggestion over is one step, whatever was done just before and after", "[flow][remedy]") {
    Desk desk;
    lose(desk, 8'000);
    spend(desk, kYes, 4'800);
    const auto slide = [&](int to) {
        static_cast<void>(desk.want(intent::Edit{edit::change::SetNumber{edit::NumberField::Outcome, {kYes}, to}}));
    };
    const auto outcome = [&] { return desk.scenario().scenes[0].responses[0].outcome; };
    slide(60);
    static_cast<void>(desk.want(intent::UseRemedy{kYes, 32}));
    slide(40);
    static_cast<void>(desk.want(intent::UndoEdit{}));
    CHECK(outcome() == 32);
    static_cast<void>(desk.want(intent::UndoEdit{}));
    CHECK(outcome() == 60);
    static_cast<void>(desk.want(intent::RedoEdit{}));
    CHECK(outcome() == 32);
}

TEST_CASE("What was lost is no change to the case, and is still known when it is opened again", "[flow][remedy]") {
    Desk desk;
    lose(desk, 8'000);
    CHECK(desk.scenario() == *flow_tests::coat());
    CHECK(make_design_view(desk.state).is_saved);
    static_cast<void>(desk.want(intent::CloseDraft{}));
    static_cast<void>(desk.want(intent::OpenDraft{0}));
    intent::DraftOpened opened;
    opened.file = {flow_tests::kPath, "old", flow_tests::coat()};
    static_cast<void>(desk.want(opened));
    CHECK(remedy_at(desk, kYes).loss == Money::from_cents(8'000));
}

TEST_CASE("Wishes for an answer that is not there change nothing", "[flow][remedy]") {
    Desk desk;
    static_cast<void>(desk.want(intent::SetGivenBack{{7, 0, 0}, Money::from_cents(1)}));
    static_cast<void>(desk.want(intent::UseRemedy{{7, 0, 0}, 32}));
    CHECK(desk.scenario() == *flow_tests::coat());
    static_cast<void>(desk.want(intent::CloseDraft{}));
    lose(desk, 1);
    static_cast<void>(desk.want(intent::UseRemedy{kYes, 32}));
    CHECK_FALSE(desk.state.design.open);
}
