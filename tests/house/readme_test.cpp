#include <filesystem>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "house/source_files.h"
#include "words/catalogue.h"

/// The README promises only what is there.

using leeway::house::content_of;
using leeway::house::lines_of;
using leeway::house::repository;
namespace fs = std::filesystem;

namespace {

std::string readme() {
    std::string text = content_of("README.md");
    REQUIRE_FALSE(text.empty());
    return text;
}

/// What stands in code: fenced blocks, and between single backticks.
std::vector<std::string> code_in(const std::string& text) {
    std::vector<std::string> pieces;
    bool is_fenced = false;
    static const std::regex inline_code("`([^`]+)`");
    for (const std::string& line : lines_of(text)) {
        if (line.starts_with("```")) {
            is_fenced = !is_fenced;
        } else if (is_fenced || line.starts_with("    ")) {
            pieces.push_back(line);
        } else {
            for (std::sregex_iterator match(line.begin(), line.end(), inline_code), end; match != end; ++match) {
                pieces.push_back((*match)[1]);
            }
        }
    }
    return pieces;
}

/// The words in a piece of code that look like files of the repository. Capital letters stand for a name to be chosen.
std::vector<std::string> paths_in(const std::string& code) {
    static const std::regex path(
        R"((?:^|[\s"'(])((?:\./)?(?:app|tests|scenarios|third_party|\.ci)/[A-Za-z0-9_./*-]*))");
    std::vector<std::string> paths;
    for (std::sregex_iterator match(code.begin(), code.end(), path), end; match != end; ++match) {
        std::string found = (*match)[1];
        const bool is_pattern =
            found.find('*') != std::string::npos || std::regex_search(found, std::regex("(^|/)[A-Z]{3,}"));
        if (!is_pattern) paths.push_back(std::move(found));
    }
    return paths;
}

std::set<std::string> rooms() {
    std::set<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator(repository() / "app")) {
        if (entry.is_directory() && fs::exists(entry.path() / "CMakeLists.txt")) names.insert(entry.path().filename());
    }
    return names;
}

}  // namespace

TEST_CASE("Every path that the README names is there", "[house]") {
    std::size_t found = 0;
    for (const std::string& code : code_in(readme())) {
        for (const std::string& path : paths_in(code)) {
            CAPTURE(path);
            CHECK(fs::exists(repository() / path));
            ++found;
        }
    }
    CHECK(found > 5);
}

TEST_CASE("Every command that the README shows is one of the program's", "[house]") {
    static const std::regex call(R"((?:^|[\s/])leeway ([a-z]+)\b)");
    std::size_t found = 0;
    for (const std::string& code : code_in(readme())) {
        for (std::sregex_iterator match(code.begin(), code.end(), call), end; match != end; ++match) {
            const std::string command = (*match)[1];
            CAPTURE(code, command);
            CHECK(leeway::words::Catalogue::english().has("cli.help." + command));
            ++found;
        }
    }
    CHECK(found > 2);
}

TEST_CASE("The README's map of the house has every room, and no other", "[house]") {
    static const std::regex row(R"(^\| `([a-z_]+)` \|.*)");
    std::set<std::string> in_map;
    bool is_map = false;
    for (const std::string& line : lines_of(readme())) {
        if (!line.starts_with("|")) is_map = false;
        if (line.starts_with("| room of `app/`")) is_map = true;
        std::smatch match;
        if (is_map && std::regex_match(line, match, row)) in_map.insert(match[1]);
    }
    CHECK(in_map == rooms());
}

TEST_CASE("Pictures and pages that the README links to are there", "[house]") {
    static const std::regex link(R"(\]\(([^)#\s]+))");
    const std::string text = readme();
    for (std::sregex_iterator match(text.begin(), text.end(), link), end; match != end; ++match) {
        const std::string target = (*match)[1];
        if (target.find("://") != std::string::npos) continue;
        CAPTURE(target);
        CHECK(fs::exists(repository() / target));
    }
}
