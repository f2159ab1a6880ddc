#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/money.h"
#include "base/shared_list.h"
#include "files/reader.h"
#include "model/parameters.h"
#include "model/scenario.h"

/// How the model's plain values are read. Each complains and leaves the value as it was when the JSON is of a wrong
/// kind.
namespace leeway::files {

void read_value(Reader& reader, NodeIndex node, std::string& text);
/// A whole number that fits; its range is the validation's business.
void read_value(Reader& reader, NodeIndex node, int& number);
/// At most 2 decimals, exactly.
void read_value(Reader& reader, NodeIndex node, Money& amount);
void read_value(Reader& reader, NodeIndex node, bool& flag);
/// [low, high]
void read_value(Reader& reader, NodeIndex node, model::HappinessBounds& bounds);
/// [x, y], each within a million and with at most 3 decimals.
void read_value(Reader& reader, NodeIndex node, model::Position& position);
void read_value(Reader& reader, NodeIndex node, model::Channel& channel);
void read_value(Reader& reader, NodeIndex node, model::Failure& failure);
void read_value(Reader& reader, NodeIndex node, model::Stakes& stakes);
/// [outcome, process, interaction]
void read_value(Reader& reader, NodeIndex node, model::Weights& weights);
/// [numerator, denominator]
void read_value(Reader& reader, NodeIndex node, model::Ratio& ratio);

/// The same, or a number with at most 2 decimals.
void read_ratio_or_number(Reader& reader, NodeIndex node, model::Ratio& ratio);

/// The place of a text in a list of words; complains, naming the nearest word, when it is not among them.
[[nodiscard]] std::optional<std::size_t> read_word(Reader& reader, NodeIndex node,
                                                   std::span<const std::string_view> words);

/// Whether an array has this many items; complains that it must be `what` if not.
[[nodiscard]] bool expect_items(Reader& reader, NodeIndex node, std::size_t count, std::string_view what);

template <typename Tag>
void read_value(Reader& reader, NodeIndex node, Id<Tag>& id) {
    read_value(reader, node, id.text);
}

template <typename T>
void read_value(Reader& reader, NodeIndex node, std::optional<T>& value) {
    read_value(reader, node, value.emplace());
}

template <typename List>
void read_list(Reader& reader, NodeIndex node, List& values) {
    if (!reader.expect(node, JsonKind::Array, "an array")) return;
    values.reserve(reader.document().count(node));
    for (const NodeIndex item : reader.document().children(node)) {
        if (reader.is_full()) return;
        read_value(reader, item, values.emplace_back());
    }
}

template <typename T>
void read_value(Reader& reader, NodeIndex node, std::vector<T>& values) {
    read_list(reader, node, values);
}

template <typename T>
void read_value(Reader& reader, NodeIndex node, SharedList<T>& values) {
    read_list(reader, node, values);
}

}  // namespace leeway::files
