#include "house/source_files.h"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <sstream>

namespace leeway::house {
namespace {

namespace fs = std::filesystem;

/// Walks over a C++ text and blanks what is no code.
class Blanker {
public:
    explicit Blanker(std::string_view text) : code_(text) {}

    std::string blank() {
        while (at_ < code_.size()) {
            if (starts("//")) {
                blank_until(code_.find('\n', at_), 0);
            } else if (starts("/*")) {
                blank_until(code_.find("*/", at_ + 2), 2);
            } else if (starts("R\"") && may_be_raw()) {
                blank_raw_string();
            } else if (code_[at_] == '"' || (code_[at_] == '\'' && !is_in_number())) {
                blank_quoted(code_[at_]);
            } else {
                ++at_;
            }
        }
        return code_;
    }

private:
    [[nodiscard]] bool starts(std::string_view with) const { return code_.compare(at_, with.size(), with) == 0; }

    /// The name or number that ends right before here.
    [[nodiscard]] std::string_view word_before() const {
        std::size_t start = at_;
        while (start > 0 && is_word_sign(code_[start - 1])) --start;
        return std::string_view(code_).substr(start, at_ - start);
    }

    /// 10'000 holds no character.
    [[nodiscard]] bool is_in_number() const {
        const std::string_view word = word_before();
        return !word.empty() && std::isdigit(static_cast<unsigned char>(word.front())) != 0;
    }

    [[nodiscard]] bool may_be_raw() const {
        const std::string_view word = word_before();
        return word.empty() || word == "u8" || word == "u" || word == "U" || word == "L";
    }

    static bool is_word_sign(char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '\'';
    }

    void blank_until(std::size_t end, std::size_t more) {
        end = end == std::string::npos ? code_.size() : end + more;
        for (; at_ < end; ++at_) {
            if (code_[at_] != '\n') code_[at_] = ' ';
        }
    }

    void blank_raw_string() {
        const std::size_t open = code_.find('(', at_);
        const std::string close = ")" + code_.substr(at_ + 2, open - at_ - 2) + "\"";
        at_ += 2;
        blank_until(code_.find(close, open), close.size() - 1);
        ++at_;
    }

    void blank_quoted(char quote) {
        std::size_t end = at_ + 1;
        while (end < code_.size() && code_[end] != quote && code_[end] != '\n') end += code_[end] == '\\' ? 2U : 1U;
        ++at_;
        blank_until(std::min(end, code_.size()), 0);
        ++at_;
    }

    std::string code_;
    std::size_t at_ = 0;
};

bool is_written(const fs::path& relative) {
    const std::string first = relative.begin()->string();
    return first != ".git" && first != "build" && first != ".cache" && first != ".vscode" && first != ".idea";
}

}  // namespace

std::string SourceFile::room() const {
    constexpr std::string_view kApp = "app/";
    if (!path.starts_with(kApp)) return "";
    const std::size_t end = path.find('/', kApp.size());
    return end == std::string::npos ? "" : path.substr(kApp.size(), end - kApp.size());
}

fs::path repository() { return LEEWAY_REPOSITORY; }

std::string content_of(std::string_view path) {
    std::ifstream file(repository() / path, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

std::string code_of(std::string_view text) { return Blanker(text).blank(); }

std::vector<std::string> written_files() {
    std::vector<std::string> files;
    for (fs::recursive_directory_iterator entry(repository()), end; entry != end; ++entry) {
        const fs::path relative = entry->path().lexically_relative(repository());
        if (!is_written(relative)) {
            entry.disable_recursion_pending();
        } else if (entry->is_regular_file()) {
            files.push_back(relative.generic_string());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<SourceFile> source_files(std::string_view folder) {
    std::vector<SourceFile> sources;
    for (const std::string& path : written_files()) {
        if (!path.starts_with(std::string(folder) + "/") || (!path.ends_with(".cpp") && !path.ends_with(".h")))
            continue;
        std::string text = content_of(path);
        std::string code = code_of(text);
        sources.push_back({path, std::move(text), std::move(code)});
    }
    return sources;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    std::istringstream stream{std::string(text)};
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

}  // namespace leeway::house
