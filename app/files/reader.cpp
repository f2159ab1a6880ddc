#include "files/reader.h"

#include <utility>

#include <fmt/format.h>

#include "files/limits.h"
#include "model/finding.h"
#include "model/quoted.h"

namespace leeway::files {

namespace {

/// Whether a text is a number in quotes.
bool holds_number(std::string_view text) {
    const bool has_digit = text.find_first_of("0123456789") != std::string_view::npos;
    return has_digit && text.find_first_not_of("0123456789.-") == std::string_view::npos;
}

}  // namespace

void Reader::complain(NodeIndex value, std::string text) {
    std::string pointer = document_.pointer(value);
    spoiled_.insert(pointer);
    complaints_.push_back({document_.node(value).begin, std::move(pointer), std::move(text)});
}

void Reader::complain_of_key(NodeIndex value, std::string text) {
    complain(value, std::move(text));
    complaints_.back().offset = place_of(value);
}

void Reader::complain_of_repeated(NodeIndex member) {
    complain_of_key(member,
                    fmt::format("the key {} is here for the second time", model::quoted(document_.key(member))));
}

void Reader::complain_of_incomplete(NodeIndex object, std::string text) {
    complaints_.push_back({place_of(object), document_.pointer(object), std::move(text)});
}

void Reader::silence(NodeIndex object, std::string_view key) {
    spoiled_.insert(document_.pointer(object) + "/" + model::pointer_step(std::string(key)));
}

bool Reader::is_full() const { return complaints_.size() >= kMostProblems; }

bool Reader::expect(NodeIndex value, JsonKind kind, std::string_view what) {
    if (document_.node(value).kind == kind) return true;
    const bool is_quoted =
        kind == JsonKind::Number && document_.node(value).kind == JsonKind::Text && holds_number(document_.text(value));
    complain(value, fmt::format("this must be {}{}", what, is_quoted ? "; write it without quotes" : ""));
    return false;
}

void Reader::keep_spelling(NodeIndex number) {
    if (scan_ == nullptr) return;
    const std::string path = document_.pointer(number, scan_->object_).substr(1);
    scan_->extra_.spellings.emplace_back(path, document_.text(number));
}

bool Reader::is_spoiled(std::string_view pointer) const {
    if (spoiled_.empty()) return false;
    while (spoiled_.count(std::string(pointer)) == 0) {
        const std::size_t slash = pointer.rfind('/');
        if (slash == std::string_view::npos) return false;
        pointer = pointer.substr(0, slash);
    }
    return true;
}

std::size_t Reader::place_of(NodeIndex object) const {
    return document_.has_key(object) ? document_.node(object).key_begin : document_.node(object).begin;
}

}  // namespace leeway::files
