#pragma once

#include <optional>
#include <vector>

#include "flow/app.h"
#include "report/phrases.h"

/// The answers that can be given in the present scene, and what is asked before one is given.
namespace leeway::flow {

/// Whether a response can be given now in at least one way. False for a number that is none.
[[nodiscard]] bool can_be_given(const engine::Session& session, engine::ResponseIndex response);

/// Whether a person is to be asked first what they believe they may do: as long as they want to be asked, about what
/// needs a permission, once.
[[nodiscard]] bool asks_belief(const AppState& state, const Play& play, engine::ResponseIndex response);

/// The open responses in the author's order. There must be a play.
[[nodiscard]] std::vector<ResponseCard> make_response_cards(const AppState& state);

/// What is asked about the selected response, if one is. There must be a play.
[[nodiscard]] std::optional<Choosing> make_choosing(const AppState& state);

/// What a response costs and how long the customer waits: "$8.50 · 6 minutes"; empty for mere words.
[[nodiscard]] std::string price_of(const words::Catalogue& words, const engine::Program& program,
                                   engine::ResponseIndex response);

/// Who decides it: "You may decide this", "Ask your team lead", "Against policy"; empty where nobody need allow it.
/// @param response one that can be given in some way.
[[nodiscard]] std::string authority_of(const words::Catalogue& words, const engine::Program& program,
                                       engine::ResponseIndex response);

/// A way of giving a response, in words.
[[nodiscard]] Way make_way(const report::Phrases& phrases, engine::ActionIndex action);

}  // namespace leeway::flow
