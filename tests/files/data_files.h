#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

namespace leeway::support {

/// tests/data in the clone.
[[nodiscard]] inline std::filesystem::path data_folder() {
    return std::filesystem::path(LEEWAY_REPOSITORY) / "tests" / "data";
}

/// All bytes of a file.
[[nodiscard]] inline std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + path.string());
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

/// A good file of tests/data.
[[nodiscard]] inline std::string good_text(const std::string& name) { return bytes_of(data_folder() / "good" / name); }

}  // namespace leeway::support
