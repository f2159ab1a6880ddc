#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "house/source_files.h"

/// Who may include whom: every #include under app/ against one table.

using leeway::house::lines_of;
using leeway::house::repository;
using leeway::house::source_files;
using leeway::house::SourceFile;

namespace {

/// Patterns of what a room's files may include besides the room's own and the standard library. "*" stands for any
/// text.
struct Rule {
    std::set<std::string> everywhere;
    std::set<std::string> in_sources_only;  ///< in no header
};

const std::map<std::string, Rule>& rules() {
    static const std::map<std::string, Rule> table{
        {"base", {{}, {}}},
        {"words", {{"base/*"}, {}}},
        {"model", {{"base/*"}, {}}},
        {"engine", {{"base/*", "model/*"}, {}}},
        {"analysis", {{"base/*", "model/*", "engine/*"}, {}}},
        {"files",
         {{"base/*", "model/*", "engine/*"},
          {"nlohmann/json.hpp", "xxhash.h", "libxml/HTMLparser.h", "fcntl.h", "unistd.h", "sys/stat.h"}}},
        {"edit", {{"base/*", "model/*"}, {}}},
        {"records", {{"base/*", "engine/*"}, {"sqlite3.h"}}},
        {"live",
         {{"base/*"},
          {"boost/*", "qrencode.h", "arpa/inet.h", "ifaddrs.h", "net/if.h", "netinet/*", "sys/socket.h",
           "sys/resource.h", "unistd.h"}}},
        {"report", {{"base/*", "model/*", "engine/*", "analysis/*", "words/*", "edit/*"}, {}}},
        {"flow",
         {{"base/*", "model/*", "engine/*", "analysis/*", "words/*", "report/*", "edit/*", "records/*", "live/room.h"},
          {}}},
        // ImGui's inner parts: only there can a field of our own say that keys are for its text now.
        {"ui", {{"base/*", "flow/*_view.h", "flow/intent.h", "imgui.h"}, {"imgui_internal.h"}}},
        {"shell",
         {{"base/*", "words/*", "model/*", "engine/*", "analysis/*", "files/*", "edit/*", "records/*", "live/*",
           "report/*", "flow/*", "ui/*", "imgui.h"},
          {"imgui_*.h", "GLFW/*", "ft2build.h", "fontconfig/*", "fcntl.h", "unistd.h", "pwd.h", "sys/*"}}},
        {"cli",
         {{"base/*", "words/*", "model/*", "engine/*", "analysis/*", "files/*", "edit/*", "records/*", "live/*",
           "report/*"},
          {"CLI/*"}}},
        // main.cpp, which lies in no room: picks shell or cli.
        {"", {{"cli/*", "shell/run.h", "files/*"}, {"unistd.h", "sys/ioctl.h"}}},
    };
    return table;
}

/// Formatting text is everybody's business.
const std::set<std::string>& allowed_everywhere() {
    static const std::set<std::string> patterns{"fmt/*"};
    return patterns;
}

/// Rooms that also run in a browser, whose standard library lacks these, and which never block nor start threads.
const std::set<std::string>& portable_rooms() {
    static const std::set<std::string> rooms{"base",  "words", "model",  "engine", "analysis",
                                             "files", "edit",  "report", "flow",   "ui"};
    return rooms;
}

const std::set<std::string>& unportable_headers() {
    static const std::set<std::string> headers{
        "format",    "expected", "ranges",       "source_location", "memory_resource",
        "thread",    "mutex",    "shared_mutex", "future",          "condition_variable",
        "semaphore", "latch",    "barrier",      "stop_token",      "syncstream"};
    return headers;
}

struct Include {
    std::string name;
    bool is_ours = false;  ///< in quotes
};

std::vector<Include> includes_of(const std::string& text) {
    static const std::regex pattern(R"(^\s*#\s*include\s*(["<])([^">]+)[">].*$)");
    std::vector<Include> includes;
    for (const std::string& line : lines_of(text)) {
        std::smatch match;
        if (std::regex_match(line, match, pattern)) includes.push_back({match[2], match[1] == "\""});
    }
    return includes;
}

/// Whether a name fits a pattern with at most one "*".
bool fits(const std::string& name, const std::string& pattern) {
    const std::size_t star = pattern.find('*');
    if (star == std::string::npos) return name == pattern;
    const std::string head = pattern.substr(0, star);
    const std::string tail = pattern.substr(star + 1);
    return name.size() >= head.size() + tail.size() && name.starts_with(head) && name.ends_with(tail);
}

bool fits_any(const std::string& name, const std::set<std::string>& patterns) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const std::string& pattern) { return fits(name, pattern); });
}

/// <vector>, <cstdint>: no folder, no ending.
bool is_standard(const Include& include) {
    return !include.is_ours && include.name.find_first_of("/.") == std::string::npos;
}

/// Why a file may not have this include; empty if it may.
std::string objection(const SourceFile& file, const Include& include) {
    const std::string room = file.room();
    if (is_standard(include)) {
        const bool is_bad = portable_rooms().contains(room) && unportable_headers().contains(include.name);
        return is_bad ? "this room keeps to what runs in a browser" : "";
    }
    if (include.is_ours && include.name.find('/') == std::string::npos) return "includes are written from app/";
    if (include.name.find("..") != std::string::npos) return "includes are written from app/, never with ..";
    if (include.is_ours && !exists(repository() / "app" / include.name)) return "there is no such file under app/";
    if (include.is_ours && !room.empty() && include.name.starts_with(room + "/")) return "";
    const Rule& rule = rules().at(room);
    if (fits_any(include.name, rule.everywhere) || fits_any(include.name, allowed_everywhere())) return "";
    if (!fits_any(include.name, rule.in_sources_only)) return "the table of layers has no such edge";
    return file.is_header() ? "only sources of this room may see that, not its headers" : "";
}

}  // namespace

TEST_CASE("Every include under app/ is one that the table of layers allows", "[house]") {
    std::size_t looked_at = 0;
    for (const SourceFile& file : source_files("app")) {
        CAPTURE(file.path);
        REQUIRE(rules().contains(file.room()));
        for (const Include& include : includes_of(file.text)) {
            CAPTURE(include.name);
            CHECK(objection(file, include) == "");
            ++looked_at;
        }
    }
    CHECK(looked_at > 500);
}

TEST_CASE("The table of layers has no circles", "[house]") {
    // Each room may include only rooms that stand above it here.
    const std::vector<std::string> order{"base", "words",  "model", "engine", "analysis", "files", "edit", "records",
                                         "live", "report", "flow",  "ui",     "shell",    "cli",   ""};
    CHECK(order.size() == rules().size());
    std::set<std::string> above;
    for (const std::string& room : order) {
        CAPTURE(room);
        for (const std::string& pattern : rules().at(room).everywhere) {
            const std::string other = pattern.substr(0, pattern.find('/'));
            if (pattern.find('/') != std::string::npos) CHECK(above.contains(other));
        }
        above.insert(room);
    }
}

TEST_CASE("The test of layers sees what it should", "[house]") {
    const SourceFile header{"app/engine/x.h", "", ""};
    const SourceFile source{"app/files/x.cpp", "", ""};
    CHECK(objection(header, {"vector", false}).empty());
    CHECK(objection(header, {"model/policy.h", true}).empty());
    CHECK(objection(header, {"fmt/format.h", false}).empty());
    CHECK_FALSE(objection(header, {"thread", false}).empty());
    CHECK_FALSE(objection(header, {"files/digest.h", true}).empty());
    CHECK_FALSE(objection(header, {"../model/policy.h", true}).empty());
    CHECK_FALSE(objection(header, {"session.h", true}).empty());
    CHECK_FALSE(objection(header, {"engine/no_such_file.h", true}).empty());
    CHECK(objection(source, {"nlohmann/json.hpp", false}).empty());
    CHECK_FALSE(objection({"app/files/x.h", "", ""}, {"nlohmann/json.hpp", false}).empty());
    CHECK_FALSE(objection({"app/ui/x.cpp", "", ""}, {"flow/app.h", true}).empty());
    CHECK(objection({"app/ui/x.cpp", "", ""}, {"flow/home_view.h", true}).empty());
    CHECK_FALSE(objection({"app/cli/x.cpp", "", ""}, {"shell/run.h", true}).empty());
    CHECK(includes_of("  #  include <a/b.h>  // c\n#include \"d.h\"\n// #include \"e.h\"\n").size() == 2);
}

TEST_CASE("Every header is read once however often it is included", "[house]") {
    for (const char* folder : {"app", "tests"}) {
        for (const SourceFile& file : source_files(folder)) {
            CAPTURE(file.path);
            if (file.is_header()) CHECK(file.text.find("#pragma once\n") != std::string::npos);
        }
    }
}
