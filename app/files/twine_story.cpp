#include "files/twine_story.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "files/ascii.h"

namespace leeway::files {

namespace {

/// Tags of passages that Twine, SugarCube, Harlowe and Chapbook treat as code.
constexpr std::array<std::string_view, 10> kCodeTags{"script",       "stylesheet",   "widget", "init",
                                                     "startup",      "header",       "footer", "debug-header",
                                                     "debug-footer", "debug-startup"};

/// Names that SugarCube keeps for itself; links do not lead there.
constexpr std::array<std::string_view, 14> kSpecialNames{
    "StoryInit",     "StoryMenu",     "StoryCaption",      "StoryAuthor",   "StoryBanner",
    "StorySubtitle", "StorySettings", "StoryDisplayTitle", "StoryIncludes", "StoryInterface",
    "PassageHeader", "PassageFooter", "PassageReady",      "PassageDone"};

}  // namespace

bool is_machinery(const Passage& passage) {
    if (std::find(kSpecialNames.begin(), kSpecialNames.end(), passage.name) != kSpecialNames.end()) return true;
    return std::any_of(passage.tags.begin(), passage.tags.end(), [](const std::string& tag) {
        return std::find(kCodeTags.begin(), kCodeTags.end(), tag) != kCodeTags.end();
    });
}

std::string travelling(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (const char c : text) {
        const bool is_control = static_cast<unsigned char>(c) < 0x20 || c == '\x7F';
        if (!is_control || c == '\n' || c == '\t') plain += c;
    }
    std::size_t begin = 0;
    while (begin < plain.size() && is_blank(plain[begin])) ++begin;
    while (plain.size() > begin && is_blank(plain.back())) plain.pop_back();
    std::string out;
    out.reserve(plain.size() - begin);
    for (std::size_t i = begin; i < plain.size(); ++i) {
        const bool begins_line = i == begin || plain[i - 1] == '\n';
        if (!begins_line || plain.compare(i, 2, "\\:") != 0) out += plain[i];
    }
    return out;
}

}  // namespace leeway::files
