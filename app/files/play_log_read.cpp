#include <algorithm>
#include <array>
#include <limits>
#include <locale>
#include <sstream>

#include <fmt/format.h>

#include "files/check.h"
#include "files/digest.h"
#include "files/heading.h"
#include "files/json_parse.h"
#include "files/limits.h"
#include "files/load.h"
#include "files/number.h"
#include "files/play_log.h"
#include "files/stamp.h"
#include "files/text_position.h"
#include "model/quoted.h"

namespace leeway::files {

namespace {

using engine::Record;
using engine::RecordedEnd;
using engine::RecordedStep;

// The functions below tell keys by their places in these lists.
constexpr std::array<KeySpec, 9> kHeadingKeys{{{"leeway", Presence::Required},
                                               {"format", Presence::Required},
                                               {"play", Presence::Required},
                                               {"scenario", Presence::Required},
                                               {"digest", Presence::Required},
                                               {"policy", Presence::Required},
                                               {"policy_digest", Presence::Required},
                                               {"seed", Presence::Required},
                                               {"started", Presence::Required}}};
constexpr std::array<KeySpec, 8> kStepKeys{{{"step", Presence::Required},
                                            {"scene", Presence::Required},
                                            {"response", Presence::Required},
                                            {"action", Presence::Required},
                                            {"approved", Presence::Required},
                                            {"outcome", Presence::Required},
                                            {"ms", Presence::Required},
                                            {"thought_allowed"}}};
constexpr std::array<KeySpec, 4> kEndKeys{{{"end", Presence::Required},
                                           {"happiness", Presence::Required},
                                           {"cost", Presence::Required},
                                           {"score", Presence::Required}}};
constexpr std::array<std::string_view, 3> kBeliefNames{"yes", "ask", "no"};

/// Digits as a number; nothing when there is anything else, or when it does not fit 64 bits.
std::optional<std::uint64_t> plain_count(std::string_view lexeme) {
    std::uint64_t value = 0;
    for (const char c : lexeme) {
        if (c < '0' || c > '9') return std::nullopt;
        const auto digit = static_cast<std::uint64_t>(c - '0');
        if (value > (std::numeric_limits<std::uint64_t>::max() - digit) / 10) return std::nullopt;
        value = value * 10 + digit;
    }
    return value;
}

/// A whole number from 0, which may also be written as 60.0 or 6e1. @param largest that is allowed.
std::uint64_t read_count(Reader& reader, NodeIndex node, std::uint64_t largest) {
    std::optional<std::uint64_t> count;
    if (reader.document().node(node).kind == JsonKind::Number) {
        const std::string_view lexeme = reader.document().text(node);
        const ScaledNumber number = scaled_number(lexeme, 0);
        const bool is_exact = number.exactness == Exactness::Exact && number.value >= 0;
        count = is_exact ? std::optional(static_cast<std::uint64_t>(number.value)) : plain_count(lexeme);
    }
    if (count && *count <= largest) return *count;
    reader.complain(node, fmt::format("this must be a whole number from 0 to {}", largest));
    return 0;
}

/// A text that `is_right` accepts.
std::string read_shaped(Reader& reader, NodeIndex node, bool (*is_right)(std::string_view), std::string_view what) {
    const bool is_text = reader.document().node(node).kind == JsonKind::Text;
    if (!is_text || !is_right(reader.document().text(node))) {
        reader.complain(node, fmt::format("this must be {}", what));
        return {};
    }
    return std::string(reader.document().text(node));
}

std::string read_id(Reader& reader, NodeIndex node) { return read_shaped(reader, node, is_valid_id, "an id"); }

/// The standard streams, told to use no locale, read what every locale's strtod would not.
double read_score(Reader& reader, NodeIndex node) {
    double score = -1;
    if (reader.document().node(node).kind == JsonKind::Number) {
        std::istringstream stream{std::string(reader.document().text(node))};
        stream.imbue(std::locale::classic());
        stream >> score;
    }
    if (score >= 0 && score <= 100) return score;
    reader.complain(node, "a score must be a number from 0 to 100");
    return 0;
}

void read_heading_member(Reader& reader, NodeIndex node, std::size_t key, Record& record) {
    switch (key) {
        case 2: record.play = read_shaped(reader, node, is_uuid, "a UUID"); break;
        case 3: record.scenario.text = read_id(reader, node); break;
        case 4: record.digest = read_shaped(reader, node, is_digest, "a digest, 32 hex digits"); break;
        case 5: record.policy.text = read_id(reader, node); break;
        case 6: record.policy_digest = read_shaped(reader, node, is_digest, "a digest, 32 hex digits"); break;
        case 7: record.seed = read_count(reader, node, std::numeric_limits<std::uint64_t>::max()); break;
        case 8:
            record.started = read_shaped(reader, node, is_timestamp, "a time such as \"2026-03-01T09:30:00Z\"");
            break;
        default: break;  // check_heading has read "leeway" and "format".
    }
}

void read_step_member(Reader& reader, NodeIndex node, std::size_t key, std::size_t count, RecordedStep& step) {
    constexpr auto kLargestIndex = std::numeric_limits<std::uint32_t>::max();
    constexpr std::uint64_t kLongestMs = std::numeric_limits<std::int64_t>::max();
    switch (key) {
        case 0:
            if (read_count(reader, node, kLargestIndex) != count) {
                reader.complain(node, fmt::format("steps count from 1 without a gap; this must be {}", count));
            }
            break;
        case 1: step.scene.text = read_id(reader, node); break;
        case 2: step.response.text = read_id(reader, node); break;
        case 3:
            if (const auto word = read_word(reader, node, engine::kActionNames))
                step.action = static_cast<engine::ActionKind>(*word);
            break;
        case 4: read_value(reader, node, step.approved); break;
        case 5: step.outcome = static_cast<std::uint32_t>(read_count(reader, node, kLargestIndex)); break;
        case 6: step.ms = static_cast<std::int64_t>(read_count(reader, node, kLongestMs)); break;
        default:
            if (const auto word = read_word(reader, node, kBeliefNames))
                step.thought_allowed = static_cast<engine::Belief>(*word);
            break;
    }
}

void read_end_member(Reader& reader, NodeIndex node, std::size_t key, RecordedEnd& end) {
    switch (key) {
        case 0: end.scene.text = read_id(reader, node); break;
        case 1: end.happiness = static_cast<int>(read_count(reader, node, 100)); break;
        case 2:
            end.cost = Money::from_cents(
                static_cast<std::int64_t>(read_count(reader, node, std::numeric_limits<std::int64_t>::max())));
            break;
        default: end.score = read_score(reader, node); break;
    }
}

template <typename ReadMember>
void read_line(Reader& reader, std::string_view name, std::span<const KeySpec> keys, const ReadMember& read_member) {
    ObjectScan scan(reader, 0, name, keys);
    for (const NodeIndex member : reader.document().children(0)) {
        if (const std::optional<std::size_t> key = scan.match(member)) read_member(member, *key);
    }
    static_cast<void>(scan.finish());
}

/// Reads one log line by line.
class LogReader {
public:
    LogReader(std::string_view text, const std::string& file) : text_(text), file_(file), positions_(text) {}

    Loaded<Record> read();

private:
    /// @return whether to go on.
    bool read_one(std::size_t begin, std::size_t end);
    void read_content(Reader& reader);
    void complain(Severity severity, std::size_t offset, std::string pointer, std::string text);

    std::string_view text_;
    const std::string& file_;
    TextPositions positions_;
    Loaded<Record> loaded_;
    Record record_;
    bool has_heading_ = false;
};

Loaded<Record> LogReader::read() {
    loaded_.digest = digest(text_);
    bool goes_on = true;
    for (std::size_t begin = 0; begin < text_.size() && goes_on;) {
        const std::size_t end = std::min(text_.find('\n', begin), text_.size());
        goes_on = read_one(begin, end);
        begin = end + 1;
    }
    if (text_.empty()) complain(Severity::Error, 0, {}, "the file is empty");
    if (!has_errors(loaded_.problems)) loaded_.value = std::move(record_);
    return std::move(loaded_);
}

bool LogReader::read_one(std::size_t begin, std::size_t end) {
    const std::string_view line = text_.substr(begin, end - begin);
    const JsonParse parse = parse_json(line);
    const bool is_last = end == text_.size();
    if (parse.error && is_last && has_heading_) {
        complain(Severity::Warning, begin, {}, "the last line is cut off; the play is read up to there");
        return false;
    }
    if (parse.error && !has_heading_) {
        // A case and the like, of many lines.
        if (const std::optional<FileKind> kind = kind_of(text_); kind && *kind != FileKind::Play) {
            complain(Severity::Error, 0, {}, fmt::format("this is a {}, not a play log", name_of(*kind)));
            return false;
        }
    }
    if (parse.error) {
        const bool is_blank = line.find_first_not_of(" \t\r") == std::string_view::npos;
        complain(Severity::Error, begin + parse.error->offset, {}, is_blank ? "this line is empty" : parse.error->text);
        return has_heading_;
    }
    Reader reader(parse.document);
    if (has_heading_ || check_heading(reader, "play")) read_content(reader);
    for (const Complaint& complaint : reader.complaints()) {
        complain(Severity::Error, begin + complaint.offset, complaint.pointer, complaint.text);
    }
    return has_heading_ && loaded_.problems.size() < kMostProblems;
}

void LogReader::read_content(Reader& reader) {
    if (!has_heading_) {
        has_heading_ = true;
        read_line(reader, "the heading of a play", kHeadingKeys,
                  [&](NodeIndex node, std::size_t key) { read_heading_member(reader, node, key, record_); });
        return;
    }
    if (!reader.expect(0, JsonKind::Object, "a step or the end, { ... }")) return;
    if (record_.end) {
        reader.complain(0, "nothing may follow the end of a play");
        return;
    }
    if (reader.document().member(0, "end")) {
        RecordedEnd& end = record_.end.emplace();
        read_line(reader, "the end of a play", kEndKeys,
                  [&](NodeIndex node, std::size_t key) { read_end_member(reader, node, key, end); });
        return;
    }
    RecordedStep& step = record_.steps.emplace_back();
    const std::size_t count = record_.steps.size();
    read_line(reader, "a step", kStepKeys,
              [&](NodeIndex node, std::size_t key) { read_step_member(reader, node, key, count, step); });
}

void LogReader::complain(Severity severity, std::size_t offset, std::string pointer, std::string text) {
    const TextPosition position = positions_.at(offset);
    loaded_.problems.push_back({severity, file_, position.line, position.column, std::move(pointer), std::move(text)});
}

}  // namespace

Loaded<Record> read_play_log(const std::filesystem::path& path) {
    const Result<std::string> bytes = read_bytes(path);
    if (bytes) return parse_play_log(*bytes, shown(path));
    Loaded<Record> loaded;
    loaded.problems.push_back(reading_problem(bytes.error()));
    return loaded;
}

Loaded<Record> parse_play_log(std::string_view text, const std::string& file) { return LogReader(text, file).read(); }

}  // namespace leeway::files
