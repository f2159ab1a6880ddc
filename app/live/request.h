#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "live/reply.h"

namespace leeway::live {

/// What a client sent, split into its parts and not yet believed.
struct Request {
    std::string method;
    std::string target;
    std::string host;          ///< of all Host lines, those after the first behind a comma
    std::string origin;        ///< the same
    std::string content_type;  ///< the same
    std::string cookies;       ///< of all Cookie lines, with semicolons between them
    std::size_t lines = 0;     ///< in the head, the first one not counted
    bool has_length = false;
    bool has_transfer_encoding = false;
    std::string body;
};

inline constexpr std::size_t kMostHeadBytes = 8192;
inline constexpr std::size_t kMostHeadLines = 32;
inline constexpr std::size_t kMostBodyBytes = 1024;

/// Where this server is, as browsers write it.
struct Site {
    /// @param address an IPv4 or IPv6 address without brackets.
    Site(std::string_view address, std::uint16_t port);

    std::string host;    ///< "192.168.1.20:8420"; browsers leave out port 80
    std::string origin;  ///< "http://192.168.1.20:8420"
};

/// Why a request is refused for its head alone, before its body is read: not HTTP as phones speak it, another site's
/// name (which is how a page from elsewhere would reach into this network), or a POST that another site's page sends.
[[nodiscard]] std::optional<Status> head_objection(const Request& request, const Site& site);

/// The parts of a target: "/K7RTQ2/events?x=1" has "K7RTQ2", "events" and "x=1".
struct Target {
    std::string first;
    std::string rest;
    std::string query;
};

/// Nothing for what is no path (a whole URL, "*", bytes outside of visible ASCII, broken "%").
[[nodiscard]] std::optional<Target> read_target(std::string_view target);

}  // namespace leeway::live
