#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "flow/draft_analysis.h"
#include "flow/request.h"

namespace leeway::shell {

/// Works out everything that the designer says about a draft under a policy. A draft with errors, and one that is too
/// large, have their problem in words instead. @param stop asked now and then; nothing once it says so.
[[nodiscard]] std::optional<flow::DraftAnalysis> analyze_draft(const flow::request::AnalyzeDraft& wanted,
                                                               const std::function<bool()>& stop);

}  // namespace leeway::shell
