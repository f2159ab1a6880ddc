#include "flow/wording.h"

#include <algorithm>

#include "base/listed.h"
#include "base/rounding.h"
#include "model/join.h"
#include "model/names.h"
#include "report/phrases.h"

namespace leeway::flow {

Approval approval_of(const model::Policy& policy, int layers) {
    Approval approval;
    for (int layer = 1; layer <= layers; ++layer) {
        const model::Role& role = policy.roles[static_cast<std::size_t>(layer)];
        approval.minutes += role.minutes;
        approval.hours += role.hours;
    }
    return approval;
}

std::string wait_in_words(const words::Catalogue& words, int hours) {
    if (hours <= 0) return {};
    return hours < 24 ? words.count("app.about_hours", hours) : words.count("app.about_days", rdiv(hours, 24));
}

std::string minutes_in_words(const words::Catalogue& words, int minutes) {
    if (minutes <= 0) return {};
    return minutes < 120 ? words.count("app.minutes", minutes) : words.count("app.about_hours", rdiv(minutes, 60));
}

std::string channel_in_words(const words::Catalogue& words, model::Channel channel) {
    return std::string(words.text("app.channel." + std::string(model::name_of(channel))));
}

namespace {

/// What all contacts have in common is said.
std::string journey_line(const words::Catalogue& words, const model::Scenario& scenario) {
    const bool is_one = std::all_of(scenario.contacts.begin(), scenario.contacts.end(), [&](const auto& contact) {
        return contact.scenario->industry == scenario.industry;
    });
    return listed({words.count("app.journey", static_cast<std::int64_t>(scenario.contacts.size())),
                   is_one ? capitalised(scenario.industry) : std::string(),
                   words.count("app.about_minutes", scenario.minutes)});
}

}  // namespace

std::string case_line(const words::Catalogue& words, const model::Scenario& scenario) {
    if (model::is_journey(scenario)) return journey_line(words, scenario);
    return capitalised(listed({scenario.industry, report::inside_sentence(channel_in_words(words, scenario.channel)),
                               words.count("app.about_minutes", scenario.minutes)}));
}

std::string with_sign(int change) {
    if (change == 0) return {};
    return change > 0 ? "+" + std::to_string(change) : "−" + std::to_string(-change);
}

std::string grouped_digits(std::string_view decimal) {
    constexpr std::size_t kMostDigits = 15;
    if (decimal.size() > kMostDigits) return "10^" + std::to_string(decimal.size() - (decimal[0] < '3' ? 1 : 0));
    std::string grouped;
    for (std::size_t i = 0; i < decimal.size(); ++i) {
        if (i > 0 && (decimal.size() - i) % 3 == 0) grouped += ',';
        grouped += decimal[i];
    }
    return grouped;
}

std::string as_sentence(std::string_view text) {
    std::string result = capitalised(text);
    if (!text.empty() && text.back() != '.' && text.back() != '!' && text.back() != '?') result += '.';
    return result;
}

}  // namespace leeway::flow
