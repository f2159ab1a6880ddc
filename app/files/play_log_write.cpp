#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "files/json_parse.h"
#include "files/json_tree.h"
#include "files/play_log.h"

namespace leeway::files {

namespace {

template <typename Number>
JsonTree number(Number value) {
    return JsonTree::scalar(fmt::format("{}", value));
}

std::string_view word_of(engine::Belief belief) {
    switch (belief) {
        case engine::Belief::Yes: return "yes";
        case engine::Belief::Ask: return "ask";
        case engine::Belief::No: break;
    }
    return "no";
}

/// The keys that begin with "x-" of each line of a log, with their values as they stand there. The heading is
/// known as "", the end as "end", a step by its number, scene and response.
class KeptKeys {
public:
    explicit KeptKeys(std::string_view log) {
        for (std::size_t number = 0; !log.empty(); ++number) {
            const std::size_t end = std::min(log.find('\n'), log.size());
            const JsonParse line = parse_json(log.substr(0, end));
            if (!line.error) keep(line.document, number);
            log.remove_prefix(std::min(end + 1, log.size()));
        }
    }

    void add_to(JsonTree& line, const std::string& name) const {
        const auto found = lines_.find(name);
        if (found == lines_.end()) return;
        for (const auto& [key, value] : found->second) line.add(key, JsonTree::scalar(value));
    }

    static std::string name_of_step(std::size_t number, std::string_view scene, std::string_view response) {
        return fmt::format("{} {} {}", number, scene, response);
    }

private:
    using Keys = std::vector<std::pair<std::string, std::string>>;

    void keep(const JsonDocument& line, std::size_t number) {
        Keys keys;
        for (const NodeIndex member : line.children(0)) {
            const bool is_own = line.has_key(member) && line.key(member).substr(0, 2) == "x-";
            if (is_own) keys.emplace_back(line.key(member), line.raw(member));
        }
        if (!keys.empty()) lines_.emplace(name_of(line, number), std::move(keys));
    }

    static std::string name_of(const JsonDocument& line, std::size_t number) {
        if (line.member(0, "end")) return "end";
        const std::optional<NodeIndex> scene = line.member(0, "scene");
        const std::optional<NodeIndex> response = line.member(0, "response");
        if (!scene || !response) return "";
        return name_of_step(number, line.text(*scene), line.text(*response));
    }

    std::map<std::string, Keys> lines_;
};

std::string heading_line(const engine::Record& record, const KeptKeys& kept) {
    JsonTree line = JsonTree::object(JsonTree::Layout::Flowing);
    line.add("leeway", JsonTree::text("play"));
    line.add("format", number(1));
    line.add("play", JsonTree::text(record.play));
    line.add("scenario", JsonTree::text(record.scenario.text));
    line.add("digest", JsonTree::text(record.digest));
    line.add("policy", JsonTree::text(record.policy.text));
    line.add("policy_digest", JsonTree::text(record.policy_digest));
    line.add("seed", number(record.seed));
    line.add("started", JsonTree::text(record.started));
    kept.add_to(line, "");
    return line.to_line();
}

std::string step_line(const engine::RecordedStep& step, std::size_t count, const KeptKeys& kept) {
    JsonTree line = JsonTree::object(JsonTree::Layout::Flowing);
    line.add("step", number(count));
    line.add("scene", JsonTree::text(step.scene.text));
    line.add("response", JsonTree::text(step.response.text));
    line.add("action", JsonTree::text(engine::name_of(step.action)));
    line.add("approved", JsonTree::scalar(step.approved ? "true" : "false"));
    line.add("outcome", number(step.outcome));
    line.add("ms", number(step.ms));
    if (step.thought_allowed) line.add("thought_allowed", JsonTree::text(word_of(*step.thought_allowed)));
    kept.add_to(line, KeptKeys::name_of_step(count, step.scene.text, step.response.text));
    return line.to_line();
}

std::string end_line(const engine::RecordedEnd& end, const KeptKeys& kept) {
    JsonTree line = JsonTree::object(JsonTree::Layout::Flowing);
    line.add("end", JsonTree::text(end.scene.text));
    line.add("happiness", number(end.happiness));
    line.add("cost", number(end.cost.cents()));
    line.add("score", JsonTree::scalar(format_exact(end.score)));
    kept.add_to(line, "end");
    return line.to_line();
}

}  // namespace

std::string write_play_log(const engine::Record& record, std::string_view before) {
    const KeptKeys kept(before);
    std::string text = heading_line(record, kept) + "\n";
    for (std::size_t i = 0; i < record.steps.size(); ++i) text += step_line(record.steps[i], i + 1, kept) + "\n";
    if (record.end) text += end_line(*record.end, kept) + "\n";
    return text;
}

}  // namespace leeway::files
