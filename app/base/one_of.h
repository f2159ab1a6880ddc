#pragma once

#include <array>
#include <cstddef>
#include <type_traits>
#include <utility>
#include <variant>

namespace leeway {

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
    requires(!std::is_same_v<std::remove_cvref_t<Value>, OneOf>)
        // NOLINTNEXTLINE(google-explicit-constructor): each of the alternatives is one of them
        OneOf(Value value)
        : OneOf(Numbers<Variant>::template of<Value>(), static_cast<void*>(&value)) {}

    OneOf(const OneOf& other);
    OneOf(OneOf&& other) noexcept;
    OneOf& operator=(const OneOf& other);
    OneOf& operator=(OneOf&& other) noexcept;
    ~OneOf();

private:
    /// @param value of the alternative with that number; it is moved from.
    OneOf(std::size_t number, void* value);

    template <typename Whole>
    struct Numbers;

    template <typename... Alternatives>
    struct Numbers<std::variant<Alternatives...>> {
        template <typename Value>
        static constexpr std::size_t of() {
            static_assert((std::is_same_v<Value, Alternatives> || ...), "it is none of the alternatives");
            constexpr std::array<bool, sizeof...(Alternatives)> kIs{std::is_same_v<Value, Alternatives>...};
            std::size_t number = 0;
            while (!kIs[number]) ++number;
            return number;
        }

        static Variant make(std::size_t number, void* value) {
            using Make = Variant (*)(void*);
            static constexpr std::array<Make, sizeof...(Alternatives)> kMakes{&moved<Alternatives>...};
            return kMakes[number](value);
        }

        template <typename Value>
        static Variant moved(void* value) {
            return Variant(std::in_place_type<Value>, std::move(*static_cast<Value*>(value)));
        }
    };
};

template <typename Any>
OneOf<Any>::OneOf(std::size_t number, void* value) : Variant(Numbers<Variant>::make(number, value)) {}

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
