#pragma once

#include <utility>

namespace leeway::files {

/// An open file of the system; closed at the end of its life.
class Descriptor {
public:
    /// @param number what open() gave; negative where it failed.
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor();
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }

    [[nodiscard]] int number() const { return number_; }
    /// Some file systems report only here that a write has failed: then false, with the errno.
    bool close();

private:
    int number_;
};

}  // namespace leeway::files
