#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace leeway::model {

/// What a person wrote in one JSON object beyond its meaning, so that saving gives it back: the order of the keys
/// (also of those that state a default), the `x-` keys with their values, and how numbers were spelt. What stood in an
/// array or in an object that is no struct of its own is named by its way there: "layout/0", "weights/money".
struct Written {
    std::vector<std::string> keys;                          ///< in the order of the file, `x-` keys included
    std::vector<std::pair<std::string, std::string>> kept;  ///< `x-` key and its value as JSON text
    std::vector<std::pair<std::string, std::string>>
        spellings;  ///< key and number as written where that is not the usual form, sorted
};

/// Shared and never changed; null for what was made in the program. Takes no part in whether two values are equal.
struct WrittenRef {
    std::shared_ptr<const Written> ref;
    friend bool operator==(const WrittenRef&, const WrittenRef&) { return true; }
};

}  // namespace leeway::model
