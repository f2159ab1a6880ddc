#pragma once

#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "model/policy.h"
#include "model/scenario.h"

/// Random cases for property and differential tests: small, valid in the eyes of model::validate (warnings aside), and
/// with everything in them that the model knows. The same seed gives the same case on every machine.
namespace leeway::support {

/// Even choices from a seed; std's distributions differ between libraries, so they are not used.
class Chooser {
public:
    explicit Chooser(std::uint64_t seed) : bits_(seed) {}

    [[nodiscard]] std::uint64_t bits() { return bits_(); }
    [[nodiscard]] int below(int count) { return static_cast<int>(bits_() % static_cast<std::uint64_t>(count)); }
    [[nodiscard]] int between(int low, int high) { return low + below(high - low + 1); }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }

    template <typename T>
    [[nodiscard]] const T& pick(const std::vector<T>& from) {
        return from[static_cast<std::size_t>(below(static_cast<int>(from.size())))];
    }

private:
    std::mt19937_64 bits_;
};

/// How large a case may be, and what it may have in it.
struct CaseLimits {
    int scenes = 5;         ///< at most, endings apart
    int responses = 3;      ///< at most a scene
    bool with_luck = true;  ///< chance outcomes, and roles that may refuse
    int back_percent = 20;  ///< of the links that may lead back
};

struct RandomCase {
    std::shared_ptr<const model::Scenario> scenario;
    std::shared_ptr<const model::Policy> policy;
};

[[nodiscard]] model::Scenario random_scenario(Chooser& chooser, const CaseLimits& limits);
[[nodiscard]] model::Policy random_policy(Chooser& chooser, const CaseLimits& limits);

/// A scenario with a policy that knows its permissions.
[[nodiscard]] RandomCase random_case(std::uint64_t seed, const CaseLimits& limits = {});

/// Two or three scenarios as one journey (model/join.h), the same one twice now and then.
[[nodiscard]] RandomCase random_journey(std::uint64_t seed, const CaseLimits& limits = {});

}  // namespace leeway::support
