#include "ui/workshop_views.h"

#include <memory>
#include <string>
#include <utility>

namespace leeway::ui_tests {

namespace {

using flow::SlideKind;
using flow::SlideView;

std::string or_long(Texts texts, std::string usual) {
    if (texts == Texts::Usual) return usual;
    return usual + " Und außerdem: Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz, žluťoučký kůň, " +
           usual + " " + usual + " " + usual;
}

/// Made up of a pattern as dense as a real one.
flow::QrSquare square_of(std::size_t side) {
    flow::QrSquare qr{side, std::vector<bool>(side * side)};
    for (std::size_t row = 4; row + 4 < side; ++row) {
        for (std::size_t column = 4; column + 4 < side; ++column) {
            qr.dark[row * side + column] = (row * 7 + column * 13 + row * column) % 5 < 2;
        }
    }
    return qr;
}

flow::CornerView corner() {
    flow::CornerView corner;
    corner.shown = true;
    corner.heading = "Join in";
    corner.address = "http://192.168.188.120:8420";
    corner.code_label = "Code";
    corner.code = "K7M 3QP";
    corner.qr = square_of(33);
    return corner;
}

const char* const kAnswers[] = {
    "I'm so sorry about your mother. Please don't think about the shoes again: I'll send a carrier to your door.",
    "I'll note on your account that the return may take longer.",
    "The return period is over. I'm afraid there is nothing I can do.",
    "I'd like to ask my team lead first, and call you back within the hour.",
    "Keep the shoes, and forget about the invoice; this one is on us.",
    "Could you send me a photo of the label?",
    "I'll put you through to the returns desk.",
    "Thank you for telling us. How are you?",
    "Please use the form on our page, it has a field for special cases.",
};

flow::VoteBar bar(std::size_t team, std::uint32_t votes, double all) {
    const double share = all > 0 ? votes / all : 0;
    const std::string percent = std::to_string(static_cast<int>(share * 100 + 0.5));
    return {team, votes, share, std::to_string(votes), std::to_string(votes) + " answers, " + percent + " %"};
}

void add_choices(SlideView& slide, const SlideWith& with) {
    for (std::size_t i = 0; i < with.choices; ++i) {
        flow::SlideChoice choice;
        choice.choice = i;
        choice.letter = std::string(1, static_cast<char>('A' + i));
        choice.text = or_long(with.texts, kAnswers[i % std::size(kAnswers)]);
        if (slide.kind == SlideKind::Reveal) {
            const auto votes = static_cast<std::uint32_t>(i == 0 ? 18 : 11 - i);
            choice.all = bar(0, votes, 40);
            for (std::size_t team = 0; team < with.teams; ++team)
                choice.teams.push_back(bar(team, votes / 2 + static_cast<std::uint32_t>(team), 20));
            choice.is_chosen = i == 0;
            if (i == 0) choice.mark = "The room's choice";
            choice.is_marked = i == 1;
            choice.authority = i == 0 ? "Yours to decide" : "Ask your team lead";
            if (with.verdict) choice.verdict = i == 0 ? "Best" : "Could be better";
        }
        slide.choices.push_back(std::move(choice));
    }
    slide.votes_shown = slide.kind == SlideKind::Reveal;
}

flow::MoodView mood() {
    flow::MoodView mood;
    mood.happiness = 43;
    mood.happiness_before = 31;
    mood.expectation = 55;
    mood.expectation_before = 50;
    mood.word = "Unsettled";
    mood.happiness_label = "Happiness 43";
    mood.change = "+12";
    mood.expectation_label = "Expects 55";
    mood.expectation_change = "The bar rose by 5";
    return mood;
}

std::shared_ptr<const report::Chart> chart() {
    auto chart = std::make_shared<report::Chart>();
    chart->frontier = {{report::Mark::Frontier, 30, 0, "", "", "", "", "", false},
                       {report::Mark::Frontier, 62, 8, "", "", "", "", "", false},
                       {report::Mark::Frontier, 80, 25, "", "", "", "", "", false}};
    chart->others = {{report::Mark::OwnPlay, 70, 18, "The room", "The room", "", "", "", false},
                     {report::Mark::Persona, 35, 2, "By the book", "By the book", "", "", "", false},
                     {report::Mark::Persona, 78, 36, "Generous", "Generous", "", "", "", false}};
    chart->highest_cost = 40;
    for (const int at : {0, 10, 20, 30, 40})
        chart->cost_ticks.push_back({static_cast<double>(at), "$" + std::to_string(at)});
    for (const int at : {0, 25, 50, 75, 100})
        chart->happiness_ticks.push_back({static_cast<double>(at), std::to_string(at)});
    chart->title = "Happiness against cost";
    chart->cost_axis = "Policy cost";
    chart->happiness_axis = "Happiness at the end";
    return chart;
}

void add_words(SlideView& slide, const SlideWith& with) {
    const auto text = [&](const char* usual) { return or_long(with.texts, usual); };
    slide.speaker = "Margit Olsen";
    slide.says = text(
        "I know the shoes should have been back two weeks ago. My mother died, and I simply forgot. I am "
        "sorry. Can you tell me what I owe you now?");
    if (slide.kind == SlideKind::Scene) slide.before = {{flow::Speaker::TimeSkip, "", text("Two days later"), ""}};
    slide.mood = mood();
    slide.mood_shown = with.mood;
}

void add_outcome(SlideView& slide, const SlideWith& with) {
    const auto text = [&](const char* usual) { return or_long(with.texts, usual); };
    slide.parts = {
        {flow::Speaker::You, "The room", text("I'll send a carrier to your door."), "on your own authority"},
        {flow::Speaker::Customer, "Margit Olsen", text("That is more than I had hoped for. Thank you."), ""}};
    slide.cost = "Policy cost $12.40";
    slide.cost_change = "+$8.50";
    if (with.verdict) {
        slide.verdict = "Best";
        slide.verdict_sentence = text("On average it leads to happiness 74, and nothing else here was worth more.");
    }
    if (slide.kind != SlideKind::Ending) return;
    slide.lesson_label = "What stays";
    slide.lesson = text("A kindness that costs nine dollars is remembered for nine years.");
}

void add_path(SlideView& slide, const SlideWith& with) {
    slide.chart = chart();
    slide.summary = or_long(with.texts, "Happiness went from 31 to 70, and it cost $18 in all.");
    slide.path_lines = {"1. A: I'll send a carrier", "2. C: Flowers, the next day", "3. A: A handwritten card"};
}

}  // namespace

const std::vector<SlideKind>& slide_kinds() {
    static const std::vector<SlideKind> kinds{SlideKind::Join,   SlideKind::Scene,  SlideKind::Vote,
                                              SlideKind::Locked, SlideKind::Reveal, SlideKind::Result,
                                              SlideKind::Ending, SlideKind::Path,   SlideKind::Over};
    return kinds;
}

SlideView slide_view(SlideKind kind, const SlideWith& with) {
    SlideView slide;
    slide.kind = kind;
    slide.number = static_cast<std::size_t>(kind) + 1;
    slide.title = or_long(with.texts, "An order that came too late");
    slide.heading = kind == SlideKind::Ending ? "Flowers" : "Decision 2";
    slide.more = "goes on";
    slide.welcome = or_long(with.texts, "What would you do?");
    slide.steps = {"Take your phone to the Wi-Fi of this room", "Point its camera at the square", "Choose when asked"};
    slide.joined = "31 phones are in";
    slide.thanks = "Thank you for playing.";
    for (std::size_t team = 0; team < with.teams; ++team) slide.teams.push_back("Team " + std::to_string(team + 1));
    add_words(slide, with);
    const bool is_counting = kind == SlideKind::Vote || kind == SlideKind::Locked;
    for (std::size_t team = 0; is_counting && team < with.teams; ++team)
        slide.teams_in.push_back(slide.teams[team] + ": " + std::to_string(5 + team));
    if (kind == SlideKind::Vote || kind == SlideKind::Locked || kind == SlideKind::Reveal) add_choices(slide, with);
    if (kind == SlideKind::Vote) slide.status = "Choose on your phone now";
    if (kind == SlideKind::Locked) slide.status = "The vote is locked";
    if (is_counting) slide.answers_in = "31 of 40 answers are in";
    if (kind == SlideKind::Result || kind == SlideKind::Ending) add_outcome(slide, with);
    if (kind == SlideKind::Path || kind == SlideKind::Over) add_path(slide, with);
    if (with.corner) slide.corner = corner();
    if (with.timer) slide.timer = {true, "1:30", 0.7, false, false, ""};
    if (with.what_if) slide.what_if = or_long(with.texts, "What if we had: B. I'll note it on your account.");
    return slide;
}

flow::FacilitatorView facilitator_view(const SlideWith& with) {
    const auto text = [&](const char* usual) { return or_long(with.texts, usual); };
    flow::FacilitatorView view;
    view.step = text("Decision 2: the vote is open");
    view.next = {"Lock the vote", "Page Down", true, "", false};
    view.next_page = {"Show the rest of it", "Page Down", true, "", false};
    view.previous = {"Back to the customer's words", "Page Up", true, "", false};
    view.clock = "14:05";
    view.elapsed = "23 minutes since the beginning";
    view.yes = "Leave it";
    view.no = "Stay";
    view.notes_heading = "Notes";
    view.notes = {text("She has ordered here for nine years. Nobody has asked her about it.")};
    view.discuss_heading = "A question for the room";
    view.discuss = text("Would anyone here have felt allowed to send flowers?");
    view.show_discuss = {"Show it", "D", true, "", false};
    view.choices_heading = "What can be answered";
    for (std::size_t i = 0; i < with.choices; ++i) {
        flow::FacilitatorChoice choice;
        choice.choice = i;
        choice.letter = std::string(1, static_cast<char>('A' + i));
        choice.text = text(kAnswers[i % std::size(kAnswers)]);
        choice.authority = "Ask your team lead";
        choice.price = "$8.50 · 6 minutes";
        choice.why = text("A time that is kept is worth more than an apology.");
        choice.votes = "12 (phones 9, hands 3)";
        choice.is_chosen = i == 0;
        choice.pick = {"Take it", "", true, "", false};
        choice.what_if = {"What if?", "", true, "", false};
        view.choices.push_back(std::move(choice));
    }
    view.decision = text("A has the most votes");
    view.votes_heading = "Answers";
    view.votes_in = "31 of 40 answers are in";
    view.votes_more = {"28 by phone", "3 hands"};
    view.hands.shown = true;
    view.hands.heading = "A show of hands";
    view.hands.hint = text("Type a number, Enter goes to the next letter.");
    view.hands.teams = {""};
    for (std::size_t i = 0; i < with.choices; ++i)
        view.hands.cells.push_back({0, i, std::string(1, static_cast<char>('A' + i)), i == 0 ? "12" : "", i == 1});
    view.hands.sum = "12 hands";
    view.phones_heading = "Phones";
    view.phones = "31 phones are connected, 40 have joined";
    view.address = "http://192.168.188.120:8420/K7M3QP";
    view.no_phone = text("No phone has come yet");
    view.check = {text("Are they on the same Wi-Fi? A guest network often keeps devices apart."), "Is a VPN on?"};
    view.timer_heading = "Timer";
    view.timer = {true, "1:30", 0.7, false, false, ""};
    view.presets = {{30, "30 s"}, {60, "1 min"}, {120, "2 min"}, {300, "5 min"}};
    view.timer_more = {"+15 s", "+", true, "", false};
    view.timer_pause = {"Pause", "T", true, "", false};
    view.timer_stop = {"Take it away", "", true, "", false};
    view.black = {"Black", "B", true, "", false};
    view.corner = {"Code in the corner", "Q", true, "", true};
    view.lock = {"Open the vote again", "L", true, "", false};
    view.door = {"Lock the door", "", true, "", false};
    view.verdict = {"Show the verdict", "V", false, text("Only once the votes are shown"), false};
    view.apart = {"Show the slides in a window of their own", "F6", true, "", false};
    view.leave = {"Leave the workshop", "", true, "", false};
    view.rounds_heading = "Decisions";
    view.rounds = {{0, "Decision 1", "B, 12 of 31 answers", false}, {1, "Decision 2", "not decided yet", true}};
    view.keys_heading = "Keys";
    view.keys = {{"Page Down", text("The next step")}, {"B", "Black"}};
    return view;
}

ui::AppView presenting_view(SlideKind kind, const SlideWith& with) {
    ui::AppView view;
    view.frame.screen = flow::Screen::Workshop;
    view.frame.window_title = "Leeway";
    view.workshop.emplace();
    view.workshop->slide = slide_view(kind, with);
    view.workshop->facilitator = facilitator_view(with);
    view.workshop->panel_hide = "Hide this panel";
    view.workshop->panel_show = "Show the panel";
    return view;
}

ui::AppView panel_view(Texts texts) {
    ui::AppView view = presenting_view(SlideKind::Reveal, {.texts = texts});
    view.workshop->slides_apart = true;
    return view;
}

ui::AppView workshop_setup_view(Texts texts) {
    const auto text = [&](const char* usual) { return or_long(texts, usual); };
    ui::AppView view = train_view(texts);
    flow::WorkshopSetupView setup;
    setup.choice = std::move(*view.train);
    view.train.reset();
    view.frame.screen = flow::Screen::Workshop;
    setup.title = "Workshop";
    setup.about = text("A case on the wall, and the room decides.");
    setup.case_heading = "The case";
    setup.policy_heading = "Under the policy";
    setup.connection_heading = "How people answer";
    setup.connection_hint = text("By phone: nothing to install. Or without.");
    setup.without_phones = {0, "Without phones", text("By hands, cards, or the loudest."), false};
    setup.adapters = {{0, "Wi-Fi (wlan0)", "192.168.1.20", text("Most likely the right one"), true, true},
                      {1, "Cable (eth0)", "10.0.0.7", "", false, true},
                      {2, "This machine only (lo)", "127.0.0.1", text("Phones cannot reach this one"), false, false}};
    setup.look_again = "Look again";
    setup.teams_heading = "Teams";
    setup.teams_hint = text("They choose separately and are compared.");
    setup.team_counts = {{0, "None", "", false}, {2, "2", "", true}, {3, "3", "", false}};
    setup.team_names = {{"Team 1", "Red", ""}, {"Team 2", "Blue", ""}};
    setup.decides_heading = "Which branch is taken";
    setup.decides = {{0, "All votes together", text("The most votes of all."), true}, {1, "Teams in turn", "", false}};
    setup.wifi_heading = "The Wi-Fi of this room";
    setup.wifi_hint = text("Its password is shown to the room and kept nowhere.");
    setup.wifi_name = {"Name", "Guests", ""};
    setup.wifi_password = {"Password", "", text("Empty for an open network")};
    setup.wifi_hidden = "It does not show its name";
    setup.timer_locks = "Lock the vote when the time is up";
    setup.timer_locks_hint = text("Else the timer only says so.");
    setup.on = "On";
    setup.off = "Off";
    setup.begin = "Begin";
    setup.can_begin = true;
    view.workshop.emplace();
    view.workshop->setup = std::move(setup);
    return view;
}

}  // namespace leeway::ui_tests
