#include "flow/calendar.h"

#include <chrono>

namespace leeway::flow {

namespace {

/// The last day that is counted rather than named, before today.
constexpr std::int64_t kLongestCount = 13;

/// The number that exactly these decimal digits make, or nothing.
std::optional<int> number_of(std::string_view digits) {
    int number = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return std::nullopt;
        number = 10 * number + (c - '0');
    }
    return number;
}

std::optional<std::chrono::year_month_day> date_of(std::string_view utc) {
    if (utc.size() < 10 || utc[4] != '-' || utc[7] != '-') return std::nullopt;
    const std::optional<int> year = number_of(utc.substr(0, 4));
    const std::optional<int> month = number_of(utc.substr(5, 2));
    const std::optional<int> day = number_of(utc.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok()) return std::nullopt;
    return date;
}

/// "9:30" of an RFC 3339 time; nothing where there is no time of day.
std::optional<std::string> time_of(std::string_view time) {
    if (time.size() < 16 || time[10] != 'T' || time[13] != ':') return std::nullopt;
    const std::optional<int> hour = number_of(time.substr(11, 2));
    const std::optional<int> minute = number_of(time.substr(14, 2));
    if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
    return std::to_string(*hour) + ':' + std::string(time.substr(14, 2));
}

std::string named(const words::Catalogue& words, const std::chrono::year_month_day& date) {
    const std::string month = std::to_string(static_cast<unsigned>(date.month()));
    return words.text("app.on_date", {{"day", std::to_string(static_cast<unsigned>(date.day()))},
                                      {"month", words.text("app.month." + month)},
                                      {"year", std::to_string(static_cast<int>(date.year()))}});
}

}  // namespace

std::optional<std::int64_t> day_of(std::string_view utc) {
    const std::optional<std::chrono::year_month_day> date = date_of(utc);
    if (!date) return std::nullopt;
    return std::chrono::sys_days(*date).time_since_epoch().count();
}

std::string when_in_words(const words::Catalogue& words, std::string_view utc, std::string_view now) {
    const std::optional<std::int64_t> then = day_of(utc);
    if (!then) return {};
    const std::optional<std::int64_t> today = day_of(now);
    const std::int64_t days = today ? *today - *then : -1;
    if (days < 0 || days > kLongestCount) return named(words, *date_of(utc));
    if (days == 0) return std::string(words.text("app.today"));
    if (days == 1) return std::string(words.text("app.yesterday"));
    return words.count("app.days_ago", days);
}

std::string moment_in_words(const words::Catalogue& words, std::string_view then, std::string_view now) {
    const std::optional<std::int64_t> day = day_of(then);
    if (!day) return {};
    const std::optional<std::int64_t> today = day_of(now);
    const std::int64_t days = today ? *today - *day : -1;
    const std::string named_day =
        days == 0 || days == 1 ? when_in_words(words, then, now) : named(words, *date_of(then));
    const std::optional<std::string> time = time_of(then);
    return time ? words.text("app.at_time", {{"day", named_day}, {"time", *time}}) : named_day;
}

std::string clock_of(std::string_view local) {
    constexpr std::size_t kHour = 11;  // 2026-03-01T09:30:00
    constexpr std::size_t kLength = 5;
    return time_of(local) ? std::string(local.substr(kHour, kLength)) : std::string();
}

}  // namespace leeway::flow
