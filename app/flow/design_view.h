#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "edit/canvas.h"
#include "edit/change.h"
#include "edit/remedy.h"
#include "flow/beginning_view.h"
#include "flow/canvas_words_view.h"
#include "flow/compare_view.h"
#include "flow/intent.h"
#include "flow/train_view.h"
#include "report/chart.h"

namespace leeway::flow {

/// How something is wrong with a card, a field or a case.
enum class Trouble { None, Warning, Error };

/// A response on its scene's card.
struct PortView {
    std::string_view words;  ///< what is said, all of it; lives as long as the CanvasView
    int outcome = 50;        ///< 0..100, as three small bars
    int process = 50;
    int interaction = 50;
    std::string cost;          ///< "$8.50", or empty where it costs nothing but time
    std::size_t outcomes = 1;  ///< how many can follow from it
    bool asks = false;         ///< needs a permission
    bool is_conditional = false;
    bool never_best = false;  ///< no frontier plan uses it
    Trouble trouble = Trouble::None;
    std::vector<std::size_t> problems;  ///< into DesignView::problems
    std::string heat;                   ///< "37 %" of plays of the chosen people give it; empty without heat
    double share = -1.0;                ///< the same from 0 to 1; below 0 without heat
};

struct CardView {
    std::string id;
    std::string name;        ///< what people call the scene: report/scene_names.h
    std::string speaker;     ///< the customer's name, or what kind of scene it is
    std::string_view words;  ///< all that is said; lives as long as the CanvasView
    std::string after;       ///< time that has passed
    bool is_start = false;
    bool is_ending = false;
    bool is_unreached = false;
    bool matches = true;  ///< the search and the filter; the others are drawn pale
    Trouble trouble = Trouble::None;
    std::vector<std::size_t> problems;  ///< into DesignView::problems; those of its answers are theirs
    std::string heat;
    double share = -1.0;
    bool on_way = false;  ///< the way that is shown comes here
    std::vector<PortView> ports;
};

struct CanvasLinkView {
    bool is_refusal = false;
    std::string chance;   ///< "70 %" where it is one of several, else empty
    double share = -1.0;  ///< of plays of the chosen people that go this way; below 0 without heat
    bool on_way = false;
};

/// What is drawn on the canvas; made anew only when the case, the search or the heat changes.
struct CanvasView {
    std::uint64_t revision = 0;            ///< another one: other cards or links
    const edit::Canvas* canvas = nullptr;  ///< where card i and link i are; lives until the next intent
    std::vector<CardView> cards;
    std::vector<CanvasLinkView> links;
    std::shared_ptr<const model::Scenario> scenario;  ///< keeps the texts that the cards point to
};

/// A line of the panel. Labels are unique in a panel.
struct TextRow {
    std::string label;
    std::string help;
    edit::TextField field = edit::TextField::Title;
    edit::Address at;
    std::string value;
    int rows = 1;             ///< 1: one line; more: as many lines at least
    std::string placeholder;  ///< shown while it is empty
    std::string problem;
    Trouble trouble = Trouble::None;
};
struct NumberRow {
    std::string label;
    std::string help;
    edit::NumberField field = edit::NumberField::Spend;
    std::vector<edit::Address> at;
    std::optional<std::int64_t> value;  ///< nothing: none stated, or different ones
    bool is_money = false;
    std::int64_t low = 0;
    std::int64_t high = 100;
    std::string unit;   ///< "minutes"
    std::string takes;  ///< "A whole number from 0 to 100.", said while what is typed is none
    std::string problem;
    Trouble trouble = Trouble::None;
};
/// 0..100 with what the numbers stand for.
struct SliderRow {
    std::string label;
    std::string help;
    edit::NumberField field = edit::NumberField::Outcome;
    std::vector<edit::Address> at;
    int value = 50;
    struct Anchor {
        int at;
        std::string words;
    };
    std::vector<Anchor> anchors;  ///< rising
};
/// The chance of one of several outcomes, 1..99 percent; the others share the rest.
struct ChanceRow {
    std::string label;
    std::string help;
    edit::Address at;
    int percent = 50;
    std::string takes;  ///< as NumberRow::takes
};
/// One of several; choosing makes that change.
struct ChoiceRow {
    std::string label;
    std::string help;
    struct Option {
        std::string label;
        std::vector<edit::Change> changes;
        bool chosen = false;
        std::string note = {};  ///< more about it, below it
    };
    std::vector<Option> options;
    std::string problem;
    Trouble trouble = Trouble::None;
};
/// Several of several, as chips; and perhaps one that is not there yet.
struct ChipsRow {
    std::string label;
    std::string help;
    struct Chip {
        std::string label;
        edit::Change remove;
    };
    std::vector<Chip> chips;
    std::string add;  ///< label
    struct Candidate {
        std::string label;
        edit::Change add;
    };
    std::vector<Candidate> candidates;
    std::string create,
        create_label;  ///< makes another one, and of the field for its words; empty where that is none's
    edit::NoteRole role = edit::NoteRole::Set;  ///< for MakeNote
    edit::Address at;
};
/// An id: a word that ties things together, changed at every key that makes it another usable one.
struct NameRow {
    std::string label;
    std::string help;
    std::string value;
    std::string hint;                ///< shown while the field is empty
    std::string unusable;            ///< said while what is typed cannot be used
    std::vector<std::string> taken;  ///< by others of its kind
    enum class What { Case, Scene, Response, Note, Permission } what = What::Scene;
    edit::Address at;
    std::string problem;
};
struct WordsRow {
    std::string words;
    Trouble trouble = Trouble::None;
};
/// How fair a result is that gives back so much of what was lost; folded away unless it is wanted.
struct RemedyRow {
    std::string label;
    std::string about;
    edit::Address at;
    std::string loss_label, loss_help, loss_hint;
    std::optional<Money> loss;
    std::string kind_label;
    std::vector<std::string> kinds;  ///< in the order of edit::Loss
    edit::Loss kind = edit::Loss::RejectedGood;
    std::string given_label, given_help;
    Money given;
    std::string takes;    ///< as NumberRow::takes
    std::string finding;  ///< what is suggested, or what is still to be said
    std::string use;      ///< "Use 32"; empty where there is nothing to use
    std::string agrees;   ///< said instead where it is rated so already
    int outcome = 0;      ///< for UseRemedy
};
/// Buttons beside each other.
struct ActionsRow {
    struct Action {
        std::string label;
        Intent wish;
        bool caution = false;
        std::string unavailable;  ///< why it cannot be done now, or empty
        /// Where the cursor goes then: the label of a text of this panel, and how many with that label come before it.
        std::string then_field = {};
        std::size_t then_number = 0;
    };
    std::vector<Action> actions;
};
using PanelRow = std::variant<TextRow, NumberRow, SliderRow, ChanceRow, ChoiceRow, ChipsRow, NameRow, WordsRow,
                              RemedyRow, ActionsRow>;

struct PanelSection {
    std::string title;
    bool is_open = true;  ///< at first
    std::string count;    ///< "3", or empty
    Trouble trouble = Trouble::None;
    std::vector<PanelRow> rows;
    std::string trouble_words = {};  ///< which kind of trouble, beside its sign
};

struct PanelView {
    std::string title;
    std::string about;
    std::string subject;  ///< tells panels apart: another one begins at its top
    std::vector<PanelSection> sections;
};

struct ProblemView {
    std::string words;
    std::string place;  ///< "In \"first-email\", answer 2"
    Trouble trouble = Trouble::Error;
    std::vector<std::string> fixes;  ///< labels
    std::string field;               ///< label of the row of the panel that it is about, or empty
    std::size_t item = 0;            ///< which of the rows with that label
};

struct DesignCard {
    std::size_t number = 0;  ///< for OpenDraft
    std::string title;
    std::string line;
    std::string origin = {};  ///< that it is one's own, or one's version of a bundled one; else empty
    // Only of one's own: it can be taken away, which is asked twice
    std::string remove = {};    ///< label: "Delete", or "Back to the bundled version"
    std::string question = {};  ///< names the case, and says what becomes of it
    std::string confirm = {}, keep = {};
};
struct RecoveredCard {
    std::string key;
    std::string title;
    std::string line;  ///< when, and whether the file is newer
    std::string restore;
    std::string forget;
    std::string keep = {};  ///< for who does not mean it when it is asked for the second time
};
struct ShapeCard {
    std::string title;
    std::string line;
};

/// Choosing what to edit.
struct DesignChoiceView {
    bool loading = false;
    std::string loading_text;
    std::string title;
    std::string about;
    std::string recovered_heading;
    std::vector<RecoveredCard> recovered;
    std::string shapes_heading;
    std::vector<ShapeCard> shapes;
    ShapeCard from_complaint, from_story;    ///< the other ways to begin
    std::optional<ComplaintView> complaint;  ///< in place of everything else
    std::optional<StoryView> story;          ///< in place of everything else
    std::string cases_heading;
    FindView find;  ///< only its search: what is typed, that nothing was found, and the way back to all
    std::vector<DesignCard> cases;
    std::string forget_anyway;  ///< asked for the second time
};

/// The file was changed by something else.
struct OutsideView {
    std::string title;
    std::string words;
    std::string see;  ///< label: what is different in it; empty where it cannot be read
    std::string keep_mine;
    std::string take_theirs;
};

/// What is open is not what its file has, but what was found after a crash.
struct RecoveredView {
    std::string words;
    std::string see, go_back;  ///< labels; empty where there is no file
};

/// The designer with a case open.
struct DesignView {
    std::uint64_t number = 0;  ///< another one: another case, of which nothing was shown before
    std::string title;
    std::string file;   ///< the name of the file that it is saved in; empty where that is of no interest
    std::string saved;  ///< "Saved", "Not saved yet"; while it is asked whether to close, what that would lose
    std::string path;   ///< where that is: "Saved as ..."
    bool is_saved = true;
    bool has_errors = false;  ///< saved is about something that cannot be played yet
    std::string save;         ///< label
    std::string close, save_and_close, close_anyway, keep_editing;
    bool asks_to_close = false;            ///< closing was asked for, though not all is saved: the three other labels
    std::string question, question_short;  ///< "Save the changes to ...?", while that is asked; saved says why
    std::string parts_label;               ///< of the choice of one of them, where there is little room
    std::vector<std::string> parts;        ///< labels of canvas, panel, problems, outlook, comparison
    std::string undo;                      ///< "Undo: what Nora says"; empty where there is nothing to undo
    std::string redo;
    std::string undo_label, redo_label;  ///< short
    std::string warning;                 ///< another window has the same file, or empty
    std::optional<OutsideView> outside;
    std::optional<RecoveredView> recovered;

    std::shared_ptr<const CanvasView> canvas;
    edit::Selection selection;
    std::size_t jumps = 0;             ///< another number: bring what is selected into view
    std::string search;                ///< as typed
    std::string search_hint;           ///< placeholder
    std::string found;                 ///< "3 scenes" or "2 of 3", while something is searched
    std::vector<std::size_t> matches;  ///< scenes, in order
    std::string nothing_found;         ///< said over the canvas where there are none of them, else empty
    struct Filter {
        std::string value;
        std::string label;
        bool chosen = false;
    };
    std::vector<Filter> filters;
    std::string filters_label;
    std::string add_scene, add_ending, fit, zoom_in, zoom_out, tidy, hint;  ///< labels
    CanvasWords canvas_words;

    PanelView panel;

    std::string problems_title;
    std::vector<ProblemView> problems;             ///< errors first
    std::string errors_heading, warnings_heading;  ///< over the first of each kind
    std::string no_problems;

    // What it leads to
    std::string outlook_title;
    bool is_analysing = false;
    std::vector<std::string> outlook;  ///< sentences: plays, frontier, endings
    std::string see_problems;          ///< label: to the first error, where one is the reason that something is missing
    std::size_t first_error = 0;       ///< into problems
    std::optional<report::Chart> chart;
    std::vector<std::string> policies;
    std::size_t chosen_policy = 0;
    std::string policy_label;
    std::string heat_label;
    std::string heat_shown;  ///< "How people go: by the book. ...", while it is shown on the canvas, else empty
    std::string heat_off;    ///< label
    std::vector<std::string> personas;  ///< and "nobody" at the end
    std::size_t chosen_persona = 0;
    std::string ways_label;
    std::vector<std::string> ways;  ///< a line each
    std::size_t chosen_way = 0;     ///< past the end for none
    std::string no_way;             ///< label of none
    std::string way_shown;          ///< which one the gold line is, while there is one on the canvas, else empty
    std::string way_off;            ///< label
    std::string arrivals_label;
    std::string arrivals_hint;          ///< while there is none
    std::vector<std::string> arrivals;  ///< how plays come to the selected scene, a line each

    bool is_comparing = false;                   ///< the comparison is kept up to date
    std::shared_ptr<const CompareView> compare;  ///< null while it is not
};

}  // namespace leeway::flow
