#pragma once

#include <memory>
#include <string>
#include <variant>

#include "flow/app.h"

/// The records of plays, and whether the library can still play them.
namespace leeway::flow {

/// What a record was played on.
struct Origin {
    const CaseEntry* entry = nullptr;     ///< null where the case is gone; valid as long as the library
    const PolicyEntry* policy = nullptr;  ///< null where the policy is gone
    std::string reason;  ///< why the record cannot be opened, in words; empty if these are the files it was played on
};
[[nodiscard]] Origin origin_of(const AppState& state, const engine::Record& record);

/// The program of a case under a policy: the one that is or was last analysed where it is of these very values, so
/// that nothing is analysed twice, else compiled.
[[nodiscard]] std::shared_ptr<const engine::Program> program_of(const AppState& state, const CaseEntry& entry,
                                                                const PolicyEntry& policy);

/// The session that a record leads to, or in words why there is none.
[[nodiscard]] std::variant<engine::Session, std::string> replayed(const AppState& state, const engine::Record& record);

/// The record of a play, or null. Valid until the records change.
[[nodiscard]] const engine::Record* find_record(const AppState& state, const std::string& play);

/// How every record stands; to be called when the library or the records have been loaded. The open play can always be
/// gone on with: it keeps the files that it was begun with.
void refresh_standings(AppState& state);

/// The same for one play, which is open no more: its files may have changed meanwhile.
void refresh_standing(AppState& state, const std::string& play);

/// Puts the open play's record among the records and asks for it to be saved.
[[nodiscard]] Request keep(AppState& state);

/// The same for any record, which says what the session has been through.
[[nodiscard]] Request keep_record(AppState& state, const engine::Record& record, const engine::Session& session);

/// The records with the newest first.
void sort_by_age(std::vector<engine::Record>& records);

/// How a scene ends a play, in words: the ending's title, or that there was no way on.
[[nodiscard]] std::string ending_title(const words::Catalogue& words, const model::Scene& scene);

}  // namespace leeway::flow
