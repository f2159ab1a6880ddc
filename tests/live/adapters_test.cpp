#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "live/adapters.h"

using namespace leeway::live;

namespace {

const Adapter kLoopback{"lo", AdapterKind::ThisMachineOnly, "127.0.0.1", true};
const Adapter kDocker{"docker0", AdapterKind::Virtual, "172.17.0.1", false};
const Adapter kWiFi{"wlan0", AdapterKind::WiFi, "192.168.1.20", false};
const Adapter kCable{"eth0", AdapterKind::Cable, "10.1.2.3", false};
const Adapter kLonelyWiFi{"wlan0", AdapterKind::WiFi, "169.254.7.8", false};
const Adapter kPublicCable{"eth1", AdapterKind::Cable, "203.0.113.9", false};

std::string best_of(std::vector<Adapter> list) { return list.at(best_adapter(list)).address; }

}  // namespace

TEST_CASE("Phones are most likely in the Wi-Fi, then on the cable's network, and never in a container", "[live]") {
    CHECK(best_of({kLoopback, kDocker, kCable, kWiFi}) == kWiFi.address);
    CHECK(best_of({kLoopback, kDocker, kCable}) == kCable.address);
    CHECK(best_of({kLoopback, kDocker}) == kDocker.address);
    CHECK(best_of({kLoopback}) == kLoopback.address);
}

TEST_CASE("An address that the computer gave itself is only better than loopback", "[live]") {
    CHECK(best_of({kLoopback, kLonelyWiFi}) == kLonelyWiFi.address);
    CHECK(best_of({kLoopback, kLonelyWiFi, kCable}) == kCable.address);
    CHECK(best_of({kLonelyWiFi, kDocker}) == kDocker.address);
}

TEST_CASE("Of two cables the one in a private network is taken, of two alike the first", "[live]") {
    CHECK(best_of({kPublicCable, kCable}) == kCable.address);
    const Adapter other{"eth2", AdapterKind::Cable, "192.168.0.4", false};
    CHECK(best_of({kCable, other}) == kCable.address);
    CHECK(best_of({other, kCable}) == other.address);
}

TEST_CASE("The best adapter does not depend on the order of the list", "[live]") {
    std::vector<Adapter> list{kLoopback, kDocker, kWiFi, kCable, kLonelyWiFi, kPublicCable};
    const auto by_address = [](const Adapter& a, const Adapter& b) { return a.address < b.address; };
    std::sort(list.begin(), list.end(), by_address);
    do {
        REQUIRE(best_of(list) == kWiFi.address);
    } while (std::next_permutation(list.begin(), list.end(), by_address));
}

TEST_CASE("This computer's adapters have names and addresses, and loopback is known as such", "[live]") {
    const std::vector<Adapter> list = adapters();
    REQUIRE_FALSE(list.empty());
    for (const Adapter& adapter : list) {
        CAPTURE(adapter.name, adapter.address);
        CHECK_FALSE(adapter.name.empty());
        CHECK(std::count(adapter.address.begin(), adapter.address.end(), '.') == 3);
        CHECK(adapter.is_loopback == adapter.address.starts_with("127."));
        CHECK(adapter.is_loopback == (adapter.kind == AdapterKind::ThisMachineOnly));
        CHECK_FALSE(name_of(adapter.kind).empty());
    }
    CHECK(best_adapter(list) == 0);
}
