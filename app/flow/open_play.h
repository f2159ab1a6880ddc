#pragma once

#include <string>

#include "flow/app.h"

/// The play that is open: how it comes, how it is analysed and brought to its end, how it goes.
namespace leeway::flow {

/// The record of a play that begins, with the seed that the world gives. @param digest, policy_digest of the files.
[[nodiscard]] engine::Record begun_record(const engine::Program& program, const std::string& digest,
                                          const std::string& policy_digest, const intent::PlayBegan& began);

/// A play as it stands at the end of its session.
[[nodiscard]] Play make_play(engine::Session session, engine::Record record, const Moment& now);

/// Opens a play in place of the one before, and asks for the analysis where there is none of its program.
[[nodiscard]] Requests open(AppState& state, Play play);

/// Closes it; what is kept of it are its record and its program's analysis.
void close_play(AppState& state);

/// Has an analysis stopped that is under way, because nobody waits for it any more.
[[nodiscard]] Requests stop_analysing(AppState& state);

/// Once the open play is over and analysed: writes its record's end and works out the debrief.
/// True if the record has changed and wants to be kept.
[[nodiscard]] bool settle(AppState& state);

/// How a play ended. @param score of its judgement, 0..100.
[[nodiscard]] engine::RecordedEnd end_of(const engine::Session& session, double score);

/// Whether the analysis at hand is that of the open play.
[[nodiscard]] bool is_analysed(const AppState& state);

/// Goes to a screen. The clock of thinking stands still while the play is not on it. A notice of the screen before
/// goes, unless it tells of a failure.
void show(AppState& state, Screen screen, const Moment& now);

/// Tells something in place of what was told before.
void tell(AppState& state, std::string notice);

/// The same of something that is still to be decided or done. @param key of the words.
void tell_open(AppState& state, std::string_view key);

/// What these words were about is over: they go, if it is they that are told.
void is_decided(AppState& state, std::string_view key);

/// Tells what could not be done, and where, in place of what was told before.
void tell_error(AppState& state, const Error& error);

}  // namespace leeway::flow
