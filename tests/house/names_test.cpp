#include <algorithm>
#include <cctype>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "house/source_files.h"

/// What nothing in the repository is called, and what is never left lying about.

using leeway::house::content_of;
using leeway::house::lines_of;
using leeway::house::source_files;
using leeway::house::SourceFile;
using leeway::house::written_files;

namespace {

/// Put together from parts, so that this file does not find itself.
std::string word(const char* first, const char* second) { return std::string(first) + second; }

/// Names that say nothing.
const std::set<std::string>& empty_names() {
    static const std::set<std::string> names{word("uti", "l"),    word("uti", "ls"),    word("help", "er"),
                                             word("help", "ers"), word("mana", "ger"),  word("com", "mon"),
                                             word("mi", "sc"),    word("uti", "lities")};
    return names;
}

/// Marks of work that is not done.
const std::vector<std::string>& unfinished_marks() {
    static const std::vector<std::string> marks{word("TO", "DO"), word("FIX", "ME"), word("XX", "X"), word("HA", "CK")};
    return marks;
}

/// Places that only exist on somebody's machine.
const std::vector<std::string>& private_places() {
    static const std::vector<std::string> places{word("/ro", "ot/"), word("/wo", "rk/"), word("/ho", "me/u")};
    return places;
}

bool is_name_sign(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// The parts of names: "play_store" and "PlayStore" are of "play" and "store".
std::vector<std::string> parts_of_names(const std::string& text) {
    std::vector<std::string> parts(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool begins = std::isupper(static_cast<unsigned char>(text[i])) != 0 &&
                            (i == 0 || std::islower(static_cast<unsigned char>(text[i - 1])) != 0);
        if (!is_name_sign(text[i]) || text[i] == '_' || begins) parts.emplace_back();
        if (std::isalnum(static_cast<unsigned char>(text[i])) != 0) {
            parts.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(text[i])));
        }
    }
    return parts;
}

std::string empty_name_in(const std::string& text) {
    const std::vector<std::string> parts = parts_of_names(text);
    const auto found =
        std::find_if(parts.begin(), parts.end(), [](const std::string& part) { return empty_names().contains(part); });
    return found == parts.end() ? "" : *found;
}

bool is_picture(const std::string& path) {
    return path.ends_with(".png") || path.ends_with(".jpg") || path.ends_with(".webp");
}

/// A line that has one of the marks as a word of its own.
bool has_mark(const std::string& line, const std::string& mark) {
    for (std::size_t at = line.find(mark); at != std::string::npos; at = line.find(mark, at + 1)) {
        const std::size_t end = at + mark.size();
        const bool begins = at == 0 || !is_name_sign(line[at - 1]);
        if (begins && (end == line.size() || !is_name_sign(line[end]))) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("Nothing has a name that says nothing", "[house]") {
    for (const std::string& path : written_files()) {
        CAPTURE(path);
        CHECK(empty_name_in(path) == "");
    }
    for (const char* folder : {"app", "tests"}) {
        for (const SourceFile& file : source_files(folder)) {
            CAPTURE(file.path);
            CHECK(empty_name_in(file.code) == "");
        }
    }
}

TEST_CASE("Nothing is marked as unfinished, and no line tells of somebody's machine", "[house]") {
    for (const std::string& path : written_files()) {
        if (is_picture(path)) continue;
        std::size_t number = 0;
        for (const std::string& line : lines_of(content_of(path))) {
            CAPTURE(path, ++number);
            for (const std::string& mark : unfinished_marks()) CHECK_FALSE(has_mark(line, mark));
            for (const std::string& place : private_places()) CHECK(line.find(place) == std::string::npos);
        }
    }
}

TEST_CASE("Files are named in snake case", "[house]") {
    for (const char* folder : {"app", "tests"}) {
        for (const SourceFile& file : source_files(folder)) {
            CAPTURE(file.path);
            CHECK(std::all_of(file.path.begin(), file.path.end(), [](char c) {
                return std::islower(static_cast<unsigned char>(c)) != 0 ||
                       std::isdigit(static_cast<unsigned char>(c)) != 0 ||
                       std::string("_/.").find(c) != std::string::npos;
            }));
        }
    }
}

TEST_CASE("The only macro of ours is the assertion", "[house]") {
    for (const SourceFile& file : source_files("app")) {
        CAPTURE(file.path);
        std::istringstream code(file.code);
        for (std::string line; std::getline(code, line);) {
            if (line.find("#define") == std::string::npos) continue;
            CAPTURE(line);
            CHECK(line.find("LEEWAY_ASSERT(") != std::string::npos);
        }
    }
}

TEST_CASE("The test of names sees what it should", "[house]") {
    CHECK(empty_name_in(word("string_uti", "ls.h")) == word("uti", "ls"));
    CHECK(empty_name_in(word("class WindowMana", "ger {")) == word("mana", "ger"));
    CHECK(empty_name_in("commonly managed play_store") == "");
    CHECK(has_mark("// " + word("TO", "DO") + ": more", word("TO", "DO")));
    CHECK_FALSE(has_mark("MASTODON", word("TO", "DO")));
}
