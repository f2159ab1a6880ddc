#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "house/functions.h"
#include "house/source_files.h"

/// Small files and small functions, as the house wants them.

using leeway::house::code_of;
using leeway::house::Function;
using leeway::house::functions_in;
using leeway::house::lines_of;
using leeway::house::source_files;
using leeway::house::SourceFile;

namespace {

constexpr std::size_t kMedianFile = 120;
constexpr std::size_t kNearlyAllFiles = 350;
constexpr std::size_t kLargestFile = 500;
constexpr std::size_t kNearlyAllFunctions = 35;
constexpr std::size_t kLargestFunction = 60;
constexpr std::size_t kLargestDrawFunction = 50;

/// The one list of what may be larger, each with its reason: a file's path, or "path: function".
const std::map<std::string, std::string>& exceptions() {
    static const std::map<std::string, std::string> list{
        {"app/report/page_style.cpp: page_style", "one style sheet as one text; there is no code in it to be split"},
    };
    return list;
}

/// The value that this share of the values does not exceed.
std::size_t quantile(std::vector<std::size_t> values, double share) {
    REQUIRE_FALSE(values.empty());
    std::sort(values.begin(), values.end());
    const auto place = static_cast<std::size_t>(share * static_cast<double>(values.size()));
    return values[std::min(place, values.size() - 1)];
}

bool is_draw_function(const SourceFile& file, const Function& function) {
    const std::size_t colon = function.name.rfind(':');
    return file.room() == "ui" && function.name.substr(colon == std::string::npos ? 0 : colon + 1).starts_with("draw");
}

}  // namespace

TEST_CASE("Files are short", "[house]") {
    for (const char* folder : {"app", "tests"}) {
        CAPTURE(folder);
        std::vector<std::size_t> lengths;
        for (const SourceFile& file : source_files(folder)) {
            CAPTURE(file.path);
            lengths.push_back(lines_of(file.text).size());
            if (!exceptions().contains(file.path)) CHECK(lengths.back() <= kLargestFile);
        }
        CHECK(quantile(lengths, 0.5) <= kMedianFile);
        CHECK(quantile(lengths, 0.95) <= kNearlyAllFiles);
    }
}

TEST_CASE("Functions are short, those that draw a little shorter", "[house]") {
    std::vector<std::size_t> lengths;
    for (const SourceFile& file : source_files("app")) {
        for (const Function& function : functions_in(file.code)) {
            const std::string name = file.path + ": " + function.name;
            CAPTURE(name, function.line, function.length);
            lengths.push_back(function.length);
            const std::size_t largest = is_draw_function(file, function) ? kLargestDrawFunction : kLargestFunction;
            if (!exceptions().contains(name)) CHECK(function.length <= largest);
        }
    }
    CHECK(lengths.size() > 500);
    CHECK(quantile(lengths, 0.95) <= kNearlyAllFunctions);
}

TEST_CASE("The list of exceptions gives reasons, and only for what is there", "[house]") {
    for (const auto& [name, reason] : exceptions()) {
        CAPTURE(name);
        CHECK(reason.size() >= 20);
        CHECK(exists(leeway::house::repository() / name.substr(0, name.find(':'))));
    }
}

TEST_CASE("Functions are found wherever they stand, with their lengths", "[house]") {
    const std::string text = R"text(
#include <vector>
#define SQUARE(x) \
    ((x) * (x))
namespace a {
enum class Kind { One, Two };
constexpr int kList[] = {1, 2};
int one() { return 1; }  // { not a brace

template <typename T = int>
struct Box {
    Box(int value) : value_{value}, other_(2), more_{f(value)} {
        use("}");
    }
    bool operator==(const Box&) const = default;
    ~Box() = default;
    [[nodiscard]] auto get() const -> std::vector<int> {
        auto twice = [&](int x) { return x + x; };

        return {twice(1)};
    }
    int value_ = 10'000;
    char brace_ = '{';
    Kind kind_{Kind::One};
};

void Box::set(
    int value)
{
    if (value) {
        value_ = value;
    }
}
const std::map<int, int> table = {{1, 2}};
}  // namespace a
static int last() {
    return R"x(
}
)x";
}
)text";
    std::string found;
    for (const Function& function : functions_in(code_of(text))) {
        found += function.name + " " + std::to_string(function.length) + ", ";
    }
    CHECK(found == "one 1, Box 3, get 5, Box::set 7, last 5, ");
}
