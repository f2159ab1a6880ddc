#pragma once

#include <array>
#include <cstddef>
#include <type_traits>
#include <utility>
#include <variant>

namespace leeway {

/// The alternatives of a variant, by their numbers. For OneOf.
template <typename Variant>
struct AlternativesOf;

template <typename... Each>
struct AlternativesOf<std::variant<Each...>> {
    template <typename Value>
    static constexpr bool kHas = (std::is_same_v<Value, Each> || ...);

    template <typename Value>
    static constexpr std::size_t number() {
        constexpr std::array<bool, sizeof...(Each)> kIs{std::is_same_v<Value, Each>...};
        std::size_t number = 0;
        while (!kIs[number]) ++number;
        return number;
    }

    /// @param value of the alternative with that number; it is moved from.
    static std::variant<Each...> make(std::size_t number, void* value) {
        using Make = std::variant<Each...> (*)(void*);
        static constexpr std::array<Make, sizeof...(Each)> kMakes{&moved<Each>...};
        return kMakes[number](value);
    }

private:
    template <typename Value>
    static std::variant<Each...> moved(void* value) {
        return std::variant<Each...>(std::in_place_type<Value>, std::move(*static_cast<Value*>(value)));
    }
};

/// A std::variant of many alternatives whose copying, moving and destroying is compiled once, and not in every file
/// that makes one: of a hundred alternatives that took most of such a file's time. std::visit, std::get_if and
/// std::holds_alternative take it as the variant that it is.
///
///     struct AnyWish { using Variant = std::variant<Eat, Sleep>; };
///     using Wish = OneOf<AnyWish>;
///     extern template class leeway::OneOf<AnyWish>;   // and in one source: template class leeway::OneOf<AnyWish>;
template <typename Any>
class OneOf : public Any::Variant {
public:
    using Variant = typename Any::Variant;

    template <typename Value>
    requires(AlternativesOf<Variant>::template kHas<Value>)
        // NOLINTNEXTLINE(google-explicit-constructor): each of the alternatives is one of them
        OneOf(Value value)
        : OneOf(AlternativesOf<Variant>::template number<Value>(), static_cast<void*>(&value)) {}

    OneOf(const OneOf& other);
    OneOf(OneOf&& other) noexcept;
    OneOf& operator=(const OneOf& other);
    OneOf& operator=(OneOf&& other) noexcept;
    ~OneOf();

private:
    OneOf(std::size_t number, void* value);
};

template <typename Any>
OneOf<Any>::OneOf(std::size_t number, void* value) : Variant(AlternativesOf<Variant>::make(number, value)) {}

template <typename Any>
OneOf<Any>::OneOf(const OneOf& other) = default;
template <typename Any>
OneOf<Any>::OneOf(OneOf&& other) noexcept = default;
template <typename Any>
OneOf<Any>& OneOf<Any>::operator=(const OneOf& other) = default;
template <typename Any>
OneOf<Any>& OneOf<Any>::operator=(OneOf&& other) noexcept = default;
template <typename Any>
OneOf<Any>::~OneOf() = default;

}  // namespace leeway
