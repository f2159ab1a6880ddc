#include "edit/letter_head.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "base/text.h"

namespace leeway::edit {

namespace {

enum class Part { Subject, Sender, Other };

struct HeadName {
    std::string_view name;  ///< in small letters
    Part part = Part::Other;
};

/// As mail programs write them in English, German, French, Spanish, Italian, Dutch, Portuguese and the Nordic
/// languages.
constexpr std::array<HeadName, 56> kHeadNames{{
    {"subject", Part::Subject},
    {"betreff", Part::Subject},
    {"objet", Part::Subject},
    {"asunto", Part::Subject},
    {"oggetto", Part::Subject},
    {"onderwerp", Part::Subject},
    {"assunto", Part::Subject},
    {"emne", Part::Subject},
    {"\xC3\xA4mne", Part::Subject},
    {"aihe", Part::Subject},
    {"from", Part::Sender},
    {"von", Part::Sender},
    {"de", Part::Sender},
    {"da", Part::Sender},
    {"van", Part::Sender},
    {"fra", Part::Sender},
    {"fr\xC3\xA5n", Part::Sender},
    {"to", Part::Other},
    {"an", Part::Other},
    {"\xC3\xA0", Part::Other},
    {"\xC3\x80", Part::Other},
    {"para", Part::Other},
    {"a", Part::Other},
    {"aan", Part::Other},
    {"til", Part::Other},
    {"till", Part::Other},
    {"cc", Part::Other},
    {"bcc", Part::Other},
    {"kopie", Part::Other},
    {"copie", Part::Other},
    {"date", Part::Other},
    {"datum", Part::Other},
    {"fecha", Part::Other},
    {"data", Part::Other},
    {"dato", Part::Other},
    {"sent", Part::Other},
    {"gesendet", Part::Other},
    {"envoy\xC3\xA9", Part::Other},
    {"enviado", Part::Other},
    {"inviato", Part::Other},
    {"verzonden", Part::Other},
    {"sendt", Part::Other},
    {"skickat", Part::Other},
    {"reply-to", Part::Other},
    {"importance", Part::Other},
    {"received", Part::Other},
    {"message-id", Part::Other},
    {"mime-version", Part::Other},
    {"content-type", Part::Other},
    {"return-path", Part::Other},
    {"delivered-to", Part::Other},
    {"priority", Part::Other},
    {"attachments", Part::Other},
    {"organization", Part::Other},
    {"x-mailer", Part::Other},
    {"user-agent", Part::Other},
}};

/// What stands before a name at the end of a letter, in small letters.
constexpr std::array<std::string_view, 38> kClosings{"kind regards",
                                                     "best regards",
                                                     "warm regards",
                                                     "with kind regards",
                                                     "with regards",
                                                     "regards",
                                                     "yours",
                                                     "sincerely",
                                                     "best wishes",
                                                     "with best wishes",
                                                     "all the best",
                                                     "best",
                                                     "thanks",
                                                     "thank you",
                                                     "many thanks",
                                                     "cheers",
                                                     "respectfully",
                                                     "mit freundlichen",
                                                     "freundliche",
                                                     "viele gr",
                                                     "liebe gr",
                                                     "beste gr",
                                                     "hochachtungsvoll",
                                                     "cordialement",
                                                     "bien \xC3\xA0 vous",
                                                     "sinc\xC3\xA8res salutations",
                                                     "saludos",
                                                     "un saludo",
                                                     "atentamente",
                                                     "cordiali saluti",
                                                     "distinti saluti",
                                                     "met vriendelijke groet",
                                                     "vriendelijke groet",
                                                     "groeten",
                                                     "med venlig hilsen",
                                                     "med v\xC3\xA4nlig",
                                                     "v\xC3\xA4nliga h\xC3\xA4lsningar",
                                                     "atenciosamente"};

constexpr std::array<std::string_view, 18> kParticles{"van", "von", "de", "der", "den", "del", "della", "di", "da",
                                                      "dos", "la",  "le", "bin", "al",  "el",  "y",     "e",  "zu"};

/// Capitalised words that sign letters and are nobody's name.
constexpr std::array<std::string_view, 16> kNobody{"customer", "client",  "buyer",  "manager", "team", "support",
                                                   "service",  "regards", "thanks", "sent",    "the",  "your",
                                                   "a",        "reader",  "guest",  "patient"};

template <std::size_t Count>
bool is_among(const std::array<std::string_view, Count>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

std::vector<std::string_view> head_words(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = text.find_first_not_of(' ', at);
        if (begin == std::string_view::npos) break;
        at = std::min(text.find(' ', begin), text.size());
        words.push_back(text.substr(begin, at - begin));
    }
    return words;
}

struct HeadLine {
    Part part = Part::Other;
    std::string_view value;
};

/// "Subject: Late", also "*Subject:* Late" and "Objet : Late".
std::optional<HeadLine> head_line(std::string_view line) {
    line = trimmed(line);
    const std::size_t colon = line.find(':');
    constexpr std::size_t kLongestName = 16;
    if (colon > kLongestName) return std::nullopt;  // also where there is none
    std::string_view name = line.substr(0, colon);
    std::string_view value = line.substr(colon + 1);
    if (name.starts_with('*')) {
        while (name.starts_with('*')) name.remove_prefix(1);
        while (value.starts_with('*')) value.remove_prefix(1);
    }
    const std::string wanted = small_letters(trimmed(name));
    for (const HeadName& known : kHeadNames) {
        if (known.name == wanted) return HeadLine{known.part, trimmed(value)};
    }
    return std::nullopt;
}

/// "---------- Forwarded message ---------", which mail programs put over a head.
bool is_rule(std::string_view line) {
    line = trimmed(line);
    return line.starts_with("-----") || small_letters(line) == "begin forwarded message:";
}

/// "Ada Quist" of "\"Ada Quist\" <ada@example.org>".
std::string name_in(std::string_view sender) {
    std::string_view name = trimmed(sender.substr(0, sender.find_first_of("<[(")));
    while (name.size() >= 2 && (name.front() == '"' || name.front() == '\'') && name.back() == name.front()) {
        name = trimmed(name.substr(1, name.size() - 2));
    }
    return looks_like_name(name) ? std::string(name) : std::string();
}

/// Whether lines that could be a head are one: a subject says so, several of them do, an address, or a blank line.
bool is_plain(std::size_t count, bool has_subject, bool has_address, bool ends) {
    return count >= 2 || (count == 1 && (has_subject || has_address || ends));
}

bool is_blank(std::string_view line) { return trimmed(line).empty(); }

/// A name behind a closing on the same line ("Thanks, Ada"), or nothing.
std::string_view behind_comma(std::string_view line) {
    const std::size_t comma = line.find(',');
    return comma == std::string_view::npos ? std::string_view() : trimmed(line.substr(comma + 1));
}

bool is_closing(std::string_view line) {
    constexpr std::size_t kMostWords = 6;
    const std::string small = small_letters(trimmed(line));
    const auto begins = [&](std::string_view closing) {
        if (!small.starts_with(closing)) return false;
        const char next = small.size() > closing.size() ? small[closing.size()] : ' ';
        // "best" is a closing, "bestial" is none; some stand for several endings ("gr...").
        return closing.ends_with("gr") || closing.find(' ') != std::string_view::npos ||
               std::isalpha(static_cast<unsigned char>(next)) == 0;
    };
    return head_words(small).size() <= kMostWords && std::any_of(kClosings.begin(), kClosings.end(), begins);
}

std::string_view as_name(std::string_view line) {
    line = trimmed(line);
    for (const std::string_view lead : {"\xE2\x80\x94", "\xE2\x80\x93", "--", "-"}) {
        if (line.starts_with(lead)) return trimmed(line.substr(lead.size()));
    }
    while (line.ends_with(',') || line.ends_with('.')) line.remove_suffix(1);
    return line;
}

bool begins_as_name(std::string_view word) {
    const auto first = static_cast<unsigned char>(word.front());
    return (first >= 'A' && first <= 'Z') || first >= 0x80U;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \n");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \n") - begin + 1);
}

std::string small_letters(std::string_view text) {
    std::string small(text);
    for (char& c : small) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return small;
}

bool looks_like_name(std::string_view text) {
    constexpr std::size_t kLongestName = 60;
    constexpr std::size_t kMostWords = 4;
    const std::vector<std::string_view> words = head_words(text);
    if (words.empty() || words.size() > kMostWords || text.size() > kLongestName) return false;
    if (text.find_first_of("0123456789@:;/!?,\n\"()<>[]{}=+*#_|\\") != std::string_view::npos) return false;
    const auto fits = [](std::string_view word) {
        return (begins_as_name(word) && !is_among(kNobody, small_letters(word))) || is_among(kParticles, word);
    };
    return begins_as_name(words.back()) && std::all_of(words.begin(), words.end(), fits);
}

LetterHead head_of(const std::vector<std::string_view>& lines) {
    LetterHead head;
    std::size_t at = 0;
    while (at < lines.size() && (is_blank(lines[at]) || (is_rule(lines[at]) && at + 1 < lines.size()))) ++at;
    std::size_t count = 0;
    bool has_subject = false;
    bool has_address = false;
    for (; at < lines.size(); ++at, ++count) {
        const std::optional<HeadLine> line = head_line(lines[at]);
        if (!line) break;
        if (line->part == Part::Subject && head.subject.empty()) head.subject = std::string(line->value);
        if (line->part == Part::Sender && head.sender.empty()) head.sender = name_in(line->value);
        has_subject = has_subject || line->part == Part::Subject;
        has_address = has_address || line->value.find('@') != std::string_view::npos;
    }
    if (!is_plain(count, has_subject, has_address, at == lines.size() || is_blank(lines[at]))) return {};
    head.lines = at;
    return head;
}

std::string signature_of(const std::vector<std::string_view>& lines) {
    constexpr std::size_t kMostLines = 8;  // a name, and perhaps an address below it
    std::size_t seen = 0;
    std::string_view below;  // the line under the one that is looked at
    for (std::size_t i = lines.size(); i > 0 && seen < kMostLines; --i) {
        const std::string_view line = trimmed(lines[i - 1]);
        if (line.empty()) continue;
        ++seen;
        if (is_closing(line)) {
            const std::string_view beside = as_name(behind_comma(line));
            const std::string_view name = beside.empty() ? as_name(below) : beside;
            return looks_like_name(name) ? std::string(name) : std::string();
        }
        below = line;
    }
    return {};
}

}  // namespace leeway::edit
