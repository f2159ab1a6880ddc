#include "shell/worker.h"

#include <atomic>
#include <future>
#include <memory>
#include <vector>

#include <catch2/catch_test_macros.hpp>

using leeway::shell::Worker;

TEST_CASE("Jobs are done one after the other in the order in which they are given", "[shell]") {
    std::vector<int> done;
    {
        Worker worker;
        for (int i = 0; i < 100; ++i) worker.post([&done, i] { done.push_back(i); });
    }
    REQUIRE(done.size() == 100);
    for (int i = 0; i < 100; ++i) CHECK(done[static_cast<std::size_t>(i)] == i);
}

TEST_CASE("An idle worker can be abandoned at once", "[shell]") {
    Worker worker;
    CHECK(worker.abandon());
}

TEST_CASE("A busy worker is not waited for when it is abandoned, and what waits is dropped", "[shell]") {
    const auto gate = std::make_shared<std::promise<void>>();
    const auto opened = std::make_shared<std::shared_future<void>>(gate->get_future().share());
    const auto finished = std::make_shared<std::promise<void>>();
    const auto later = std::make_shared<std::atomic<bool>>(false);
    std::promise<void> begun;
    {
        Worker worker;
        worker.post([&begun, opened, finished] {
            begun.set_value();
            opened->wait();
            finished->set_value();
        });
        worker.post([later] { *later = true; });
        begun.get_future().wait();
        CHECK_FALSE(worker.abandon());
    }
    gate->set_value();
    finished->get_future().wait();
    CHECK_FALSE(*later);
}
