#include "flow/conversation.h"

#include <optional>
#include <utility>

#include "base/listed.h"
#include "flow/kept_plays.h"
#include "flow/wording.h"
#include "model/join.h"
#include "report/phrases.h"

namespace leeway::flow {

namespace {

constexpr std::size_t kQuotedRequest = 90;  ///< code points of what was asked for, enough to know it again

/// Writes a conversation down, message by message.
class Writer {
public:
    Writer(const words::Catalogue& words, const engine::Session& session)
        : phrases_(words, session.program()), session_(session) {}

    std::vector<Message> write() {
        const engine::Session start = session_.back_to(0);
        expected_ = start.state().expectation();
        begin_contact(session_.program().start);
        enter(session_.program().start, start.state().scene(), expected_);
        for (const engine::Step& step : session_.steps()) add(step);
        if (session_.is_over()) end();
        return std::move(messages_);
    }

    Told write_last() {
        std::size_t told = 0;
        const engine::Session start = session_.back_to(0);
        expected_ = start.state().expectation();
        begin_contact(session_.program().start);
        enter(session_.program().start, start.state().scene(), expected_);
        scene_ = 0;  // the contact's heading, too
        for (const engine::Step& step : session_.steps()) {
            told = messages_.size();
            scene_.reset();
            add(step);
        }
        const std::size_t scene = scene_.value_or(messages_.size());
        const auto at = [&](std::size_t number) { return messages_.begin() + static_cast<std::ptrdiff_t>(number); };
        return {{at(told), at(scene)}, {at(scene), messages_.end()}};
    }

private:
    void say(Speaker speaker, std::string name, std::string text, std::string detail = {}) {
        if (text.empty() && name.empty()) return;
        messages_.push_back({messages_.size(), speaker, std::move(name), std::move(text), std::move(detail)});
    }

    void narrate(const std::string& narration) { say(Speaker::Narration, {}, narration); }

    void pass_time(const std::string& time) {
        if (!time.empty()) say(Speaker::TimeSkip, {}, capitalised(phrases_.later(time)));
    }

    void show(engine::SceneIndex index) {
        const model::Scene& scene = session_.program().scene_text(index);
        pass_time(scene.after);
        narrate(scene.narration);
        if (!scene.says.empty()) say(Speaker::Customer, capitalised(phrases_.customer(index)), scene.says);
    }

    /// Goes on to a scene, and from a contact's ending to the next contact. @param stop where play stands then.
    void enter(engine::SceneIndex entered, engine::SceneIndex stop, int expectation) {
        for (const engine::SceneIndex index : engine::scenes_from(session_.program(), entered)) {
            scene_ = messages_.size();
            if (index != entered) begin_contact(index);
            if (index != entered && index == stop) compare_expectations(index, expectation);
            show(index);
            if (!session_.program().scenes[index].leads_on) return;
            const model::Scene& ending = session_.program().scene_text(index);
            say(Speaker::ContactEnd, phrases_.text("play.contact_ended"), ending_title(phrases_.words(), ending));
        }
    }

    /// @param index where it begins. Says nothing in a case of its own.
    void begin_contact(engine::SceneIndex index) {
        const engine::Program& program = session_.program();
        if (!model::is_journey(*program.scenario)) return;
        const model::Contact& contact = program.scenario->contacts[program.scenes[index].contact];
        pass_time(contact.after);
        say(Speaker::Contact, phrases_.contact(index), contact.scenario->title, contact.scenario->summary);
    }

    /// That the customer comes back with another expectation than the contact before began with.
    /// @param start of the contact to which the customer comes.
    void compare_expectations(engine::SceneIndex start, int expectation) {
        const int before = std::exchange(expected_, expectation);
        const std::string_view key = expectation > before   ? "play.expects_more"
                                     : expectation < before ? "play.expects_less"
                                                            : "play.expects_same";
        say(Speaker::Aside, {},
            phrases_.text(key, {{"customer", capitalised(phrases_.customer(start))},
                                {"points", std::to_string(expectation)},
                                {"before", std::to_string(before)}}));
    }

    void add(const engine::Step& step) {
        const engine::ActionCode& action = session_.program().actions[step.action];
        const engine::ResponseCode& response = session_.program().responses[action.response];
        if (action.kind == engine::ActionKind::Ask) decide(action, step.approved);
        if (!step.approved) {
            // Without a scene for the refusal the present one goes on, and nobody says anything anew.
            if (response.refused != engine::kNone) enter(step.entered, step.next, step.expectation);
            return;
        }
        const model::Response& text = session_.program().response_text(action.response);
        const bool is_breach = action.kind == engine::ActionKind::Anyway;
        say(Speaker::You, phrases_.text("play.you"), text.say, is_breach ? phrases_.text("play.was_against") : "");
        narrate(text.then[step.outcome].narration);
        enter(step.entered, step.next, step.expectation);
    }

    void decide(const engine::ActionCode& action, bool approved) {
        const std::string role = phrases_.role(action.layers);
        const int hours = approval_of(*session_.program().policy, action.layers).hours;
        std::string detail;
        if (hours > 0) detail = phrases_.text("play.later", {{"wait", wait_in_words(phrases_.words(), hours)}});
        if (!approved) {
            // Nobody has said it to the customer, so it stands here and not among the messages.
            const std::string& asked = session_.program().response_text(action.response).say;
            detail =
                listed({phrases_.text("play.asked_for", {{"say", report::shortened(asked, kQuotedRequest)}}), detail});
        }
        say(Speaker::Decision, {}, phrases_.text(approved ? "play.approved" : "play.refused", {{"role", role}}),
            capitalised(detail));
    }

    void end() {
        const model::Scene& scene = session_.program().scene_text(session_.state().scene());
        const int start =
            session_.steps().empty() ? session_.state().happiness() : session_.steps().front().happiness_before;
        const bool is_journey = model::is_journey(*session_.program().scenario);
        const std::string_view ended = is_journey ? "play.ended_journey" : "play.ended";
        const std::string_view stuck = is_journey ? "play.ended_stuck_journey" : "play.ended_stuck";
        const std::string text =
            phrases_.text(scene.ending ? ended : stuck, {{"customer", capitalised(phrases_.customer())},
                                                         {"start", std::to_string(start)},
                                                         {"end", std::to_string(session_.state().happiness())},
                                                         {"cost", phrases_.money(session_.bill().total())}});
        say(Speaker::Ending, ending_title(phrases_.words(), scene), text);
    }

    report::Phrases phrases_;
    const engine::Session& session_;
    std::vector<Message> messages_;
    int expected_ = 0;                  ///< when the present contact began
    std::optional<std::size_t> scene_;  ///< the message with which the scene begins that was entered last
};

}  // namespace

std::vector<Message> make_conversation(const AppState& state) {
    return Writer(*state.words, state.play->session).write();
}

Told told_last(const words::Catalogue& words, const engine::Session& session) {
    return Writer(words, session).write_last();
}

}  // namespace leeway::flow
