#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "base/assert.h"

namespace leeway {

/// What kind of refusal the world gave; callers decide on this, people read the message.
enum class ErrorCode {
    NotFound,     ///< no such file, case, policy or play
    Unreadable,   ///< it is there but may not or cannot be read
    Unwritable,   ///< it cannot be written (rights, space, a folder in the way)
    BadInput,     ///< it was read, and what it says is not acceptable
    TooLarge,     ///< past a stated limit
    Unavailable,  ///< something that the machine should offer is missing (a display, a font)
    Conflict,     ///< two things do not fit together (a log and a changed case)
    Cancelled,    ///< a person stopped it
};

/// A refusal of the world, as a value.
struct Error {
    ErrorCode code = ErrorCode::BadInput;
    std::string message;  ///< one or more sentences: what is wrong and what to do
    std::string where;    ///< file, or file:line:column, or empty

    /// "where: message", or just the message when there is no place.
    [[nodiscard]] std::string to_string() const { return where.empty() ? message : where + ": " + message; }
};

/// A value, or the Error that stood in its way. Shaped like std::expected, which GCC 12 does not offer in C++20.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : content_(std::in_place_index<0>, std::move(value)) {}      // NOLINT(google-explicit-constructor)
    Result(Error error) : content_(std::in_place_index<1>, std::move(error)) {}  // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool has_value() const { return content_.index() == 0; }
    explicit operator bool() const { return has_value(); }

    /// The value; there must be one.
    [[nodiscard]] T& value() & { return checked(); }
    [[nodiscard]] const T& value() const& { return const_cast<Result*>(this)->checked(); }
    [[nodiscard]] T&& value() && { return std::move(checked()); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(checked()); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    /// The error; there must be one.
    [[nodiscard]] const Error& error() const {
        LEEWAY_ASSERT(!has_value(), "error() was asked of a Result that holds a value");
        return *std::get_if<1>(&content_);
    }

private:
    T& checked() {
        LEEWAY_ASSERT(has_value(), "value() was asked of a Result that holds an error");
        return *std::get_if<0>(&content_);
    }

    std::variant<T, Error> content_;
};

/// Success, or the Error that stood in the way.
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : error_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool has_value() const { return !error_.has_value(); }
    explicit operator bool() const { return has_value(); }

    /// The error; there must be one.
    [[nodiscard]] const Error& error() const {
        LEEWAY_ASSERT(error_.has_value(), "error() was asked of a Result that holds success");
        return *error_;
    }

private:
    std::optional<Error> error_;
};

}  // namespace leeway
