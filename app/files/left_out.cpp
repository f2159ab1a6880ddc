#include "files/left_out.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "files/json_tree.h"
#include "model/kept_lines.h"

namespace leeway::files {

std::string left_out_line(const Problem& problem) {
    return problem.line == 0 ? problem.text : fmt::format("Line {}: {}", problem.line, problem.text);
}

void keep_left_out(model::Scenario& scenario, const Problems& left_out) {
    const std::string key(model::kLeftOutKey);
    auto changed = std::make_shared<model::Written>(scenario.written.ref ? *scenario.written.ref : model::Written());
    std::erase(changed->keys, key);
    std::erase_if(changed->kept, [&](const auto& entry) { return entry.first == key; });
    if (!left_out.empty()) {
        JsonTree lines = JsonTree::array();
        for (const Problem& problem : left_out) lines.add(JsonTree::text(left_out_line(problem)));
        changed->keys.push_back(key);
        changed->kept.emplace_back(key, lines.to_line());
    }
    scenario.written.ref = std::move(changed);
}

}  // namespace leeway::files
