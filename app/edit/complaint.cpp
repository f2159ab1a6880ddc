#include "edit/complaint.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/pasted.h"
#include "base/text.h"
#include "edit/letter_head.h"
#include "edit/scenes.h"

namespace leeway::edit {

namespace {

constexpr std::size_t kLongestTitle = 60;  // characters

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

/// What stands from a line on.
std::string_view from_line(std::string_view text, const std::vector<std::string_view>& lines, std::size_t line) {
    if (line >= lines.size()) return {};
    return text.substr(static_cast<std::size_t>(lines[line].data() - text.data()));
}

/// Without "Re:", "Fwd:" and "[External]", however many of them.
std::string_view bare_subject(std::string_view subject) {
    static constexpr std::array<std::string_view, 9> kLeads{
        "re:", "fwd:", "fw:", "aw:", "wg:", "tr:", "rv:", "sv:", "vs:"};
    while (true) {
        subject = trimmed(subject);
        const std::string small = small_letters(subject.substr(0, 4));
        const auto* lead =
            std::find_if(kLeads.begin(), kLeads.end(), [&](std::string_view each) { return small.starts_with(each); });
        const std::size_t bracket = subject.starts_with('[') ? subject.find(']') : std::string_view::npos;
        if (lead != kLeads.end()) {
            subject.remove_prefix(lead->size());
        } else if (bracket != std::string_view::npos && bracket + 1 < subject.size()) {
            subject.remove_prefix(bracket + 1);
        } else {
            return subject;
        }
    }
}

/// The byte behind so many characters.
std::size_t byte_after(std::string_view text, std::size_t characters) {
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        const bool begins = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
        if (begins && characters-- == 0) break;
    }
    return at;
}

std::string on_one_line(std::string_view text) {
    std::string line;
    for (const char c : trimmed(text)) {
        const bool is_space = c == '\n' || c == ' ';
        if (!is_space || !line.ends_with(' ')) line += is_space ? ' ' : c;
    }
    return line;
}

/// Cut behind a word, with dots where something is left out.
std::string shortened(const std::string& line) {
    if (code_points(line) <= kLongestTitle) return line;
    const std::size_t end = byte_after(line, kLongestTitle - 3);
    const std::size_t space = line.rfind(' ', end);
    std::string begun = line.substr(0, space != std::string::npos && space > end / 2 ? space : end);
    while (begun.ends_with('.') || begun.ends_with(',')) begun.pop_back();
    return begun + "...";
}

/// "Dear Sir or Madam,": a short line that ends as no sentence does.
bool is_salutation(std::string_view line) {
    constexpr std::size_t kMostSpaces = 5;
    line = trimmed(line);
    const bool ends_so = line.ends_with(',') || line.ends_with(':') || line.ends_with('!');
    return ends_so && std::count(line.begin(), line.end(), ' ') <= static_cast<std::ptrdiff_t>(kMostSpaces);
}

/// Behind the first sentence, without its full stop; not within a number or a word.
std::size_t sentence_end(const std::string& line) {
    for (std::size_t at = line.find_first_of(".!?"); at != std::string::npos; at = line.find_first_of(".!?", at + 1)) {
        const bool ends = at + 1 == line.size() || line[at + 1] == ' ';
        if (ends && at > 0) return line[at] == '.' ? at : at + 1;
    }
    return line.size();
}

std::string first_words(std::string_view body) {
    const std::vector<std::string_view> lines = lines_of(body);
    std::size_t first = 0;
    const auto is_blank = [&](std::size_t line) { return trimmed(lines[line]).empty(); };
    if (lines.size() > 1 && is_salutation(lines[0])) ++first;
    while (first < lines.size() && is_blank(first)) ++first;
    if (first == lines.size()) first = 0;
    const std::string line = on_one_line(lines[first]);
    return shortened(line.substr(0, sentence_end(line)));
}

/// Where the next part ends: behind the last place of that kind in its second half, or nothing.
std::optional<std::size_t> last_break(std::string_view part, std::string_view kind) {
    const std::size_t found = part.rfind(kind);
    if (found == std::string_view::npos || found < part.size() / 2) return std::nullopt;
    return found + kind.size();
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Digits that belong together, whatever stands between them to make them easier to read.
bool has_long_number(std::string_view text) {
    constexpr int kLong = 5;
    int digits = 0;
    for (const char c : text) {
        const bool goes_on = digits > 0 && (c == ' ' || c == '-' || c == '/' || c == '(' || c == ')');
        if (is_digit(c)) {
            if (++digits >= kLong) return true;
        } else if (!goes_on) {
            digits = 0;
        }
    }
    return false;
}

bool has_address(std::string_view text) {
    for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        const bool is_between = at > 0 && text[at - 1] > ' ' && at + 1 < text.size() && text[at + 1] > ' ';
        if (is_between && text.substr(at, text.find_first_of(" \n", at) - at).find('.') != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

model::Response empty_answer(std::string id, SceneId target) {
    model::Response response;
    response.id = ResponseId(std::move(id));
    response.then.push_back({});
    response.then.front().target = std::move(target);
    return response;
}

model::Scene empty_ending(std::string id) {
    model::Scene scene;
    scene.id = SceneId(std::move(id));
    scene.ending.emplace();
    return scene;
}

void write_scenes(model::Scenario& scenario, const std::string& says) {
    model::Scene complaint;
    complaint.id = scenario.start = SceneId("complaint");
    complaint.says = says;
    for (const char* number : {"1", "2"}) {
        const model::Scene ending = empty_ending(fmt::format("ending-{}", number));
        complaint.responses.push_back(empty_answer(fmt::format("answer-{}", number), ending.id));
        scenario.scenes.push_back(ending);
    }
    scenario.scenes.insert(scenario.scenes.begin(), std::move(complaint));
}

}  // namespace

Letter read_letter(std::string_view pasted) {
    const std::string text = clean_paste(pasted);
    const std::vector<std::string_view> lines = lines_of(text);
    const LetterHead head = head_of(lines);
    Letter letter;
    letter.subject = on_one_line(bare_subject(head.subject));
    letter.body = std::string(trimmed(from_line(text, lines, head.lines)));
    letter.sender = signature_of(lines_of(letter.body));
    if (letter.sender.empty()) letter.sender = head.sender;
    return letter;
}

std::vector<Trace> traces_in(const Letter& letter) {
    std::vector<Trace> traces;
    if (!letter.sender.empty()) traces.push_back(Trace::Name);
    if (has_address(letter.body)) traces.push_back(Trace::Address);
    if (has_long_number(letter.body)) traces.push_back(Trace::Number);
    const std::string small = small_letters(letter.body);
    if (small.find("http") != std::string::npos || small.find("www.") != std::string::npos) {
        traces.push_back(Trace::Link);
    }
    return traces;
}

std::string title_of(const Letter& letter) {
    return letter.subject.empty() ? first_words(letter.body) : shortened(letter.subject);
}

std::vector<std::string> parts_of(std::string_view body, std::size_t most) {
    std::vector<std::string> parts;
    for (body = trimmed(body); !body.empty(); body = trimmed(body)) {
        std::size_t end = byte_after(body, most);
        if (end < body.size()) {
            const std::string_view room = body.substr(0, end);
            for (const std::string_view kind : {"\n\n", "\n", ". ", " "}) {
                if (const std::optional<std::size_t> found = last_break(room, kind)) {
                    end = *found;
                    break;
                }
            }
        }
        parts.emplace_back(trimmed(body.substr(0, end)));
        body.remove_prefix(end);
    }
    return parts;
}

std::optional<model::Scenario> case_of(const Letter& letter, const LetterWords& words) {
    if (letter.body.empty() || code_points(letter.body) > kLongestLetter) return std::nullopt;
    model::Scenario scenario;
    scenario.title = title_of(letter);
    scenario.id = ScenarioId(slug_of(scenario.title, "complaint"));
    scenario.inspiration = words.inspiration;
    scenario.customer.name = letter.sender;
    scenario.customer.happiness = 40;  // something gone wrong
    scenario.customer.expectation = 55;
    const std::vector<std::string> parts = parts_of(letter.body, model::kLongestText);
    write_scenes(scenario, parts.front());
    for (std::size_t i = 1; i < parts.size(); ++i) {
        model::Fact fact;
        fact.label = fmt::format("{} {}", words.rest, i + 1);
        fact.value = parts[i];
        scenario.facts.push_back(std::move(fact));
    }
    return scenario;
}

}  // namespace leeway::edit
