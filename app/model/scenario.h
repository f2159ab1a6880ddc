#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/money.h"
#include "base/shared_list.h"
#include "model/written.h"

/// One customer's case as its author wrote it: plain values, no rules. Whether it makes sense is validate()'s business.
namespace leeway::model {

enum class Channel { Email, Chat, Phone, Counter, Social, Letter };

/// What went wrong, which sets how much outcome, process and interaction weigh.
enum class Failure { Balanced, Money, Feelings };

/// How much it matters to the customer, which sets the loyalty curve.
enum class Stakes { Serious, Minor, Routine };

struct Customer {
    std::string name;
    std::string pronouns;
    std::string about;
    int happiness = 50;    ///< 0..100 when the case opens
    int expectation = 50;  ///< 0..100, the service level that this customer expects
    Money value;           ///< expected lifetime margin
    WrittenRef written;
    friend bool operator==(const Customer&, const Customer&) = default;
};

/// A line of the side panel, as an employee's screen would show it.
struct Fact {
    std::string label;
    std::string value;
    WrittenRef written;
    friend bool operator==(const Fact&, const Fact&) = default;
};

/// A flag on the customer's account, with its meaning in words.
struct Note {
    NoteId id;
    std::string meaning;
    friend bool operator==(const Note&, const Note&) = default;
};

/// The permission that a response needs.
struct Need {
    PermissionId permission;
    std::optional<Money> amount;  ///< at least 0; the response's spend when not given
    WrittenRef written;
    friend bool operator==(const Need&, const Need&) = default;
};

/// Inclusive bounds on happiness.
struct HappinessBounds {
    int low = 0;
    int high = 100;
    friend bool operator==(const HappinessBounds&, const HappinessBounds&) = default;
};

/// When a response is open; an empty condition always holds.
struct When {
    std::vector<NoteId> notes;   ///< all of these must be on the account
    std::vector<NoteId> absent;  ///< none of these may be ("not" in the file)
    std::optional<HappinessBounds> happiness;
    WrittenRef written;
    friend bool operator==(const When&, const When&) = default;
};

/// One thing that can follow from a response.
struct ChanceOutcome {
    int chance = 100;  ///< percent; all of a response sum to 100
    SceneId target;    ///< "goto" in the file
    std::string narration;
    int happiness = 0;  ///< shift, -100..100
    std::vector<NoteId> sets;
    std::vector<NoteId> clears;
    WrittenRef written;
    friend bool operator==(const ChanceOutcome&, const ChanceOutcome&) = default;
};

struct Response {
    ResponseId id;
    std::string say;
    int outcome = 50;      ///< 0..100, distributive justice: is the result fair?
    int process = 50;      ///< 0..100, procedural justice: quick, easy, flexible?
    int interaction = 50;  ///< 0..100, interactional justice: respect, empathy, honesty
    Money spend;           ///< at least 0
    int minutes = 0;       ///< of staff time, from 0
    int hours = 0;         ///< that the customer waits, from 0
    std::optional<Need> need;
    When when;
    std::vector<NoteId> sets;
    std::vector<NoteId> clears;
    std::string why;
    std::vector<ChanceOutcome> then;  ///< one with chance 100 when the file names just a scene
    bool then_is_list = false;        ///< whether the file has a list; so it must be where a name cannot say it
    std::optional<SceneId> refused;   ///< only with need
    WrittenRef written;
    friend bool operator==(const Response&, const Response&) = default;
};

struct Ending {
    std::string title;
    std::string lesson;
    WrittenRef written;
    friend bool operator==(const Ending&, const Ending&) = default;
};

/// A file has no place further off than this, either way, and none finer than thousandths.
inline constexpr double kFarthestPlace = 1'000'000;

/// Where the editor draws a scene, in its own units.
struct Position {
    double x = 0;
    double y = 0;
    friend bool operator==(const Position&, const Position&) = default;
};

/// A moment that asks for a response, or an ending.
struct Scene {
    SceneId id;
    std::optional<Channel> channel;  ///< the scenario's when not given
    std::string after;               ///< a time skip in words, or empty
    std::string narration;
    std::string says;                 ///< the customer's words
    int mood = 0;                     ///< shift of happiness on entering, -100..100
    std::string discuss;              ///< a question for a room
    std::vector<Response> responses;  ///< at most 9; none in an ending
    std::optional<Ending> ending;
    std::optional<Position> layout;
    WrittenRef written;
    friend bool operator==(const Scene&, const Scene&) = default;
};

struct Scenario;

/// One stage of a journey that was put together into one scenario.
struct Contact {
    std::shared_ptr<const Scenario> scenario;
    std::string after;            ///< the time that passes before it, in words
    std::size_t first_scene = 0;  ///< of its scenes, which stand together
    friend bool operator==(const Contact&, const Contact&) = default;
};

struct Scenario {
    std::string schema;  ///< the file's "$schema", or empty
    ScenarioId id;
    std::string title;
    std::string summary;
    std::string language = "en";
    std::string industry;
    Channel channel = Channel::Email;
    int difficulty = 1;  ///< 1..3
    int minutes = 5;     ///< how long a play takes
    std::vector<std::string> objectives;
    std::vector<std::string> tags;
    std::string author;
    std::string inspiration;
    std::string content_note;
    Failure failure = Failure::Balanced;
    Stakes stakes = Stakes::Routine;
    Customer customer;
    std::vector<Fact> facts;
    std::vector<Note> notes;  ///< in the order of the file
    SceneId start;
    SharedList<Scene> scenes;  ///< in the order of the file; versions of a case share those that are the same
    /// What a whole journey was put together from (model/join.h), in order; empty for a scenario of its own. Then the
    /// scenes of all contacts follow one another, and ids of scenes are unique within a contact only.
    std::vector<Contact> contacts;
    WrittenRef written;
    friend bool operator==(const Scenario&, const Scenario&) = default;
};

inline constexpr std::size_t kMostResponses = 9;
inline constexpr std::size_t kMostNotes = 1024;    ///< each is a bit in every state
inline constexpr std::size_t kLongestText = 4000;  ///< code points a field

}  // namespace leeway::model
