#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/money.h"
#include "model/finding.h"

/// What the validate functions share. Private to the model's sources.
namespace leeway::model {

/// Where an inspection is: a chain of keys and indices. Each link must outlive those made from it; the pointer's text
/// is built only when there is something to say.
class Place {
public:
    Place() = default;
    Place(const Place& parent, std::string_view key) : parent_(&parent), key_(key) {}
    Place(const Place& parent, std::size_t index) : parent_(&parent), index_(index), is_index_(true) {}

    /// The JSON pointer (RFC 6901).
    [[nodiscard]] std::string pointer() const;

private:
    const Place* parent_ = nullptr;
    std::string_view key_;
    std::size_t index_ = 0;
    bool is_index_ = false;
};

/// Whether a text may be left empty.
enum class Emptiness { Allowed, Forbidden };

/// Inclusive bounds of a whole number.
struct Bounds {
    std::int64_t low = 0;
    std::int64_t high = 100;
};

inline constexpr Bounds kPercent{0, 100};
inline constexpr Bounds kShift{-100, 100};      ///< of happiness
inline constexpr Bounds kDuration{0, 100'000};  ///< minutes or hours; with the largest wage it stays inside 64 bits

/// Collects findings and words the checks that many fields share.
class Inspection {
public:
    void error(const Place& place, std::string text);
    void warning(const Place& place, std::string text);

    /// Length, control characters and, where forbidden, emptiness.
    void check_text(const Place& parent, std::string_view key, const std::string& text,
                    Emptiness emptiness = Emptiness::Allowed);
    void check_texts(const Place& parent, std::string_view key, const std::vector<std::string>& texts);
    void check_range(const Place& place, std::int64_t value, Bounds bounds);
    void check_range(const Place& parent, std::string_view key, std::int64_t value, Bounds bounds);
    /// From 0 to the largest amount that a file may state.
    void check_amount(const Place& place, Money amount);
    void check_id(const Place& place, const std::string& id);

    [[nodiscard]] Findings take() { return std::move(findings_); }

private:
    void check_one_text(const Place& place, const std::string& text);

    Findings findings_;
};

/// Says what was probably meant. Looking for it takes time, so only the first mistakes of an inspection get a
/// suggestion, and none when there is too much to choose from.
class Suggester {
public:
    /// `; did you mean "pickup"?`, or nothing when no candidate is near or the time is used up.
    /// @param candidates gives the words to choose from; only asked when needed.
    template <typename Candidates>
    [[nodiscard]] std::string suggest(std::string_view word, const Candidates& candidates) {
        if (suggestions_ == 0) return {};
        --suggestions_;
        return suggestion(word, candidates());
    }

private:
    std::string suggestion(std::string_view word, const std::vector<std::string>& candidates);

    int suggestions_ = 20;
    std::size_t comparisons_ = 100'000'000;  ///< of a letter with a letter
};

}  // namespace leeway::model
