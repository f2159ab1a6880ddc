#include "cli/commands.h"
#include "cli/library.h"
#include "cli/write_out.h"
#include "files/twine_export.h"
#include "report/script_page.h"

namespace leeway::cli {

int run_export(const ExportChoices& choices, const Console& console) {
    const Result<CaseFile> found = Library(console).find_case(choices.scenario);
    if (!found) return console.complain(found.error()), 1;
    const model::Scenario& scenario = *found->scenario;
    if (!scenario.contacts.empty()) return console.complain(console.text("cli.export.journey")), 1;
    const std::string product = choices.as == "twee" ? files::write_twee(files::to_story(scenario))
                                                     : report::to_script(scenario, console.words(), "en");
    return write_product(console, choices.out, choices.force, product) ? 0 : 1;
}

}  // namespace leeway::cli
