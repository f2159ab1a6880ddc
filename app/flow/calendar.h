#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "words/catalogue.h"

/// Days, for "yesterday" and for when a case is due again. Dates are those of UTC: a record knows no time zone.
namespace leeway::flow {

/// Days since 1970-01-01 of the date that an RFC 3339 time begins with; nothing if it does not begin with one.
[[nodiscard]] std::optional<std::int64_t> day_of(std::string_view utc);

/// "today", "yesterday", "5 days ago", "on 3 March 2025"; empty where `utc` is no time. A day to come is named by date.
[[nodiscard]] std::string when_in_words(const words::Catalogue& words, std::string_view utc, std::string_view now);

/// The same with the time of day: "today at 14:02", "yesterday at 9:30", "on 12 March 2026 at 9:30". Both by the same
/// clock; empty where `then` is no time.
[[nodiscard]] std::string moment_in_words(const words::Catalogue& words, std::string_view then, std::string_view now);

/// "09:30" of an RFC 3339 time, as a clock on the wall has it; empty where there is no time of day.
[[nodiscard]] std::string clock_of(std::string_view local);

}  // namespace leeway::flow
