#include "report/phrases.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"

namespace leeway::report {

namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

bool continues_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// How many bytes the first `count` code points take.
std::size_t bytes_of(std::string_view text, std::size_t count) {
    std::size_t seen = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!continues_code_point(text[i]) && seen++ == count) return i;
    }
    return text.size();
}

}  // namespace

std::string Phrases::money(Money amount) const { return format_money(amount, program_.policy->currency); }

std::string Phrases::money(double cents) const { return money(Money::from_cents(std::llround(cents))); }

std::string Phrases::point_value() const { return money(program_.policy->point_value); }

std::string Phrases::points(double points) const {
    const std::string number = short_number(points);
    if (points > 0 && number == "0") return text("report.points.hardly");
    return text(number == "1" ? "report.points.one" : "report.points.other", {{"n", number}});
}

std::string Phrases::verdict(analysis::Verdict verdict) const {
    return text("verdict." + std::string(analysis::name_of(verdict)));
}

std::string Phrases::customer() const {
    const std::string& name = program_.scenario->customer.name;
    const std::vector<model::Contact>& contacts = program_.scenario->contacts;
    const bool is_one = std::all_of(contacts.begin(), contacts.end(), [&](const model::Contact& contact) {
        return contact.scenario->customer.name == name;
    });
    return name.empty() || !is_one ? text("report.the_customer") : name;
}

std::string Phrases::customer(engine::SceneIndex scene) const {
    const std::string& name = program_.scenario_of(scene).customer.name;
    return name.empty() ? text("report.the_customer") : name;
}

std::string Phrases::contact(engine::SceneIndex scene) const {
    const std::string number = std::to_string(program_.scenes[scene].contact + 1);
    return text("report.contact", {{"number", number}, {"count", std::to_string(program_.contacts.size())}});
}

std::string Phrases::later(const std::string& time) const { return text("report.later", {{"time", time}}); }

std::string Phrases::say(engine::ActionIndex action) const {
    constexpr std::size_t kQuoted = 64;
    std::string said = shortened(program_.response_text(program_.actions[action].response).say, kQuoted);
    // The sentence goes on after the quotation.
    if (!said.empty() && said.back() == '.') said.pop_back();
    return text("report.quoted", {{"text", said}});
}

std::string Phrases::way(engine::ActionIndex action) const {
    const engine::ActionCode& code = program_.actions[action];
    if (code.kind == engine::ActionKind::Anyway) return text("report.way.anyway");
    if (code.kind == engine::ActionKind::Ask) {
        const std::string levels = std::to_string(code.layers);
        return text(code.layers == 1 ? "report.way.ask" : "report.way.ask_up",
                    {{"role", role(code.layers)}, {"levels", levels}});
    }
    return text(program_.response_text(code.response).need ? "report.way.own" : "report.way.free");
}

std::string Phrases::say_and_way(engine::ActionIndex action) const {
    if (program_.actions[action].kind == engine::ActionKind::Do) return say(action);
    return text("report.say_and_way", {{"say", say(action)}, {"way", way(action)}});
}

std::string Phrases::role(int layers) const {
    return inside_sentence(program_.policy->roles[static_cast<std::size_t>(layers)].name);
}

std::string inside_sentence(std::string_view name) {
    std::string result(name);
    for (std::size_t i = 1; i < result.size(); ++i) {
        if (is_upper(result[i])) return result;
    }
    if (!result.empty() && is_upper(result[0])) result[0] = static_cast<char>(result[0] - 'A' + 'a');
    return result;
}

std::string capitalised(std::string_view text) {
    std::string result(text);
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') result[0] = static_cast<char>(text[0] - 'a' + 'A');
    return result;
}

std::string shortened(std::string_view text, std::size_t most) {
    std::string flat(text);
    for (char& c : flat) {
        if (c == '\n' || c == '\t') c = ' ';
    }
    if (code_points(flat) <= most) return flat;
    std::size_t end = bytes_of(flat, most - 1);
    if (flat[end] != ' ') {
        const std::size_t space = flat.rfind(' ', end);
        if (space != std::string::npos && space > end / 2) end = space;
    }
    constexpr std::string_view kUnended = " ,;:.";  // before dots
    while (end > 0 && kUnended.find(flat[end - 1]) != std::string_view::npos) --end;
    return flat.substr(0, end) + "…";
}

std::string short_number(double value) {
    std::string number = format_fixed(value, 1);
    if (number.size() > 2 && number.substr(number.size() - 2) == ".0") number.resize(number.size() - 2);
    return number;
}

std::string joined_lines(std::string_view first, std::string_view second) {
    std::string result(first);
    if (!first.empty() && !second.empty()) result += '\n';
    result += second;
    return result;
}

std::string joined(std::string_view first, std::string_view second) {
    std::string result(first);
    if (!first.empty() && !second.empty()) result += ' ';
    result += second;
    return result;
}

}  // namespace leeway::report
