#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/money.h"
#include "base/shared_list.h"
#include "files/json_tree.h"
#include "model/parameters.h"
#include "model/scenario.h"
#include "model/written.h"

/// How the model's plain values are written; the counterpart of files/read_values.h.
namespace leeway::files {

/// Where numbers find how they were spelt in the file that they came from.
class Spelling {
public:
    Spelling(const model::Written* written, std::string path) : written_(written), path_(std::move(path)) {}

    /// The number as it was written, if it still means the same, else the usual form. @param scaled the number times
    /// 10^decimals.
    [[nodiscard]] std::string of(std::int64_t scaled, int decimals, const std::string& usual) const;
    [[nodiscard]] Spelling item(std::size_t index) const;
    [[nodiscard]] Spelling member(std::string_view key) const;
    /// Whether a spelling is known here that still means this.
    [[nodiscard]] bool knows(std::int64_t scaled, int decimals) const;
    /// What was written in the object around; null when it was made in the program.
    [[nodiscard]] const model::Written* written() const { return written_; }
    [[nodiscard]] const std::string& path() const { return path_; }

private:
    [[nodiscard]] const std::string* find() const;

    const model::Written* written_;
    std::string path_;
};

[[nodiscard]] JsonTree write_value(const std::string& text, const Spelling& spelling);
[[nodiscard]] JsonTree write_value(int number, const Spelling& spelling);
[[nodiscard]] JsonTree write_value(Money amount, const Spelling& spelling);
[[nodiscard]] JsonTree write_value(bool flag, const Spelling& spelling);
[[nodiscard]] JsonTree write_value(const model::HappinessBounds& bounds, const Spelling& spelling);
[[nodiscard]] JsonTree write_value(const model::Position& position, const Spelling& spelling);
[[nodiscard]] JsonTree write_value(model::Channel channel, const Spelling& spelling);
[[nodiscard]] JsonTree write_value(model::Failure failure, const Spelling& spelling);
[[nodiscard]] JsonTree write_value(model::Stakes stakes, const Spelling& spelling);
[[nodiscard]] JsonTree write_value(const model::Weights& weights, const Spelling& spelling);
[[nodiscard]] JsonTree write_value(const model::Ratio& ratio, const Spelling& spelling);
/// A whole ratio as a number, and one that was written as a decimal as that.
[[nodiscard]] JsonTree write_ratio_or_number(const model::Ratio& ratio, const Spelling& spelling);

template <typename Tag>
[[nodiscard]] JsonTree write_value(const Id<Tag>& id, const Spelling& spelling) {
    return write_value(id.text, spelling);
}

template <typename T>
[[nodiscard]] JsonTree write_value(const std::optional<T>& value, const Spelling& spelling) {
    return value ? write_value(*value, spelling) : JsonTree();
}

template <typename List>
[[nodiscard]] JsonTree write_list(const List& values, const Spelling& spelling) {
    JsonTree array = JsonTree::array();
    for (std::size_t i = 0; i < values.size(); ++i) array.add(write_value(values[i], spelling.item(i)));
    return array;
}

template <typename T>
[[nodiscard]] JsonTree write_value(const std::vector<T>& values, const Spelling& spelling) {
    return write_list(values, spelling);
}

template <typename T>
[[nodiscard]] JsonTree write_value(const SharedList<T>& values, const Spelling& spelling) {
    return write_list(values, spelling);
}

}  // namespace leeway::files
