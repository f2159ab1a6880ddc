#include "flow/answers.h"

#include "base/listed.h"
#include "flow/wording.h"
#include "report/phrases.h"

namespace leeway::flow {

namespace {

using engine::ActionKind;
using engine::Belief;

/// What the policy says about a response that can be given: the first of its ways.
const engine::ActionCode& first_way(const engine::Program& program, engine::ResponseIndex response) {
    return program.actions[program.responses[response].first_action];
}

std::string ask_label(const report::Phrases& phrases, const engine::ActionCode& action) {
    return phrases.text(action.layers == 1 ? "play.ask" : "play.ask_up", {{"role", phrases.role(action.layers)}});
}

std::string ask_detail(const report::Phrases& phrases, const engine::ActionCode& action) {
    const Approval approval = approval_of(*phrases.program().policy, action.layers);
    const words::Catalogue& words = phrases.words();
    const std::string levels = action.layers > 1 ? words.count("play.levels", action.layers) : std::string();
    const std::string wait = approval.hours > 0 ? wait_in_words(words, approval.hours) : phrases.text("play.no_wait");
    std::string time = minutes_in_words(words, approval.minutes);
    if (!time.empty()) {
        time = phrases.text(action.layers == 1 ? "play.time_of" : "play.time_of_all",
                            {{"time", time}, {"role", phrases.role(action.layers)}});
    }
    const std::string doubt = action.approves < 100 ? phrases.text("play.may_say_no") : std::string();
    return listed({levels, wait, time, doubt});
}

/// What policy lets a person do, in the terms in which they are asked what they believe.
Belief truth_of(ActionKind first_way) {
    if (first_way == ActionKind::Do) return Belief::Yes;
    return first_way == ActionKind::Ask ? Belief::Ask : Belief::No;
}

/// Who decides, and, where a belief was asked, whether that was what the person thought.
std::string truth_in_words(const report::Phrases& phrases, const Play& play) {
    const engine::ActionCode& way = first_way(phrases.program(), *play.selected);
    const std::string role = way.kind == ActionKind::Ask ? phrases.role(way.layers) : std::string();
    const Belief truth = truth_of(way.kind);
    const bool was_right = !play.belief || *play.belief == truth;
    const auto say = [&](std::string_view key) { return phrases.text(key, {{"role", role}}); };
    if (!play.belief) {
        if (truth == Belief::Yes) return say("play.decides.you");
        return say(truth == Belief::Ask ? "play.decides.role" : "play.decides.nobody");
    }
    if (truth == Belief::Yes) return say(was_right ? "play.truth.right_you" : "play.truth.in_fact_you");
    if (truth == Belief::Ask) return say(was_right ? "play.truth.right_role" : "play.truth.in_fact_role");
    return say(was_right ? "play.truth.right_nobody" : "play.truth.in_fact_nobody");
}

Choosing make_belief_question(const words::Catalogue& words) {
    const auto text = [&](std::string_view key) { return std::string(words.text(key)); };
    Choosing choosing;
    choosing.stage = Choosing::Stage::Belief;
    choosing.question = text("play.belief.question");
    choosing.detail = text("play.belief.detail");
    choosing.beliefs = {{Belief::Yes, text("play.belief.yes")},
                        {Belief::Ask, text("play.belief.ask")},
                        {Belief::No, text("play.belief.no")}};
    return choosing;
}

Choosing make_confirmation(const report::Phrases& phrases, engine::ActionIndex action) {
    const std::string price = phrases.money(phrases.program().actions[action].granted.breaches);
    Choosing choosing;
    choosing.stage = Choosing::Stage::ConfirmBreach;
    choosing.question = phrases.text("play.breach.question");
    choosing.detail = phrases.text("play.breach.detail", {{"price", price}});
    choosing.confirm = phrases.text("play.breach.confirm");
    return choosing;
}

Choosing make_ways(const report::Phrases& phrases, const Play& play) {
    const engine::ResponseCode& response = phrases.program().responses[*play.selected];
    Choosing choosing;
    choosing.question = phrases.text(response.action_count == 1 ? "play.one_way" : "play.ways");
    choosing.detail = truth_in_words(phrases, play);
    for (std::uint32_t i = 0; i < response.action_count; ++i) {
        choosing.ways.push_back(make_way(phrases, response.first_action + i));
    }
    return choosing;
}

/// Whether the policy lets nobody give a response in any way.
bool is_barred(const engine::Program& program, engine::ResponseIndex response) {
    return program.responses[response].action_count == 0;
}

/// Whether a response of the present scene stands there, be it only to say that it cannot be given.
bool is_offered(const engine::Session& session, engine::ResponseIndex response) {
    return is_barred(session.program(), response) ? is_open(session.program(), session.words(), response)
                                                  : can_be_given(session, response);
}

ResponseCard make_card(const AppState& state, const Play& play, engine::ResponseIndex response) {
    ResponseCard card;
    card.response = response;
    card.say = play.program->response_text(response).say;
    card.price = price_of(*state.words, *play.program, response);
    card.selected = play.selected == response;
    card.enabled = !is_barred(*play.program, response);
    if (!card.enabled) {
        card.reason = std::string(state.words->text("play.nobody_may"));
    } else if (!asks_belief(state, play, response)) {
        card.authority = authority_of(*state.words, *play.program, response);
    }
    return card;
}

}  // namespace

std::string price_of(const words::Catalogue& words, const engine::Program& program, engine::ResponseIndex response) {
    const model::Response& text = program.response_text(response);
    std::string money;
    if (text.spend > Money()) money = report::Phrases(words, program).money(text.spend);
    std::string wait;
    if (text.hours > 0) wait = words.text("play.customer_waits", {{"wait", wait_in_words(words, text.hours)}});
    return listed({money, minutes_in_words(words, text.minutes), wait});
}

std::string authority_of(const words::Catalogue& words, const engine::Program& program,
                         engine::ResponseIndex response) {
    if (!program.response_text(response).need) return {};
    const engine::ActionCode& way = first_way(program, response);
    const report::Phrases phrases(words, program);
    if (way.kind == ActionKind::Do) return phrases.text("play.yours");
    if (way.kind == ActionKind::Ask) return ask_label(phrases, way);
    return phrases.text("play.against_policy");
}

Way make_way(const report::Phrases& phrases, engine::ActionIndex index) {
    const engine::ActionCode& action = phrases.program().actions[index];
    Way way;
    way.action = index;
    way.kind = action.kind;
    switch (action.kind) {
        case ActionKind::Do:
            way.label = phrases.text("play.say_this");
            way.detail = phrases.text("play.yours");
            break;
        case ActionKind::Ask:
            way.label = ask_label(phrases, action);
            way.detail = ask_detail(phrases, action);
            break;
        case ActionKind::Anyway:
            way.label = phrases.text("play.anyway");
            way.detail = phrases.text("play.anyway_detail", {{"price", phrases.money(action.granted.breaches)}});
            break;
    }
    return way;
}

bool can_be_given(const engine::Session& session, engine::ResponseIndex response) {
    const engine::Program& program = session.program();
    if (response >= program.responses.size() || program.responses[response].action_count == 0) return false;
    return !session.can_give(program.responses[response].first_action);
}

bool asks_belief(const AppState& state, const Play& play, engine::ResponseIndex response) {
    return state.settings.ask_belief && play.program->response_text(response).need.has_value() &&
           play.told.count(response) == 0;
}

std::vector<ResponseCard> make_response_cards(const AppState& state) {
    const Play& play = *state.play;
    const engine::SceneCode& scene = play.program->scenes[play.session.state().scene()];
    std::vector<ResponseCard> cards;
    int number = 0;
    for (std::uint32_t i = 0; i < scene.response_count; ++i) {
        const engine::ResponseIndex response = scene.first_response + i;
        if (!is_offered(play.session, response)) continue;
        cards.push_back(make_card(state, play, response));
        if (cards.back().enabled) cards.back().number = ++number;
    }
    return cards;
}

std::optional<Choosing> make_choosing(const AppState& state) {
    const Play& play = *state.play;
    if (!play.selected) return std::nullopt;
    const report::Phrases phrases(*state.words, *play.program);
    Choosing choosing;
    if (asks_belief(state, play, *play.selected)) {
        choosing = make_belief_question(*state.words);
    } else if (play.breach_to_confirm) {
        choosing = make_confirmation(phrases, *play.breach_to_confirm);
    } else {
        choosing = make_ways(phrases, play);
    }
    choosing.back = std::string(state.words->text("play.think_again"));
    return choosing;
}

}  // namespace leeway::flow
