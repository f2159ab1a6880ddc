#pragma once

#include <cstddef>
#include <string_view>

#include "files/json_parse.h"

namespace leeway::files {

/// What the parser had read last when it gave up.
enum class ParserState { Start, AfterOpening, AfterKey, AfterValue };

/// In what.
enum class Inside { Nothing, Array, Object };

struct ParserPosition {
    std::size_t offset = 0;  ///< past the last thing that was right
    ParserState state = ParserState::Start;
    Inside inside = Inside::Nothing;
};

/// Says in plain words what stands wrong after a position: a comma too many, a text that never ends, `True` for `true`.
/// To be called only for what a parser has refused.
[[nodiscard]] JsonError complain_of_json(std::string_view source, const ParserPosition& position);

}  // namespace leeway::files
