#include "shell/characters.h"

#include <catch2/catch_test_macros.hpp>

using leeway::shell::Characters;

TEST_CASE("The usual characters are ASCII and what good typography needs besides", "[shell]") {
    const Characters usual = Characters::usual();
    for (const char32_t wanted : U"Aa0 ~–—‘’“”•…·×−→") {
        if (wanted != 0) CHECK(usual.contains(wanted));
    }
    CHECK_FALSE(usual.contains(U'\n'));
    CHECK_FALSE(usual.contains(U'中'));
    CHECK_FALSE(usual.contains(0x10FFFF));
    CHECK(usual.size() == 95 + 13);
}

TEST_CASE("Characters of texts are added, from one to four bytes, control characters left out", "[shell]") {
    Characters characters;
    characters.add("a\té\n中😀\x7F\xC2\x85");
    CHECK(characters.contains(U'a'));
    CHECK(characters.contains(U'é'));
    CHECK(characters.contains(U'中'));
    CHECK(characters.contains(U'😀'));
    CHECK(characters.size() == 4);
}

TEST_CASE("What is not UTF-8 is passed over", "[shell]") {
    Characters characters;
    for (const char* text : {"\xFF", "\xC3", "\xE4\xB8", "\xC0\x80", "\x80", "\xF5\x80\x80\x80", "\xE4 b"})
        characters.add(text);
    CHECK(characters.contains(U'b'));
    CHECK(characters.size() == 2);
    characters.add("\xC3x");
    CHECK(characters.contains(U'x'));
}

TEST_CASE("Ranges are the unbroken runs, rising", "[shell]") {
    Characters characters;
    characters.add(
        "cbx\xC3\xA9"
        "a");
    CHECK(characters.ranges() == Characters::Ranges{{U'a', U'c'}, {U'x', U'x'}, {U'é', U'é'}});
    CHECK(Characters().ranges().empty());
}

TEST_CASE("Loaded cases, policies and messages bring their characters", "[shell]") {
    leeway::model::Scenario scenario;
    scenario.title = "甲";
    scenario.scenes.resize(1);
    scenario.scenes[0].says = "乙";
    scenario.scenes[0].responses.resize(1);
    scenario.scenes[0].responses[0].say = "丙";
    scenario.scenes[0].responses[0].then.resize(1);
    scenario.scenes[0].responses[0].then[0].narration = "丁";
    leeway::model::Policy policy;
    policy.roles.resize(1);
    policy.roles[0].name = "戊";
    policy.currency = "INR";
    leeway::flow::Library library;
    library.cases.push_back({std::make_shared<const leeway::model::Scenario>(scenario), ""});
    library.policies.push_back({std::make_shared<const leeway::model::Policy>(policy), ""});
    library.broken.push_back({"己", "庚"});

    Characters characters;
    characters.add(leeway::flow::Intent(leeway::flow::intent::LibraryLoaded{library}));
    characters.add(leeway::flow::Intent(leeway::flow::intent::Failed{{leeway::ErrorCode::NotFound, "辛", "壬"}}));
    characters.add(leeway::flow::Intent(leeway::flow::intent::Exported{"癸"}));
    for (const char32_t wanted : U"甲乙丙丁戊己庚辛壬癸₹") {
        if (wanted != 0) CHECK(characters.contains(wanted));
    }
}

TEST_CASE("What is pasted, compared with or not finished yet brings its characters", "[shell]") {
    namespace intent = leeway::flow::intent;
    const auto titled = [](const char* title) {
        leeway::model::Scenario scenario;
        scenario.title = title;
        return std::make_shared<const leeway::model::Scenario>(scenario);
    };
    Characters characters;
    characters.add(intent::PastedRead{{}, nullptr});
    characters.add(intent::PastedRead{{}, titled("甲")});
    intent::VersionRead read;
    read.file.scenario = titled("乙");
    characters.add(read);
    leeway::flow::Library library;
    library.broken.push_back({"x", "y", true, titled("丙")});
    characters.add(intent::LibraryLoaded{library});
    for (const char32_t wanted : {U'甲', U'乙', U'丙'}) CHECK(characters.contains(wanted));
}

TEST_CASE("What only a contact of a journey says is drawn, and the time before it", "[shell]") {
    leeway::model::Scenario stage;
    stage.title = "甲";
    stage.summary = "乙";
    stage.customer.about = "丙";
    stage.facts.push_back({"丁", "戊", {}});
    leeway::model::Scenario journey;
    journey.contacts.push_back({std::make_shared<const leeway::model::Scenario>(stage), "己", 0});
    leeway::flow::Library library;
    library.cases.push_back({std::make_shared<const leeway::model::Scenario>(journey), ""});
    Characters characters;
    characters.add(leeway::flow::Intent(leeway::flow::intent::LibraryLoaded{library}));
    for (const char32_t wanted : U"甲乙丙丁戊己") {
        if (wanted != 0) CHECK(characters.contains(wanted));
    }
}

TEST_CASE("The texts of the interface bring their characters", "[shell]") {
    const auto words = leeway::words::Catalogue::parse("verdict.best = 最好\n", "zh.txt");
    REQUIRE(words);
    Characters characters;
    characters.add(*words);
    CHECK(characters.contains(U'最'));
    CHECK(characters.contains(U'好'));
}
