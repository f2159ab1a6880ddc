#include "model/recommendation.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "model/inspection.h"
#include "model/quoted.h"

namespace leeway::model {
namespace {

constexpr const char* kKey = "x-policy";

}  // namespace

std::string recommended_policy(const WrittenRef& written) {
    if (!written.ref) return {};
    for (const auto& [key, json] : written.ref->kept) {
        // Kept as JSON; ids need no escapes.
        const bool is_text = json.size() >= 2 && json.front() == '"' && json.back() == '"';
        if (key == kKey && is_text) return json.substr(1, json.size() - 2);
    }
    return {};
}

Findings find_unknown_recommendation(const WrittenRef& written, std::span<const Policy* const> policies) {
    Inspection inspection;
    const std::string wanted = recommended_policy(written);
    const auto is_wanted = [&](const Policy* policy) { return policy->id.text == wanted; };
    if (wanted.empty() || policies.empty() || std::any_of(policies.begin(), policies.end(), is_wanted))
        return inspection.take();
    Suggester suggester;
    const std::string advice = suggester.suggest(wanted, [&] {
        std::vector<std::string> names;
        for (const Policy* policy : policies) names.push_back(policy->id.text);
        return names;
    });
    const Place root;
    inspection.warning(Place(root, kKey), fmt::format("there is no policy {}{}", quoted(wanted), advice));
    return inspection.take();
}

}  // namespace leeway::model
