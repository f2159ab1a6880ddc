#pragma once

#include <vector>

#include "analysis/review.h"
#include "engine/session.h"
#include "report/debrief.h"
#include "report/phrases.h"

namespace leeway::report {

/// The contacts of a journey that a play came to; none for a case of its own. @param review of that play.
[[nodiscard]] std::vector<ContactPart> make_contact_parts(const Phrases& phrases, const engine::Session& session,
                                                          const analysis::Review& review);

}  // namespace leeway::report
