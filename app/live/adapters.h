#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// The ways into this computer from a network.
namespace leeway::live {

enum class AdapterKind { WiFi, Cable, Virtual, ThisMachineOnly };

/// One IPv4 address of this computer.
struct Adapter {
    std::string name;  ///< as the system has it: "wlan0"
    AdapterKind kind = AdapterKind::Cable;
    std::string address;       ///< "192.168.1.20"
    bool is_loopback = false;  ///< no other device reaches it: never in a QR code

    friend bool operator==(const Adapter&, const Adapter&) = default;
};

/// "Wi-Fi", "Cable", "Virtual (docker, VM)", "This machine only".
[[nodiscard]] std::string_view name_of(AdapterKind kind);

/// What this computer has now and is switched on, the likeliest way for phones first; may be empty. Takes about a
/// millisecond.
[[nodiscard]] std::vector<Adapter> adapters();

/// The place of the one that phones most likely reach: Wi-Fi before cable before virtual ones, addresses of private
/// networks before others, addresses that a computer gave itself (169.254.x.x) after those, loopback last; the earlier
/// one on ties.
/// @param adapters at least one.
[[nodiscard]] std::size_t best_adapter(const std::vector<Adapter>& adapters);

}  // namespace leeway::live
