#pragma once

#include <optional>
#include <string>

#include "cli/console.h"

namespace leeway::cli {

/// Asks and reads answers, a line each.
class LineReader {
public:
    explicit LineReader(const Console& console) : console_(console) {}

    /// Writes the question and returns the answer without blanks around it; nothing at the end of the input. An answer
    /// that is not typed at a terminal is written out, so that what comes of a pipe reads like a conversation.
    [[nodiscard]] std::optional<std::string> ask(const std::string& question);

private:
    const Console& console_;
};

/// The number that an answer is, from 1 to `most`, or nothing.
[[nodiscard]] std::optional<std::size_t> number_in(const std::string& answer, std::size_t most);

}  // namespace leeway::cli
