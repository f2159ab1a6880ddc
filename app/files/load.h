#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "files/digest.h"
#include "files/fields.h"
#include "files/heading.h"
#include "files/json_parse.h"
#include "files/loaded.h"
#include "files/read_bytes.h"
#include "model/validate.h"

/// From bytes to a checked value, the same way for every kind of file.
namespace leeway::files {

/// What the text makes up, in order, with lines and columns.
/// @param parse of the text. @param findings of validate; empty when the value was not worth validating.
[[nodiscard]] Problems list_problems(const JsonDocument& document, const Reader& reader,
                                     const model::Findings& findings, const std::string& file);

/// The one problem of a text that is no JSON.
[[nodiscard]] Problem syntax_problem(std::string_view text, const JsonError& error, const std::string& file);

/// The one problem of a file that could not be read.
[[nodiscard]] Problem reading_problem(const Error& error);

/// Whether what was read is complete enough to ask whether it fits together.
[[nodiscard]] bool is_worth_validating(const Reader& reader);

template <typename T>
[[nodiscard]] Loaded<T> load_text(std::string_view text, const std::string& file) {
    Loaded<T> loaded;
    loaded.digest = digest(text);
    const JsonParse parse = parse_json(text);
    if (parse.error) {
        loaded.problems.push_back(syntax_problem(text, *parse.error, file));
        return loaded;
    }
    Reader reader(parse.document);
    T value;
    const bool is_known = check_heading(reader, kind_word<T>());
    if (is_known) read_fields(reader, 0, value);
    const bool is_validated = is_known && is_worth_validating(reader);
    const model::Findings findings = is_validated ? model::validate(value) : model::Findings{};
    loaded.problems = list_problems(parse.document, reader, findings, file);
    if (!reader.complaints().empty()) return loaded;
    (model::has_errors(findings) ? loaded.draft : loaded.value) = std::move(value);
    return loaded;
}

template <typename T>
[[nodiscard]] Loaded<T> load_file(const std::filesystem::path& path) {
    const Result<std::string> bytes = read_bytes(path);
    if (bytes) return load_text<T>(*bytes, shown(path));
    Loaded<T> loaded;
    loaded.problems.push_back(reading_problem(bytes.error()));
    return loaded;
}

}  // namespace leeway::files
