#include "live/streams.h"

#include <algorithm>

namespace leeway::live {

void Streams::add(const Token& of, Connection& stream) { all_.emplace(of, Stream{&stream, ++begun_}); }

bool Streams::remove(const Token& of, const Connection& stream) {
    const auto [first, last] = all_.equal_range(of);
    const auto found = std::find_if(first, last, [&](const auto& one) { return one.second.connection == &stream; });
    if (found == last) return false;
    all_.erase(found);
    return true;
}

Connection* Streams::surplus(const Token& of) const {
    if (all_.count(of) <= kMostStreams) return nullptr;
    const auto [first, last] = all_.equal_range(of);
    const auto is_older = [](const auto& a, const auto& b) { return a.second.number < b.second.number; };
    return std::min_element(first, last, is_older)->second.connection;
}

}  // namespace leeway::live
