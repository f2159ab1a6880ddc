#include <catch2/catch_test_macros.hpp>

#include "files/data_files.h"
#include "files/scenario_file.h"
#include "files/twine_export.h"
#include "files/twine_import.h"
#include "support/random_case.h"

using namespace leeway;

namespace {

/// Whatever the bytes are: a scenario that can be saved and opened again, with everything left out at its place; or an
/// error in words.
void check_story_sound(std::string_view text) {
    const Result<files::Imported> result = files::import_story(text, "f");
    bool is_sound = false;
    if (result) {
        const auto again = files::parse_scenario(files::write_scenario(result->scenario), "f");
        is_sound =
            (again.value && *again.value == result->scenario) || (again.draft && *again.draft == result->scenario);
        is_sound = is_sound && result->left_out.size() <= files::kMostProblems;
        for (const files::Problem& problem : result->left_out) {
            is_sound = is_sound && problem.line >= 1 && problem.column >= 1 && !problem.text.empty();
        }
    } else {
        is_sound = !result.error().message.empty() && !result.error().where.empty();
    }
    if (!is_sound) FAIL("unsound for: " << text);
}

const std::string kTwee =
    ":: StoryTitle\nA\n:: StoryData\n{\"ifid\":\"X\",\"format\":\"Harlowe\",\"start\":\"b\"}\n"
    ":: b [t u] {\"position\":\"1,2\"}\nHi //you// (set: $x to 1)(if: $x)[ok] <<if $y>>\n[[c->d]] [[e|f][$x to 1]]\n"
    ":: d\n''end''\n<b>x</b> <!-- y --> [img[z]]\n:: code [script]\nx\n";

const std::string kHtml =
    "<html><tw-storydata name=\"a&amp;b\" startnode=\"2\" ifid=\"X\" format=\"SugarCube\"><style>x</style>"
    "<tw-tag name=\"t\" color=\"red\"></tw-tag><tw-passagedata pid=\"1\" name=\"a\" tags=\"t\" "
    "position=\"1,2\">x &lt;b&gt; [[y-&gt;b]]</tw-passagedata><tw-passagedata pid=\"2\" name=\"b\">&#10;z <i>w</i>"
    "</tw-passagedata></tw-storydata></html>";

std::string exported() {
    return files::write_twee(
        files::to_story(*files::parse_scenario(support::good_text("everything.scenario.json"), "f").value));
}

/// Changes bytes, cuts pieces out, doubles them and moves them.
void mutate(const std::string& text, std::uint64_t seed, int times) {
    support::Chooser chooser(seed);
    const auto place = [&](const std::string& in) {
        return static_cast<std::size_t>(chooser.below(static_cast<int>(in.size()) + 1));
    };
    for (int i = 0; i < times; ++i) {
        std::string changed = text;
        for (int step = chooser.between(1, 5); step > 0; --step) {
            const std::size_t from = place(changed);
            const std::string piece = changed.substr(from, static_cast<std::size_t>(chooser.between(1, 30)));
            if (chooser.chance(50)) changed.erase(from, piece.size());
            if (chooser.chance(60)) changed.insert(place(changed), piece);
            if (chooser.chance(20)) changed.insert(place(changed), 1, static_cast<char>(chooser.below(128)));
            if (chooser.chance(2)) changed.insert(place(changed), 1, static_cast<char>(chooser.below(256)));
        }
        check_story_sound(changed);
    }
}

}  // namespace

TEST_CASE("stories that are cut off anywhere give a scenario or a message", "[files][twine][broken]") {
    for (const std::string& text : {kTwee, kHtml}) {
        for (std::size_t length = 0; length < text.size(); ++length)
            check_story_sound(std::string_view(text).substr(0, length));
    }
}

TEST_CASE("stories that are changed anyhow give a scenario or a message", "[files][twine][broken]") {
    mutate(kTwee, 31, 3'000);
    mutate(kHtml, 32, 3'000);
    mutate(exported(), 33, 600);
}

TEST_CASE("any signs at all give a scenario or a message", "[files][twine][broken]") {
    support::Chooser chooser(34);
    const std::vector<std::string> pieces{":: ",
                                          "::",
                                          "\n",
                                          "[[",
                                          "]]",
                                          "->",
                                          "<-",
                                          "|",
                                          "<<",
                                          ">>",
                                          "(set:",
                                          "(if:",
                                          ")",
                                          "[",
                                          "]",
                                          "{",
                                          "}",
                                          "\"",
                                          "a",
                                          "b",
                                          "//",
                                          "''",
                                          "<!--",
                                          "-->",
                                          "<b",
                                          ">",
                                          "$x",
                                          "\\",
                                          "&#0;",
                                          "&lt",
                                          "<tw-storydata>",
                                          "<tw-passagedata name=a>",
                                          "</tw-passagedata>",
                                          "<script>",
                                          "\xC3\xA9",
                                          std::string(1, '\0'),
                                          "StoryData",
                                          "][",
                                          "(link-goto:",
                                          "]]]"};
    for (int i = 0; i < 6'000; ++i) {
        std::string text = chooser.chance(50) ? ":: a\n" : "<tw-storydata><tw-passagedata name=\"a\">";
        for (int at = chooser.between(0, 40); at > 0; --at) text += chooser.pick(pieces);
        check_story_sound(text);
    }
}

TEST_CASE("signs that open and never close take no longer for that", "[files][twine][broken]") {
    for (const char* sign :
         {"[[", "<<a ", "(set:", "<!--", "/*", "<b ", "//", "''", "[[a->", "(if:)[", "$a", "&lt;&lt;a"}) {
        std::string text = ":: a\n";
        while (text.size() < 400'000) text += sign;
        check_story_sound(text);
    }
}
