#include "files/twine_words.h"

#include "files/twine_story.h"

namespace leeway::files {

namespace {

/// What may stand around a link that has a line of its own.
constexpr std::string_view kAroundLinks = " \t*-+.|:,;";

}  // namespace

void TwineWords::add(char c) {
    if (c == '\n') return end_line();
    line_ += c;
    has_words_ = has_words_ || kAroundLinks.find(c) == std::string_view::npos;
}

void TwineWords::add_link(std::string_view words) {
    line_ += words;
    has_link_ = true;
}

void TwineWords::end_line() {
    while (!line_.empty() && (line_.back() == ' ' || line_.back() == '\t')) line_.pop_back();
    const bool only_links = has_link_ && !has_words_;
    const bool is_second_blank = line_.empty() && all_.size() >= 2 && all_.compare(all_.size() - 2, 2, "\n\n") == 0;
    if (!only_links && !is_second_blank) all_ += line_ + '\n';
    line_.clear();
    has_link_ = has_words_ = false;
}

std::string TwineWords::finish() {
    end_line();
    return travelling(all_);
}

}  // namespace leeway::files
