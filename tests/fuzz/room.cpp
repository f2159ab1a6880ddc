#include "fuzz/targets.h"
#include "live/room_steps.h"

namespace leeway::fuzz {

std::string room(std::span<const std::uint8_t> bytes) { return live::first_difference(bytes); }

}  // namespace leeway::fuzz
