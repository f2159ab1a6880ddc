#pragma once

#include <memory>
#include <string>

#include "engine/program.h"

namespace leeway::support {

/// A fingerprint of everything that engine and analysis say about a case: the state graph, the values and regrets in
/// every state, the frontier with its plans, the counts, the personas and a sample of plays. Integers and doubles go in
/// bit by bit, so that compilers and levels of optimisation can be held against each other; only what passed through
/// the C library's exponential functions, whose last bit differs between machines, goes in rounded to nine decimals. 32
/// hex digits.
[[nodiscard]] std::string case_digest(std::shared_ptr<const engine::Program> program);

/// The same of the states, their values and the number of plays alone, for journeys, whose frontiers take long.
[[nodiscard]] std::string state_digest(std::shared_ptr<const engine::Program> program);

/// A line "scenario policy digest" for every bundled case under every bundled policy, then "journey id policy digest"
/// for every journey under its own.
[[nodiscard]] std::string bundled_digests();

}  // namespace leeway::support
