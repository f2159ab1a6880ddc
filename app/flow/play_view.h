#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/action.h"
#include "engine/program.h"
#include "engine/record.h"

namespace leeway::flow {

/// Contact: a contact of a journey begins (its number, title and summary); ContactEnd: how one ended, which is not the
/// last. Aside: what only the program says.
enum class Speaker { Customer, You, Narration, TimeSkip, Decision, Ending, Contact, ContactEnd, Aside };

/// One entry of the conversation.
struct Message {
    std::size_t number = 0;  ///< grows; the same message keeps it
    Speaker speaker = Speaker::Narration;
    std::string name;  ///< "Margit Olsen", "You"; empty for narration
    std::string text;
    std::string detail;  ///< under it: "asked the team lead: yes", or empty
};

/// One way of giving a response.
struct Way {
    engine::ActionIndex action = 0;
    engine::ActionKind kind = engine::ActionKind::Do;
    std::string label;   ///< "Say this", "Ask your team lead", "Do it anyway"
    std::string detail;  ///< the wait, the minutes, the price of a breach
};

struct ResponseCard {
    engine::ResponseIndex response = 0;
    int number = 0;  ///< 1..9, the key; 0 where it cannot be chosen
    std::string say;
    std::string price;      ///< "$8.50 · 6 minutes", or empty for mere words
    std::string authority;  ///< "You may decide this", "Ask your team lead", "Against policy"; empty where none is
                            ///< needed or belief is asked first
    bool enabled = true;
    std::string reason;  ///< why not
    bool selected = false;
};

/// What is asked about the selected response before it is given.
struct Choosing {
    enum class Stage { Ways, Belief, ConfirmBreach };
    Stage stage = Stage::Ways;
    std::string question;
    std::string detail;
    std::vector<Way> ways;                                        ///< Ways: keys 1, 2 (or A, B); Enter for the first
    std::vector<std::pair<engine::Belief, std::string>> beliefs;  ///< Belief: keys 1, 2, 3
    std::string confirm;                                          ///< ConfirmBreach: key 1
    std::string back;                                             ///< "Think again"
};

struct MoodView {
    int happiness = 0;
    int happiness_before = 0;  ///< before the last answer, for the movement
    int expectation = 0;
    int expectation_before = 0;
    std::string word;                ///< "Hurt", "Unsettled", "At ease", "Delighted"
    std::string happiness_label;     ///< "Happiness 43"
    std::string change;              ///< "+5", "−12", or empty
    std::string expectation_label;   ///< "Expects 55"
    std::string expectation_change;  ///< "The bar rose by 3", or empty
};

struct LedgerRow {
    std::string label;
    std::string amount;
};

struct LedgerView {
    std::string label;        ///< "Policy cost"
    double total_before = 0;  ///< currency units, for counting up
    double total = 0;
    std::string total_text;
    std::string currency;
    std::string change;  ///< "+$8.50" of the last answer, or empty
    bool open = false;
    std::string toggle;           ///< label of opening or closing
    std::vector<LedgerRow> rows;  ///< spend, time, approvals, breaches
};

struct FactRow {
    std::string label;
    std::string value;
};

struct AccountNote {
    std::string text;
    bool is_new = false;  ///< set by the last answer
    std::string mark;     ///< the word for that, "New"; else empty
};

struct PlayView {
    std::string title;
    std::string policy;    ///< "Policy: Standard"
    std::string contact;   ///< "Contact 2 of 3: The coat"; empty in a case of its own
    std::string progress;  ///< "Answer 3"
    std::string channel;   ///< "E-mail"
    std::vector<Message> messages;
    std::string answers_heading;  ///< "How do you answer?"
    std::vector<ResponseCard> responses;
    std::optional<Choosing> choosing;
    MoodView mood;
    LedgerView ledger;
    std::string customer_name;
    std::string customer_about;
    std::string details_heading;  ///< of customer, facts and notes together, where they fold
    std::string facts_heading;
    std::vector<FactRow> facts;
    std::string notes_heading;
    std::vector<AccountNote> notes;
    std::string no_notes;
    bool over = false;
    std::string ending_title;    ///< when over
    bool ended_happier = false;  ///< than the customer was at the start
    std::string go_on;           ///< label: to the debrief
    std::string leave;           ///< label: leave, the play is kept
};

}  // namespace leeway::flow
