#include "edit/chances.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "model/plain_link.h"

namespace leeway::edit {

namespace {

constexpr int kAll = 100;

int sum_of(const std::vector<int>& shares) { return std::accumulate(shares.begin(), shares.end(), 0); }

/// The largest of them, the first where several are.
std::size_t largest(const std::vector<int>& shares) {
    return static_cast<std::size_t>(std::max_element(shares.begin(), shares.end()) - shares.begin());
}

/// Whole percents, each at least 1, that sum to `total` and are in the proportions of the weights; the roundings
/// fall on the largest. @param total at least the number of weights.
std::vector<int> shares_of(int total, const std::vector<int>& weights) {
    const int weight = std::max(1, sum_of(weights));
    std::vector<int> shares;
    shares.reserve(weights.size());
    for (const int each : weights) shares.push_back(std::max(1, (total * each + weight / 2) / weight));
    while (sum_of(shares) > total) --shares[largest(shares)];
    while (sum_of(shares) < total) ++shares[largest(shares)];
    return shares;
}

std::vector<int> chances_of(const model::Response& response) {
    std::vector<int> chances;
    chances.reserve(response.then.size());
    for (const model::ChanceOutcome& outcome : response.then) chances.push_back(std::clamp(outcome.chance, 0, kAll));
    return chances;
}

void take(model::Response& response, const std::vector<int>& chances) {
    for (std::size_t i = 0; i < chances.size(); ++i) response.then[i].chance = chances[i];
    settle_list(response);
}

}  // namespace

void settle_list(model::Response& response) {
    if (response.then.empty()) return;
    response.then_is_list = false;
    const bool is_plain = leads_plainly(response);
    if (is_plain && response.then.front().target.empty()) response.then.clear();
    response.then_is_list = !is_plain;
}

void set_chance(model::Response& response, std::size_t outcome, int percent) {
    const int others = static_cast<int>(response.then.size()) - 1;
    if (outcome >= response.then.size() || others >= kAll) return;
    std::vector<int> chances = chances_of(response);
    const int wanted = others == 0 ? kAll : std::clamp(percent, 1, kAll - others);
    chances.erase(chances.begin() + static_cast<std::ptrdiff_t>(outcome));
    if (others > 0) chances = shares_of(kAll - wanted, chances);
    chances.insert(chances.begin() + static_cast<std::ptrdiff_t>(outcome), wanted);
    take(response, chances);
}

bool add_outcome(model::Response& response) {
    if (response.then.size() >= static_cast<std::size_t>(kAll)) return false;
    if (response.then.empty()) response.then.emplace_back();
    const std::size_t likeliest = largest(chances_of(response));
    model::ChanceOutcome added;
    added.target = response.then[likeliest].target;
    added.chance = response.then[likeliest].chance / 2;
    response.then[likeliest].chance -= added.chance;
    response.then.push_back(std::move(added));
    mend_chances(response);
    settle_list(response);
    return true;
}

bool remove_outcome(model::Response& response, std::size_t outcome) {
    if (outcome >= response.then.size() || response.then.size() == 1) return false;
    response.then.erase(response.then.begin() + static_cast<std::ptrdiff_t>(outcome));
    mend_chances(response);
    settle_list(response);
    return true;
}

bool mend_chances(model::Response& response) {
    const std::vector<int> chances = chances_of(response);
    if (chances.empty() || chances.size() > static_cast<std::size_t>(kAll)) return false;
    const bool is_right = sum_of(chances) == kAll && *std::min_element(chances.begin(), chances.end()) > 0;
    if (is_right) return false;
    take(response, shares_of(kAll, chances));
    return true;
}

}  // namespace leeway::edit
