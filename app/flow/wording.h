#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "model/policy.h"
#include "model/scenario.h"
#include "report/phrases.h"
#include "words/catalogue.h"

/// Small parts of texts that several screens share.
namespace leeway::flow {

/// What asking costs in time: of all the roles that are asked together.
struct Approval {
    int minutes = 0;  ///< of theirs
    int hours = 0;    ///< that the customer waits
};

/// @param layers asked, from 0.
[[nodiscard]] Approval approval_of(const model::Policy& policy, int layers);

/// How long somebody waits: "about 4 hours", from a day on "about 2 days"; empty for 0. @param hours from 0.
[[nodiscard]] std::string wait_in_words(const words::Catalogue& words, int hours);

/// "6 minutes"; from two hours on in hours: "about 3 hours"; empty for 0. @param minutes from 0.
[[nodiscard]] std::string minutes_in_words(const words::Catalogue& words, int minutes);

/// "E-mail".
[[nodiscard]] std::string channel_in_words(const words::Catalogue& words, model::Channel channel);

/// A case in a line: "Retail · e-mail · about 8 minutes"; a journey: "Journey, 3 contacts · Retail · about 26 minutes".
[[nodiscard]] std::string case_line(const words::Catalogue& words, const model::Scenario& scenario);

/// "+5", "−12" (with a minus sign, not a hyphen); empty for 0.
[[nodiscard]] std::string with_sign(int change);

/// A whole number with a comma between every three digits; one of more than fifteen digits as "10^20", rounded.
/// @param decimal digits alone.
[[nodiscard]] std::string grouped_digits(std::string_view decimal);

using report::capitalised;

/// Capitalised, and with a full stop where it ends without one: what the world says, to stand among sentences of ours.
[[nodiscard]] std::string as_sentence(std::string_view text);

}  // namespace leeway::flow
