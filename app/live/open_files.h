#pragma once

#include <cstddef>

namespace leeway::live {

/// Asks the system for that many open files and connections at once, and says how many this program may have now, which
/// can be fewer or more. Desktops often start programs with 1024.
std::size_t raise_open_files(std::size_t wanted);

}  // namespace leeway::live
