#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/scenario.h"

/// A new case out of a real letter or mail of a customer.
namespace leeway::edit {

/// Characters of a letter that a case is made of; what is longer is hardly one letter.
inline constexpr std::size_t kLongestLetter = 200'000;

/// What a pasted text says, apart from each other.
struct Letter {
    std::string subject;  ///< of its head, without "Re:" and the like, on one line; or empty
    /// As the letter is signed, else as its head names who sent it; empty unless it is plainly somebody's name.
    std::string sender;
    std::string body;  ///< everything that was written, without the lines of a mail's head
};

/// What in a letter could tell who wrote it.
enum class Trace { Name, Address, Number, Link };

/// @param pasted any bytes; what clean_paste (base/pasted.h) does to them is done first. The head is taken to be one
/// only at the top and where that is plain: lines such as "Subject: ...", "From: ...", in the words of several
/// languages' mail programs. Of the body no word is lost or changed; space at its ends is.
[[nodiscard]] Letter read_letter(std::string_view pasted);

/// Mail addresses, numbers of five and more digits, links, and the sender's name, each named once.
[[nodiscard]] std::vector<Trace> traces_in(const Letter& letter);

/// A title on one line: the subject, else the first words after a salutation.
[[nodiscard]] std::string title_of(const Letter& letter);

/// The body in parts of at most so many characters, cut between paragraphs, lines, sentences or words, whichever comes
/// first in the last half of a part. One after another they are the body, but for space where it was cut.
[[nodiscard]] std::vector<std::string> parts_of(std::string_view body, std::size_t most);

struct LetterWords {
    std::string rest;         ///< label of a line beside the conversation; a number is put behind it
    std::string inspiration;  ///< where the case comes from, and what must still be done with it
};

/// A case whose first scene has the letter; what a scene has no room for stands among the facts. Two answers that are
/// still empty lead to two endings that are empty as well, so that it can be gone on with. Nothing where there is no
/// body, or one longer than kLongestLetter.
[[nodiscard]] std::optional<model::Scenario> case_of(const Letter& letter, const LetterWords& words);

}  // namespace leeway::edit
