#pragma once

#include <string>
#include <vector>

#include "cli/console.h"
#include "engine/session.h"
#include "report/phrases.h"

/// What a play in the terminal says, sentence by sentence: nothing is drawn, everything is named.
namespace leeway::cli {

/// The case before it begins: what it is about, whose case it is, under which policy.
void say_opening(const Console& console, const report::Phrases& phrases);

/// The present scene: time passing, what happens, what the customer says.
void say_scene(const Console& console, const engine::Session& session);

/// What a step led to: the next scene; in a journey also how a contact ended, and the time until the next one.
void say_scenes_met(const Console& console, const engine::Program& program, const engine::Step& step);

/// What a step came to: "Happiness 43, up 5. Expectation 55. Cost so far $8.50."
void say_step(const Console& console, const report::Phrases& phrases, const engine::Session& session,
              const engine::Step& step);

void say_facts(const Console& console, const engine::Session& session);
void say_notes(const Console& console, const engine::Session& session);
void say_ledger(const Console& console, const report::Phrases& phrases, const engine::Bill& bill);

/// The open responses of the present scene in the author's order, also those that the policy lets nobody give.
[[nodiscard]] std::vector<engine::ResponseIndex> open_responses(const engine::Session& session);

/// A response as a line of the list, with what it takes. @param with_authority whether to say who decides.
[[nodiscard]] std::string response_line(const report::Phrases& phrases, engine::ResponseIndex response,
                                        std::size_t number, bool with_authority);

/// Who decides a response, in a sentence; empty where nobody's permission is needed.
[[nodiscard]] std::string authority_of(const report::Phrases& phrases, engine::ResponseIndex response);

/// "about an hour", "3 days". @param hours from 0.
[[nodiscard]] std::string wait_in_words(const words::Catalogue& words, int hours);

}  // namespace leeway::cli
