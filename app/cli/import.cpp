#include <cstdint>
#include <ostream>

#include "cli/commands.h"
#include "cli/write_out.h"
#include "edit/spread.h"
#include "files/read_bytes.h"
#include "files/scenario_file.h"
#include "files/twine_import.h"

namespace leeway::cli {

namespace {

/// What was left out, a line each, and what the case still needs.
void tell(const Console& console, const files::Imported& imported, const files::Problems& open) {
    for (const files::Problem& problem : imported.left_out) console.err << printable(to_string(problem)) << '\n';
    const auto count = [](std::size_t number) { return static_cast<std::int64_t>(number); };
    const words::Catalogue& words = console.words();
    const std::string left_out = imported.left_out.empty()
                                     ? console.text("cli.import.nothing_left_out")
                                     : words.count("cli.import.left_out", count(imported.left_out.size()));
    console.complain(words.count("cli.import.done", count(imported.scenario.scenes.size()), {{"left_out", left_out}}));
    if (!open.empty()) console.complain(words.count("cli.import.open", count(open.size())));
}

}  // namespace

int run_import(const ImportChoices& choices, const Console& console) {
    const Result<std::string> text = files::read_bytes(choices.file);
    if (!text) return console.complain(text.error()), 1;
    Result<files::Imported> imported = files::import_story(*text, files::shown(choices.file));
    if (!imported) return console.complain(imported.error()), 1;
    if (imported->is_new) edit::spread_places(imported->scenario);
    const std::string scenario = files::write_scenario(imported->scenario);
    if (!write_product(console, choices.out, choices.force, scenario)) return 1;
    tell(console, *imported, files::parse_scenario(scenario, choices.out).problems);
    return 0;
}

}  // namespace leeway::cli
