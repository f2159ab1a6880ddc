#include <fmt/format.h>

#include "base/text.h"
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

std::string heading_line(const engine::Record& record) {
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
    return line.to_line();
}

std::string step_line(const engine::RecordedStep& step, std::size_t count) {
    JsonTree line = JsonTree::object(JsonTree::Layout::Flowing);
    line.add("step", number(count));
    line.add("scene", JsonTree::text(step.scene.text));
    line.add("response", JsonTree::text(step.response.text));
    line.add("action", JsonTree::text(engine::name_of(step.action)));
    line.add("approved", JsonTree::scalar(step.approved ? "true" : "false"));
    line.add("outcome", number(step.outcome));
    line.add("ms", number(step.ms));
    if (step.thought_allowed) line.add("thought_allowed", JsonTree::text(word_of(*step.thought_allowed)));
    return line.to_line();
}

std::string end_line(const engine::RecordedEnd& end) {
    JsonTree line = JsonTree::object(JsonTree::Layout::Flowing);
    line.add("end", JsonTree::text(end.scene.text));
    line.add("happiness", number(end.happiness));
    line.add("cost", number(end.cost.cents()));
    line.add("score", JsonTree::scalar(format_exact(end.score)));
    return line.to_line();
}

}  // namespace

std::string write_play_log(const engine::Record& record) {
    std::string text = heading_line(record) + "\n";
    for (std::size_t i = 0; i < record.steps.size(); ++i) text += step_line(record.steps[i], i + 1) + "\n";
    if (record.end) text += end_line(*record.end) + "\n";
    return text;
}

}  // namespace leeway::files
