#include "files/write_values.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "files/number.h"
#include "model/names.h"

namespace leeway::files {

namespace {

JsonTree number_tree(const Spelling& spelling, std::int64_t scaled, int decimals, const std::string& usual) {
    return JsonTree::scalar(spelling.of(scaled, decimals, usual));
}

JsonTree whole_tree(const Spelling& spelling, int number) {
    return number_tree(spelling, number, 0, fmt::format("{}", number));
}

JsonTree coordinate_tree(const Spelling& spelling, double value) {
    const std::int64_t thousandths = std::llround(value * 1000.0);
    return number_tree(spelling, thousandths, 3, usual_thousandths(thousandths));
}

}  // namespace

std::string Spelling::of(std::int64_t scaled, int decimals, const std::string& usual) const {
    const std::string* spelt = find();
    return spelt != nullptr && knows(scaled, decimals) ? *spelt : usual;
}

bool Spelling::knows(std::int64_t scaled, int decimals) const {
    const std::string* spelt = find();
    if (spelt == nullptr) return false;
    const ScaledNumber meant = scaled_number(*spelt, decimals);
    return meant.exactness == Exactness::Exact && meant.value == scaled;
}

Spelling Spelling::item(std::size_t index) const {
    const bool has_any = written_ != nullptr && !written_->spellings.empty();
    return {written_, has_any ? fmt::format("{}/{}", path_, index) : std::string()};
}

Spelling Spelling::member(std::string_view key) const { return {written_, fmt::format("{}/{}", path_, key)}; }

const std::string* Spelling::find() const {
    if (written_ == nullptr) return nullptr;
    const auto& spellings = written_->spellings;
    const auto found = std::lower_bound(spellings.begin(), spellings.end(), path_,
                                        [](const auto& entry, const std::string& path) { return entry.first < path; });
    return found == spellings.end() || found->first != path_ ? nullptr : &found->second;
}

JsonTree write_value(const std::string& text, const Spelling&) { return JsonTree::text(text); }

JsonTree write_value(int number, const Spelling& spelling) { return whole_tree(spelling, number); }

JsonTree write_value(Money amount, const Spelling& spelling) {
    return number_tree(spelling, amount.cents(), 2, usual_amount(amount));
}

JsonTree write_value(bool flag, const Spelling&) { return JsonTree::scalar(flag ? "true" : "false"); }

JsonTree write_value(const model::HappinessBounds& bounds, const Spelling& spelling) {
    JsonTree array = JsonTree::array();
    array.add(whole_tree(spelling.item(0), bounds.low));
    array.add(whole_tree(spelling.item(1), bounds.high));
    return array;
}

JsonTree write_value(const model::Position& position, const Spelling& spelling) {
    JsonTree array = JsonTree::array();
    array.add(coordinate_tree(spelling.item(0), position.x));
    array.add(coordinate_tree(spelling.item(1), position.y));
    return array;
}

JsonTree write_value(model::Channel channel, const Spelling&) { return JsonTree::text(model::name_of(channel)); }

JsonTree write_value(model::Failure failure, const Spelling&) { return JsonTree::text(model::name_of(failure)); }

JsonTree write_value(model::Stakes stakes, const Spelling&) { return JsonTree::text(model::name_of(stakes)); }

JsonTree write_value(const model::Weights& weights, const Spelling& spelling) {
    JsonTree array = JsonTree::array();
    array.add(whole_tree(spelling.item(0), weights.outcome));
    array.add(whole_tree(spelling.item(1), weights.process));
    array.add(whole_tree(spelling.item(2), weights.interaction));
    return array;
}

JsonTree write_value(const model::Ratio& ratio, const Spelling& spelling) {
    JsonTree array = JsonTree::array();
    array.add(whole_tree(spelling.item(0), ratio.numerator));
    array.add(whole_tree(spelling.item(1), ratio.denominator));
    return array;
}

JsonTree write_ratio_or_number(const model::Ratio& ratio, const Spelling& spelling) {
    if (ratio.denominator == 1) return whole_tree(spelling, ratio.numerator);
    const bool was_decimal = ratio.denominator == 100 && spelling.knows(ratio.numerator, 2);
    return was_decimal ? number_tree(spelling, ratio.numerator, 2, {}) : write_value(ratio, spelling);
}

}  // namespace leeway::files
