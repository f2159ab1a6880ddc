#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "analysis/review.h"
#include "base/money.h"
#include "engine/program.h"
#include "words/catalogue.h"

/// Numbers, choices and ways of choosing as parts of sentences, for one case under one policy.
namespace leeway::report {

class Phrases {
public:
    /// Both must outlive the phrases.
    Phrases(const words::Catalogue& words, const engine::Program& program) : words_(words), program_(program) {}

    [[nodiscard]] const words::Catalogue& words() const { return words_; }
    [[nodiscard]] const engine::Program& program() const { return program_; }
    [[nodiscard]] std::string text(std::string_view key, std::initializer_list<words::Fill> fills = {}) const {
        return words_.text(key, fills);
    }

    [[nodiscard]] std::string money(Money amount) const;

    /// @param cents an expectation, rounded to the cent.
    [[nodiscard]] std::string money(double cents) const;

    /// What this policy pays for a point of happiness: "$1.50".
    [[nodiscard]] std::string point_value() const;

    /// "3.2 points", "1 point": one decimal at most; what would round to nothing is "less than 0.1 points".
    [[nodiscard]] std::string points(double points) const;

    /// "Best", "Missed chance".
    [[nodiscard]] std::string verdict(analysis::Verdict verdict) const;

    /// The customer's name, or "the customer": so too of a journey in which another name comes, where totals are meant.
    [[nodiscard]] std::string customer() const;

    /// The same as the contact of a scene has it. @param scene of the program.
    [[nodiscard]] std::string customer(engine::SceneIndex scene) const;

    /// "Contact 2 of 3", of a journey. @param scene one of the contact's.
    [[nodiscard]] std::string contact(engine::SceneIndex scene) const;

    /// A time that passes: "7 months later". @param time as an author has it: "7 months".
    [[nodiscard]] std::string later(const std::string& time) const;

    /// What an action says or does, in quotation marks, cut after some sixty characters.
    [[nodiscard]] std::string say(engine::ActionIndex action) const;

    /// How it is done: "on your own authority", "after asking your team lead", "against policy".
    [[nodiscard]] std::string way(engine::ActionIndex action) const;

    /// Say, and in brackets the way where it is not simply done.
    [[nodiscard]] std::string say_and_way(engine::ActionIndex action) const;

    /// The name of the role that is `layers` above the trainee, as it stands inside a sentence: "team lead".
    [[nodiscard]] std::string role(int layers) const;

private:
    const words::Catalogue& words_;
    const engine::Program& program_;
};

/// A name as it stands inside a sentence: "Team lead" becomes "team lead"; names with later capitals stay as they are.
[[nodiscard]] std::string inside_sentence(std::string_view name);

/// With a capital in front, where the first letter is an ASCII one.
[[nodiscard]] std::string capitalised(std::string_view text);

/// At most `most` code points, cut between words and ended with an ellipsis where something is missing; line breaks
/// become spaces.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most);

/// One decimal, or none for a whole number: "3.2", "3".
[[nodiscard]] std::string short_number(double value);

/// Two texts with a space between them, or the one that is not empty.
[[nodiscard]] std::string joined(std::string_view first, std::string_view second);

/// Two texts with a line break between them, or the one that is not empty.
[[nodiscard]] std::string joined_lines(std::string_view first, std::string_view second);

}  // namespace leeway::report
