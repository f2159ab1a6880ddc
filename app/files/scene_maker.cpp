#include "files/scene_maker.h"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

#include "base/text.h"
#include "files/number.h"
#include "files/twine_extras.h"
#include "model/quoted.h"

namespace leeway::files {

namespace {

constexpr std::int64_t kFarthest = static_cast<std::int64_t>(model::kFarthestPlace) * 1'000;  ///< thousandths
constexpr std::size_t kLongestResponseId = 40;

/// A number with its first three decimals as thousandths.
std::optional<double> coordinate(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    const std::size_t point = std::min(text.find('.'), text.size());
    text = text.substr(0, point + 4);
    std::size_t digits = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_digit = std::isdigit(static_cast<unsigned char>(text[i])) != 0;
        if (!is_digit && i != point && !(i == 0 && text[i] == '-')) return std::nullopt;
        if (is_digit) ++digits;
    }
    if (digits == 0 || digits > 12) return std::nullopt;
    if (text.back() == '.') text.remove_suffix(1);
    const ScaledNumber number = scaled_number(text, 3);
    if (number.exactness != Exactness::Exact || number.value > kFarthest || number.value < -kFarthest) {
        return std::nullopt;
    }
    return static_cast<double>(number.value) / 1000.0;
}

/// What the text would be if there were nothing in it but words and links.
std::string plainest(const PlainPassage& plain) {
    std::string text = plain.text;
    const char* before = text.empty() ? "" : "\n\n";
    for (const TwineLink& link : plain.links) {
        text += fmt::format("{}[[{}->{}]]", before, link.text, link.target);
        before = "\n";
    }
    return text;
}

}  // namespace

void SceneMaker::name_scene(const std::string& passage, const SceneId& id) {
    ids_.take(id.text);
    scenes_.emplace(passage, id);
}

SceneId SceneMaker::name_scene(const Passage& passage) {
    SceneId id(ids_.make(passage.name, "scene"));
    if (!scenes_.emplace(passage.name, id).second) {
        remark(passage, id, 0, "there is already a passage of this name, and links lead to that one");
    }
    return id;
}

void SceneMaker::name_missing(const std::string& passage, const SceneId& id) {
    ids_.take(id.text);
    missing_.emplace(passage, id);
}

std::optional<SceneId> SceneMaker::find(const std::string& passage) const {
    const auto found = scenes_.find(passage);
    return found == scenes_.end() ? std::nullopt : std::optional(found->second);
}

model::Scene SceneMaker::make_scene(const Passage& passage, const SceneId& id) {
    model::Scene scene;
    scene.id = id;
    SceneExtras extras{passage.name, passage.tags, passage.size, {}, passage.metadata, {}};
    scene.layout = position_of(passage, id);
    if (!scene.layout) extras.position = passage.position;
    const PlainPassage plain = read(passage, id, passage.text);
    scene.says = plain.text;
    for (const TwineLink& link : plain.links) {
        if (scene.responses.size() == model::kMostResponses) break;
        scene.responses.push_back(make_response(passage, id, link, scene.responses));
    }
    list_excess(passage, id, plain.links, scene.responses.size());
    if (plain.links.empty()) scene.ending = model::Ending{passage.name, {}, {}};
    const bool fits = plain.links.size() == scene.responses.size() && plainest(plain) == passage.text;
    if (!fits) extras.text = passage.text;
    keep_extras(scene, extras);
    return scene;
}

PlainPassage SceneMaker::read(const Passage& passage, const SceneId& id, std::string_view text) {
    PlainPassage plain = plain_passage(text, format_);
    // A part of the text is looked for where it stands.
    const std::size_t begin = text.empty() ? 0 : std::min(passage.text.find(text), passage.text.size());
    for (TwineLink& link : plain.links) link.offset += begin;
    for (const MarkupRemark& found : plain.remarks) remark(passage, id, begin + found.offset, found.text);
    return plain;
}

model::Response SceneMaker::make_response(const Passage& passage, const SceneId& id, const TwineLink& link,
                                          const std::vector<model::Response>& others) {
    IdMaker ids;
    for (const model::Response& other : others) ids.take(other.id.text);
    model::Response response;
    response.id = ResponseId(ids.make(link.text, "response", kLongestResponseId));
    response.say = link.text;
    model::ChanceOutcome outcome;
    outcome.target = target_of(passage, id, link);
    response.then.push_back(std::move(outcome));
    return response;
}

SceneId SceneMaker::target_of(const Passage& passage, const SceneId& id, const TwineLink& link) {
    if (const std::optional<SceneId> target = find(link.target)) return *target;
    auto missing = missing_.find(link.target);
    if (missing == missing_.end()) {
        missing = missing_.emplace(link.target, SceneId(ids_.make(link.target, "scene"))).first;
    }
    remark(passage, id, link.offset,
           fmt::format("there is no passage {} for a link to lead to", model::quoted(link.target)));
    return missing->second;
}

std::optional<model::Position> SceneMaker::position_of(const Passage& passage, const SceneId& id) {
    if (passage.position.empty()) return std::nullopt;
    const std::size_t comma = std::min(passage.position.find(','), passage.position.size());
    const std::string_view text = passage.position;
    const std::optional<double> x = coordinate(text.substr(0, comma));
    const std::optional<double> y = coordinate(text.substr(std::min(comma + 1, text.size())));
    if (x && y) return model::Position{*x, *y};
    remark(passage, id, 0, fmt::format("its position {} is left out", model::quoted(passage.position)));
    return std::nullopt;
}

void SceneMaker::list_excess(const Passage& passage, const SceneId& id, const std::vector<TwineLink>& links,
                             std::size_t first) {
    for (std::size_t i = first; i < links.size() && left_out_.size() < kMostProblems; ++i) {
        remark(passage, id, links[i].offset,
               fmt::format("a scene has at most {} responses, so the link to {} is left out", model::kMostResponses,
                           model::quoted(links[i].target)));
    }
}

void SceneMaker::remark(const Passage& passage, const SceneId& id, std::size_t offset, const std::string& text) {
    if (left_out_.size() >= kMostProblems) return;
    Problem problem;
    problem.severity = Severity::Warning;
    problem.file = file_;
    problem.line = std::max<std::size_t>(passage.line, 1);
    problem.column = 1;
    if (offset > 0 && passage.text_line > 0) {
        const std::string_view before = std::string_view(passage.text).substr(0, offset);
        const auto feeds = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
        const std::size_t feed = before.rfind('\n');
        const std::string_view in_line = feed == std::string_view::npos ? before : before.substr(feed + 1);
        problem.line = passage.text_line + feeds;
        problem.column = code_points(in_line) + 1 + (feeds == 0 ? passage.text_shift : 0);
    }
    if (!id.empty()) problem.pointer = "/scenes/" + model::pointer_step(id.text) + "/x-twine";
    problem.text = fmt::format("passage {}: {}", model::quoted(passage.name), text);
    left_out_.push_back(std::move(problem));
}

void SceneMaker::remark(const std::string& text) {
    if (left_out_.size() < kMostProblems) left_out_.push_back({Severity::Warning, file_, 1, 1, "/x-twine", text});
}

}  // namespace leeway::files
