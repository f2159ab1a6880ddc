#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <span>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "fuzz/targets.h"

/// The bytes that fuzzing found worth keeping, tried in every build, and some thousand mutations of them.

using namespace leeway;
namespace fs = std::filesystem;

namespace {

using Bytes = std::vector<std::uint8_t>;
using Target = std::string (*)(std::span<const std::uint8_t>);

std::vector<Bytes> corpus(const std::string& name) {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(fs::path(LEEWAY_REPOSITORY) / "tests/data/fuzz" / name)) {
        paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    std::vector<Bytes> found;
    for (const fs::path& path : paths) {
        std::ifstream file(path, std::ios::binary);
        found.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return found;
}

Bytes mutated(Bytes bytes, std::mt19937& dice) {
    for (std::size_t i = dice() % 4 + 1; i > 0 && !bytes.empty(); --i) {
        const auto at = static_cast<std::ptrdiff_t>(dice() % bytes.size());
        switch (dice() % 4) {
            case 0: bytes[static_cast<std::size_t>(at)] = static_cast<std::uint8_t>(dice()); break;
            case 1: bytes.erase(bytes.begin() + at); break;
            case 2: bytes.insert(bytes.begin() + at, static_cast<std::uint8_t>(dice())); break;
            default: bytes.resize(static_cast<std::size_t>(at)); break;
        }
    }
    return bytes;
}

void try_all(const std::string& name, Target target, int mutations) {
    const std::vector<Bytes> kept = corpus(name);
    REQUIRE(kept.size() >= 5);
    std::mt19937 dice(7);
    for (const Bytes& bytes : kept) {
        CAPTURE(std::string(bytes.begin(), bytes.end()));
        REQUIRE(target(bytes) == "");
    }
    for (int i = 0; i < mutations; ++i) {
        const Bytes bytes = mutated(kept[dice() % kept.size()], dice);
        CAPTURE(std::string(bytes.begin(), bytes.end()));
        REQUIRE(target(bytes) == "");
    }
}

}  // namespace

TEST_CASE("Whatever steps a workshop takes, the room is the same as its log", "[live][fuzz]") {
    try_all("room", fuzz::room, 500);
}

TEST_CASE("Whatever stands in bodies, cookies, targets and codes is read well or not at all", "[live][fuzz]") {
    try_all("text", fuzz::text, 5000);
}

TEST_CASE("Whatever comes over a line, well-formed answers go back and nothing happens unasked", "[live][fuzz]") {
    try_all("wire", fuzz::wire, 1000);
}
