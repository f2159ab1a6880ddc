#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "files/loaded.h"
#include "model/journey.h"
#include "model/policy.h"
#include "model/scenario.h"

namespace leeway::files {

/// A file of a library, whatever came of reading it.
template <typename T>
struct Listed {
    std::filesystem::path path;
    Loaded<T> loaded;
    std::vector<std::filesystem::path> hides = {};  ///< files with the same id that could be used, but come later
};

/// The scenarios, policies and journeys of some folders. Of each folder: scenarios are its *.json, policies those in
/// policies/, journeys those in journeys/. Reads the folders anew at every question; one that is missing is empty.
class Library {
public:
    /// @param folders in the order in which they are searched; of files with the same id the first that can be used
    /// counts.
    explicit Library(std::vector<std::filesystem::path> folders) : folders_(std::move(folders)) {}

    /// The file that somebody means by an id or a path. What is no id, and what names a file that is there, is a path
    /// and comes back as it is: reading it will tell whether it is good. Errors: NotFound, naming the nearest id.
    [[nodiscard]] Result<std::filesystem::path> find_scenario(std::string_view id_or_path) const;
    [[nodiscard]] Result<std::filesystem::path> find_policy(std::string_view id_or_path) const;
    [[nodiscard]] Result<std::filesystem::path> find_journey(std::string_view id_or_path) const;

    /// That neither a scenario nor a journey has that id, naming the nearest of both.
    [[nodiscard]] Error no_case(std::string_view id) const;

    /// The file of a scenario that another file names, which is never a path. Errors: NotFound, naming the nearest id.
    [[nodiscard]] Result<std::filesystem::path> find_scenario(const ScenarioId& id) const;

    /// All of them, a folder after the other, by file name; those with problems too. Of files with the same id that can
    /// be used only the first.
    [[nodiscard]] std::vector<Listed<model::Scenario>> scenarios() const;
    [[nodiscard]] std::vector<Listed<model::Policy>> policies() const;
    [[nodiscard]] std::vector<Listed<model::Journey>> journeys() const;

    /// All files that an id may mean, in the order of the search; what cannot be read as JSON by its name.
    [[nodiscard]] std::vector<std::filesystem::path> scenarios_with(std::string_view id) const;
    [[nodiscard]] std::vector<std::filesystem::path> policies_with(std::string_view id) const;
    [[nodiscard]] std::vector<std::filesystem::path> journeys_with(std::string_view id) const;

    [[nodiscard]] const std::vector<std::filesystem::path>& folders() const { return folders_; }

private:
    std::vector<std::filesystem::path> folders_;
};

/// What Leeway keeps for this user: $XDG_DATA_HOME/leeway, else $HOME/.local/share/leeway (XDG Base Directory
/// Specification 0.8: a path that is not absolute is passed over); empty where neither is set.
[[nodiscard]] std::filesystem::path user_folder();

}  // namespace leeway::files
