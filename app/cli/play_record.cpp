#include "cli/play_record.h"

#include <chrono>
#include <random>

#include <fmt/format.h>

namespace leeway::cli {

namespace {

std::string new_uuid() {
    const std::uint64_t high = (new_seed() & ~std::uint64_t{0xF000}) | 0x4000U;
    const std::uint64_t low = (new_seed() >> 2U) | (std::uint64_t{1} << 63U);
    return fmt::format("{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", high >> 32U, (high >> 16U) & 0xFFFFU, high & 0xFFFFU,
                       low >> 48U, low & 0xFFFF'FFFF'FFFFU);
}

std::string utc_now() {
    using namespace std::chrono;
    const auto now = floor<seconds>(system_clock::now());
    const auto day = floor<days>(now);
    const year_month_day date(day);
    const hh_mm_ss time(now - day);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), time.hours().count(),
                       time.minutes().count(), time.seconds().count());
}

}  // namespace

std::uint64_t new_seed() {
    std::random_device device;
    const std::uint64_t high = device();
    return (high << 32U) | device();
}

engine::Record begin_record(const CaseFile& scenario, const PolicyFile& policy, std::uint64_t seed) {
    engine::Record record;
    record.play = new_uuid();
    record.scenario = scenario.scenario->id;
    record.digest = scenario.digest;
    record.policy = policy.policy->id;
    record.policy_digest = policy.digest;
    record.seed = seed;
    record.started = utc_now();
    return record;
}

engine::Record begin_record(const CaseFile& scenario, const PolicyFile& policy, const engine::Record& other,
                            std::size_t steps) {
    engine::Record record = begin_record(scenario, policy, other.seed);
    record.steps.assign(other.steps.begin(), other.steps.begin() + static_cast<std::ptrdiff_t>(steps));
    return record;
}

void end_record(engine::Record& record, const engine::Session& session, double score) {
    const SceneId& scene = session.program().scene_text(session.state().scene()).id;
    record.end = engine::RecordedEnd{scene, session.state().happiness(), session.bill().total(), score};
}

}  // namespace leeway::cli
