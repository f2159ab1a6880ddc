#include "files/check.h"

#include <array>
#include <utility>

#include "files/journey_file.h"
#include "files/json_parse.h"
#include "files/load.h"
#include "files/play_log.h"
#include "files/policy_file.h"
#include "files/read_bytes.h"
#include "files/scenario_file.h"

namespace leeway::files {

namespace {

constexpr std::array<std::pair<std::string_view, FileKind>, 4> kStatedKinds{{{"scenario", FileKind::Scenario},
                                                                             {"policy", FileKind::Policy},
                                                                             {"journey", FileKind::Journey},
                                                                             {"play", FileKind::Play}}};

std::optional<FileKind> stated_kind(const JsonDocument& document) {
    const std::optional<NodeIndex> stated = document.member(0, "leeway");
    if (!stated) return std::nullopt;
    for (const auto& [word, kind] : kStatedKinds) {
        if (document.text(*stated) == word) return kind;
    }
    return std::nullopt;
}

}  // namespace

std::string_view name_of(FileKind kind) { return kStatedKinds[static_cast<std::size_t>(kind)].first; }

std::optional<FileKind> kind_of(std::string_view text) {
    // A log is not one JSON text; its first line is.
    const JsonParse first = parse_json(text.substr(0, text.find('\n')));
    if (!first.error) return stated_kind(first.document);
    const JsonParse parse = parse_json(text);
    return parse.error ? std::nullopt : stated_kind(parse.document);
}

Problems check_file(const std::filesystem::path& path) {
    const Result<std::string> bytes = read_bytes(path);
    if (!bytes) return {reading_problem(bytes.error())};
    const std::optional<FileKind> kind = kind_of(*bytes);
    if (!kind) {
        const JsonParse parse = parse_json(*bytes);
        if (parse.error) return {syntax_problem(*bytes, *parse.error, shown(path))};
        return {
            {Severity::Error,
             shown(path),
             1,
             1,
             {},
             "this is no file of Leeway's: it does not begin with \"leeway\": \"scenario\", \"policy\", \"journey\" or "
             "\"play\""}};
    }
    switch (*kind) {
        case FileKind::Policy: return parse_policy(*bytes, shown(path)).problems;
        case FileKind::Journey: return parse_journey(*bytes, shown(path)).problems;
        case FileKind::Play: return parse_play_log(*bytes, shown(path)).problems;
        case FileKind::Scenario: break;
    }
    return parse_scenario(*bytes, shown(path)).problems;
}

}  // namespace leeway::files
