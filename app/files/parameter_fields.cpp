#include <array>

#include "files/policy_fields.h"

namespace leeway::files {

namespace {

using model::Parameters;
using model::Weights;
using model::Written;

/// The members of "weights", an object that is no struct of its own.
constexpr std::array<KeySpec, 3> kWeightsKeys{{{"balanced"}, {"money"}, {"feelings"}}};
constexpr std::array<Weights Parameters::*, 3> kWeights{&Parameters::balanced, &Parameters::money,
                                                        &Parameters::feelings};
constexpr std::string_view kWeightsPrefix = "weights/";

void read_weights(Reader& reader, NodeIndex node, Parameters& parameters) {
    if (!reader.expect(node, JsonKind::Object, "an object")) return;
    ObjectScan scan(reader, node, "an object of weights", kWeightsKeys);
    for (const NodeIndex member : reader.document().children(node)) {
        if (const auto key = scan.match(member)) read_value(reader, member, parameters.*kWeights[*key]);
    }
    scan.finish_into_outer();
}

/// What was written inside "weights", taken out of what was written in the object around it.
Written written_inside(const Written& outer) {
    Written inner;
    const std::size_t skip = kWeightsPrefix.size();
    for (const std::string& key : outer.keys) {
        if (key.compare(0, skip, kWeightsPrefix) == 0) inner.keys.push_back(key.substr(skip));
    }
    for (const auto& [key, value] : outer.kept) {
        if (key.compare(0, skip, kWeightsPrefix) == 0) inner.kept.emplace_back(key.substr(skip), value);
    }
    return inner;
}

bool is_default_weights(const Parameters& parameters, std::size_t index) {
    return parameters.*kWeights[index] == Parameters{}.*kWeights[index];
}

JsonTree write_weights(const Parameters& parameters, const Spelling& spelling) {
    const Written written = spelling.written() == nullptr ? Written{} : written_inside(*spelling.written());
    std::vector<bool> must_be_written(kWeights.size());
    for (std::size_t i = 0; i < kWeights.size(); ++i) must_be_written[i] = !is_default_weights(parameters, i);
    JsonTree tree = JsonTree::object(JsonTree::Layout::Flowing);
    for (const WrittenMember& member : members_to_write(&written, kWeightsKeys, must_be_written)) {
        if (member.kept != nullptr) {
            tree.add(member.key, JsonTree::scalar(*member.kept));
        } else {
            tree.add(member.key, write_value(parameters.*kWeights[member.field], spelling.member(member.key)));
        }
    }
    return tree;
}

constexpr Field<Parameters> kWeightsField{{"weights"}, {read_weights, write_weights, [](const Parameters& parameters) {
                                                            return is_default_weights(parameters, 0) &&
                                                                   is_default_weights(parameters, 1) &&
                                                                   is_default_weights(parameters, 2);
                                                        }}};

constexpr Field<Parameters> kLossWeightField{
    {"loss_weight"},
    {[](Reader& reader, NodeIndex node, Parameters& parameters) {
         read_ratio_or_number(reader, node, parameters.loss_weight);
     },
     [](const Parameters& parameters, const Spelling& spelling) {
         return write_ratio_or_number(parameters.loss_weight, spelling);
     },
     [](const Parameters& parameters) { return parameters.loss_weight == Parameters{}.loss_weight; }}};

constexpr FieldTable kParametersTable(
    kWeightsField, field<&Parameters::zone>("zone"), field<&Parameters::slope>("slope"), kLossWeightField,
    field<&Parameters::pull>("pull"), field<&Parameters::step_limit>("step_limit"),
    field<&Parameters::layer_process>("layer_process"), field<&Parameters::layer_happiness>("layer_happiness"),
    field<&Parameters::delay_per_day>("delay_per_day"), field<&Parameters::delay_limit>("delay_limit"),
    field<&Parameters::authority_bonus>("authority_bonus"), field<&Parameters::authority_respect>("authority_respect"),
    field<&Parameters::expectation_up>("expectation_up"), field<&Parameters::expectation_down>("expectation_down"));

}  // namespace

template <>
const Fields<Parameters>& fields_of<Parameters>() {
    static constexpr Fields<Parameters> kFields{"a model", JsonTree::Layout::Spread, kParametersTable.keys,
                                                kParametersTable.access};
    return kFields;
}

}  // namespace leeway::files
