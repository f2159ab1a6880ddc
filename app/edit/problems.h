#pragma once

#include <optional>
#include <string>
#include <vector>

#include "edit/change.h"
#include "model/finding.h"
#include "model/scenario.h"

/// What is wrong with a case, as the designer shows it: where, of what kind, and how it can be mended.
namespace leeway::edit {

/// One way to mend a problem, where there is an obvious one.
struct Fix {
    enum class Kind {
        MakeScene,    ///< a scene with the id that a link names
        LeadTo,       ///< the scene that was probably meant: name
        NewScene,     ///< a new scene for a response that leads nowhere
        EndHere,      ///< the scene becomes an ending
        AddResponse,  ///< to a scene that asks for one
        DeclareNote,  ///< the note that is used
        UseNote,      ///< the note that was probably meant: name
        RemoveNote,   ///< that nothing uses
        RemoveScene,  ///< that nothing leads to
        StartHere,    ///< the scene becomes the start: name
        MendChances,
        DropRefusal,  ///< nobody is asked here, so nobody can refuse
        FirstScene,   ///< of an empty case
    };
    Kind kind = Kind::MakeScene;
    std::string name;             ///< of the scene or note that it is about, or empty
    std::vector<Change> changes;  ///< one after another, a step of undo together
};

struct Problem {
    enum class Kind {
        LeadsNowhere,     ///< a response or refusal names no scene
        UnknownScene,     ///< name: the scene that is not there
        NothingToAnswer,  ///< a scene without responses that is no ending
        NoEnding,         ///< no ending can be reached from here
        Unreached,        ///< nothing leads here
        NoStart,          ///< name: the start that is not there
        UnknownNote,      ///< name
        UnusedNote,       ///< name; never used at all
        NoteNeverSet,     ///< name
        NoteNeverAsked,   ///< name
        Empty,            ///< a text that must be there: field
        ChancesOff,       ///< they do not sum to 100
        NothingToDecide,  ///< all responses have the same effect
        RefusalOfNobody,
        NoScene,  ///< the case is still empty
        Other,    ///< what the finding says
    };
    Kind kind = Kind::Other;
    model::Finding finding;
    std::string name;
    std::optional<std::size_t> scene;     ///< where it is; nothing: in the case as a whole
    std::optional<std::size_t> response;  ///< of the scene
    std::optional<TextField> field;       ///< that it is about, if it is about one
    std::size_t item = 0;                 ///< which fact or note, for the fields of these
    std::vector<Fix> fixes;
};

/// The findings of validate() in their order, but errors before warnings; of a case without scenes only that it has
/// none, and not what follows from that or is still to be written. @param findings of this very scenario.
[[nodiscard]] std::vector<Problem> problems_of(const model::Scenario& scenario, const model::Findings& findings);

/// The steps of a JSON pointer (RFC 6901), unescaped.
[[nodiscard]] std::vector<std::string> steps_of(const std::string& pointer);

}  // namespace leeway::edit
