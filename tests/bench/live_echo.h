#pragma once

namespace leeway::bench {

/// The yardstick: the least that can be written with the same library and still looks like the room to simulated
/// phones. A page of the same size, a stream that says what it is told, and 204 to whatever is posted; no room, no
/// votes, no cookies, nothing checked, no deadline. Takes commands as leeway_live_stage does, until its input ends.
int run_echo();

}  // namespace leeway::bench
