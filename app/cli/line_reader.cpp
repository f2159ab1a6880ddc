#include "cli/line_reader.h"

#include <istream>
#include <ostream>

#include "base/text.h"

namespace leeway::cli {

std::optional<std::string> LineReader::ask(const std::string& question) {
    console_.out << printable(question) << ' ' << std::flush;
    std::string line;
    if (!std::getline(console_.in, line)) {
        console_.out << '\n';
        return std::nullopt;
    }
    constexpr const char* kBlank = " \t\r";
    const std::size_t first = line.find_first_not_of(kBlank);
    const std::string answer =
        first == std::string::npos ? "" : line.substr(first, line.find_last_not_of(kBlank) - first + 1);
    if (!console_.in_is_terminal) console_.out << (first_invalid_utf8(answer) ? "?" : printable(answer)) << '\n';
    return answer;
}

std::optional<std::size_t> number_in(const std::string& answer, std::size_t most) {
    if (answer.empty() || answer.size() > 9) return std::nullopt;
    std::size_t number = 0;
    for (const char c : answer) {
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + static_cast<std::size_t>(c - '0');
    }
    if (number < 1 || number > most) return std::nullopt;
    return number;
}

}  // namespace leeway::cli
