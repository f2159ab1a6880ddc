#include "words/catalogue.h"

#include <algorithm>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "base/assert.h"
#include "base/text.h"
#include "words/english.h"

namespace leeway::words {

namespace {

using Texts = std::map<std::string, std::string, std::less<>>;

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlank = " \t\r";
    const std::size_t first = text.find_first_not_of(kBlank);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

/// The text with "\n" as a line break.
std::string unescaped(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_break = text.substr(i, 2) == "\\n";
        result += is_break ? '\n' : text[i];
        if (is_break) ++i;
    }
    return result;
}

bool is_name_character(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

/// The name of the placeholder that begins at text[at], or nothing.
std::optional<std::string_view> placeholder_at(std::string_view text, std::size_t at) {
    if (text[at] != '{') return std::nullopt;
    std::size_t end = at + 1;
    while (end < text.size() && is_name_character(text[end])) ++end;
    if (end == at + 1 || end >= text.size() || text[end] != '}') return std::nullopt;
    return text.substr(at + 1, end - at - 1);
}

std::set<std::string_view> placeholders_of(std::string_view text) {
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (const auto name = placeholder_at(text, i)) names.insert(*name);
    }
    return names;
}

std::string filled(std::string_view pattern, const std::vector<Fill>& fills) {
    std::string result;
    for (std::size_t i = 0; i < pattern.size();) {
        const std::optional<std::string_view> name = placeholder_at(pattern, i);
        if (!name) {
            result += pattern[i++];
            continue;
        }
        const auto fill = std::find_if(fills.begin(), fills.end(), [&](const Fill& f) { return f.first == *name; });
        LEEWAY_ASSERT(fill != fills.end(), "a text has a {placeholder} that its caller does not fill");
        result += fill->second;
        i += name->size() + 2;
    }
    return result;
}

std::string place_of(std::string_view name, std::size_t line) { return fmt::format("{}:{}", name, line); }

/// What keeps a line from being a translation of the English texts, or nothing.
std::optional<std::string> quarrel(const Texts& english, std::string_view key, std::string_view text) {
    const auto known = english.find(key);
    if (known == english.end()) {
        std::vector<std::string> keys;
        for (const auto& [name, unused] : english) keys.push_back(name);
        const std::optional<std::string> near = nearest_word(key, keys);
        return fmt::format("There is no text \"{}\"{}", key, near ? fmt::format("; did you mean \"{}\"?", *near) : ".");
    }
    const std::set<std::string_view> allowed = placeholders_of(known->second);
    for (const std::string_view name : placeholders_of(text)) {
        if (allowed.count(name) == 0) {
            return fmt::format("The English text of \"{}\" has no placeholder {{{}}}: \"{}\".", key, name,
                               known->second);
        }
    }
    return std::nullopt;
}

/// Reads "key = text" lines. @param english what the keys must be among; null for the English texts themselves.
Result<Texts> read_lines(std::string_view content, std::string_view name, const Texts* english) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (content.substr(0, kByteOrderMark.size()) == kByteOrderMark) content.remove_prefix(kByteOrderMark.size());
    Texts texts;
    for (std::size_t number = 1; !content.empty(); ++number) {
        const std::size_t end = std::min(content.find('\n'), content.size());
        const std::string_view line = trimmed(content.substr(0, end));
        content.remove_prefix(std::min(end + 1, content.size()));
        if (line.empty() || line.front() == '#') continue;
        const auto refuse = [&](std::string message) {
            return Error{ErrorCode::BadInput, std::move(message), place_of(name, number)};
        };
        if (first_invalid_utf8(line)) return refuse("This line is not UTF-8 text; save the file as UTF-8.");
        const std::size_t equals = line.find('=');
        if (equals == std::string_view::npos)
            return refuse("A line is \"key = text\", or a comment that begins with #.");
        const std::string_view key = trimmed(line.substr(0, equals));
        std::string text = unescaped(trimmed(line.substr(equals + 1)));
        if (english != nullptr) {
            if (std::optional<std::string> why = quarrel(*english, key, text)) return refuse(std::move(*why));
        }
        if (!texts.emplace(key, std::move(text)).second) return refuse(fmt::format("\"{}\" stands here twice.", key));
    }
    return texts;
}

}  // namespace

const Catalogue& Catalogue::english() {
    static const Catalogue catalogue = [] {
        Result<Texts> texts = read_lines(english_content(), "en.txt", nullptr);
        LEEWAY_ASSERT(texts.has_value(), "app/words/en.txt has a line without \"=\" or a key twice");
        Catalogue built;
        built.texts_ = std::move(texts).value();
        return built;
    }();
    return catalogue;
}

Result<Catalogue> Catalogue::parse(std::string_view content, std::string_view name) {
    Catalogue catalogue = english();
    Result<Texts> texts = read_lines(content, name, &catalogue.texts_);
    if (!texts) return texts.error();
    for (auto& [key, text] : *texts) catalogue.texts_[key] = std::move(text);
    return catalogue;
}

std::string_view Catalogue::text(std::string_view key) const {
    const auto found = texts_.find(key);
    LEEWAY_ASSERT(found != texts_.end(), "a key that app/words/en.txt lacks; tests/words names it");
    return found->second;
}

std::string Catalogue::text(std::string_view key, std::initializer_list<Fill> fills) const {
    return filled(text(key), {fills.begin(), fills.end()});
}

std::string Catalogue::count(std::string_view key, std::int64_t n, std::initializer_list<Fill> fills) const {
    const std::string number = std::to_string(n);
    std::vector<Fill> all(fills.begin(), fills.end());
    all.emplace_back("n", number);
    return filled(text(fmt::format("{}.{}", key, n == 1 ? "one" : "other")), all);
}

bool Catalogue::has(std::string_view key) const { return texts_.find(key) != texts_.end(); }

std::vector<std::string_view> Catalogue::keys() const {
    std::vector<std::string_view> keys;
    for (const auto& [key, unused] : texts_) keys.push_back(key);
    return keys;
}

}  // namespace leeway::words
