#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "files/digest.h"
#include "files/scenario_file.h"
#include "shell/draft_desk.h"
#include "support/scenario_builder.h"
#include "support/temp_dir.h"

/// A window in which cases are edited, for the tests of the desk.
namespace leeway::shell_tests {

using Shared = std::shared_ptr<const model::Scenario>;

inline Shared a_case(const std::string& title, const char* id = "coat") {
    model::Scenario scenario =
        support::ScenarioBuilder(id).scene("ask").response("yes").then("done").ending("done").build();
    scenario.title = title;
    return std::make_shared<const model::Scenario>(std::move(scenario));
}

inline std::string text_of(const Shared& scenario) { return files::write_scenario(*scenario); }
inline std::string digest_of(const Shared& scenario) { return files::digest(text_of(scenario)); }

/// Somebody else writes a file: whole at once, so that no watch sees half of it.
inline void write_elsewhere(const support::TempDir& temp, const std::filesystem::path& path, const std::string& text) {
    std::filesystem::rename(temp.write("written elsewhere", text), path);
}

/// A desk in folders that it may share with others.
class Window {
public:
    explicit Window(const support::TempDir& temp)
        : temp_(temp),
          desk_({temp.path() / "own", temp.path() / "state", temp.path() / "bundled", temp.path()},
                words::Catalogue::english(), inbox_, std::chrono::milliseconds(5)) {}

    template <typename Request>
    Result<void> asks(const Request& wanted) {
        return desk_.perform(wanted);
    }

    /// The next answer, which must be of that kind.
    template <typename Answer>
    Answer hears() {
        if (waiting_.empty()) REQUIRE(inbox_->wait(std::chrono::seconds(10)));
        for (flow::Intent& intent : inbox_->take()) waiting_.push_back(std::move(intent));
        REQUIRE_FALSE(waiting_.empty());
        const flow::Intent first = waiting_.front();
        waiting_.erase(waiting_.begin());
        const Answer* heard = std::get_if<Answer>(&first);
        REQUIRE(heard != nullptr);
        return *heard;
    }

    /// Nothing is told for as long as it takes the watch to look several times.
    bool hears_nothing() {
        std::this_thread::sleep_for(std::chrono::milliseconds(60));
        return waiting_.empty() && !inbox_->wait(std::chrono::milliseconds(0));
    }

    flow::intent::DraftOpened opens(const std::filesystem::path& path) {
        REQUIRE(asks(flow::request::OpenDraft{path.string()}));
        return hears<flow::intent::DraftOpened>();
    }
    std::string saves(const flow::DraftFile& file, const Shared& scenario, std::uint64_t version = 1) {
        REQUIRE(asks(flow::request::SaveDraft{{file.path, file.digest, scenario}, version}));
        const auto saved = hears<flow::intent::DraftSaved>();
        CHECK(saved.path == file.path);
        CHECK(saved.version == version);
        CHECK(saved.digest == digest_of(scenario));
        CHECK(temp_.read(file.path) == text_of(scenario));
        return saved.digest;
    }
    void keeps(const flow::DraftFile& file, const Shared& scenario) {
        REQUIRE(asks(flow::request::KeepRecovery{{file.path, file.digest, scenario}}));
    }
    std::vector<flow::Recovered> finds() {
        REQUIRE(asks(flow::request::FindRecovered{}));
        return hears<flow::intent::RecoveredFound>().found;
    }

private:
    const support::TempDir& temp_;
    std::shared_ptr<shell::Inbox> inbox_ = std::make_shared<shell::Inbox>();
    flow::Intents waiting_;
    shell::DraftDesk desk_;
};

}  // namespace leeway::shell_tests
