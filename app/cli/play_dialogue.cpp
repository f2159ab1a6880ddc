#include "cli/play_dialogue.h"

#include "cli/play_words.h"
#include "report/decision_cards.h"

namespace leeway::cli {

namespace {

using engine::ActionIndex;
using engine::ActionKind;
using engine::Belief;
using engine::ResponseIndex;

std::optional<Belief> belief_in(const std::string& answer) {
    if (answer == "1" || answer == "yes") return Belief::Yes;
    if (answer == "2" || answer == "ask") return Belief::Ask;
    if (answer == "3" || answer == "no") return Belief::No;
    return std::nullopt;
}

}  // namespace

std::variant<Decided, Left> PlayDialogue::decide(const engine::Session& session) {
    const std::vector<ResponseIndex> open = open_responses(session);
    list(open);
    while (true) {
        const Answer said = answer(session, "cli.play.how_answer");
        if (const Left* left = std::get_if<Left>(&said)) return *left;
        const std::optional<std::size_t> number = number_in(std::get<std::string>(said), open.size());
        if (!number) {
            console_.say(console_.words().count("cli.play.not_a_number", static_cast<std::int64_t>(open.size())));
            continue;
        }
        const ResponseIndex response = open[*number - 1];
        const auto belief = belief_about(session, response);
        if (const Left* left = std::get_if<Left>(&belief)) return *left;
        const auto way = way_of(session, response);
        if (const Left* left = std::get_if<Left>(&way)) return *left;
        const auto& action = std::get<std::optional<ActionIndex>>(way);
        if (action) return Decided{*action, std::get<std::optional<Belief>>(belief)};
        list(open);
    }
}

void PlayDialogue::list(const std::vector<ResponseIndex>& open) {
    console_.gap();
    for (std::size_t i = 0; i < open.size(); ++i) {
        console_.say(response_line(phrases_, open[i], i + 1, !ask_belief_));
    }
}

PlayDialogue::Answer PlayDialogue::answer(const engine::Session& session, std::string_view question) {
    while (true) {
        const std::optional<std::string> said = reader_.ask(console_.text(question));
        if (!said) return Left::InputEnded;
        if (*said == "q") return Left::OnPurpose;
        if (!answer_question(session, *said)) return *said;
    }
}

bool PlayDialogue::answer_question(const engine::Session& session, const std::string& question) {
    if (question == "?") {
        console_.say(console_.text("cli.play.help"));
    } else if (question == "f") {
        say_facts(console_, session);
    } else if (question == "n") {
        say_notes(console_, session);
    } else if (question == "l") {
        say_ledger(console_, phrases_, session.bill());
    } else if (question == "r") {
        say_scene(console_, session);
        list(open_responses(session));
    } else {
        return false;
    }
    return true;
}

std::variant<std::optional<Belief>, Left> PlayDialogue::belief_about(const engine::Session& session,
                                                                     ResponseIndex response) {
    if (!ask_belief_ || !session.program().response_text(response).need) return std::nullopt;
    while (true) {
        const Answer said = answer(session, "cli.play.belief");
        if (const Left* left = std::get_if<Left>(&said)) return *left;
        if (const auto belief = belief_in(std::get<std::string>(said))) {
            const bool is_so = *belief == report::allowed_by_policy(session.program(), response);
            const std::string authority = authority_of(phrases_, response);
            console_.say(is_so ? authority : console_.text("cli.play.belief_differs", {{"authority", authority}}));
            return belief;
        }
        console_.say(console_.text("cli.play.belief_again"));
    }
}

std::variant<std::optional<ActionIndex>, Left> PlayDialogue::way_of(const engine::Session& session,
                                                                    ResponseIndex response) {
    const engine::Program& program = session.program();
    if (const auto act = engine::find_action(program, response, ActionKind::Do)) return act;
    const auto ask = engine::find_action(program, response, ActionKind::Ask);
    const auto anyway = engine::find_action(program, response, ActionKind::Anyway);
    if (!ask && !anyway) {
        console_.say(console_.text("cli.play.nobody_may"));
        return std::nullopt;
    }
    if (!ask) return confirmed(session, *anyway);
    const engine::ActionCode& code = program.actions[*ask];
    const int own_hours = program.response_text(response).hours;
    const std::string role = phrases_.role(code.layers);
    const std::string time = wait_in_words(console_.words(), code.hours - own_hours);
    console_.say(console_.text(code.hours > own_hours ? "cli.play.ask_way_waits" : "cli.play.ask_way",
                               {{"role", role}, {"time", time}, {"cost", phrases_.money(code.refused.total())}}));
    if (anyway) console_.say(console_.text("cli.play.anyway_way"));
    console_.say(console_.text("cli.play.back_way"));
    while (true) {
        const Answer said = answer(session, "cli.play.which_way");
        if (const Left* left = std::get_if<Left>(&said)) return *left;
        const std::string& word = std::get<std::string>(said);
        if (word == "1") return ask;
        if (word == "2" && anyway) return confirmed(session, *anyway);
        if (word == "0" || word == "b") return std::nullopt;
        console_.say(console_.text("cli.play.way_again"));
    }
}

std::variant<std::optional<ActionIndex>, Left> PlayDialogue::confirmed(const engine::Session& session,
                                                                       ActionIndex anyway) {
    const std::string price = phrases_.money(session.program().actions[anyway].granted.breaches);
    console_.say(console_.text("cli.play.against", {{"price", price}}));
    const Answer said = answer(session, "cli.play.against_question");
    if (const Left* left = std::get_if<Left>(&said)) return *left;
    if (std::get<std::string>(said) == "yes") return anyway;
    return std::nullopt;
}

}  // namespace leeway::cli
