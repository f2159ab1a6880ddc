#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "cli/library.h"
#include "model/finding.h"
#include "words/catalogue.h"

namespace leeway::cli {

/// Whether responses of one scene that no best play uses make one finding, for people, or one each, for programs.
enum class Together { No, OneScene };

/// What only the analysis can say of a case: where a customer can be left stuck (an error), responses that no best play
/// uses whatever a point of happiness is worth, and responses that are best on both axes wherever they are offered
/// (warnings); the latter two only where it holds under all the policies.
/// @param scenario without errors in the eyes of model::validate.
/// Errors: TooLarge, where the case cannot be analysed.
[[nodiscard]] Result<model::Findings> case_findings(const std::shared_ptr<const model::Scenario>& scenario,
                                                    std::span<const PolicyFile> policies, const words::Catalogue& words,
                                                    Together together = Together::No);

/// From this many states on, check warns of a journey. They multiply from contact to contact, so that two large cases
/// can make a whole that no debrief can be had of: 2,000,000 take about twenty seconds and half a gigabyte, and past
/// analysis::kMostStates there is none at all. Exploring stops there, so that asking costs a second or two.
inline constexpr std::size_t kManyStates = 2'000'000;

/// A warning at /stages where a journey has more states than that under some of the policies.
/// @param journey put together.
[[nodiscard]] model::Findings size_findings(const std::shared_ptr<const model::Scenario>& journey,
                                            std::span<const PolicyFile> policies, const words::Catalogue& words,
                                            std::size_t most = kManyStates);

}  // namespace leeway::cli
