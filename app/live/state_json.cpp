#include "live/state_json.h"

#include <cstddef>
#include <iterator>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "base/assert.h"
#include "base/text.h"

namespace leeway::live {

namespace {

std::string_view name_of(Phase phase) {
    switch (phase) {
        case Phase::Waiting: return "waiting";
        case Phase::Scene: return "scene";
        case Phase::Open: return "open";
        case Phase::Locked: return "locked";
        case Phase::Revealed: return "revealed";
        case Phase::Over: return "over";
    }
    LEEWAY_ASSERT(false, "a phase without a name");
    return "";
}

/// Adds valid UTF-8. U+2028 and U+2029 end lines in scripts of old browsers.
void add_escaped(std::string& json, std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char sign = text[i];
        const bool is_control = static_cast<unsigned char>(sign) < 0x20 || sign == '\x7f';
        const std::string_view from_here = text.substr(i, 3);
        if (is_control || std::string_view("\"\\<>&'").find(sign) != std::string_view::npos) {
            fmt::format_to(std::back_inserter(json), "\\u{:04x}", static_cast<unsigned>(sign));
        } else if (from_here == "\u2028" || from_here == "\u2029") {
            json += from_here == "\u2028" ? "\\u2028" : "\\u2029";
            i += 2;
        } else {
            json += sign;
        }
    }
}

std::string list_of(const std::vector<std::string>& texts) {
    std::string json = "[";
    for (const std::string& text : texts) json += (json.size() > 1 ? "," : "") + json_text(text);
    return json + "]";
}

std::string votes_of(const Room& room) {
    const Presented& presented = room.presented();
    if (presented.phase != Phase::Revealed || !presented.shows_votes) return "null";
    std::string json = "[";
    for (const std::vector<std::uint32_t>& team : room.tally(presented.round).votes) {
        json += fmt::format("{}[{}]", json.size() > 1 ? "," : "", fmt::join(team, ","));
    }
    return json + "]";
}

std::string number_or_null(const std::optional<std::size_t>& number) {
    return number ? fmt::format("{}", *number) : "null";
}

}  // namespace

std::string json_text(std::string_view text) {
    std::string json = "\"";
    while (const std::optional<std::size_t> bad = first_invalid_utf8(text)) {
        add_escaped(json, text.substr(0, *bad));
        json += "\\ufffd";
        text.remove_prefix(*bad + 1);
    }
    add_escaped(json, text);
    return json + "\"";
}

std::string shared_state(const Room& room) {
    const Presented& shown = room.presented();
    const bool is_revealed = shown.phase == Phase::Revealed;
    std::string json =
        fmt::format(R"({{"rev":{},"phase":"{}","round":{})", room.revision(), name_of(shown.phase), shown.round);
    json += fmt::format(R"(,"what_if":{},"led":{})", shown.is_what_if, shown.is_led);
    json += R"(,"lang":)" + json_text(shown.language);
    json += R"(,"title":)" + json_text(shown.title);
    json += R"(,"speaker":)" + json_text(shown.speaker);
    json += R"(,"says":)" + json_text(shown.says);
    json += R"(,"choices":)" + list_of(shown.choices);
    json += R"(,"chosen":)" + number_or_null(is_revealed ? shown.chosen : std::nullopt);
    json += R"(,"votes":)" + votes_of(room);
    json += R"(,"teams":)" + list_of(room.teams());
    return json + R"(,"me":)";
}

std::string own_state(const Room& room, const Token& token) {
    return fmt::format(R"({{"team":{},"mine":{},"count":{}}}}})", number_or_null(room.team_of(token)),
                       number_or_null(room.vote_of(token, room.presented().round)), room.count_of(token));
}

}  // namespace leeway::live
