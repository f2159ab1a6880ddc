#include "cli/commands.h"
#include "cli/library.h"
#include "cli/write_out.h"
#include "files/twine_export.h"
#include "report/case_graph.h"
#include "report/script_page.h"

namespace leeway::cli {

namespace {

std::string product_of(std::string_view as, const model::Scenario& scenario, const words::Catalogue& words) {
    if (as == "twee") return files::write_twee(files::to_story(scenario));
    if (as == "svg") return report::case_svg(scenario, words);
    return report::to_script(scenario, words, "en");
}

}  // namespace

int run_export(const ExportChoices& choices, const Console& console) {
    const Result<CaseFile> found = Library(console).find_case(choices.scenario);
    if (!found) return console.complain(found.error()), 1;
    const model::Scenario& scenario = *found->scenario;
    if (!scenario.contacts.empty()) return console.complain(console.text("cli.export.journey")), 1;
    const std::string product = product_of(choices.as, scenario, console.words());
    return write_product(console, choices.out, choices.force, product) ? 0 : 1;
}

}  // namespace leeway::cli
