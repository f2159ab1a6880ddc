#pragma once

#include <string_view>

namespace leeway::flow {

/// A row of the list of keys: the catalogue's names of its words.
struct KeyWords {
    std::string_view keys;
    std::string_view meaning;
};

}  // namespace leeway::flow
