#pragma once

#include "files/fields.h"
#include "files/heading.h"
#include "model/scenario.h"

/// The tables of keys for scenario files.
namespace leeway::files {

template <>
std::string_view kind_word<model::Scenario>();

template <>
const Fields<model::Scenario>& fields_of<model::Scenario>();
template <>
const Fields<model::Customer>& fields_of<model::Customer>();
template <>
const Fields<model::Fact>& fields_of<model::Fact>();
template <>
const Fields<model::Scene>& fields_of<model::Scene>();
template <>
const Fields<model::Ending>& fields_of<model::Ending>();
template <>
const Fields<model::Response>& fields_of<model::Response>();
template <>
const Fields<model::Need>& fields_of<model::Need>();
template <>
const Fields<model::When>& fields_of<model::When>();
template <>
const Fields<model::ChanceOutcome>& fields_of<model::ChanceOutcome>();

}  // namespace leeway::files
