#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/persona.h"
#include "analysis/review.h"
#include "engine/record.h"
#include "engine/session.h"
#include "report/chart.h"
#include "words/catalogue.h"

/// A play's debrief in words and numbers, ready to be shown: by the window, by the terminal and as a page.
/// It speaks of the choices and the customer, never of the person.
namespace leeway::report {

/// Something else that could have been done at a decision.
struct AlternativeRow {
    std::string say;
    std::string way;         ///< "on your own authority", "after asking the team lead", "against policy"
    std::string happiness;   ///< expected at the end: "74"
    std::string cost;        ///< expected, of the whole play: "$12.40"
    std::string difference;  ///< in words: "the best there was", "3.2 points less"
    bool taken = false;
    bool best = false;
};

struct DecisionCard {
    std::size_t step = 0;          ///< from 0; "play on from here" goes back to before it
    std::string heading;           ///< "Decision 3 of 6"
    std::string customer;          ///< of this contact: the name, or "the customer"
    bool customer_speaks = false;  ///< whether customer_said are the customer's own words
    std::string customer_said;     ///< what was answered to (the scene's words, or its narration)
    std::string say;               ///< what was chosen
    std::string way;               ///< how: as in AlternativeRow
    std::string came_of_it;        ///< approval, chance: "The team lead said yes.", or empty
    /// As shown: of a journey's contact, where it served that worse than the whole.
    analysis::Verdict verdict = analysis::Verdict::Best;
    std::string verdict_word;      ///< "Best", "Good", "Missed chance in this contact (over the whole journey: good)"
    std::string verdict_sentence;  ///< why, with the numbers, without scolding
    std::string by_itself;         ///< how it served its contact of a journey, where that differs much; or empty
    std::string why;               ///< the author's, or empty
    int happiness_before = 0;
    int happiness_after = 0;
    int expectation_after = 0;
    std::string cost;                          ///< of this step
    std::string belief;                        ///< "You thought that you had to ask; policy lets you decide." or empty
    std::vector<AlternativeRow> alternatives;  ///< best first
    std::string language;                      ///< BCP 47 tag of the texts that the author wrote
};

/// One contact of a journey, as far as the play went.
struct ContactPart {
    std::size_t first_decision = 0;  ///< into Debrief::decisions; they go on to the next part's first
    std::string heading;             ///< "Contact 2 of 3"
    std::string title;
    std::string after;          ///< "7 months later", or empty
    std::string arrival;        ///< in what mood the customer came, and expecting what; empty where nothing was decided
    std::string score;          ///< what its decisions come to by themselves, in words; empty likewise
    std::string ending_title;   ///< empty where the play stopped in this contact
    std::string ending_text;    ///< empty for the last contact, whose end is the debrief's
    std::string ending_lesson;  ///< likewise
    std::string language;       ///< BCP 47 tag of the texts that its author wrote
};

struct BillRow {
    std::string label;
    std::string amount;
};

/// Empty where there is nothing to say of it.
struct WorthCard {
    std::string headline;  ///< "This kindness was probably worth $34.10."
    std::string range;     ///< "between $8.00 and $71.50, depending on ..."
    std::string note;      ///< the honesty note: illustrative, the parameters
};

using engine::Belief;

struct Debrief {
    std::string case_title;
    std::string case_language;  ///< BCP 47 tag of the texts that the case's author wrote
    std::string policy_name;
    bool finished = true;  ///< false for a play that was stopped before its end
    std::string ending_title;
    std::string ending_lesson;
    std::string ending_text;     ///< what the customer said or what happened at the end
    std::string summary;         ///< two or three sentences on the whole play
    int score = 0;               ///< judgement score, rounded
    std::string score_sentence;  ///< what it grades: decisions, not luck
    std::string how_counted;     ///< what the score of a journey counts; empty for a case of its own
    int happiness_start = 0;
    int happiness_end = 0;
    std::string cost;           ///< total
    std::vector<BillRow> bill;  ///< spend, time, approvals, breaches
    std::vector<DecisionCard> decisions;
    std::vector<ContactPart> contacts;  ///< of a journey, the decisions grouped; empty for a case of its own
    Chart chart;
    std::string belief_summary;  ///< beliefs against policy over the whole play; empty where none was asked for
    std::vector<std::string>
        policy_remarks;  ///< e.g. "Under this policy the happiest way there is goes against policy."
    WorthCard worth;
    std::optional<std::size_t> try_again;  ///< the step to try again; nothing if all were best
    std::string try_again_sentence;
    std::string model_note;  ///< illustrative model: what it rests on, where the parameters are
};

/// The decisions of one of a debrief's contacts. Valid as long as the debrief.
[[nodiscard]] std::span<const DecisionCard> decisions_of(const Debrief& debrief, std::size_t contact);

/// What make_debrief needs besides the judge and the play.
struct DebriefInput {
    const analysis::Judge& judge;
    const analysis::Analysis& analysis;              ///< of the same program
    const engine::Session& session;                  ///< finished, or stopped
    std::span<const std::optional<Belief>> beliefs;  ///< a step; may be shorter than the play
    const words::Catalogue& words;
    /// What the bundled personas come to (analysis::bundled_means), for who must not wait; empty: it is worked out
    /// here.
    std::span<const analysis::Expected> personas = {};
};

/// Works out the review, the personas' plays and all sentences: some backward inductions, no more.
[[nodiscard]] Debrief make_debrief(const DebriefInput& input);

}  // namespace leeway::report
