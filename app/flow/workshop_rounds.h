#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "flow/workshop.h"

/// The questions of a workshop and what was answered. Private to the room.
namespace leeway::flow {

/// A workshop at its beginning. @param record of a play without steps. Nobody has been asked anything.
[[nodiscard]] Workshop make_workshop(engine::Session session, engine::Record record, std::vector<std::string> teams);

/// The ballot that counts. @param round one that is not an end.
[[nodiscard]] const Ballot& ballot_of(const Round& round);
[[nodiscard]] Ballot& ballot_of(Round& round);

/// Votes for each choice, phones and hands together. @param team nothing: of everybody.
[[nodiscard]] std::vector<std::uint32_t> votes_of(const Ballot& ballot, std::optional<std::size_t> team = {});
[[nodiscard]] std::uint32_t sum_of(const std::vector<std::uint32_t>& votes);
[[nodiscard]] std::uint32_t sum_of(const VoteTable& votes);

/// The choices with the most of these votes; none without a vote.
[[nodiscard]] std::vector<std::size_t> leaders_of(const std::vector<std::uint32_t>& votes);

/// Whose turn it is at a place of the line, where the teams decide in turn; nothing where everybody does.
[[nodiscard]] std::optional<std::size_t> team_in_turn(const Workshop& workshop, std::size_t at);

/// The votes of the people who decide at a place of the line; none at an end.
[[nodiscard]] std::vector<std::uint32_t> deciding_votes(const Workshop& workshop, std::size_t at);

/// Whether who took a choice went past the votes: another one has the most of them, or as many, so that a tie was
/// broken. Never without a vote, where there is nothing to go past.
[[nodiscard]] bool is_overruling(const std::vector<std::uint32_t>& votes, std::size_t choice);

/// The same of those who decide at a place of the line. Then it is not said that the room chose it.
[[nodiscard]] bool is_overruling(const Workshop& workshop, std::size_t at, std::size_t choice);

/// What would be taken at a place of the line: what the facilitator picked, else what has the most votes, else the
/// only choice there is. Nothing on a tie and without votes.
[[nodiscard]] std::optional<std::size_t> decided_at(const Workshop& workshop, std::size_t at);

/// What was taken there on the path that is shown, or nothing if the path is not known any further.
[[nodiscard]] const Branch* branch_at(const Workshop& workshop, std::size_t at);

/// The choice that was taken there on the path that is shown, else the one that would be.
[[nodiscard]] std::optional<std::size_t> chosen_at(const Workshop& workshop, std::size_t at);

/// How a choice is given, as its way stands now.
[[nodiscard]] engine::ActionIndex action_of(const RoundChoice& choice);

/// The room's own path as far as it is known.
[[nodiscard]] std::vector<std::size_t> own_line(const Workshop& workshop);

/// Where a choice leads, given in its way: the branch that is there already, or a new one. Chance falls as the play's
/// dice have it. @param is_own whether the room takes it.
/// @return into the round's branches.
std::size_t explore(Workshop& workshop, std::size_t round, std::size_t choice, bool is_own);

/// Puts the question of a round once more. What was answered so far stays in its first ballots.
void ask_again(Workshop& workshop, std::size_t round);

/// The room that counted the phones is gone, another one begins: what was revealed stays as it is, and what is still
/// open begins again.
void count_in_another_room(Workshop& workshop);

/// Puts the question that is shown as an open vote once more where its phones were counted in a room that is gone: the
/// phones of the present one are others to it, and each counts once. Hands were raised in the same room, and stay.
/// @return whether that was so.
bool open_to_other_phones(Workshop& workshop);

/// Takes over what the phones have answered. Votes for a question that was never put, or that was counted in a room
/// that is gone, are passed over.
/// @return whether anything has changed.
bool count_phones(Workshop& workshop, std::uint32_t number, const VoteTable& votes);

}  // namespace leeway::flow
