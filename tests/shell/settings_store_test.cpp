#include "shell/settings_store.h"

#include <sys/stat.h>

#include <catch2/catch_test_macros.hpp>

#include "files/limits.h"
#include "support/temp_dir.h"

using leeway::flow::Settings;
using leeway::flow::Theme;
using leeway::shell::KeptSettings;
using leeway::shell::load_settings;
using leeway::shell::LoadedSettings;
using leeway::shell::save_settings;
using leeway::shell::WindowShape;
using leeway::support::TempDir;
namespace fs = std::filesystem;

namespace {

const leeway::words::Catalogue& settings_words() { return leeway::words::Catalogue::english(); }

LoadedSettings read_settings(const TempDir& temp) { return load_settings(temp.path(), settings_words()); }

}  // namespace

TEST_CASE("Where there are no settings the usual ones hold, and nothing is written", "[shell]") {
    const TempDir temp;
    const LoadedSettings loaded = read_settings(temp);
    CHECK_FALSE(loaded.problem);
    CHECK(loaded.kept.settings == Settings{});
    CHECK(loaded.kept.window == WindowShape{});
    CHECK(fs::is_empty(temp.path()));
}

TEST_CASE("Settings come back as they were saved", "[shell]") {
    for (const Theme theme : {Theme::Light, Theme::Dark, Theme::HighContrast}) {
        const TempDir temp;
        KeptSettings kept;
        kept.settings = {theme, 175, true, true, "tight"};
        kept.window = {1024, 700, true};
        REQUIRE(save_settings(temp.path() / "leeway", kept));
        const LoadedSettings loaded = load_settings(temp.path() / "leeway", settings_words());
        CHECK_FALSE(loaded.problem);
        CHECK(loaded.kept.settings == kept.settings);
        CHECK(loaded.kept.window == kept.window);
        CHECK(fs::status(temp.path() / "leeway").permissions() == fs::perms::owner_all);
    }
}

TEST_CASE("The policies chosen in the designer come back, and what is none is left out", "[shell]") {
    const TempDir temp;
    KeptSettings kept;
    kept.settings.design_policies = {{"coat", "lean"}, {"worn-shoes", "standard"}};
    REQUIRE(save_settings(temp.path(), kept));
    CHECK(read_settings(temp).kept.settings.design_policies == kept.settings.design_policies);
    temp.write("settings.json", R"({ "design_policies": "coat=lean  boots =x=y a= =b worn-shoes=standard" })");
    CHECK(read_settings(temp).kept.settings.design_policies == kept.settings.design_policies);
}

TEST_CASE("What a later version wrote survives, in its place", "[shell]") {
    const TempDir temp;
    temp.write("settings.json", R"({ "x": [1, {"y": null}], "theme": "dark", "language": "de", "zoom": 1.5 })");
    LoadedSettings loaded = read_settings(temp);
    REQUIRE_FALSE(loaded.problem);
    CHECK(loaded.kept.settings.theme == Theme::Dark);
    loaded.kept.settings.theme = Theme::HighContrast;
    REQUIRE(save_settings(temp.path(), loaded.kept));
    const std::string text = temp.read(temp.path() / "settings.json");
    CHECK(
        text.starts_with("{\n  \"x\": [1, {\"y\": null}],\n  \"theme\": \"high-contrast\",\n  \"language\": \"de\",\n  "
                         "\"zoom\": 1.5,\n"));
}

TEST_CASE("Values that make no sense are as if they were not there", "[shell]") {
    const TempDir temp;
    temp.write("settings.json", R"({ "theme": "pink", "scale_percent": 100000, "reduce_motion": "yes", "policy": 7,
                                     "window_width": -5, "window_height": 1e9, "ask_belief": true })");
    const LoadedSettings loaded = read_settings(temp);
    CHECK_FALSE(loaded.problem);
    CHECK(loaded.kept.settings == Settings{Theme::Light, leeway::flow::kLargestScale, false, true, ""});
    CHECK(loaded.kept.window == WindowShape{320, 800, false});
}

TEST_CASE("A broken settings file is put aside and reported, never lost", "[shell]") {
    const TempDir temp;
    for (const char* broken :
         {"{ \"theme\": \"dark\", ", "", "[1]", "{ \"theme\": \"dark\", \"theme\": \"light\" }", "\xFF\xFE{"}) {
        temp.write("settings.json", broken);
        const LoadedSettings loaded = read_settings(temp);
        REQUIRE(loaded.problem);
        CHECK(loaded.problem->where.find("settings.json:1:") != std::string::npos);
        CHECK(loaded.problem->message.find(".broken") != std::string::npos);
        CHECK(loaded.kept.settings == Settings{});
        CHECK_FALSE(fs::exists(temp.path() / "settings.json"));
    }
    CHECK(temp.read(temp.path() / "settings.json.broken") == "{ \"theme\": \"dark\", ");
    CHECK(temp.read(temp.path() / "settings.json.broken-3") == "[1]");
    CHECK_FALSE(read_settings(temp).problem);
}

TEST_CASE("A folder in the place of the settings is reported and does no harm", "[shell]") {
    const TempDir temp;
    fs::create_directory(temp.path() / "settings.json");
    const LoadedSettings loaded = read_settings(temp);
    REQUIRE(loaded.problem);
    CHECK(loaded.kept.settings == Settings{});
    CHECK_FALSE(save_settings(temp.path(), loaded.kept));
    CHECK(fs::is_directory(temp.path() / "settings.json"));
}

TEST_CASE("A settings file that cannot be read is put aside, not written over", "[shell]") {
    const TempDir temp;
    temp.write("settings.json", "");
    fs::resize_file(temp.path() / "settings.json", leeway::files::kLargestFile + 1);
    const LoadedSettings loaded = read_settings(temp);
    REQUIRE(loaded.problem);
    CHECK(loaded.problem->message.find(".broken") != std::string::npos);
    REQUIRE(save_settings(temp.path(), loaded.kept));
    CHECK(fs::file_size(temp.path() / "settings.json.broken") == leeway::files::kLargestFile + 1);
    CHECK(fs::exists(temp.path() / "settings.json"));
}

TEST_CASE("A settings file that can neither be read nor put aside is never written over", "[shell]") {
    const TempDir temp;
    temp.write("settings.json", "mine");
    temp.write("settings.json.broken", "");
    for (int i = 2; i < 100; ++i) temp.write("settings.json.broken-" + std::to_string(i), "");
    const LoadedSettings loaded = read_settings(temp);
    REQUIRE(loaded.problem);
    CHECK(loaded.problem->message.find("left as it is") != std::string::npos);
    const auto saved = save_settings(temp.path(), loaded.kept);
    REQUIRE_FALSE(saved);
    CHECK(saved.error().code == leeway::ErrorCode::Unwritable);
    CHECK(temp.read("settings.json") == "mine");
}
