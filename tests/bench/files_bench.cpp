#include <algorithm>
#include <array>
#include <chrono>
#include <string>

#include <fmt/format.h>
#include <catch2/benchmark/catch_benchmark.hpp>
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "files/json_parse.h"
#include "files/scenario_file.h"
#include "model/validate.h"
#include "support/big_scenario.h"

using namespace leeway;

namespace {

constexpr std::size_t kScenes = 10'000;

/// Milliseconds of one call.
template <typename Work>
double time_of(const Work& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

template <std::size_t Count>
double median(std::array<double, Count> times) {
    std::sort(times.begin(), times.end());
    return times[Count / 2];
}

}  // namespace

TEST_CASE("reading a file of 10,000 scenes", "[bench][files]") {
    const std::string text = support::big_scenario_text(kScenes);
    const auto loaded = files::parse_scenario(text, "big.json");
    REQUIRE(loaded.value);
    BENCHMARK("nlohmann::json::parse of the same bytes") { return nlohmann::json::parse(text).size(); };
    BENCHMARK("our document") { return files::parse_json(text).error.has_value(); };
    BENCHMARK("parse_scenario: document, model, validation, digest") {
        return files::parse_scenario(text, "big.json").value.has_value();
    };
    BENCHMARK("validate") { return model::validate(*loaded.value).size(); };
    BENCHMARK("write_scenario") { return files::write_scenario(*loaded.value).size(); };
}

// Taken in turns, so that a busy machine slows both alike. The aim is a ratio of at most 1.5.
TEST_CASE("reading and checking against nlohmann's parsing alone", "[bench][files]") {
    const std::string text = support::big_scenario_text(kScenes);
    std::array<double, 15> theirs{};
    std::array<double, 15> ours{};
    for (std::size_t i = 0; i < theirs.size(); ++i) {
        theirs[i] = time_of([&] { REQUIRE(nlohmann::json::parse(text).is_object()); });
        ours[i] = time_of([&] { REQUIRE(files::parse_scenario(text, "big.json").value); });
    }
    WARN(fmt::format("{} bytes, medians of {}: nlohmann {:.1f} ms, read and checked {:.1f} ms, ratio {:.2f}",
                     text.size(), theirs.size(), median(theirs), median(ours), median(ours) / median(theirs)));
}
