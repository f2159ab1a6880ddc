#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What the command line asks for, command by command.
namespace leeway::cli {

struct PlayChoices {
    std::string scenario;  ///< id or path; empty: asked for
    std::string policy;
    std::optional<std::uint64_t> seed;
    std::string log;     ///< a file to write, or empty: the folder of plays
    bool keep = true;    ///< whether a play without `log` goes into the folder of plays
    std::string resume;  ///< the log of a play to go on with, or empty
    std::string from;    ///< "LOG:STEP", a play to begin out of another, or empty
    std::string html;    ///< a file to write, or empty
    bool ask_belief = false;
};

struct CheckChoices {
    std::vector<std::string> files;
    std::vector<std::string> policies;  ///< empty: all that are found
    bool json = false;
};

struct AnalyzeChoices {
    std::string scenario;
    std::string policy;
    bool json = false;
};

struct CompareChoices {
    std::string before;  ///< id or path
    std::string after;
    std::string policy;  ///< empty: what the later version was written for, if anything
    bool json = false;
};

struct ReplayChoices {
    std::string log;
    std::string scenario;  ///< empty: the one that the log names
    std::string policy;
    bool json = false;
};

struct SimulateChoices {
    std::string scenario;
    std::string policy;
    std::string persona = "balanced";
    std::uint64_t plays = 10'000;
    std::uint64_t seed = 1;
    bool json = false;
};

struct LabChoices {
    std::vector<std::string> scenarios;  ///< empty: all that are found
    std::vector<std::string> policies;
    std::vector<std::string> personas;
    bool json = false;
};

struct DemoChoices {
    std::string html = "leeway-demo";  ///< a folder
    bool brief = false;                ///< without the reviews
};

struct ImportChoices {
    std::string file;
    std::string out;     ///< a file to write, or empty: standard output
    bool force = false;  ///< whether a file that is there may be overwritten
};

struct ExportChoices {
    std::string scenario;
    std::string as;      ///< one of kExportFormats
    std::string out;     ///< a file to write, or empty: standard output
    bool force = false;  ///< whether a file that is there may be overwritten
};

/// What a case can be exported as.
inline constexpr std::array<const char*, 3> kExportFormats{"twee", "script", "svg"};

struct Choices {
    enum class Command { Window, Man, Play, Check, Analyze, Compare, Replay, Simulate, Lab, Demo, Import, Export };
    Command command = Command::Window;
    std::vector<std::string> scenario_folders;  ///< empty: the usual ones
    std::string window_case;                    ///< id or path, or empty
    PlayChoices play;
    CheckChoices check;
    AnalyzeChoices analyze;
    CompareChoices compare;
    ReplayChoices replay;
    SimulateChoices simulate;
    LabChoices lab;
    DemoChoices demo;
    ImportChoices importing;
    ExportChoices exporting;
};

}  // namespace leeway::cli
