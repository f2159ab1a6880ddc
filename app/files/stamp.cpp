#include "files/stamp.h"

#include <algorithm>
#include <cstddef>

#include "files/ascii.h"

namespace leeway::files {

namespace {

bool is_small_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); }
bool is_hex(char c) { return is_small_hex(c) || (c >= 'A' && c <= 'F'); }

/// Whether a text looks like a pattern, in which 9 stands for a digit, h for a hex digit, the rest for itself.
bool looks_like(std::string_view text, std::string_view pattern) {
    if (text.size() != pattern.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool fits = pattern[i] == '9'   ? is_digit(text[i])
                          : pattern[i] == 'h' ? is_hex(text[i])
                                              : text[i] == pattern[i];
        if (!fits) return false;
    }
    return true;
}

int two_digits(std::string_view text, std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); }

int days_of(int year, int month) {
    constexpr int kDays[]{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return kDays[month - 1] + (month == 2 && is_leap ? 1 : 0);
}

bool is_day(std::string_view date) {
    if (!looks_like(date, "9999-99-99")) return false;
    const int year = two_digits(date, 0) * 100 + two_digits(date, 2);
    const int month = two_digits(date, 5);
    const int day = two_digits(date, 8);
    return month >= 1 && month <= 12 && day >= 1 && day <= days_of(year, month);
}

/// RFC 3339 knows leap seconds.
bool is_time(std::string_view time) {
    return looks_like(time, "99:99:99") && two_digits(time, 0) <= 23 && two_digits(time, 3) <= 59 &&
           two_digits(time, 6) <= 60;
}

bool is_zone(std::string_view zone) {
    if (zone == "Z") return true;
    const bool has_shape = looks_like(zone, "+99:99") || looks_like(zone, "-99:99");
    return has_shape && two_digits(zone, 1) <= 23 && two_digits(zone, 4) <= 59;
}

}  // namespace

bool is_uuid(std::string_view text) { return looks_like(text, "hhhhhhhh-hhhh-hhhh-hhhh-hhhhhhhhhhhh"); }

bool is_digest(std::string_view text) {
    return text.size() == 32 && std::all_of(text.begin(), text.end(), is_small_hex);
}

bool is_timestamp(std::string_view text) {
    if (text.size() < 20 || text[10] != 'T') return false;
    if (!is_day(text.substr(0, 10)) || !is_time(text.substr(11, 8))) return false;
    std::string_view rest = text.substr(19);
    if (rest.front() == '.') {
        const std::size_t end = std::min(rest.find_first_not_of("0123456789", 1), rest.size());
        if (end == 1) return false;
        rest = rest.substr(end);
    }
    return is_zone(rest);
}

}  // namespace leeway::files
