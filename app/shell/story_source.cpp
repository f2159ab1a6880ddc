#include "shell/story_source.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

#include "edit/spread.h"
#include "files/left_out.h"
#include "files/read_bytes.h"
#include "files/scenario_file.h"
#include "files/twine_import.h"

namespace leeway::shell {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostPlaces = 12;
constexpr std::size_t kMostPages = 200;                             // or cases, that are looked into
constexpr std::size_t kCaseHead = 4096;                             // bytes
constexpr std::uintmax_t kLargestPage = std::uintmax_t{16} << 20U;  // bytes: a story that somebody wrote is smaller

std::string small(std::string text) {
    for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

bool is_twee(const fs::path& path) {
    const std::string ending = small(path.extension().string());
    return ending == ".twee" || ending == ".tw" || ending == ".twee3";
}

bool is_page(const fs::path& path) {
    const std::string ending = small(path.extension().string());
    return ending == ".html" || ending == ".htm";
}

bool is_json(const fs::path& path) { return small(path.extension().string()) == ".json"; }

bool may_be_usable(const fs::path& path) { return is_twee(path) || is_page(path) || is_json(path); }

/// As Leeway writes them: what it is stands at its very beginning.
bool holds_case(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string head(kCaseHead, '\0');
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, file.gcount())));
    return head.find("\"leeway\"") != std::string::npos && head.find("\"scenario\"") != std::string::npos;
}

bool holds_story(const fs::path& path) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(path, error);
    if (error || size > kLargestPage) return false;
    const Result<std::string> text = files::read_bytes(path);
    return text && text->find("<tw-storydata") != std::string::npos;
}

/// As people write it: "~/Downloads".
std::string shown(const fs::path& path, const fs::path& home) {
    std::string whole = path.string();
    const std::string root = home.string();
    if (!root.empty() && whole == root) return "~";
    if (!root.empty() && whole.starts_with(root + "/")) return "~" + whole.substr(root.size());
    return whole;
}

flow::StoryPlace place_of(const fs::path& path, bool is_folder, const fs::path& home) {
    const std::string mark = is_folder ? "/" : "";
    return {shown(path, home) + mark, path.filename().string() + mark, shown(path.parent_path(), home)};
}

std::string without_percent(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto is_hex = [&](std::size_t place) {
            return place < text.size() && std::isxdigit(static_cast<unsigned char>(text[place])) != 0;
        };
        if (text[at] == '%' && is_hex(at + 1) && is_hex(at + 2)) {
            plain += static_cast<char>(std::stoi(std::string(text.substr(at + 1, 2)), nullptr, 16));
            at += 2;
        } else {
            plain += text[at];
        }
    }
    return plain;
}

struct Aged {
    fs::file_time_type when;
    fs::path path;
};

/// What in the folder itself could be a story or a case, by its name.
void add_candidates(const fs::path& folder, std::vector<Aged>& files) {
    std::error_code error;
    for (fs::directory_iterator at(folder, fs::directory_options::skip_permission_denied, error), end;
         !error && at != end; at.increment(error)) {
        std::error_code failed;
        if (!may_be_usable(at->path()) || !at->is_regular_file(failed)) continue;
        const fs::file_time_type when = at->last_write_time(failed);
        if (!failed) files.push_back({when, at->path()});
    }
}

/// What a person may go on to type: folders first, then files, each by name.
std::vector<flow::StoryPlace> places_near(const fs::path& path, bool is_folder, const fs::path& home) {
    const fs::path folder = is_folder ? path : path.parent_path();
    const std::string begun = is_folder ? std::string() : small(path.filename().string());
    std::set<std::pair<bool, fs::path>> found;  // files behind folders
    std::error_code error;
    for (fs::directory_iterator at(folder, fs::directory_options::skip_permission_denied, error), end;
         !error && at != end; at.increment(error)) {
        const std::string name = small(at->path().filename().string());
        const bool is_hidden = name.starts_with('.') && !begun.starts_with('.');
        if (is_hidden || !name.starts_with(begun)) continue;
        std::error_code failed;
        const bool leads_on = at->is_directory(failed);
        if (leads_on || may_be_usable(at->path())) found.emplace(!leads_on, at->path());
    }
    std::vector<flow::StoryPlace> places;
    for (const auto& [is_file, each] : found) {
        if (places.size() == kMostPlaces) break;
        places.push_back(place_of(each, !is_file, home));
    }
    return places;
}

/// A case of Leeway, through the same checks as those of the library.
void read_case(const fs::path& path, flow::StoryLook& look) {
    files::Loaded<model::Scenario> loaded = files::read_scenario(path);
    std::optional<model::Scenario>& scenario = loaded.value ? loaded.value : loaded.draft;
    if (scenario) {
        look.state = flow::StoryLook::State::Story;
        look.is_case = true;
        look.scenario = std::make_shared<const model::Scenario>(*std::move(scenario));
        return;
    }
    look.state = flow::StoryLook::State::NotCase;
    const files::Problem* problem = files::first_error(loaded.problems);
    if (problem == nullptr) return;
    look.reason = problem->text;
    look.line = problem->line;
}

void read_story(const fs::path& path, flow::StoryLook& look) {
    if (is_json(path)) return read_case(path, look);
    const Result<std::string> text = files::read_bytes(path);
    if (!text) {
        look.state = flow::StoryLook::State::Unreadable;
        look.reason = text.error().message;
        return;
    }
    Result<files::Imported> imported = files::import_story(*text, path.filename().string());
    if (!imported) {
        look.state = flow::StoryLook::State::NotStory;
        look.reason = imported.error().message;
        return;
    }
    if (imported->is_new) edit::spread_places(imported->scenario);
    files::keep_left_out(imported->scenario, imported->left_out);
    look.state = flow::StoryLook::State::Story;
    for (const files::Problem& problem : imported->left_out) look.left_out.push_back(files::left_out_line(problem));
    look.scenario = std::make_shared<const model::Scenario>(std::move(imported->scenario));
}

/// The person's own case that this is, however its path was written: as the library calls it. Empty where it is none.
std::string own_file(const fs::path& path, const fs::path& own) {
    std::error_code error;
    const fs::path as_named = own / path.filename();
    if (own.empty()) return {};
    if (fs::equivalent(as_named, path, error)) return fs::absolute(as_named, error).string();
    for (fs::directory_iterator at(own, fs::directory_options::skip_permission_denied, error), end; !error && at != end;
         at.increment(error)) {
        std::error_code failed;
        if (!is_json(at->path())) continue;
        if (fs::equivalent(at->path(), path, failed)) return fs::absolute(at->path(), failed).string();
    }
    return {};
}

}  // namespace

fs::path meant_path(std::string_view typed, const fs::path& home) {
    const auto trim = [&] {
        while (!typed.empty() && std::isspace(static_cast<unsigned char>(typed.front())) != 0) typed.remove_prefix(1);
        while (!typed.empty() && std::isspace(static_cast<unsigned char>(typed.back())) != 0) typed.remove_suffix(1);
    };
    trim();
    const bool is_quoted = typed.size() >= 2 && (typed.front() == '"' || typed.front() == '\'');
    if (is_quoted && typed.back() == typed.front()) typed = typed.substr(1, typed.size() - 2);
    trim();
    constexpr std::string_view kFile = "file://";
    if (typed.starts_with(kFile)) return fs::path(without_percent(typed.substr(kFile.size()))).lexically_normal();
    if (typed == "~") return home;
    if (typed.starts_with("~/")) return (home / typed.substr(2)).lexically_normal();
    return (home / typed).lexically_normal();  // what begins at the root stays as it is
}

std::vector<flow::StoryPlace> find_stories(const StoryFolders& folders) {
    std::vector<Aged> files;
    std::set<fs::path> seen;
    for (const fs::path& folder : folders.usual) {
        if (seen.insert(folder.lexically_normal()).second) add_candidates(folder, files);
    }
    std::sort(files.begin(), files.end(), [](const Aged& a, const Aged& b) { return a.when > b.when; });
    std::vector<flow::StoryPlace> places;
    std::size_t looked_into = 0;
    for (const Aged& file : files) {
        if (places.size() == kMostPlaces) break;
        const auto holds_one = [&] { return is_json(file.path) ? holds_case(file.path) : holds_story(file.path); };
        if (is_twee(file.path) || (looked_into++ < kMostPages && holds_one()))
            places.push_back(place_of(file.path, false, folders.home));
    }
    return places;
}

flow::StoryLook look_at_story(std::string_view typed, const StoryFolders& folders) {
    const fs::path path = meant_path(typed, folders.home);
    flow::StoryLook look;
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::directory) {
        look.state = flow::StoryLook::State::Folder;
        look.near = places_near(path, true, folders.home);
    } else if (status.type() == fs::file_type::not_found) {
        look.near = places_near(path, false, folders.home);
    } else {
        read_story(path, look);
        if (is_json(path)) look.own_file = own_file(path, folders.own);
    }
    return look;
}

}  // namespace leeway::shell
