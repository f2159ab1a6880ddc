#pragma once

#include "cli/choices.h"
#include "cli/console.h"

/// One function a command; each returns the exit status.
namespace leeway::cli {

[[nodiscard]] int run_play(const PlayChoices& choices, const Console& console);
[[nodiscard]] int run_check(const CheckChoices& choices, const Console& console);
[[nodiscard]] int run_analyze(const AnalyzeChoices& choices, const Console& console);
[[nodiscard]] int run_compare(const CompareChoices& choices, const Console& console);
[[nodiscard]] int run_replay(const ReplayChoices& choices, const Console& console);
[[nodiscard]] int run_simulate(const SimulateChoices& choices, const Console& console);
[[nodiscard]] int run_lab(const LabChoices& choices, const Console& console);
[[nodiscard]] int run_demo(const DemoChoices& choices, const Console& console);
[[nodiscard]] int run_import(const ImportChoices& choices, const Console& console);
[[nodiscard]] int run_export(const ExportChoices& choices, const Console& console);

/// Prints the manual page in roff.
[[nodiscard]] int run_man(const Console& console);

}  // namespace leeway::cli
