#include "shell/inbox.h"

#include <chrono>
#include <string>
#include <thread>
#include <variant>
#include <vector>

#include <catch2/catch_test_macros.hpp>

namespace flow = leeway::flow;
using leeway::shell::Inbox;
using namespace std::chrono_literals;

TEST_CASE("Waiting for mail ends as soon as some comes, and leaves it in the inbox", "[shell]") {
    Inbox inbox;
    std::thread sender([&] { inbox.put(flow::intent::Exported{"page.html"}); });
    CHECK(inbox.wait(1h));
    sender.join();
    std::vector<std::string> seen;
    const auto look = [&](const flow::Intent& intent) {
        seen.push_back(std::get<flow::intent::Exported>(intent).path);
    };
    inbox.look_through(look);
    inbox.look_through(look);
    CHECK(seen == std::vector<std::string>{"page.html", "page.html"});
    CHECK(inbox.take().size() == 1);
}

TEST_CASE("Waiting for mail that does not come ends too", "[shell]") {
    Inbox inbox;
    CHECK_FALSE(inbox.wait(1ms));
}
