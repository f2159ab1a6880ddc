#include <algorithm>
#include <ostream>

#include "analysis/persona.h"
#include "analysis/worth.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/json_values.h"
#include "cli/library.h"

namespace leeway::cli {

namespace {

using files::JsonTree;

/// A population in one case under one policy.
struct Row {
    std::string scenario;
    std::string policy;
    std::string persona;
    std::string currency;
    analysis::Population population;
    double utility = 0;
};

constexpr std::string_view kHeader =
    "scenario,policy,persona,currency,happiness,happiness_deviation,cost_cents,cost_deviation_cents,utility,asked,"
    "breaches\n";

/// The files that were named, or all there are.
template <typename File, typename Find>
Result<std::vector<File>> chosen(const std::vector<std::string>& names, std::vector<File> all, const Find& find) {
    if (names.empty()) return all;
    std::vector<File> files;
    for (const std::string& name : names) {
        Result<File> file = find(name);
        if (!file) return file.error();
        files.push_back(std::move(file).value());
    }
    return files;
}

std::vector<const analysis::Persona*> chosen_personas(const std::vector<std::string>& names) {
    std::vector<const analysis::Persona*> personas;
    personas.reserve(std::max(names.size(), analysis::bundled_personas().size()));
    for (const std::string& name : names) personas.push_back(analysis::find_persona(name));
    if (!names.empty()) return personas;
    for (const analysis::Persona& persona : analysis::bundled_personas()) personas.push_back(&persona);
    return personas;
}

Result<void> add_rows(const CaseFile& scenario, const PolicyFile& policy,
                      const std::vector<const analysis::Persona*>& personas, std::vector<Row>& rows) {
    const auto program = compile(scenario, policy);
    const Result<analysis::StateGraph> graph = analysis::explore(program);
    if (!graph) return graph.error();
    for (const analysis::Persona* persona : personas) {
        Row row{scenario.scenario->id.text,
                policy.policy->id.text,
                std::string(persona->id),
                policy.policy->currency,
                analysis::propagate(*graph, analysis::habit_of(*graph, *persona)),
                0};
        row.utility = analysis::utility(row.population.expected, static_cast<double>(program->point_value_cents()));
        rows.push_back(std::move(row));
    }
    return {};
}

/// Rounded to what can be told apart: hundredths of a point, tenths of a cent. JSON has all digits.
void print_csv(const std::vector<Row>& rows, std::ostream& out) {
    out << kHeader;
    for (const Row& row : rows) {
        const analysis::Population& people = row.population;
        out << row.scenario << ',' << row.policy << ',' << row.persona << ',' << row.currency << ','
            << format_fixed(people.expected.happiness, 2) << ',' << format_fixed(people.happiness_deviation, 2) << ','
            << format_fixed(people.expected.cost, 1) << ',' << format_fixed(people.cost_deviation, 1) << ','
            << format_fixed(row.utility, 2) << ',' << format_fixed(people.asked, 4) << ','
            << format_fixed(people.breaches, 4) << '\n';
    }
}

void print_json(const std::vector<Row>& rows, std::ostream& out) {
    JsonTree list = JsonTree::array();
    for (const Row& row : rows) {
        JsonTree object = JsonTree::object(JsonTree::Layout::Spread);
        object.add("scenario", JsonTree::text(row.scenario));
        object.add("policy", JsonTree::text(row.policy));
        object.add("persona", JsonTree::text(row.persona));
        object.add("currency", JsonTree::text(row.currency));
        object.add("happiness", json_number(row.population.expected.happiness));
        object.add("happiness_deviation", json_number(row.population.happiness_deviation));
        object.add("cost", json_number(row.population.expected.cost));
        object.add("cost_deviation", json_number(row.population.cost_deviation));
        object.add("utility", json_number(row.utility));
        object.add("asked", json_number(row.population.asked));
        object.add("breaches", json_number(row.population.breaches));
        list.add(std::move(object));
    }
    out << list.to_file();
}

}  // namespace

int run_lab(const LabChoices& choices, const Console& console) {
    const Library library(console);
    const auto cases =
        chosen<CaseFile>(choices.scenarios, choices.scenarios.empty() ? library.cases() : std::vector<CaseFile>(),
                         [&](const std::string& name) { return library.find_case(name); });
    if (!cases) return console.complain(cases.error()), 1;
    const auto policies =
        chosen<PolicyFile>(choices.policies, choices.policies.empty() ? library.policies() : std::vector<PolicyFile>(),
                           [&](const std::string& name) { return library.find_policy(name); });
    if (!policies) return console.complain(policies.error()), 1;
    const auto personas = chosen_personas(choices.personas);
    std::vector<Row> rows;
    for (const CaseFile& scenario : *cases) {
        for (const PolicyFile& policy : *policies) {
            const Result<void> added = add_rows(scenario, policy, personas, rows);
            if (!added) return console.complain(added.error()), 1;
        }
    }
    choices.json ? print_json(rows, console.out) : print_csv(rows, console.out);
    return 0;
}

}  // namespace leeway::cli
