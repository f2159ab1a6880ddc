#include "flow/pretend_world.h"

#include <chrono>
#include <utility>

#include <fmt/format.h>
#include <catch2/catch_test_macros.hpp>

#include "analysis/analysis.h"
#include "analysis/persona.h"
#include "engine/compile.h"
#include "engine/replay.h"
#include "flow/coat_case.h"
#include "flow/worked_out.h"

namespace leeway::flow_tests {

namespace {

std::string date_of(int day) {
    using namespace std::chrono;
    const year_month_day date(sys_days(year(2026) / month(3) / std::chrono::day(1)) + days(day));
    return fmt::format("{:04}-{:02}-{:02}T09:30:00Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

engine::Record coat_record(const std::string& play, const std::string& started) {
    engine::Record record;
    record.play = play;
    record.scenario = ScenarioId("late-coat");
    record.digest = "digest of late-coat";
    record.policy = PolicyId("standard");
    record.policy_digest = "digest of standard";
    record.seed = 7;
    record.started = started;
    record.steps.push_back({SceneId("first"), ResponseId("sorry"), engine::ActionKind::Do, true, 0, 1'000, {}});
    return record;
}

}  // namespace

PretendWorld::PretendWorld(flow::Library cases, std::vector<engine::Record> kept, flow::Settings settings)
    : library(std::move(cases)), state_(flow::make_app(words::Catalogue::english(), settings)) {
    set_date();
    for (engine::Record& record : kept) disk_[record.play] = record;
    for (const flow::Request& request : flow::first_requests()) perform(request);
}

void PretendWorld::want(const flow::Intent& intent) {
    for (const flow::Request& request : flow::apply(state_, intent, now_)) perform(request);
}

void PretendWorld::perform(const flow::Request& request) {
    log_.push_back(request);
    std::visit([&](const auto& asked) { on(asked); }, request);
}

void PretendWorld::on(const flow::request::LoadLibrary& /*request*/) { want(flow::intent::LibraryLoaded{library}); }

void PretendWorld::on(const flow::request::LoadRecords& /*request*/) { want(flow::intent::RecordsLoaded{kept()}); }

void PretendWorld::on(const flow::request::RollDice& /*request*/) { want(flow::intent::DiceRolled{next_seed++}); }

void PretendWorld::on(const flow::request::BeginPlay& /*request*/) {
    ++beginnings_;
    if (!holds_beginnings) answer_all();
}

void PretendWorld::on(const flow::request::SaveRecord& request) { disk_[request.record.play] = request.record; }

void PretendWorld::on(const flow::request::DeleteRecord& request) { disk_.erase(request.play); }

void PretendWorld::on(const flow::request::Analyze& request) {
    analyses_.push_back(request.program);
    if (!holds_analyses) answer_one_analysis();
}

void PretendWorld::on(const flow::request::ExportPage& request) {
    want(flow::intent::Exported{"/pages/" + request.name});
}

void PretendWorld::answer_all() {
    while (beginnings_ > 0) {
        --beginnings_;
        want(flow::intent::PlayBegan{fmt::format("play-{:04}", ++plays_), next_seed++, now_.utc});
    }
    while (!holds_analyses && answer_one_analysis()) {
    }
}

bool PretendWorld::answer_one_analysis() {
    if (analyses_.empty()) return false;
    const flow::request::Analyze wanted{analyses_.front()};
    analyses_.pop_front();
    want(worked_out(wanted));
    return true;
}

bool PretendWorld::answer(std::string_view say) {
    for (const flow::ResponseCard& card : flow::make_play_view(state_).responses) {
        if (card.say != say || !card.enabled) continue;
        const std::size_t steps = state_.play->record.steps.size();
        want(flow::intent::SelectResponse{card.response});
        if (state_.play->record.steps.size() > steps) return true;
        if (flow::make_play_view(state_).choosing->stage == flow::Choosing::Stage::Belief) {
            want(flow::intent::AnswerBelief{engine::Belief::Ask});
        }
        want(flow::intent::Give{flow::make_play_view(state_).choosing->ways.front().action});
        return state_.play->record.steps.size() > steps;
    }
    return false;
}

std::vector<engine::Record> PretendWorld::kept() const {
    std::vector<engine::Record> records;
    for (const auto& [play, record] : disk_) records.push_back(record);
    return records;
}

void PretendWorld::set_date() { now_.utc = date_of(day_); }

engine::Record finished_record(const std::string& play, const std::string& started, double score) {
    engine::Record record = coat_record(play, started);
    record.steps.push_back({SceneId("second"), ResponseId("close"), engine::ActionKind::Do, true, 0, 2'000, {}});
    const auto program = engine::compile(std::make_shared<const model::Scenario>(coat_scenario()),
                                         std::make_shared<const model::Policy>(standard_policy()));
    const auto played = engine::replay(program, record);
    const engine::Session* session = std::get_if<engine::Session>(&played);
    REQUIRE(session != nullptr);
    REQUIRE(session->is_over());
    record.end = engine::RecordedEnd{SceneId("glad"), session->state().happiness(), session->bill().total(), score};
    return record;
}

engine::Record left_record(const std::string& play, const std::string& started) { return coat_record(play, started); }

}  // namespace leeway::flow_tests
