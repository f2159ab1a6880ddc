#include "shell/local_time.h"

#include <ctime>

#include <fmt/format.h>

#include "files/stamp.h"

namespace leeway::shell {

namespace {

int number_at(std::string_view text, std::size_t at, std::size_t length) {
    int number = 0;
    for (const char c : text.substr(at, length)) number = 10 * number + (c - '0');
    return number;
}

}  // namespace

std::string local_time(std::string_view utc) {
    if (!files::is_timestamp(utc) || utc.back() != 'Z') return {};
    std::tm moment{};
    moment.tm_year = number_at(utc, 0, 4) - 1900;
    moment.tm_mon = number_at(utc, 5, 2) - 1;
    moment.tm_mday = number_at(utc, 8, 2);
    moment.tm_hour = number_at(utc, 11, 2);
    moment.tm_min = number_at(utc, 14, 2);
    moment.tm_sec = number_at(utc, 17, 2);
    const std::time_t seconds = timegm(&moment);
    std::tm local{};
    if (localtime_r(&seconds, &local) == nullptr) return {};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", local.tm_year + 1900, local.tm_mon + 1, local.tm_mday,
                       local.tm_hour, local.tm_min, local.tm_sec);
}

}  // namespace leeway::shell
