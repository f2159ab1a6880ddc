#include <string>

#include <catch2/catch_test_macros.hpp>

#include "model/finding_lines.h"
#include "model/validate.h"
#include "support/scenario_builder.h"

using namespace leeway;
using support::lines_of;
using support::ScenarioBuilder;
using Lines = std::vector<std::string>;

namespace {

/// One scene with a response that sets, clears and asks for notes, and then an ending; "promised" is declared.
Lines lines_with(void (*change)(model::Response&)) {
    model::Scenario scenario = ScenarioBuilder().scene("a").response("x").then("end").ending("end").build();
    scenario.notes = {{NoteId("promised"), "A call was promised"}};
    change(scenario.scenes.front().responses.front());
    return lines_of(model::validate(scenario));
}

const std::vector<NoteId> kPromised{NoteId("promised")};

}  // namespace

TEST_CASE("notes that are declared, set and asked for give no findings", "[model][validate]") {
    CHECK(lines_with([](model::Response& r) { r.sets = r.when.notes = kPromised; }).empty());
    CHECK(lines_with([](model::Response& r) { r.sets = r.when.absent = kPromised; }).empty());
    CHECK(lines_with([](model::Response& r) {
              r.then.front().sets = kPromised;
              r.when.notes = kPromised;
          }).empty());
}

TEST_CASE("a case has at most 1,024 notes", "[model][validate]") {
    model::Scenario scenario = ScenarioBuilder().scene("a").response("x").then("end").ending("end").build();
    for (int i = 0; i < 1024; ++i) scenario.notes.push_back({NoteId("note-" + std::to_string(i)), "Something"});
    model::Response& response = scenario.scenes.front().responses.front();
    for (const model::Note& note : scenario.notes) response.sets.push_back(note.id);
    CHECK_FALSE(model::has_errors(model::validate(scenario)));
    scenario.notes.push_back({NoteId("one-more"), "Something"});
    CHECK(lines_of(model::validate(scenario)).front() ==
          "error /notes: 1025 notes are too many; at most 1024 are allowed");
}

TEST_CASE("notes of which one end hangs loose give warnings", "[model][validate]") {
    CHECK(lines_with([](model::Response&) {}) == Lines{"warning /notes/promised: the note \"promised\" is never used"});
    CHECK(lines_with([](model::Response& r) { r.sets = kPromised; }) ==
          Lines{"warning /notes/promised: the note \"promised\" is set but never asked for"});
    CHECK(lines_with([](model::Response& r) { r.when.absent = kPromised; }) ==
          Lines{"warning /notes/promised: the note \"promised\" is asked for but never set"});
    CHECK(lines_with([](model::Response& r) { r.clears = kPromised; }) ==
          Lines{"warning /notes/promised: the note \"promised\" is cleared but never set"});
}

TEST_CASE("a note that is not declared is an error wherever it stands", "[model][validate]") {
    CHECK(lines_with([](model::Response& r) {
              r.sets = r.when.notes = kPromised;
              r.sets.emplace_back("promise");
              r.clears.emplace_back("called");
              r.when.notes.emplace_back("promisde");
              r.when.absent.emplace_back("");
              r.then.front().sets.emplace_back("other");
          }) == Lines{"error /scenes/a/responses/0/when/notes/1: no note \"promisde\" among \"notes\"; did you mean "
                      "\"promised\"?",
                      "error /scenes/a/responses/0/when/not/0: no note \"\" among \"notes\"",
                      "error /scenes/a/responses/0/sets/1: no note \"promise\" among \"notes\"; did you mean "
                      "\"promised\"?",
                      "error /scenes/a/responses/0/clears/0: no note \"called\" among \"notes\"; every note is "
                      "declared there, with its meaning",
                      "error /scenes/a/responses/0/then/0/sets/0: no note \"other\" among \"notes\"; every note "
                      "is declared there, with its meaning"});
}

TEST_CASE("a note that is both set and cleared gives a warning", "[model][validate]") {
    CHECK(lines_with([](model::Response& r) { r.sets = r.clears = r.when.notes = kPromised; }) ==
          Lines{"warning /scenes/a/responses/0/clears/0: the note \"promised\" is both set and cleared here"});
    CHECK(lines_with([](model::Response& r) {
              r.when.notes = r.sets = kPromised;
              r.then.front().clears = kPromised;
          }).empty());
}

TEST_CASE("a condition that contradicts itself gives a warning", "[model][validate]") {
    CHECK(lines_with([](model::Response& r) { r.sets = r.when.notes = r.when.absent = kPromised; }) ==
          Lines{"warning /scenes/a/responses/0/when: asks for the note \"promised\" to be there and not to be: never "
                "open"});
}

TEST_CASE("notes have an id, a meaning and are declared once", "[model][validate]") {
    model::Scenario scenario = ScenarioBuilder().scene("a").response("x").then("end").ending("end").build();
    scenario.notes = {{NoteId("n"), ""}, {NoteId("N"), "x"}, {NoteId("n"), "again"}};
    scenario.scenes.front().responses.front().sets = {NoteId("n"), NoteId("N")};
    scenario.scenes.front().responses.front().when.absent = {NoteId("n"), NoteId("N")};
    CHECK(lines_of(model::validate(scenario)) ==
          Lines{"error /notes/n: \"n\" must not be empty",
                "error /notes/N: \"N\" is not an id: an id has 1 to 64 of a-z, 0-9 and \"-\", and does not begin with "
                "\"-\"",
                "error /notes/n: there is already a note \"n\""});
}

TEST_CASE("only the first mistakes get suggestions, so that many cost no time", "[model][validate]") {
    model::Scenario scenario = ScenarioBuilder().scene("a").response("x").then("end").ending("end").build();
    for (int i = 0; i < 100; ++i) scenario.scenes.front().responses.front().sets.emplace_back("promisde");
    scenario.notes = {{NoteId("promised"), "A call was promised"}};
    int suggested = 0;
    for (const model::Finding& finding : model::validate(scenario)) {
        if (finding.text.find("did you mean") != std::string::npos) ++suggested;
    }
    CHECK(suggested == 20);
}
