#pragma once

#include "files/fields.h"
#include "files/heading.h"
#include "model/journey.h"

/// The tables of keys for journey files.
namespace leeway::files {

template <>
std::string_view kind_word<model::Journey>();

template <>
const Fields<model::Journey>& fields_of<model::Journey>();
template <>
const Fields<model::Stage>& fields_of<model::Stage>();

}  // namespace leeway::files
