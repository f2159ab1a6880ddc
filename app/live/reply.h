#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace leeway::live {

enum class Status {
    Ok = 200,
    NoContent = 204,
    SeeOther = 303,
    BadRequest = 400,
    Forbidden = 403,
    NotFound = 404,
    MethodNotAllowed = 405,
    RequestTimeout = 408,
    Conflict = 409,
    LengthRequired = 411,
    BodyTooLarge = 413,
    UnsupportedMediaType = 415,
    MisdirectedRequest = 421,
    TooManyRequests = 429,
    HeadTooLarge = 431,
    ServiceUnavailable = 503,
};

/// What is answered.
struct Reply {
    Status status = Status::Ok;
    std::string_view type = "text/plain; charset=utf-8";
    std::string text;
    std::string_view fixed;  ///< a body that is built in, instead of `text`
    std::string cookie;      ///< for Set-Cookie, or empty
    std::string location;    ///< for Location, or empty
    std::chrono::seconds retry_after{0};

    [[nodiscard]] std::string_view body() const { return fixed.empty() ? std::string_view(text) : fixed; }
};

inline constexpr std::string_view kHtml = "text/html; charset=utf-8";
inline constexpr std::string_view kCss = "text/css; charset=utf-8";
inline constexpr std::string_view kScript = "text/javascript; charset=utf-8";
inline constexpr std::string_view kJson = "application/json";

/// A small page that says in plain words what the matter is, and nothing that the client sent. Where waiting helps it
/// comes again by itself.
[[nodiscard]] Reply refusal(Status status);

/// The lines before the body, with all that keeps browsers strict.
/// @param keeps_open whether the connection stays for another request.
[[nodiscard]] std::string head_of(const Reply& reply, bool keeps_open);

/// The lines before an event stream, which lasts as long as its connection, and how long the browser should wait until
/// it comes again when it ends.
[[nodiscard]] std::string stream_head(std::chrono::milliseconds retry);

}  // namespace leeway::live
