#include "live/reply.h"

#include <fmt/format.h>

#include "base/assert.h"

namespace leeway::live {

namespace {

/// Only our own page, style and script, only in their own files, and nobody else's frame around them.
constexpr std::string_view kSafety =
    "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'\r\n"
    "X-Content-Type-Options: nosniff\r\n"
    "X-Frame-Options: DENY\r\n"
    "Referrer-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n"
    "Cache-Control: no-store, no-transform\r\n";

struct Words {
    std::string_view phrase;  ///< of the protocol
    std::string_view text;    ///< for people, where a browser shows it
};

// What a browser shows instead of the room. Without its style it can be read as well: that may be refused like the
// page.
constexpr std::string_view kRefusalBegins =
    "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Leeway</title>"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
    "<meta name=\"color-scheme\" content=\"light dark\"><link rel=\"icon\" href=\"data:,\">"
    "<link rel=\"stylesheet\" href=\"/page.css\">";
constexpr std::string_view kRefusalEnds = "</p></main></body></html>\n";

Words words_of(Status status) {
    switch (status) {
        case Status::Ok: return {"OK", ""};
        case Status::NoContent: return {"No Content", ""};
        case Status::SeeOther: return {"See Other", ""};
        case Status::BadRequest: return {"Bad Request", "This could not be understood."};
        case Status::Forbidden: return {"Forbidden", "This only works from the room's own page."};
        case Status::NotFound: return {"Not Found", "There is nothing here. Is the address right?"};
        case Status::MethodNotAllowed: return {"Method Not Allowed", "This cannot be done here."};
        case Status::RequestTimeout: return {"Request Timeout", "This took too long. Please try again."};
        case Status::Conflict: return {"Conflict", ""};
        case Status::LengthRequired: return {"Length Required", "This could not be understood."};
        case Status::BodyTooLarge: return {"Content Too Large", "This is more than fits."};
        case Status::UnsupportedMediaType: return {"Unsupported Media Type", "This could not be understood."};
        case Status::MisdirectedRequest:
            return {"Misdirected Request", "Please type the address exactly as it is on the screen."};
        case Status::TooManyRequests:
            return {"Too Many Requests", "Too many phones are coming from one address just now."};
        case Status::HeadTooLarge: return {"Request Header Fields Too Large", "This is more than fits."};
        case Status::ServiceUnavailable:
            return {"Service Unavailable", "The room is full just now. You can still raise your hand."};
    }
    LEEWAY_ASSERT(false, "a status without words");
    return {};
}

}  // namespace

Reply refusal(Status status) {
    Reply reply;
    reply.status = status;
    if (status == Status::TooManyRequests) reply.retry_after = std::chrono::seconds(10);
    if (status == Status::ServiceUnavailable) reply.retry_after = std::chrono::seconds(20);
    const auto wait = reply.retry_after.count();
    reply.type = kHtml;
    reply.text = kRefusalBegins;
    if (wait > 0) reply.text += fmt::format(R"(<meta http-equiv="refresh" content="{}">)", wait);
    reply.text += R"(</head><body><header><p>Leeway</p></header><main class="card"><h1>Not now</h1><p>)";
    reply.text += words_of(status).text;
    if (wait > 0) reply.text += " This page tries again by itself.";
    reply.text += kRefusalEnds;
    return reply;
}

std::string head_of(const Reply& reply, bool keeps_open) {
    std::string head = fmt::format("HTTP/1.1 {} {}\r\n", static_cast<int>(reply.status), words_of(reply.status).phrase);
    if (reply.status != Status::NoContent) {
        head += fmt::format("Content-Type: {}\r\nContent-Length: {}\r\n", reply.type, reply.body().size());
    }
    if (reply.status == Status::MethodNotAllowed) head += "Allow: GET, POST\r\n";
    if (!reply.cookie.empty()) head += "Set-Cookie: " + reply.cookie + "\r\n";
    if (!reply.location.empty()) head += "Location: " + reply.location + "\r\n";
    if (reply.retry_after.count() > 0) head += fmt::format("Retry-After: {}\r\n", reply.retry_after.count());
    head += kSafety;
    head += keeps_open ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return head;
}

std::string stream_head(std::chrono::milliseconds retry) {
    return fmt::format(
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\n{}Connection: close\r\n\r\n"
        "retry: {}\n\n",
        kSafety, retry.count());
}

}  // namespace leeway::live
