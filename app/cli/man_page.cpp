#include <algorithm>
#include <array>
#include <ostream>

#include <CLI/CLI.hpp>

#include "cli/command_line.h"
#include "cli/commands.h"

namespace leeway::cli {

namespace {

/// What roff would take for something else, and how it is to be written.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kEscapes{
    {{"\\", "\\e"}, {"-", "\\-"}, {"“", "\\(lq"}, {"”", "\\(rq"}}};

/// Text as roff prints it literally.
std::string escaped(const std::string& text) {
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const auto special = std::find_if(kEscapes.begin(), kEscapes.end(), [&](const auto& escape) {
            return text.compare(i, escape.first.size(), escape.first) == 0;
        });
        if (special == kEscapes.end()) {
            result += text[i++];
        } else {
            result += special->second;
            i += special->first.size();
        }
    }
    // A line that begins with a dot or an apostrophe would be a command.
    if (!result.empty() && (result.front() == '.' || result.front() == '\'')) result.insert(0, "\\&");
    return result;
}

/// Writes the page from what the parser knows, so that it cannot say anything else than --help.
class ManPage {
public:
    ManPage(const CLI::App& app, const Console& console) : app_(app), console_(console) {}

    void write() {
        out() << ".TH LEEWAY 1 \"\" \"Leeway " LEEWAY_VERSION "\" \"" << escaped(console_.text("cli.man.manual"))
              << "\"\n";
        heading("cli.man.name");
        out() << "leeway \\- " << escaped(console_.text("cli.man.purpose")) << '\n';
        heading("cli.man.synopsis");
        out()
            << ".B leeway\n[\\fIOPTION\\fR]... [\\fICASE\\fR]\n.br\n.B leeway\n\\fICOMMAND\\fR [\\fIARGUMENT\\fR]...\n";
        heading("cli.man.description");
        out() << escaped(app_.get_description()) << "\n.PP\n"
              << escaped(console_.text("cli.man.without_window")) << '\n';
        heading("cli.man.options");
        write_options(app_);
        heading("cli.man.commands");
        for (const CLI::App* command : app_.get_subcommands([](const CLI::App*) { return true; }))
            write_command(*command);
        heading("cli.man.status");
        out() << escaped(app_.get_footer()) << '\n';
        heading("cli.man.environment");
        item("NO_COLOR", console_.text("cli.man.no_color"));
        item("XDG_DATA_HOME", console_.text("cli.man.data_home"));
        heading("cli.man.examples");
        example("leeway play bereaved-order --policy standard", "cli.man.example_play");
        example("leeway check scenarios/*.json", "cli.man.example_check");
        example("leeway analyze worn-shoes --policy tight --json", "cli.man.example_analyze");
        example("leeway import story.html -o story.json", "cli.man.example_import");
        example("leeway export worn-shoes --as script -o worn-shoes.html", "cli.man.example_export");
    }

private:
    std::ostream& out() { return console_.out; }
    void heading(std::string_view key) { out() << ".SH " << escaped(console_.text(key)) << '\n'; }
    void item(const std::string& term, const std::string& text) {
        out() << ".TP\n\\fB" << escaped(term) << "\\fR\n" << escaped(text) << '\n';
    }
    void example(const std::string& line, std::string_view key) { item(line, console_.text(key)); }

    static std::string names_of(const CLI::Option& option) {
        std::string names;
        for (const std::string& name : option.get_snames())
            names += (names.empty() ? "\\fB\\-" : ", \\fB\\-") + name + "\\fR";
        for (const std::string& name : option.get_lnames()) {
            names += (names.empty() ? "\\fB" : ", \\fB") + escaped("--" + name) + "\\fR";
        }
        if (names.empty()) return "\\fI" + escaped(option.get_name(true)) + "\\fR";
        if (!option.get_type_name().empty() && option.get_items_expected_max() > 0) {
            // A check may add its own words to the type, on further lines or after a colon at its end.
            std::string type = option.get_type_name();
            type.resize(std::min(type.size(), type.find_first_of("\n ")));
            if (!type.empty() && type.back() == ':') type.pop_back();
            names += " \\fI" + escaped(type) + "\\fR";
        }
        return names;
    }

    void write_options(const CLI::App& app) {
        for (const CLI::Option* option : app.get_options()) {
            if (option->get_group().empty()) continue;
            std::string text = option->get_description();
            if (!option->get_default_str().empty())
                text += " " + console_.text("cli.man.default", {{"value", option->get_default_str()}});
            out() << ".TP\n" << names_of(*option) << '\n' << escaped(text) << '\n';
        }
    }

    void write_command(const CLI::App& command) {
        std::string synopsis = "leeway " + command.get_name();
        for (const CLI::Option* option : command.get_options()) {
            if (!option->get_positional()) continue;
            const std::string dots = option->get_items_expected_max() > 1 ? "..." : "";
            const std::string name = option->get_name(true) + dots;
            synopsis += option->get_required() ? " " + name : " [" + name + "]";
        }
        out() << ".SS " << escaped(synopsis) << '\n' << escaped(command.get_description()) << ".\n";
        write_options(command);
    }

    const CLI::App& app_;
    const Console& console_;
};

}  // namespace

int run_man(const Console& console) {
    Choices choices;
    CLI::App app("", "leeway");
    describe(app, console.words(), choices);
    ManPage(app, console).write();
    return 0;
}

}  // namespace leeway::cli
