#include "shell/new_play.h"

#include <fmt/format.h>

#include <chrono>
#include <cstddef>
#include <random>

namespace leeway::shell {

std::uint64_t new_seed() {
    std::random_device device;
    const std::uint64_t high = device();
    return (high << 32U) | device();
}

std::string new_uuid() {
    const std::uint64_t first = (new_seed() & ~std::uint64_t{0xF000}) | 0x4000U;                         // version 4
    const std::uint64_t second = (new_seed() & ~(std::uint64_t{3} << 62U)) | (std::uint64_t{2} << 62U);  // variant
    return fmt::format("{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", first >> 32U, (first >> 16U) & 0xFFFFU, first & 0xFFFFU,
                       second >> 48U, second & 0xFFFF'FFFF'FFFFU);
}

bool is_uuid(std::string_view text) {
    constexpr std::string_view kPattern = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    if (text.size() != kPattern.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool is_digit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        if (kPattern[i] == '-' ? c != '-' : !is_digit) return false;
    }
    return true;
}

std::string to_rfc3339(std::int64_t seconds) {
    using namespace std::chrono;
    const sys_seconds moment{std::chrono::seconds(seconds)};
    const auto day = floor<days>(moment);
    const year_month_day date(day);
    const hh_mm_ss time(moment - day);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), time.hours().count(),
                       time.minutes().count(), time.seconds().count());
}

std::string utc_now() {
    const auto since_1970 = std::chrono::system_clock::now().time_since_epoch();
    return to_rfc3339(std::chrono::duration_cast<std::chrono::seconds>(since_1970).count());
}

}  // namespace leeway::shell
