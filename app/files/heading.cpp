#include "files/heading.h"

#include <array>
#include <optional>

#include <fmt/format.h>

#include "files/number.h"
#include "model/quoted.h"

namespace leeway::files {

namespace {

constexpr std::array<std::string_view, 4> kKnownKinds{"scenario", "policy", "journey", "play"};

/// Where what was found among the scenarios belongs; nothing where the scenarios are not what was looked through.
std::string_view advice(std::string_view kind, std::string_view found) {
    if (kind != "scenario") return "";
    if (found == "journey") return "; a journey belongs in the folder journeys/ beside its scenarios";
    return found == "policy" ? "; a policy belongs in the folder policies/ beside the scenarios" : "";
}

bool check_kind(Reader& reader, std::string_view kind) {
    const std::optional<NodeIndex> node = reader.document().member(0, "leeway");
    if (!node) {
        reader.complain(0, fmt::format("a {} begins with \"leeway\": \"{}\"", kind, kind));
        return false;
    }
    if (!reader.expect(*node, JsonKind::Text, fmt::format("\"{}\"", kind))) return false;
    const std::string_view word = reader.document().text(*node);
    if (word == kind) return true;
    for (const std::string_view known : kKnownKinds) {
        if (word != known) continue;
        reader.complain(*node, fmt::format("this is a {}, not a {}{}", word, kind, advice(kind, word)));
        return false;
    }
    reader.complain(*node, fmt::format("this must be \"{}\", not {}", kind, model::quoted(word)));
    return false;
}

bool check_format(Reader& reader) {
    const std::optional<NodeIndex> node = reader.document().member(0, "format");
    if (!node) return true;  // Missing keys are complained of together.
    if (!reader.expect(*node, JsonKind::Number, "the number of the format, 1")) return false;
    const std::string_view lexeme = reader.document().text(*node);
    const ScaledNumber number = scaled_number(lexeme, 0);
    if (number.exactness == Exactness::Exact && number.value == 1) return true;
    reader.complain(
        *node, fmt::format("format {} is not known; this program reads format 1", std::string(lexeme.substr(0, 40))));
    return false;
}

}  // namespace

bool check_heading(Reader& reader, std::string_view kind) {
    if (!reader.expect(0, JsonKind::Object, "one object, { ... }")) return false;
    return check_kind(reader, kind) && check_format(reader);
}

}  // namespace leeway::files
