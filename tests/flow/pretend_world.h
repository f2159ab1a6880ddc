#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "flow/app.h"

/// The program without a window, and a world that answers it: files, clock, luck and analyses as a test wants them.
namespace leeway::flow_tests {

class PretendWorld {
public:
    /// Opens the program; it loads that library and those records at once.
    explicit PretendWorld(flow::Library library, std::vector<engine::Record> kept = {}, flow::Settings settings = {});

    /// Does what a person wants, and answers what is requested then.
    void want(const flow::Intent& intent);

    /// Answers everything that waits.
    void answer_all();
    /// Answers the analysis that has waited longest; false if none waits.
    bool answer_one_analysis();

    /// Gives the answer with those words: its only way, or asking where that is possible, beliefs as the policy has it.
    /// False if there is no such answer now.
    bool answer(std::string_view say);

    void pass_ms(std::int64_t ms) { now_.ms += ms; }
    void pass_days(int days) {
        day_ += days;
        set_date();
    }

    /// The requests of that kind so far, in order.
    template <typename R>
    [[nodiscard]] std::vector<R> requested() const {
        std::vector<R> found;
        for (const flow::Request& request : log_) {
            if (const R* wanted = std::get_if<R>(&request)) found.push_back(*wanted);
        }
        return found;
    }

    [[nodiscard]] flow::AppState& state() { return state_; }
    [[nodiscard]] const flow::AppState& state() const { return state_; }
    [[nodiscard]] const std::map<std::string, engine::Record>& disk() const { return disk_; }
    [[nodiscard]] std::vector<engine::Record> kept() const;
    [[nodiscard]] const std::string& utc() const { return now_.utc; }

    /// Until set back, analyses wait for answer_one_analysis or answer_all.
    bool holds_analyses = false;
    /// Until set back, a play that is to begin waits for answer_all.
    bool holds_beginnings = false;
    /// Of the next play that begins; then it grows by one.
    std::uint64_t next_seed = 1;
    flow::Library library;

private:
    void perform(const flow::Request& request);
    void on(const flow::request::LoadLibrary& request);
    void on(const flow::request::LoadRecords& request);
    void on(const flow::request::RollDice& request);
    void on(const flow::request::BeginPlay& request);
    void on(const flow::request::SaveRecord& request);
    void on(const flow::request::DeleteRecord& request);
    void on(const flow::request::Analyze& request);
    void on(const flow::request::ExportPage& request);
    template <typename R>
    void on(const R& /*request*/) {}
    void set_date();

    flow::AppState state_;
    std::vector<flow::Request> log_;
    std::map<std::string, engine::Record> disk_;
    std::deque<std::shared_ptr<const engine::Program>> analyses_;
    int beginnings_ = 0;
    int plays_ = 0;
    int day_ = 0;
    flow::Moment now_;
};

/// A finished play of the coat, of a day of March 2026, as a record that replays.
[[nodiscard]] engine::Record finished_record(const std::string& play, const std::string& started, double score);

/// One that was left after the first answer.
[[nodiscard]] engine::Record left_record(const std::string& play, const std::string& started);

}  // namespace leeway::flow_tests
