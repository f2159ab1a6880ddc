#include "live/adapters.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <string_view>
#include <system_error>

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include "base/assert.h"

namespace leeway::live {

namespace {

namespace fs = std::filesystem;

struct FreeAddresses {
    void operator()(ifaddrs* addresses) const { freeifaddrs(addresses); }
};

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> heads) {
    return std::any_of(heads.begin(), heads.end(), [&](std::string_view head) { return text.starts_with(head); });
}

/// What Linux knows of a network device; other systems know it by its name only.
AdapterKind kind_of(const std::string& name, bool is_loopback) {
    if (is_loopback) return AdapterKind::ThisMachineOnly;
    std::error_code ignored;
    const fs::path device = fs::path("/sys/class/net") / name;
    if (fs::exists(device / "wireless", ignored) || fs::exists(device / "phy80211", ignored)) return AdapterKind::WiFi;
    if (starts_with_any(name, {"wl"})) return AdapterKind::WiFi;
    if (starts_with_any(name, {"docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "tun", "tap", "wg", "zt",
                               "tailscale", "lxc", "lxd", "cni", "podman"})) {
        return AdapterKind::Virtual;
    }
    const fs::path place = fs::read_symlink(device, ignored);
    const bool is_made_up = place.string().find("/virtual/") != std::string::npos;
    // A bridge or a bond of real devices is made up too, and still the way in.
    const bool is_bridge_of_ours = starts_with_any(name, {"br", "bond", "team"});
    return is_made_up && !is_bridge_of_ours ? AdapterKind::Virtual : AdapterKind::Cable;
}

int rank_of(AdapterKind kind) {
    switch (kind) {
        case AdapterKind::WiFi: return 0;
        case AdapterKind::Cable: return 1;
        case AdapterKind::Virtual: return 2;
        case AdapterKind::ThisMachineOnly: return 3;
    }
    return 3;
}

/// The numbers of an address, all 0 when it is none.
std::array<unsigned char, 4> bytes_of(const std::string& address) {
    std::array<unsigned char, 4> bytes{};
    if (inet_pton(AF_INET, address.c_str(), bytes.data()) != 1) bytes.fill(0);
    return bytes;
}

/// RFC 1918 first, then what can be reached from elsewhere, then what a computer gave itself (RFC 3927).
int rank_of(const std::string& address) {
    const auto [a, b, c, d] = bytes_of(address);
    const bool is_private = a == 10 || (a == 172 && b >= 16 && b < 32) || (a == 192 && b == 168);
    if (is_private) return 0;
    return a == 169 && b == 254 ? 2 : 1;
}

/// Smaller is better: an address that the computer gave itself reaches nobody, whatever it is on.
std::array<int, 4> rank_of(const Adapter& adapter) {
    const int address = rank_of(adapter.address);
    return {adapter.is_loopback ? 1 : 0, address == 2 ? 1 : 0, rank_of(adapter.kind), address};
}

}  // namespace

std::string_view name_of(AdapterKind kind) {
    switch (kind) {
        case AdapterKind::WiFi: return "Wi-Fi";
        case AdapterKind::Cable: return "Cable";
        case AdapterKind::Virtual: return "Virtual (docker, VM)";
        case AdapterKind::ThisMachineOnly: return "This machine only";
    }
    LEEWAY_ASSERT(false, "a kind of adapter without a name");
    return "";
}

std::vector<Adapter> adapters() {
    ifaddrs* first = nullptr;
    if (getifaddrs(&first) != 0) return {};
    const std::unique_ptr<ifaddrs, FreeAddresses> owned(first);
    std::vector<Adapter> found;
    for (const ifaddrs* entry = first; entry != nullptr; entry = entry->ifa_next) {
        if (entry->ifa_addr == nullptr || entry->ifa_addr->sa_family != AF_INET) continue;
        if ((entry->ifa_flags & IFF_UP) == 0 || (entry->ifa_flags & IFF_RUNNING) == 0) continue;
        std::array<char, INET_ADDRSTRLEN> text{};
        const auto* address = reinterpret_cast<const sockaddr_in*>(entry->ifa_addr);
        if (inet_ntop(AF_INET, &address->sin_addr, text.data(), text.size()) == nullptr) continue;
        const bool is_loopback = (entry->ifa_flags & IFF_LOOPBACK) != 0;
        found.push_back({entry->ifa_name, kind_of(entry->ifa_name, is_loopback), text.data(), is_loopback});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Adapter& a, const Adapter& b) { return rank_of(a) < rank_of(b); });
    return found;
}

std::size_t best_adapter(const std::vector<Adapter>& adapters) {
    LEEWAY_ASSERT(!adapters.empty(), "there is nothing to choose from");
    const auto best = std::min_element(adapters.begin(), adapters.end(),
                                       [](const Adapter& a, const Adapter& b) { return rank_of(a) < rank_of(b); });
    return static_cast<std::size_t>(best - adapters.begin());
}

}  // namespace leeway::live
