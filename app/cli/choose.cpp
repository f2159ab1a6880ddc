#include "cli/choose.h"

namespace leeway::cli {

std::optional<Chosen> choose(const Console& console, LineReader& reader, const std::vector<std::string>& lines,
                             std::string_view question, Without without) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        console.say(console.text("cli.play.response", {{"number", number}, {"say", lines[i]}}));
    }
    while (const std::optional<std::string> answer = reader.ask(console.text(question))) {
        if (*answer == "q") break;
        if (answer->empty() && without == Without::Choice) return Chosen{};
        if (const auto number = number_in(*answer, lines.size())) return Chosen{*number - 1};
        console.say(console.words().count("cli.play.no_such_number", static_cast<std::int64_t>(lines.size())));
    }
    return std::nullopt;
}

}  // namespace leeway::cli
