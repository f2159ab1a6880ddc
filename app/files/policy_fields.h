#pragma once

#include "files/fields.h"
#include "files/heading.h"
#include "model/policy.h"

/// The tables of keys for policy files.
namespace leeway::files {

template <>
std::string_view kind_word<model::Policy>();

template <>
const Fields<model::Policy>& fields_of<model::Policy>();
template <>
const Fields<model::Role>& fields_of<model::Role>();
template <>
const Fields<model::Breach>& fields_of<model::Breach>();
template <>
const Fields<model::Parameters>& fields_of<model::Parameters>();

}  // namespace leeway::files
