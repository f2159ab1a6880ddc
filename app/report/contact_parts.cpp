#include "report/contact_parts.h"

#include <utility>

#include "report/verdict_sentence.h"

namespace leeway::report {

namespace {

/// Follows a play from contact to contact.
class Follower {
public:
    Follower(const Phrases& phrases, const engine::Session& session) : phrases_(phrases), session_(session) {}

    std::vector<ContactPart> follow() {
        const engine::Program& program = session_.program();
        begin(program.start, 0);
        pass(engine::scenes_from(program, program.start), 0);
        for (std::size_t i = 0; i < session_.steps().size(); ++i) {
            pass(engine::scenes_met(program, session_.steps()[i]), i + 1);
        }
        const model::Scene& last = program.scene_text(session_.state().scene());
        if (session_.is_over() && last.ending) parts_.back().ending_title = last.ending->title;
        for (std::size_t i = 0; i < parts_.size(); ++i) parts_[i].arrival = arrival_in(i);
        return std::move(parts_);
    }

private:
    /// @param decision the first one that comes after these scenes.
    void pass(const std::vector<engine::SceneIndex>& scenes, std::size_t decision) {
        for (std::size_t i = 0; i + 1 < scenes.size(); ++i) {
            end(scenes[i]);
            begin(scenes[i + 1], decision);
        }
    }

    void begin(engine::SceneIndex start, std::size_t decision) {
        const engine::Program& program = session_.program();
        const model::Contact& contact = program.scenario->contacts[program.scenes[start].contact];
        ContactPart part;
        part.first_decision = decision;
        part.heading = phrases_.contact(start);
        part.title = contact.scenario->title;
        if (!contact.after.empty()) part.after = capitalised(phrases_.later(contact.after));
        part.language = contact.scenario->language;
        parts_.push_back(std::move(part));
        customers_.push_back(phrases_.customer(start));
    }

    void end(engine::SceneIndex ending) {
        const model::Scene& scene = session_.program().scene_text(ending);
        ContactPart& part = parts_.back();
        part.ending_title = scene.ending->title;
        part.ending_text = joined_lines(scene.narration, scene.says);
        part.ending_lesson = scene.ending->lesson;
    }

    std::string arrival_in(std::size_t number) const {
        const std::vector<engine::Step>& steps = session_.steps();
        const std::size_t first = parts_[number].first_decision;
        const std::size_t next = number + 1 < parts_.size() ? parts_[number + 1].first_decision : steps.size();
        if (first >= next) return {};
        return phrases_.text("report.arrival", {{"customer", customers_[number]},
                                                {"happiness", std::to_string(steps[first].happiness_before)},
                                                {"expectation", std::to_string(steps[first].expectation_before)}});
    }

    const Phrases& phrases_;
    const engine::Session& session_;
    std::vector<ContactPart> parts_;
    std::vector<std::string> customers_;  // how they are called, contact by contact
};

}  // namespace

std::vector<ContactPart> make_contact_parts(const Phrases& phrases, const engine::Session& session,
                                            const analysis::Review& review) {
    if (session.program().scenario->contacts.empty()) return {};
    std::vector<ContactPart> parts = Follower(phrases, session).follow();
    // A play comes to every contact in turn, so a contact's number is its part's.
    for (const analysis::ContactReview& contact : review.contacts) {
        parts[contact.contact].score = make_contact_score(phrases, contact);
    }
    // Said once, where the first of these scores stands beside the judgement.
    if (!review.contacts.empty()) {
        std::string& first = parts[review.contacts.front().contact].score;
        first = joined(first, phrases.text("report.by_itself.whole"));
    }
    return parts;
}

}  // namespace leeway::report
