#include "files/load.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

#include "files/limits.h"
#include "files/text_position.h"

namespace leeway::files {

namespace {

/// Finds the values that JSON pointers name. Large objects and arrays are indexed when they are first met, so that many
/// findings in a large file take time in proportion to both, not to their product.
class PointerFinder {
public:
    explicit PointerFinder(const JsonDocument& document) : document_(document) {}

    /// The value, or the innermost one on the way to it that is there.
    NodeIndex find(std::string_view pointer);

private:
    std::optional<NodeIndex> child(NodeIndex parent, const std::string& step);

    const JsonDocument& document_;
    std::unordered_map<NodeIndex, std::unordered_map<std::string, NodeIndex>> children_;
};

NodeIndex PointerFinder::find(std::string_view pointer) {
    NodeIndex node = 0;
    while (!pointer.empty()) {
        const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
        const std::optional<NodeIndex> next = child(node, std::string(pointer.substr(1, end - 1)));
        if (!next) break;
        node = *next;
        pointer = pointer.substr(end);
    }
    return node;
}

std::optional<NodeIndex> PointerFinder::child(NodeIndex parent, const std::string& step) {
    const auto [entry, is_new] = children_.try_emplace(parent);
    if (is_new) {
        for (const NodeIndex node : document_.children(parent)) {
            const bool has_key = document_.has_key(node);
            entry->second.emplace(has_key ? model::pointer_step(std::string(document_.key(node)))
                                          : std::to_string(document_.node(node).ordinal),
                                  node);
        }
    }
    const auto found = entry->second.find(step);
    return found == entry->second.end() ? std::nullopt : std::optional(found->second);
}

/// Where to show a finding: a scalar's value, but the key of what takes many lines.
std::size_t place_to_show(const JsonDocument& document, NodeIndex index) {
    const JsonNode& node = document.node(index);
    const bool is_container = node.kind == JsonKind::Object || node.kind == JsonKind::Array;
    return is_container && document.has_key(index) ? node.key_begin : node.begin;
}

/// What will be a problem, if it is among those that are listed.
struct Placed {
    std::size_t offset;
    Severity severity;
    const std::string* pointer;
    const std::string* text;
};

std::vector<Placed> place_all(const JsonDocument& document, const Reader& reader, const model::Findings& findings) {
    std::vector<Placed> placed;
    for (const Complaint& complaint : reader.complaints()) {
        placed.push_back({complaint.offset, Severity::Error, &complaint.pointer, &complaint.text});
    }
    PointerFinder finder(document);
    const bool is_complete = reader.complaints().empty();
    for (const model::Finding& finding : findings) {
        // What could not be read has been complained of; whether the rest is of use cannot be said without it.
        if (!is_complete && (finding.severity == Severity::Warning || reader.is_spoiled(finding.where))) continue;
        const std::size_t offset = place_to_show(document, finder.find(finding.where));
        placed.push_back({offset, finding.severity, &finding.where, &finding.text});
    }
    std::stable_sort(placed.begin(), placed.end(),
                     [](const Placed& a, const Placed& b) { return a.offset < b.offset; });
    return placed;
}

}  // namespace

Problems list_problems(const JsonDocument& document, const Reader& reader, const model::Findings& findings,
                       const std::string& file) {
    if (reader.complaints().empty() && findings.empty()) return {};
    TextPositions positions(document.source());
    bool has_unlisted_error = false;
    Problems problems;
    for (const Placed& one : place_all(document, reader, findings)) {
        if (problems.size() >= kMostProblems) {
            has_unlisted_error = has_unlisted_error || one.severity == Severity::Error;
            if (problems.size() == kMostProblems) problems.push_back(problems.back());
            continue;
        }
        const TextPosition position = positions.at(one.offset);
        problems.push_back({one.severity, file, position.line, position.column, *one.pointer, *one.text});
    }
    if (problems.size() > kMostProblems) {
        problems.back().severity = has_unlisted_error ? Severity::Error : Severity::Warning;
        problems.back().text = fmt::format("there are more problems than these {}; they are not listed", kMostProblems);
    }
    return problems;
}

Problem syntax_problem(std::string_view text, const JsonError& error, const std::string& file) {
    const TextPosition position = TextPositions(text).at(error.offset);
    return {Severity::Error, file, position.line, position.column, {}, error.text};
}

Problem reading_problem(const Error& error) { return {Severity::Error, error.where, 0, 0, {}, error.message}; }

bool is_worth_validating(const Reader& reader) {
    if (reader.is_full()) return false;
    // What others refer to: without it every reference would be a mistake.
    return !reader.is_spoiled("") && !reader.is_spoiled("/scenes") && !reader.is_spoiled("/notes") &&
           !reader.is_spoiled("/roles");
}

}  // namespace leeway::files
