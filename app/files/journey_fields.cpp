#include "files/journey_fields.h"

namespace leeway::files {

namespace {

using model::Journey;
using model::Stage;

constexpr FieldTable kJourneyTable(kind_field<Journey>(), format_field<Journey>(), field<&Journey::schema>("$schema"),
                                   field<&Journey::id>("id", Presence::Required),
                                   field<&Journey::title>("title", Presence::Required),
                                   field<&Journey::stages>("stages", Presence::Required));

constexpr FieldTable kStageTable(field<&Stage::scenario>("scenario", Presence::Required),
                                 field<&Stage::after>("after"));

}  // namespace

template <>
std::string_view kind_word<Journey>() {
    return "journey";
}

template <>
const Fields<Journey>& fields_of<Journey>() {
    static constexpr Fields<Journey> kFields{"a journey", JsonTree::Layout::Spread, kJourneyTable.keys,
                                             kJourneyTable.access};
    return kFields;
}

template <>
const Fields<Stage>& fields_of<Stage>() {
    static constexpr Fields<Stage> kFields{"a stage", JsonTree::Layout::Flowing, kStageTable.keys, kStageTable.access};
    return kFields;
}

}  // namespace leeway::files
