#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>

#include "files/journey_case.h"
#include "files/policy_file.h"
#include "files/scenario_file.h"
#include "model/recommendation.h"
#include "support/bundled_cases.h"

namespace leeway::support {

namespace {

namespace fs = std::filesystem;

/// Calls take(path) for the JSON files of a folder, by name, schemas apart.
template <typename Take>
void for_each_file(const fs::path& folder, const Take& take) {
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        const bool is_schema = name.find(".schema.") != std::string::npos;
        if (entry.is_regular_file() && entry.path().extension() == ".json" && !is_schema) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) take(file);
}

template <typename T>
void keep(files::Loaded<T> loaded, const fs::path& path, std::vector<std::shared_ptr<const T>>& values) {
    if (loaded.value) {
        values.push_back(std::make_shared<const T>(*std::move(loaded.value)));
    } else {
        std::fprintf(stderr, "%s cannot be read\n", path.c_str());
    }
}

void keep_one(files::Loaded<model::Policy> policy, const std::shared_ptr<const model::Scenario>& journey,
              std::vector<BundledCase>& cases) {
    if (policy.value) {
        cases.push_back({journey, std::make_shared<const model::Policy>(*std::move(policy.value))});
    } else {
        std::fprintf(stderr, "the policy of the journey %s cannot be read\n", journey->id.text.c_str());
    }
}

}  // namespace

std::vector<BundledCase> bundled_journeys() {
    const fs::path folder = fs::path(LEEWAY_REPOSITORY) / "scenarios";
    std::vector<std::shared_ptr<const model::Scenario>> journeys;
    for_each_file(folder / "journeys", [&](const fs::path& path) {
        keep(files::read_journey_case(path, files::stages_around(path, files::Library({}))), path, journeys);
    });
    std::vector<BundledCase> cases;
    for (const auto& journey : journeys) {
        const std::string policy = model::recommended_policy(journey->written);
        keep_one(files::read_policy(folder / "policies" / (policy + ".json")), journey, cases);
    }
    return cases;
}

std::vector<BundledCase> bundled_cases() {
    const fs::path folder = fs::path(LEEWAY_REPOSITORY) / "scenarios";
    std::vector<std::shared_ptr<const model::Scenario>> scenarios;
    std::vector<std::shared_ptr<const model::Policy>> policies;
    for_each_file(folder, [&](const fs::path& path) { keep(files::read_scenario(path), path, scenarios); });
    for_each_file(folder / "policies", [&](const fs::path& path) { keep(files::read_policy(path), path, policies); });
    std::vector<BundledCase> cases;
    for (const auto& scenario : scenarios) {
        for (const auto& policy : policies) cases.push_back({scenario, policy});
    }
    return cases;
}

}  // namespace leeway::support
