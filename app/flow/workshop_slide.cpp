#include "flow/workshop_slide.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/assert.h"
#include "flow/conversation.h"
#include "flow/kept_plays.h"
#include "flow/mood.h"
#include "flow/workshop_path.h"
#include "flow/workshop_rounds.h"
#include "flow/workshop_steps.h"
#include "flow/workshop_words.h"
#include "flow/workshop_work.h"
#include "report/phrases.h"
#include "report/verdict_sentence.h"

namespace leeway::flow {

namespace {

constexpr std::int64_t kSecondMs = 1000;
constexpr std::int64_t kMinuteSeconds = 60;

/// Fills the slide of one workshop.
class SlideMaker {
public:
    explicit SlideMaker(const AppState& state)
        : state_(state), words_(*state.words), workshop_(*state.workshop.open), round_(workshop_.shown()) {}

    SlideView make() {
        slide_.kind = workshop_.is_black ? SlideKind::Black : workshop_.place.kind;
        constexpr std::size_t kKinds = 16;
        slide_.number = workshop_.line[workshop_.place.at] * kKinds + static_cast<std::size_t>(workshop_.place.kind);
        slide_.title = workshop_.program->scenario->title;
        slide_.language = scenario_at(round_).language;
        slide_.teams = workshop_.teams;
        slide_.more = text("workshop.more");
        add_what_if();
        add_kind();
        slide_.timer = make_timer_view(words_, workshop_.timer, state_.now_ms);
        add_corner();
        return std::move(slide_);
    }

private:
    std::string text(std::string_view key, std::initializer_list<words::Fill> fills = {}) const {
        return words_.text(key, fills);
    }

    void add_kind() {
        switch (workshop_.place.kind) {
            case SlideKind::Join: return add_join();
            case SlideKind::Scene: return add_scene();
            case SlideKind::Vote:
            case SlideKind::Locked: return add_vote();
            case SlideKind::Reveal: return add_reveal();
            case SlideKind::Result: return add_result();
            case SlideKind::Ending: return add_ending();
            case SlideKind::Path: return add_path();
            case SlideKind::Over: return add_thanks();
            case SlideKind::Black: return;
        }
    }

    /// "Decision 3".
    std::string decision_heading() const {
        return text("workshop.decision", {{"number", std::to_string(workshop_.place.at + 1)}});
    }

    void add_what_if() {
        if (!workshop_.exploring) return;
        const std::size_t fork = workshop_.exploring->fork;
        const Branch* branch = branch_at(workshop_, fork);
        const Round& round = workshop_.rounds[workshop_.line[fork]];
        slide_.what_if = text("workshop.what_if", {{"choice", choice_in_words(words_, round, branch->choice)}});
    }

    void add_join() {
        slide_.heading = workshop_.program->scenario->title;
        slide_.welcome = text("workshop.welcome");
        if (!workshop_.has_phones) {
            slide_.status = text("workshop.join.without");
            return;
        }
        if (!workshop_.room) {
            slide_.status = text("workshop.join.opening");
            return;
        }
        if (workshop_.is_cut_off) return;
        if (!state_.workshop.wifi_name.empty())
            slide_.steps.push_back(text("workshop.join.wifi", {{"name", state_.workshop.wifi_name}}));
        slide_.steps.push_back(text("workshop.join.scan"));
        slide_.steps.push_back(text("workshop.join.stay"));
        const std::int64_t joined = workshop_.news.joined;
        slide_.joined = joined == 0 ? text("workshop.joined_none") : words_.count("workshop.joined", joined);
    }

    void add_customer() {
        slide_.says = words_at(round_);
        slide_.speaker = speaker_at(words_, round_);
    }

    void add_mood() {
        slide_.mood = make_mood(words_, round_.session);
        slide_.mood_shown = true;
    }

    static SlidePart part_of(Message message) {
        return {message.speaker, std::move(message.name), std::move(message.text), std::move(message.detail)};
    }

    void add_scene() {
        slide_.heading = decision_heading();
        add_customer();
        add_mood();
        for (Message& message : told_last(words_, round_.session).scene) {
            const bool is_shown_large = message.text == slide_.says &&
                                        (message.speaker == Speaker::Customer || message.speaker == Speaker::Narration);
            if (!is_shown_large) slide_.before.push_back(part_of(std::move(message)));
        }
    }

    /// What the room is asked for now.
    std::string vote_status() const {
        if (workshop_.place.kind != SlideKind::Vote) return text("workshop.locked");
        std::string status = text(lets_phones_in(workshop_) ? "workshop.vote_by_phone" : "workshop.vote_by_hand");
        const std::optional<std::size_t> team = team_in_turn(workshop_, workshop_.place.at);
        if (!team) return status;
        return text("workshop.vote_turn", {{"status", status}, {"team", workshop_.teams[*team]}});
    }

    void add_vote() {
        slide_.heading = decision_heading();
        add_customer();
        slide_.choices = make_slide_choices(state_);
        slide_.answers_in = answers_in(words_, workshop_, round_);
        const Ballot& ballot = ballot_of(round_);
        for (std::size_t team = 0; team < workshop_.teams.size(); ++team) {
            slide_.teams_in.push_back(
                words_.count("workshop.team_in", sum_of(votes_of(ballot, team)), {{"team", workshop_.teams[team]}}));
        }
        slide_.status = vote_status();
        if (workshop_.shows_discuss) slide_.discuss = question_of(words_, round_);
    }

    void add_reveal() {
        slide_.heading = decision_heading();
        add_customer();
        slide_.choices = make_slide_choices(state_);
        slide_.votes_shown = sum_of(votes_of(ballot_of(round_))) > 0;
        slide_.status = branch_at(workshop_, workshop_.place.at) ? "" : undecided_in_words(words_, workshop_);
        slide_.apart = apart_in_words(words_, workshop_, ballot_of(round_));
        if (workshop_.shows_discuss) slide_.discuss = question_of(words_, round_);
        const Branch* branch = branch_at(workshop_, workshop_.place.at);
        const std::optional<std::size_t> chosen = chosen_at(workshop_, workshop_.place.at);
        if (chosen) add_verdict(branch != nullptr ? branch->action : action_of(round_.choices[*chosen]));
    }

    void add_verdict(engine::ActionIndex action) {
        if (!workshop_.shows_verdict) return;
        const std::optional<analysis::Decision> decision = judged(workshop_, round_, action);
        if (!decision) {
            slide_.verdict_note = workshop_.analysis_problem.empty()
                                      ? text("workshop.working")
                                      : text("workshop.no_verdict", {{"problem", workshop_.analysis_problem}});
            return;
        }
        const report::Phrases phrases(words_, *workshop_.program);
        slide_.verdict = report::make_verdict_word(phrases, *decision);
        slide_.verdict_sentence = report::make_verdict_sentence(phrases, *decision);
    }

    void add_cost(const engine::Session& session, std::string_view key) {
        const report::Phrases phrases(words_, *workshop_.program);
        slide_.cost = text(key, {{"cost", phrases.money(session.bill().total())}});
        const Money last = session.steps().empty() ? Money() : session.steps().back().bill.total();
        if (last > Money()) slide_.cost_change = "+" + phrases.money(last);
    }

    void add_result() {
        const Branch* branch = branch_at(workshop_, workshop_.place.at);
        LEEWAY_ASSERT(branch != nullptr, "a result is that of a branch");
        const engine::Session& after = workshop_.rounds[branch->round].session;
        const bool is_own = workshop_.rounds[branch->round].is_own;
        const bool is_ours = is_overruling(workshop_, workshop_.place.at, branch->choice);
        slide_.heading = text(!is_own   ? "workshop.heading.explored"
                              : is_ours ? "workshop.heading.taken"
                                        : "workshop.heading.result",
                              {{"letter", letter_of(branch->choice)}});
        slide_.choices = make_slide_choices(state_);
        slide_.votes_shown = round_.is_asked() && sum_of(votes_of(ballot_of(round_))) > 0;
        for (Message& message : told_last(words_, after).came_of_it) {
            slide_.parts.push_back(part_of(std::move(message)));
            if (slide_.parts.back().speaker == Speaker::You) slide_.parts.back().name = text("workshop.we");
        }
        slide_.mood = make_mood(words_, after);
        slide_.mood_shown = true;
        add_cost(after, "workshop.cost");
        add_verdict(branch->action);
    }

    void add_ending() {
        const model::Scene& scene = scene_at(round_);
        slide_.heading = ending_title(words_, scene);
        for (Message& message : told_last(words_, round_.session).scene)
            slide_.parts.push_back(part_of(std::move(message)));
        add_mood();
        add_cost(round_.session, "workshop.cost_in_all");
        if (scene.ending && !scene.ending->lesson.empty()) {
            slide_.lesson_label = text("workshop.lesson");
            slide_.lesson = scene.ending->lesson;
        }
        if (workshop_.shows_discuss) slide_.discuss = question_of(words_, round_);
    }

    /// With what stays, for those who look up once more while they leave.
    void add_thanks() {
        slide_.thanks = text("workshop.thanks");
        if (const model::Scene& scene = scene_at(round_); scene.ending) slide_.summary = scene.ending->lesson;
    }

    void add_path() {
        slide_.heading = text("workshop.heading.path");
        slide_.path_lines = team_lines(words_, workshop_);
        for (std::string& line : path_lines(words_, workshop_)) slide_.path_lines.push_back(std::move(line));
        slide_.chart = workshop_.chart;
        if (workshop_.debrief) {
            const report::Debrief& debrief = *workshop_.debrief;
            slide_.summary = text("workshop.path.summary", {{"happiness", std::to_string(debrief.happiness_end)},
                                                            {"cost", debrief.cost},
                                                            {"score", std::to_string(debrief.score)}});
        } else if (workshop_.analysis_problem.empty()) {
            slide_.chart_note = text("workshop.working");
        } else {
            slide_.chart_note = text("workshop.no_chart", {{"problem", workshop_.analysis_problem}});
        }
    }

    void add_corner() {
        CornerView& corner = slide_.corner;
        const bool is_over = workshop_.place.kind == SlideKind::Over;
        if (!workshop_.room || is_over) return;
        if (workshop_.is_cut_off) {
            corner.shown = workshop_.code != CodeShown::Hidden;
            corner.door = text("workshop.no_way_in");
            if (is_of_question(workshop_.place.kind) && slide_.status.empty()) slide_.status = corner.door;
            return;
        }
        const intent::RoomOpened& where = workshop_.room->where;
        corner.is_large = workshop_.code == CodeShown::Large;
        corner.shown = workshop_.code == CodeShown::Corner;
        corner.heading = text("workshop.corner");
        corner.address = fmt::format("http://{}:{}", where.address, where.port);
        corner.code = spaced_code(where.code);
        corner.code_label = text("workshop.code");
        corner.qr = where.qr;
        if (!state_.workshop.wifi_name.empty()) {
            corner.wifi_heading = text("workshop.wifi_first");
            corner.wifi_name = state_.workshop.wifi_name;
            corner.wifi_password = state_.workshop.wifi_password;
            corner.wifi_qr = where.wifi_qr;
        }
        if (workshop_.is_door_locked) corner.door = text("workshop.door_locked");
    }

    const AppState& state_;
    const words::Catalogue& words_;
    const Workshop& workshop_;
    const Round& round_;
    SlideView slide_;
};

}  // namespace

SlideView make_slide_view(const AppState& state) {
    LEEWAY_ASSERT(state.workshop.open.has_value(), "a slide was asked for while no workshop is open");
    return SlideMaker(state).make();
}

TimerView make_timer_view(const words::Catalogue& words, const WorkshopTimer& timer, std::int64_t now_ms) {
    TimerView view;
    view.shown = timer.is_on();
    if (!view.shown) return view;
    const std::int64_t left = left_of(timer, now_ms);
    const std::int64_t seconds = (left + kSecondMs - 1) / kSecondMs;
    view.is_over = left == 0;
    view.is_paused = timer.is_paused();
    view.left = std::clamp(static_cast<double>(left) / static_cast<double>(timer.total_ms), 0.0, 1.0);
    view.text = view.is_over ? std::string(words.text("workshop.time_is_up"))
                             : fmt::format("{}:{:02}", seconds / kMinuteSeconds, seconds % kMinuteSeconds);
    if (view.is_paused) view.paused = words.text("workshop.paused");
    return view;
}

std::string spaced_code(const std::string& code) {
    if (code.size() < 2) return code;
    const std::size_t half = code.size() / 2;
    return code.substr(0, half) + " " + code.substr(half);
}

}  // namespace leeway::flow
