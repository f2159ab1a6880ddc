#pragma once

#include <algorithm>
#include <atomic>
#include <compare>
#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

namespace leeway {

/// A list of values whose copies share the elements until one of them is changed, so that copying a long list costs a
/// pointer an element, and comparing two that share much costs little more. Otherwise it behaves like a vector, with
/// two differences: going through it with begin() and end() only reads, and a reference to an element that was taken
/// before the list was copied must not be written through afterwards. Several threads may read, copy and drop lists
/// that share elements, each its own list.
template <typename T>
class SharedList {
    using Elements = std::vector<std::shared_ptr<T>>;

public:
    class Iterator {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = const T*;
        using reference = const T&;

        Iterator() = default;
        const T& operator*() const { return **at_; }
        const T* operator->() const { return at_->get(); }
        const T& operator[](std::ptrdiff_t n) const { return *at_[n]; }
        Iterator& operator++() { return *this += 1; }
        Iterator& operator--() { return *this += -1; }
        Iterator operator++(int) { return std::exchange(*this, *this + 1); }
        Iterator operator--(int) { return std::exchange(*this, *this - 1); }
        Iterator& operator+=(std::ptrdiff_t n) {
            at_ += n;
            return *this;
        }
        Iterator& operator-=(std::ptrdiff_t n) { return *this += -n; }
        friend Iterator operator+(Iterator i, std::ptrdiff_t n) { return i += n; }
        friend Iterator operator+(std::ptrdiff_t n, Iterator i) { return i += n; }
        friend Iterator operator-(Iterator i, std::ptrdiff_t n) { return i -= n; }
        friend std::ptrdiff_t operator-(Iterator a, Iterator b) { return a.at_ - b.at_; }
        friend auto operator<=>(const Iterator&, const Iterator&) = default;

    private:
        friend class SharedList;
        explicit Iterator(typename Elements::const_iterator at) : at_(at) {}

        typename Elements::const_iterator at_;
    };
    using value_type = T;
    using const_iterator = Iterator;

    SharedList() = default;
    SharedList(std::initializer_list<T> values) : SharedList(values.begin(), values.end()) {}
    template <typename Values>
    SharedList(Values first, Values last) {
        for (; first != last; ++first) push_back(*first);
    }

    [[nodiscard]] std::size_t size() const { return elements_.size(); }
    [[nodiscard]] bool empty() const { return elements_.empty(); }
    [[nodiscard]] Iterator begin() const { return Iterator(elements_.begin()); }
    [[nodiscard]] Iterator end() const { return Iterator(elements_.end()); }
    [[nodiscard]] const T& operator[](std::size_t i) const { return *elements_[i]; }
    [[nodiscard]] const T& front() const { return *elements_.front(); }
    [[nodiscard]] const T& back() const { return *elements_.back(); }

    /// To be changed: from now on the element is this list's own.
    [[nodiscard]] T& operator[](std::size_t i) { return own(elements_[i]); }
    [[nodiscard]] T& front() { return own(elements_.front()); }
    [[nodiscard]] T& back() { return own(elements_.back()); }

    void reserve(std::size_t count) { elements_.reserve(count); }
    void clear() { elements_.clear(); }
    void push_back(T value) { elements_.push_back(std::make_shared<T>(std::move(value))); }
    T& emplace_back() { return *elements_.emplace_back(std::make_shared<T>()); }
    void pop_back() { elements_.pop_back(); }
    void insert(Iterator before, T value) { elements_.insert(before.at_, std::make_shared<T>(std::move(value))); }
    void erase(Iterator at) { elements_.erase(at.at_); }
    /// New ones are T's default values.
    void resize(std::size_t count) {
        while (size() > count) pop_back();
        while (size() < count) emplace_back();
    }
    /// Shares the elements of the other list. @param other must not be this one.
    void append(const SharedList& other) {
        elements_.insert(elements_.end(), other.elements_.begin(), other.elements_.end());
    }

    /// How many elements are the very same, not only equal, at the same place.
    [[nodiscard]] std::size_t shared_with(const SharedList& other) const {
        std::size_t count = 0;
        for (std::size_t i = 0; i < size() && i < other.size(); ++i) {
            if (elements_[i] == other.elements_[i]) ++count;
        }
        return count;
    }

    friend bool operator==(const SharedList& a, const SharedList& b) {
        return std::equal(a.elements_.begin(), a.elements_.end(), b.elements_.begin(), b.elements_.end(),
                          [](const auto& left, const auto& right) { return left == right || *left == *right; });
    }

private:
    static T& own(std::shared_ptr<T>& element) {
        if (element.use_count() > 1) {
            element = std::make_shared<T>(*element);
        } else {
            // The last other holder may have been in another thread: what it read comes before what is written now.
            std::atomic_thread_fence(std::memory_order_acquire);
        }
        return *element;
    }

    Elements elements_;
};

}  // namespace leeway
