#include <cctype>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "words/catalogue.h"

/// The house rule on texts: every key that the code asks for exists, and no text stands in the file for nothing.

namespace {

namespace fs = std::filesystem;

struct Source {
    std::string path;
    std::string content;
};

std::vector<Source> sources_of_the_house() {
    std::vector<Source> sources;
    const fs::path app = fs::path(LEEWAY_REPOSITORY) / "app";
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(app)) {
        const std::string extension = entry.path().extension().string();
        if (extension != ".cpp" && extension != ".h") continue;
        std::ifstream file(entry.path());
        std::ostringstream content;
        content << file.rdbuf();
        sources.push_back({fs::relative(entry.path(), app).string(), content.str()});
    }
    return sources;
}

/// The content of the string literal that begins at the quote text[at]; moves `at` to behind it.
std::string literal_at(const std::string& text, std::size_t& at) {
    std::string literal;
    for (++at; at < text.size() && text[at] != '"' && text[at] != '\n'; ++at) {
        if (text[at] == '\\') ++at;
        literal += text[at];
    }
    ++at;
    return literal;
}

/// Skips a character literal or comment at `at`; false if there is none.
bool skipped_other(const std::string& text, std::size_t& at) {
    const bool digit_separator = at > 0 && std::isalnum(static_cast<unsigned char>(text[at - 1])) != 0;
    if (text[at] == '\'' && !digit_separator) {
        at += text.compare(at + 1, 1, "\\") == 0 ? std::size_t{4} : std::size_t{3};
        return true;
    }
    if (text.compare(at, 2, "//") != 0) return false;
    at = std::min(text.find('\n', at), text.size());
    return true;
}

struct Literals {
    std::set<std::string> all;      ///< every string literal
    std::set<std::string> texts;    ///< those in the first argument of text(...)
    std::set<std::string> counted;  ///< those in the first argument of count(...)
};

bool calls(const std::string& source, std::size_t parenthesis, std::string_view name) {
    return parenthesis >= name.size() + 1 && source.compare(parenthesis - name.size(), name.size(), name) == 0 &&
           std::isalnum(static_cast<unsigned char>(source[parenthesis - name.size() - 1])) == 0 &&
           source[parenthesis - name.size() - 1] != '_';
}

/// The literals between an opening parenthesis and the comma or parenthesis that ends the first argument.
void collect_argument(const std::string& source, std::size_t at, std::set<std::string>& found) {
    int depth = 0;
    bool after_plus = false;
    for (++at; at < source.size();) {
        const char c = source[at];
        if (c == '"') {
            const std::string literal = literal_at(source, at);
            const std::size_t next = source.find_first_not_of(" \n", at);
            const bool joined = after_plus || (next != std::string::npos && source[next] == '+');
            if (depth == 0 && !joined) found.insert(literal);
            continue;
        }
        if (skipped_other(source, at)) continue;
        if (depth == 0 && (c == ',' || c == ')')) return;
        if (c == '(' || c == '{' || c == '[') ++depth;
        if (c == ')' || c == '}' || c == ']') --depth;
        if (c != ' ' && c != '\n') after_plus = c == '+';
        ++at;
    }
}

void collect(const std::string& source, Literals& literals) {
    for (std::size_t at = 0; at < source.size();) {
        if (source[at] == '"') {
            literals.all.insert(literal_at(source, at));
            continue;
        }
        if (skipped_other(source, at)) continue;
        if (source[at] == '(' && calls(source, at, "text")) collect_argument(source, at, literals.texts);
        if (source[at] == '(' && calls(source, at, "count")) collect_argument(source, at, literals.counted);
        ++at;
    }
}

Literals literals_of_the_house() {
    Literals literals;
    for (const Source& source : sources_of_the_house()) collect(source.content, literals);
    return literals;
}

bool looks_like_a_key(const std::string& literal) {
    if (literal.find('.') == std::string::npos || literal.front() == '.' || literal.back() == '.') return false;
    for (const char c : literal) {
        if (std::islower(static_cast<unsigned char>(c)) == 0 && std::isdigit(static_cast<unsigned char>(c)) == 0 &&
            c != '.' && c != '_') {
            return false;
        }
    }
    return true;
}

bool is_used(const std::string& key, const std::set<std::string>& literals) {
    if (literals.count(key) != 0) return true;
    for (const std::string_view ending : {".one", ".other"}) {
        const bool ends_so =
            key.size() > ending.size() && key.compare(key.size() - ending.size(), ending.size(), ending) == 0;
        if (ends_so && literals.count(key.substr(0, key.size() - ending.size())) != 0) return true;
    }
    for (std::size_t dot = key.find('.'); dot != std::string::npos; dot = key.find('.', dot + 1)) {
        if (literals.count(key.substr(0, dot + 1)) != 0) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("Every key that the code asks for is in the catalogue", "[words][house]") {
    const auto& english = leeway::words::Catalogue::english();
    const Literals literals = literals_of_the_house();
    CHECK(literals.texts.size() > 20);
    for (const std::string& key : literals.texts) {
        INFO("text(\"" << key << "\")");
        if (looks_like_a_key(key)) CHECK(english.has(key));
    }
    for (const std::string& key : literals.counted) {
        INFO("count(\"" << key << "\")");
        if (!looks_like_a_key(key)) continue;
        CHECK(english.has(key + ".one"));
        CHECK(english.has(key + ".other"));
    }
}

TEST_CASE("No text stands in the catalogue unused", "[words][house]") {
    const Literals literals = literals_of_the_house();
    for (const std::string_view key : leeway::words::Catalogue::english().keys()) {
        INFO(key);
        CHECK(is_used(std::string(key), literals.all));
    }
}

TEST_CASE("Keys are lower case words with a section, and numbers have both forms", "[words][house]") {
    const auto& english = leeway::words::Catalogue::english();
    for (const std::string_view name : english.keys()) {
        const std::string key(name);
        INFO(key);
        CHECK(looks_like_a_key(key));
        CHECK_FALSE(english.text(key).empty());
        if (key.size() > 4 && key.compare(key.size() - 4, 4, ".one") == 0) {
            CHECK(english.has(key.substr(0, key.size() - 4) + ".other"));
        }
    }
}
