#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace leeway::house {

/// A function with a body, as somebody who only counts braces sees it.
struct Function {
    std::string name;        ///< with its class where it is written so: "Session::give"
    std::size_t line = 0;    ///< of its declaration's first line, from 1
    std::size_t length = 0;  ///< lines from there to the closing brace
};

/// The functions in a C++ text, outermost ones only: what stands inside another function's body belongs to that.
/// @param code as from code_of: no comments, no quoted text.
[[nodiscard]] std::vector<Function> functions_in(std::string_view code);

}  // namespace leeway::house
