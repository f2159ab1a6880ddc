#pragma once

#include "engine/session.h"
#include "report/debrief.h"
#include "report/phrases.h"

namespace leeway::report {

/// What the kindness was worth, with its range, and that it is too close to call where the range spans nothing.
/// Empty where the customer is worth nothing in money.
[[nodiscard]] WorthCard make_worth_card(const Phrases& phrases, const engine::Session& session);

}  // namespace leeway::report
