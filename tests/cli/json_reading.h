#pragma once

#include <string>
#include <string_view>

#include "files/json_parse.h"

namespace leeway::tests {

/// A printed JSON text, read back. The text must outlive it.
class ReadJson {
public:
    /// Fails the test where the text is no JSON.
    explicit ReadJson(const std::string& text);

    /// The value at a JSON pointer; fails the test where there is none.
    [[nodiscard]] files::NodeIndex at(std::string_view pointer) const;
    [[nodiscard]] std::string text(std::string_view pointer) const;
    [[nodiscard]] double number(std::string_view pointer) const;
    [[nodiscard]] std::size_t size(std::string_view pointer) const;
    /// The keys of an object, with a blank between them.
    [[nodiscard]] std::string keys(std::string_view pointer) const;

private:
    files::JsonParse parse_;
};

}  // namespace leeway::tests
