#include "files/scenario_file.h"

#include "files/load.h"
#include "files/scenario_fields.h"

namespace leeway::files {

Loaded<model::Scenario> read_scenario(const std::filesystem::path& path) { return load_file<model::Scenario>(path); }

Loaded<model::Scenario> parse_scenario(std::string_view text, const std::string& file) {
    return load_text<model::Scenario>(text, file);
}

std::string write_scenario(const model::Scenario& scenario) { return write_fields(scenario).to_file(); }

}  // namespace leeway::files
