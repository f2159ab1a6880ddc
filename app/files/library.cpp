#include "files/library.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <unordered_map>

#include <fmt/format.h>

#include "base/id.h"
#include "base/text.h"
#include "files/journey_file.h"
#include "files/json_parse.h"
#include "files/policy_file.h"
#include "files/read_bytes.h"
#include "files/scenario_file.h"
#include "model/quoted.h"

namespace leeway::files {

namespace {

namespace fs = std::filesystem;

/// What a library holds of one kind.
struct Shelf {
    const char* name;       ///< of one piece
    const char* subfolder;  ///< of a library's folders
};

constexpr Shelf kScenarios{"scenario", ""};
constexpr Shelf kPolicies{"policy", "policies"};
constexpr Shelf kJourneys{"journey", "journeys"};

std::vector<fs::path> json_files(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const fs::path& path = entry->path();
        std::error_code unknown;
        const bool is_schema = path.stem().extension() == ".schema";
        if (path.extension() == ".json" && !is_schema && entry->is_regular_file(unknown)) files.push_back(path);
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<fs::path> files_of(const std::vector<fs::path>& folders, const Shelf& shelf) {
    std::vector<fs::path> files;
    for (const fs::path& folder : folders) {
        const std::vector<fs::path> found = json_files(*shelf.subfolder == '\0' ? folder : folder / shelf.subfolder);
        files.insert(files.end(), found.begin(), found.end());
    }
    return files;
}

/// The id that a file states; its name where it cannot be read, so that asking for it shows its problems.
std::string id_of(const fs::path& path) {
    const Result<std::string> bytes = read_bytes(path);
    if (!bytes) return path.stem().string();
    const JsonParse parse = parse_json(*bytes);
    if (parse.error) return path.stem().string();
    const std::optional<NodeIndex> id = parse.document.member(0, "id");
    const bool is_text = id && parse.document.node(*id).kind == JsonKind::Text;
    return is_text ? std::string(parse.document.text(*id)) : path.stem().string();
}

Error not_found(std::string_view id, const std::vector<std::string>& known, const std::vector<fs::path>& folders,
                const Shelf& shelf) {
    std::string places;
    for (const fs::path& folder : folders) places += (places.empty() ? "" : " or ") + shown(folder);
    const std::optional<std::string> nearest = nearest_word(id, known);
    const std::string advice = nearest ? fmt::format("; did you mean {}?", model::quoted(*nearest)) : std::string();
    return {ErrorCode::NotFound,
            fmt::format("there is no {} {} in {}{}", shelf.name, model::quoted(id),
                        places.empty() ? "any folder" : places, advice),
            {}};
}

/// The files with an id. @param known where not null, takes all ids that were met.
std::vector<fs::path> files_with(const std::vector<fs::path>& folders, std::string_view id, const Shelf& shelf,
                                 std::vector<std::string>* known = nullptr) {
    std::vector<fs::path> files;
    for (const fs::path& file : files_of(folders, shelf)) {
        std::string stated = id_of(file);
        if (stated == id) files.push_back(file);
        if (known != nullptr) known->push_back(std::move(stated));
    }
    return files;
}

template <typename T>
Result<fs::path> find_by_id(const std::vector<fs::path>& folders, std::string_view id, const Shelf& shelf,
                            Loaded<T> (*read)(const fs::path&)) {
    std::vector<std::string> known;
    const std::vector<fs::path> files = files_with(folders, id, shelf, &known);
    if (files.empty()) return not_found(id, known, folders, shelf);
    if (files.size() == 1) return files.front();
    const auto usable =
        std::find_if(files.begin(), files.end(), [&](const fs::path& file) { return read(file).value.has_value(); });
    return usable == files.end() ? files.front() : *usable;
}

template <typename T>
Result<fs::path> find(const std::vector<fs::path>& folders, std::string_view id_or_path, const Shelf& shelf,
                      Loaded<T> (*read)(const fs::path&)) {
    const fs::path path(id_or_path);
    std::error_code error;
    if (!is_valid_id(id_or_path) || fs::is_regular_file(path, error)) return path;
    return find_by_id(folders, id_or_path, shelf, read);
}

template <typename T>
std::vector<Listed<T>> list(const std::vector<fs::path>& folders, const Shelf& shelf,
                            Loaded<T> (*read)(const fs::path&)) {
    std::vector<Listed<T>> listed;
    std::unordered_map<std::string, std::size_t> usable;
    for (const fs::path& file : files_of(folders, shelf)) {
        Loaded<T> loaded = read(file);
        if (loaded.value) {
            const auto [first, is_new] = usable.try_emplace(loaded.value->id.text, listed.size());
            if (!is_new) {
                listed[first->second].hides.push_back(file);
                continue;
            }
        }
        listed.push_back({file, std::move(loaded), {}});
    }
    return listed;
}

fs::path absolute_from_environment(const char* name) {
    const char* value = std::getenv(name);
    const fs::path path = value == nullptr ? fs::path() : fs::path(value);
    return path.is_absolute() ? path : fs::path();
}

}  // namespace

Result<fs::path> Library::find_scenario(std::string_view id_or_path) const {
    return find(folders_, id_or_path, kScenarios, &read_scenario);
}

Result<fs::path> Library::find_scenario(const ScenarioId& id) const {
    return find_by_id(folders_, id.text, kScenarios, &read_scenario);
}

Result<fs::path> Library::find_policy(std::string_view id_or_path) const {
    return find(folders_, id_or_path, kPolicies, &read_policy);
}

Result<fs::path> Library::find_journey(std::string_view id_or_path) const {
    return find(folders_, id_or_path, kJourneys, &read_journey);
}

Error Library::no_case(std::string_view id) const {
    std::vector<std::string> known;
    static_cast<void>(files_with(folders_, id, kScenarios, &known));
    static_cast<void>(files_with(folders_, id, kJourneys, &known));
    return not_found(id, known, folders_, {"scenario or journey", ""});
}

std::vector<Listed<model::Scenario>> Library::scenarios() const { return list(folders_, kScenarios, &read_scenario); }

std::vector<Listed<model::Policy>> Library::policies() const { return list(folders_, kPolicies, &read_policy); }

std::vector<Listed<model::Journey>> Library::journeys() const { return list(folders_, kJourneys, &read_journey); }

std::vector<fs::path> Library::scenarios_with(std::string_view id) const {
    return files_with(folders_, id, kScenarios);
}

std::vector<fs::path> Library::policies_with(std::string_view id) const { return files_with(folders_, id, kPolicies); }

std::vector<fs::path> Library::journeys_with(std::string_view id) const { return files_with(folders_, id, kJourneys); }

fs::path user_folder() {
    const fs::path data = absolute_from_environment("XDG_DATA_HOME");
    if (!data.empty()) return data / "leeway";
    const fs::path home = absolute_from_environment("HOME");
    return home.empty() ? fs::path() : home / ".local" / "share" / "leeway";
}

}  // namespace leeway::files
