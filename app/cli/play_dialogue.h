#pragma once

#include <optional>
#include <variant>

#include "cli/line_reader.h"
#include "engine/record.h"
#include "engine/session.h"
#include "report/phrases.h"

namespace leeway::cli {

/// What somebody decided at a scene.
struct Decided {
    engine::ActionIndex action = 0;
    std::optional<engine::Belief> belief;  ///< what they thought that they may do, if they were asked
};

enum class Left { OnPurpose, InputEnded };

/// The conversation about one decision: the list of responses, the questions that can be asked besides, and the second
/// step before what needs asking or goes against policy.
class PlayDialogue {
public:
    /// All must outlive the dialogue. @param ask_belief whether to ask what one may do before saying who decides.
    PlayDialogue(const Console& console, const report::Phrases& phrases, LineReader& reader, bool ask_belief)
        : console_(console), phrases_(phrases), reader_(reader), ask_belief_(ask_belief) {}

    /// Asks until something is decided or the play is left.
    [[nodiscard]] std::variant<Decided, Left> decide(const engine::Session& session);

private:
    using Answer = std::variant<std::string, Left>;

    /// The next answer that is not one of the questions that can be asked at any time; those are answered at once.
    Answer answer(const engine::Session& session, std::string_view question);
    bool answer_question(const engine::Session& session, const std::string& question);

    void list(const std::vector<engine::ResponseIndex>& open);
    std::variant<std::optional<engine::Belief>, Left> belief_about(const engine::Session& session,
                                                                   engine::ResponseIndex response);
    /// How to give a response; nothing to go back to the list.
    std::variant<std::optional<engine::ActionIndex>, Left> way_of(const engine::Session& session,
                                                                  engine::ResponseIndex response);
    std::variant<std::optional<engine::ActionIndex>, Left> confirmed(const engine::Session& session,
                                                                     engine::ActionIndex anyway);

    const Console& console_;
    const report::Phrases& phrases_;
    LineReader& reader_;
    bool ask_belief_;
};

}  // namespace leeway::cli
