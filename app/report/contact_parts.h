#pragma once

#include <vector>

#include "engine/session.h"
#include "report/debrief.h"
#include "report/phrases.h"

namespace leeway::report {

/// The contacts of a journey that a play came to; none for a case of its own.
[[nodiscard]] std::vector<ContactPart> make_contact_parts(const Phrases& phrases, const engine::Session& session);

}  // namespace leeway::report
