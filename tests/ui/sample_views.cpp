#include "ui/sample_views.h"

#include <memory>
#include <string>
#include <utility>

namespace leeway::ui_tests {

namespace {

using flow::Screen;

/// Makes a text long where long texts are wanted.
class Author {
public:
    explicit Author(Texts texts) : is_long_(texts == Texts::Long) {}

    /// A sentence.
    [[nodiscard]] std::string tell(const std::string& text) const {
        if (!is_long_) return text;
        return text + " Und außerdem: Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenfabrikant, " +
               std::string(120, 'x') + ".\n\nÀ la fin, il faut bien que quelqu'un décide, n'est-ce pas? " + text + " " +
               text;
    }
    /// A label, which stays within a line or three.
    [[nodiscard]] std::string label(const std::string& text) const {
        return is_long_ ? text + ", und zwar aus ganz grundsätzlichen Erwägungen" : text;
    }

private:
    bool is_long_;
};

flow::FrameView make_frame(Screen screen, const Author& author) {
    flow::FrameView frame;
    frame.screen = screen;
    frame.wordmark = "Leeway";
    frame.tabs = {{Screen::Home, "Home", screen == Screen::Home}, {Screen::Train, "Train", screen == Screen::Train}};
    if (screen == Screen::Play) frame.tabs.push_back({Screen::Play, "This play", true});
    if (screen == Screen::Debrief) frame.tabs.push_back({Screen::Debrief, "Debrief", true});
    frame.tabs.push_back({Screen::Settings, "Settings", screen == Screen::Settings});
    frame.dismiss = "Close";
    frame.keys_open = "Keys";
    frame.keys_title = author.label("Keys on the keyboard");
    frame.keys_close = author.label("Back to work");
    frame.keys = {{"1 to 9", author.tell("Choose the answer with that number")},
                  {"Ctrl + and Ctrl -", author.label("Larger and smaller")},
                  {"Tab and arrow keys", author.label("Move the focus")}};
    return frame;
}

flow::PlayCard make_play(const Author& author, const std::string& id, bool finished) {
    flow::PlayCard play;
    play.play = id;
    play.title = author.label("The late coat");
    play.detail = author.label("Policy: Standard, started yesterday");
    play.finished = finished;
    play.score = finished ? "82" : "";
    play.action = author.label(finished ? "See the debrief" : "Go on");
    play.discard = finished ? "" : author.label("Discard");
    play.discard_sure = finished ? "" : author.label("Discard it for good");
    return play;
}

flow::Message make_message(flow::PlayView& play, flow::Speaker speaker, std::string name, std::string text,
                           std::string detail = {}) {
    return {play.messages.size(), speaker, std::move(name), std::move(text), std::move(detail)};
}

void add_conversation(flow::PlayView& play, const Author& author) {
    const auto add = [&](flow::Speaker speaker, const std::string& name, const std::string& text,
                         const std::string& detail = {}) {
        play.messages.push_back(make_message(play, speaker, name, text, detail));
    };
    using flow::Speaker;
    add(Speaker::Narration, "", author.tell("Monday morning, ten past nine. Thirty-eight more are waiting behind it."));
    add(Speaker::Customer, author.label("Margit Ólsen"),
        author.tell("Good morning,\nthe coat has not come.\nMargit Ólsen"));
    add(Speaker::Decision, "", author.label("You asked your team lead. The answer was yes."),
        author.label("About an hour later"));
    add(Speaker::You, "You", author.tell("I'm sorry about that. It will be with you tomorrow."),
        author.label("Against policy"));
    add(Speaker::ContactEnd, author.label("How this contact ended"), author.tell("A coat that went astray"));
    add(Speaker::TimeSkip, "", author.label("Three days later"));
    add(Speaker::Contact, author.label("Contact 2 of 3"), author.tell("The wrong size"),
        author.tell("The coat is back, and does not fit."));
    add(Speaker::Aside, "", author.tell("Margit Ólsen expects more than last time: 57 now, 50 then."));
    add(Speaker::Customer, author.label("Margit Ólsen"), author.tell("It came. It is the wrong size."));
}

flow::ResponseCard make_response(const Author& author, engine::ResponseIndex number, const std::string& say) {
    flow::ResponseCard card;
    card.response = 10 + number;
    card.number = static_cast<int>(number) + 1;
    card.say = author.tell(say);
    card.price = author.label("$8.50 · 6 minutes");
    card.authority = author.label("You may decide this");
    return card;
}

void add_responses(flow::PlayView& play, const Author& author) {
    play.responses = {make_response(author, 0, "Please send it back."),
                      make_response(author, 1, "Keep it, and the right one is on its way."),
                      make_response(author, 2, "A voucher for your trouble.")};
    flow::ResponseCard barred = make_response(author, 3, "A year of free coats.");
    barred.number = 0;
    barred.enabled = false;
    barred.reason = author.label("Under this policy nobody may do this.");
    play.responses.push_back(std::move(barred));
}

void ask(flow::PlayView& play, const Author& author, Asked asked) {
    if (asked == Asked::Answer || asked == Asked::Nothing) return;
    play.responses[1].selected = true;
    flow::Choosing choosing;
    choosing.question = author.label("How do you want to do it?");
    choosing.detail = author.tell("Your team lead decides this.");
    choosing.back = author.label("Think again");
    if (asked == Asked::Way) {
        choosing.ways = {
            {21, engine::ActionKind::Do, author.label("Say this"), author.label("You may decide this")},
            {22, engine::ActionKind::Ask, author.label("Ask your team lead"), author.label("about an hour")},
            {23, engine::ActionKind::Anyway, author.label("Do it anyway"),
             author.label("Against policy; counts as $40.00")}};
    } else if (asked == Asked::Belief) {
        choosing.stage = flow::Choosing::Stage::Belief;
        choosing.beliefs = {{engine::Belief::Yes, author.label("Yes, I may")},
                            {engine::Belief::Ask, author.label("I must ask first")},
                            {engine::Belief::No, author.label("Nobody may")}};
    } else {
        choosing.stage = flow::Choosing::Stage::ConfirmBreach;
        choosing.confirm = author.label("Yes, do it anyway");
    }
    play.choosing = std::move(choosing);
}

void add_side(flow::PlayView& play, const Author& author) {
    play.mood = {43,
                 38,
                 57,
                 55,
                 author.label("Unsettled"),
                 "Happiness 43",
                 "+5",
                 "Expects 57",
                 author.label("The bar rose by 2")};
    play.ledger.label = "Cost so far";
    play.ledger.total_before = 4.25;
    play.ledger.total = 12.75;
    play.ledger.total_text = "$12.75";
    play.ledger.currency = "USD";
    play.ledger.change = "+$8.50";
    play.ledger.toggle = "Show what for";
    play.ledger.rows = {{author.label("Spent on the customer"), "$10.65"}, {author.label("Your time"), "$2.10"}};
    play.customer_name = author.label("Margit Ólsen");
    play.customer_about = author.tell("Orders two or three times a year.");
    play.details_heading = author.label("The customer and the account");
    play.facts_heading = author.label("On your screen");
    play.facts = {{author.label("Order"), author.label("40-771826, 18 March")},
                  {"Items", author.tell("A winter coat, size 40")}};
    play.notes_heading = author.label("Notes on the account");
    play.notes = {{author.tell("Return deadline lifted"), false, ""}, {author.tell("Promised a coat"), true, "New"}};
    play.no_notes = "No notes yet";
}

report::DecisionCard make_decision(const Author& author, std::size_t step, const std::string& say,
                                   analysis::Verdict verdict, const std::string& word) {
    report::DecisionCard card;
    card.step = step;
    card.heading = "Decision " + std::to_string(step + 1) + " of 3";
    card.customer_said = author.tell("The coat has not come.");
    card.say = author.tell(say);
    card.way = author.label("after asking your team lead");
    card.came_of_it = author.label("Your team lead said yes.");
    card.verdict = verdict;
    card.verdict_word = word;
    card.verdict_sentence = author.tell("On average it leads to happiness 74 for $12.40 in all.");
    card.by_itself = author.tell("What it cost in this contact can be won back later in the journey.");
    card.why = author.tell("It takes the errand away where others move it.");
    card.belief = author.label("You thought that you have to ask.");
    card.alternatives = {{author.tell("A courier comes to you."), author.label("on your own authority"), "74", "$12.40",
                          "the best there was", false, true},
                         {author.tell(say), author.label("after asking your team lead"), "61", "$11.20",
                          "3.2 points less", true, false}};
    return card;
}

report::Chart make_chart(const Author& author) {
    report::Chart chart;
    chart.highest_cost = 60;
    chart.title = author.label("Happiness and cost");
    chart.cost_axis = "What it cost";
    chart.happiness_axis = "Happiness at the end";
    chart.description = author.tell("The line joins the best plays there are.");
    using report::Mark;
    const auto point = [](Mark mark, double happiness, double cost, const std::string& label,
                          const std::string& sentence) {
        report::ChartPoint made;
        made.mark = mark;
        made.happiness = happiness;
        made.cost = cost;
        made.label = label;
        made.sentence = sentence;
        return made;
    };
    chart.frontier = {point(Mark::Frontier, 30, 1, "", "Happiness 30 for $1.00."),
                      point(Mark::Frontier, 70, 20, "", "Happiness 70 for $20.00."),
                      point(Mark::Frontier, 92, 58, "", author.tell("Happiness 92 for $58.00."))};
    chart.others = {point(Mark::OwnPlay, 56, 12, "This play", "This play: happiness 56 for $12.00."),
                    point(Mark::Persona, 57, 14, "By the book", author.tell("By the book: happiness 57 for $14.00.")),
                    point(Mark::Persona, 91, 57, "Generous", "Generous: happiness 91 for $57.00."),
                    point(Mark::Persona, 20, 240, "Coin flip, $240.00", "Coin flip: happiness 20 for $240.00.")};
    chart.others.back().beyond = true;
    for (int i = 0; i <= 6; ++i) chart.cost_ticks.push_back({i * 10.0, "$" + std::to_string(i * 10)});
    for (int i = 0; i <= 5; ++i) chart.happiness_ticks.push_back({i * 20.0, std::to_string(i * 20)});
    return chart;
}

flow::DebriefLabels make_labels(const Author& author) {
    flow::DebriefLabels labels;
    labels.score = author.label("Judgement score");
    labels.bill = author.label("What it cost");
    labels.decisions = author.label("Decision by decision");
    labels.alternatives = author.label("What you could have done here");
    labels.taken = "Your choice";
    labels.expected_happiness = "Happiness at the end";
    labels.expected_cost = "Cost of the whole play";
    labels.chart = labels.worth = labels.lesson = author.label("To take along");
    labels.try_again = author.label("One thing to try again");
    labels.play_on = author.label("Play on from here");
    labels.play_again = author.label("Play again from the start");
    labels.export_page = author.label("Save as a page");
    labels.open_exported = author.label("Open the page");
    labels.other_cases = author.label("Other cases");
    labels.why = "Why";
    labels.frontier = author.label("The best plays there are");
    labels.you = "This play";
    labels.contact_ended = author.label("How this contact ended");
    return labels;
}

std::shared_ptr<const report::Debrief> make_debrief(const Author& author) {
    report::Debrief debrief;
    debrief.case_title = author.label("The late coat");
    debrief.policy_name = "Standard";
    debrief.ending_title = author.label("A warm winter");
    debrief.ending_lesson = author.tell("What was promised happened.");
    debrief.ending_text = author.tell("She wears it.");
    debrief.summary = author.tell("Happiness went from 38 to 71.");
    debrief.score = 82;
    debrief.score_sentence = author.tell("It grades the decisions, not the luck.");
    debrief.happiness_start = 38;
    debrief.happiness_end = 71;
    debrief.cost = "$12.75";
    debrief.bill = {{author.label("Spent"), "$10.65"}, {author.label("Your time"), "$2.10"}};
    using analysis::Verdict;
    debrief.decisions = {make_decision(author, 0, "Please send it back.", Verdict::Good, "Good"),
                         make_decision(author, 1, "Keep it.", Verdict::Mistake, "Missed chance"),
                         make_decision(author, 2, "A voucher for you.", Verdict::Blunder, "Big missed chance")};
    debrief.contacts = {
        {0, author.label("Contact 1 of 2"), author.label("The late coat"), "",
         author.tell("She comes with happiness 38, expecting 55."), author.label("This contact by itself: 41 of 100"),
         author.label("Gone astray"), author.tell("She waits."), author.tell("A promise is a date."), "en"},
        {1, "Contact 2 of 2", author.label("The wrong size"), author.label("Three days later"),
         author.tell("She comes with happiness 43, expecting 57."),
         author.label("This contact by itself, so far: 71 of 100"), author.label("A warm winter"), "", "", "en"}};
    debrief.chart = make_chart(author);
    debrief.policy_remarks = {author.tell("Under this policy the happiest way there is goes against policy.")};
    debrief.worth = {author.tell("This was probably worth $34.10."), author.tell("Between $8.00 and $71.50."),
                     author.tell("Illustrative.")};
    debrief.try_again = 1;
    debrief.try_again_sentence = author.tell("Decision 2 left the most on the table.");
    debrief.model_note = author.tell("An illustrative model.");
    return std::make_shared<const report::Debrief>(std::move(debrief));
}

flow::FindView make_find(const Author& author) {
    flow::FindView find;
    find.search_label = "Search cases";
    find.surprise = author.label("Surprise me");
    find.can_surprise = true;
    find.filters = author.label("Filters");
    find.menus.push_back({flow::Facet::Industry,
                          author.label("Industry"),
                          false,
                          {{author.label("Any industry"), "", true},
                           {author.label("Bank (3)"), "bank", false},
                           {author.label("Retail (5)"), "retail", false}}});
    find.menus.push_back(
        {flow::Facet::Refusal,
         author.label("Needs a no"),
         false,
         {{author.label("Any answer"), "", true}, {author.label("Needs a no (8)"), "needs a no", false}}});
    return find;
}

flow::TrainView make_train(const Author& author) {
    flow::TrainView train;
    train.title = "Train with cases";
    train.cases_heading = author.label("2 cases");
    train.find = make_find(author);
    for (const char* title : {"The late coat", "The boots in the hall"}) {
        train.cases.push_back({train.cases.size(), author.label(title), author.tell("A coat that did not come."),
                               author.label("Retail · e-mail · 8 minutes"), author.label("Takes some thought"), 2,
                               author.tell("A parent's death."), author.label("Played once"), train.cases.empty()});
    }
    train.cases.back().origin = author.label("Yours, in place of the bundled case");
    train.broken = {{author.label("half-a-case.json"), author.tell("Line 3: there is no scene \"end\".")}};
    train.broken_heading = author.label("Files that cannot be used");
    train.broken_hint = author.tell("Mend a file and save it.");
    train.broken_all = author.label("List all 1");
    train.broken_short = author.label("1 file cannot be used");
    train.policies_heading = author.label("Under which policy?");
    train.policies_hint = author.tell("A policy says who may decide what.");
    train.policies = {
        {0, author.label("Standard"), author.tell("The usual set-up."), author.label("A point is worth $1.50"), true,
         author.label("Written for this one")},
        {1, author.label("Tight"), author.tell("Ask first."), author.label("A point is worth $1.00"), false, ""}};
    train.chosen_title = author.label("The late coat, in full");
    train.chosen_summary = author.tell("A coat that did not come.");
    train.chosen_about_customer = author.tell("Orders two or three times a year.");
    train.stages_heading = author.label("Contact by contact");
    train.stages = {{"", author.label("The lost coat"), author.label("Retail · e-mail · 8 minutes")},
                    {author.label("7 months later"), author.label("The wrong coat"), author.label("Retail · phone")}};
    train.objectives_heading = author.label("What you can practise here");
    train.objectives = {author.tell("Hear what is asked for."), author.tell("Look one step ahead.")};
    train.content_note = author.tell("A parent's death.");
    train.ask_belief = author.label("Ask what I think I may do");
    train.ask_belief_hint = author.tell("Before an answer that needs a permission.");
    train.on = "On";
    train.off = "Off";
    train.start = author.label("Start");
    train.under = author.label("Under the policy “Standard”");
    train.under_short = author.label("Policy: Standard");
    train.can_start = true;
    return train;
}

}  // namespace

ui::AppView home_view(Texts texts) {
    const Author author(texts);
    ui::AppView view;
    view.frame = make_frame(Screen::Home, author);
    flow::HomeView home;
    home.title = author.label("The freedom to act inside a rule");
    home.question = author.tell("Would anyone in your organisation feel that they had the authority to do this?");
    home.intro = author.tell("A customer writes, and you answer.");
    home.suggested = flow::SuggestedCard{author.label("Today's case"),
                                         author.label("The boots in the hall"),
                                         author.tell("A customer apologises."),
                                         author.label("New to you"),
                                         author.tell("A parent's death."),
                                         author.label("Start this case"),
                                         "",
                                         false};
    home.all_cases = author.label("See all cases");
    home.under_way_heading = author.label("Under way");
    home.under_way = {make_play(author, "play-1", false)};
    home.go_on = "play-1";
    home.finished_heading = author.label("Finished");
    home.finished = {make_play(author, "play-2", true), make_play(author, "play-3", true)};
    home.finished[1].can_open = false;
    home.finished[1].reason = author.tell("The case has been changed since this play.");
    view.home = std::move(home);
    return view;
}

ui::AppView train_view(Texts texts) {
    const Author author(texts);
    ui::AppView view;
    view.frame = make_frame(Screen::Train, author);
    view.train = make_train(author);
    return view;
}

ui::AppView play_view(Asked asked, Texts texts) {
    const Author author(texts);
    ui::AppView view;
    view.frame = make_frame(Screen::Play, author);
    flow::PlayView play;
    play.title = author.label("The late coat");
    play.policy = author.label("Policy: Standard");
    play.progress = "Answer 3";
    play.channel = "E-mail";
    play.answers_heading = author.label("How do you answer?");
    play.go_on = author.label("See how it went");
    play.leave = author.label("Leave, and keep this play");
    add_conversation(play, author);
    add_side(play, author);
    if (asked == Asked::Nothing) {
        play.over = true;
        play.ending_title = author.label("A warm winter");
        play.messages.push_back(
            make_message(play, flow::Speaker::Ending, play.ending_title, author.tell("The case ends here.")));
    } else {
        add_responses(play, author);
        ask(play, author, asked);
    }
    view.play = std::move(play);
    return view;
}

ui::AppView debrief_view(Texts texts) {
    const Author author(texts);
    ui::AppView view;
    view.frame = make_frame(Screen::Debrief, author);
    flow::DebriefView debrief;
    debrief.debrief = make_debrief(author);
    debrief.chosen = 1;
    debrief.labels = make_labels(author);
    debrief.exported = author.tell("Saved as coat.html");
    view.debrief = std::move(debrief);
    return view;
}

ui::AppView settings_view(Texts texts) {
    const Author author(texts);
    ui::AppView view;
    view.frame = make_frame(Screen::Settings, author);
    flow::SettingsView settings;
    settings.title = "How it shall be";
    settings.theme_heading = author.label("Colours");
    settings.themes = {{flow::Theme::Light, author.label("Light"), true},
                       {flow::Theme::Dark, author.label("Dark"), false},
                       {flow::Theme::HighContrast, author.label("High contrast"), false}};
    settings.scale_heading = author.label("Size of everything");
    settings.scale_hint = author.tell("Ctrl + and Ctrl - change it too.");
    for (const int percent : flow::kScaleSteps)
        settings.scales.push_back({percent, std::to_string(percent) + " %", percent == 100});
    settings.motion_label = author.label("Reduce motion");
    settings.motion_hint = author.tell("Bars change at once.");
    settings.belief_label = author.label("Ask what I think I may do");
    settings.belief_hint = author.tell("Before an answer that needs a permission.");
    settings.ask_belief = true;
    settings.on = "On";
    settings.off = "Off";
    settings.model_heading = author.label("Where the numbers come from");
    settings.model_note = author.tell("From an illustrative model.");
    view.settings = std::move(settings);
    return view;
}

ui::AppView keys_view(Texts texts) {
    ui::AppView view = home_view(texts);
    view.frame.keys_shown = true;
    return view;
}

ui::AppView empty_home_view(Texts texts) {
    const Author author(texts);
    ui::AppView view = home_view(texts);
    view.frame.notice = author.tell("That did not work. The disk is full.");
    view.frame.notice_is_error = true;
    view.home->suggested.reset();
    view.home->under_way.clear();
    view.home->finished.clear();
    view.home->empty_text = author.tell("There are no cases here yet. Put a file into the folder, then look again.");
    view.home->reload = author.label("Look again");
    return view;
}

ui::AppView empty_train_view(Texts texts) {
    const Author author(texts);
    ui::AppView view = train_view(texts);
    view.train->cases.clear();
    view.train->can_start = false;
    view.train->empty_text = author.tell("There are no cases here that can be used.");
    view.train->reload = author.label("Look again");
    return view;
}

ui::AppView broken_debrief_view(Texts texts) {
    const Author author(texts);
    ui::AppView view = debrief_view(texts);
    view.debrief->debrief.reset();
    view.debrief->problem = author.tell("This play could not be reviewed.");
    return view;
}

void add_message(ui::AppView& view, flow::Speaker speaker, std::string text) {
    view.play->messages.push_back(make_message(*view.play, speaker, "Margit Ólsen", std::move(text)));
}

}  // namespace leeway::ui_tests
