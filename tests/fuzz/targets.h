#pragma once

#include <cstdint>
#include <span>
#include <string>

/// What any bytes at all must leave true. Each returns what is wrong, or nothing. Bytes that once were trouble, or lead
/// to places that others do not, lie in tests/data/fuzz/NAME/; every build tries them, and libFuzzer goes on from there
/// (tests/fuzz/CMakeLists.txt).
namespace leeway::fuzz {

/// Steps of a workshop: the room against a log that is read anew.
[[nodiscard]] std::string room(std::span<const std::uint8_t> bytes);

/// Text as it stands in bodies, cookies, targets and codes.
[[nodiscard]] std::string text(std::span<const std::uint8_t> bytes);

/// What a client sends on one connection, in pieces: a byte FF ends one, and whatever is to be answered is answered
/// before the next.
[[nodiscard]] std::string wire(std::span<const std::uint8_t> bytes);

}  // namespace leeway::fuzz
