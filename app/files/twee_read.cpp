#include "files/twee_read.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "files/ascii.h"
#include "files/json_tree.h"
#include "files/twine_metadata.h"
#include "files/twine_source.h"
#include "model/quoted.h"

namespace leeway::files {

namespace {

/// The first place of one of these signs that no backslash stands before.
std::size_t find_unescaped(std::string_view text, std::string_view signs, std::size_t from) {
    for (std::size_t i = from; i < text.size(); ++i) {
        if (text[i] == '\\') {
            ++i;
        } else if (signs.find(text[i]) != std::string_view::npos) {
            return i;
        }
    }
    return std::string_view::npos;
}

/// With "\q" as "q".
std::string unescaped(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) ++i;
        plain += text[i];
    }
    return plain;
}

std::vector<std::string> split_tags(std::string_view list) {
    std::vector<std::string> tags;
    while (!(list = trimmed(list)).empty()) {
        const std::size_t end = std::min(find_unescaped(list, " \t", 0), list.size());
        tags.push_back(unescaped(list.substr(0, end)));
        list.remove_prefix(end);
    }
    return tags;
}

class TweeReader {
public:
    TweeReader(std::string_view text, const std::string& file) : text_(text), file_(file) {}

    Result<StoryRead> read() {
        for (std::size_t at = 0; at < text_.size();) {
            const std::size_t end = std::min(text_.find('\n', at), text_.size());
            ++line_;
            take_line(text_.substr(at, end - at), at);
            if (has_too_many()) return too_many();
            at = end + 1;
        }
        finish_passage(text_.size());
        if (has_too_many()) return too_many();
        if (read_.story.passages.empty()) {
            return Error{ErrorCode::BadInput,
                         "there is no passage in it: a passage of Twee begins with a line such as \":: Start\"", file_};
        }
        return std::move(read_);
    }

private:
    [[nodiscard]] bool has_too_many() const { return read_.story.passages.size() > kMostPassages; }
    [[nodiscard]] Error too_many() const {
        return {ErrorCode::TooLarge, fmt::format("there are more than {} passages in it", kMostPassages), file_};
    }

    void remark(std::size_t line, std::size_t column, std::string text) {
        if (read_.left_out.size() >= kMostProblems) return;
        read_.left_out.push_back({Severity::Warning, file_, line, column, {}, std::move(text)});
    }

    void take_line(std::string_view line, std::size_t begin) {
        if (line.substr(0, 2) == "::") {
            finish_passage(begin);
            is_open_ = true;
            text_begin_ = std::min(begin + line.size() + 1, text_.size());
            read_header(line);
        } else if (!is_open_ && !trimmed(line).empty() && !told_of_preface_) {
            remark(line_, 1, "what stands before the first passage is left out");
            told_of_preface_ = true;
        }
    }

    void read_header(std::string_view line) {
        passage_ = {};
        passage_.line = line_;
        passage_.text_line = line_ + 1;
        const std::size_t name_end = std::min(find_unescaped(line, "[{", 2), line.size());
        passage_.name = unescaped(trimmed(line.substr(2, name_end - 2)));
        std::size_t rest = name_end;
        if (line.substr(rest, 1) == "[") {
            const std::size_t close = find_unescaped(line, "]", rest);
            if (close == std::string_view::npos) {
                remark(line_, column_of(line, rest), "the passage's tags are left out: there is no \"]\" behind them");
                return;
            }
            passage_.tags = split_tags(line.substr(rest + 1, close - rest - 1));
            rest = close + 1;
        }
        const std::string_view metadata = trimmed(line.substr(rest));
        if (!metadata.empty()) read_metadata(metadata, line);
    }

    [[nodiscard]] static std::size_t column_of(std::string_view line, std::size_t offset) {
        return code_points(line.substr(0, offset)) + 1;
    }

    void read_metadata(std::string_view metadata, std::string_view line) {
        const auto offset = static_cast<std::size_t>(metadata.data() - line.data());
        JsonError error;
        const std::optional<JsonObject> object = JsonObject::parse(metadata, error);
        if (!object) {
            remark(line_, column_of(line, std::min(offset + error.offset, line.size())),
                   fmt::format("the passage's metadata are left out: {}", error.text));
            passage_.metadata = json_text(metadata);
            return;
        }
        passage_.position = object->text("position").value_or("");
        passage_.size = object->text("size").value_or("");
        std::vector<std::string_view> understood;
        if (!passage_.position.empty()) understood.emplace_back("position");
        if (!passage_.size.empty()) understood.emplace_back("size");
        passage_.metadata = object->without(understood);
    }

    void finish_passage(std::size_t end) {
        if (!is_open_) return;
        const std::string_view body = text_.substr(text_begin_, std::max(end, text_begin_) - text_begin_);
        if (passage_.name == "StoryTitle") {
            read_title(travelling(body));
        } else if (passage_.name == "StoryData") {
            read_story_data(body);
        } else {
            add_passage(body);
        }
    }

    void read_title(const std::string& title) {
        if (read_.story.title.empty()) {
            read_.story.title = title;
        } else {
            remark(passage_.line, 1, fmt::format("a second title, {}, is left out", model::quoted(title)));
        }
    }

    void read_story_data(std::string_view body) {
        JsonError error;
        const std::optional<JsonObject> object = JsonObject::parse(body, error);
        if (!object || has_data_) {
            const std::size_t feeds = object ? 0 : count_feeds(body.substr(0, error.offset));
            remark(object ? passage_.line : passage_.text_line + feeds, 1,
                   object ? "a second StoryData is left out"
                          : fmt::format("the story's data are left out: {}", error.text));
            if (!object && read_.story.data.empty()) read_.story.data = json_text(travelling(body));
            return;
        }
        has_data_ = true;
        TwineStory& story = read_.story;
        story.ifid = object->text("ifid").value_or("");
        story.format = object->text("format").value_or("");
        story.format_version = object->text("format-version").value_or("");
        story.start = object->text("start").value_or("");
        std::vector<std::string_view> understood;
        for (const char* key : {"ifid", "format", "format-version", "start"}) {
            if (object->text(key)) understood.emplace_back(key);
        }
        story.data = object->without(understood);
    }

    static std::size_t count_feeds(std::string_view text) {
        return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    }

    void add_passage(std::string_view body) {
        // A passage's text may begin with blank lines, which are no part of it, but count as lines.
        const std::size_t begin = std::min(body.find_first_not_of(" \t\n"), body.size());
        passage_.text_line += count_feeds(body.substr(0, begin));
        const std::size_t line_begin = body.substr(0, begin).rfind('\n');
        passage_.text_shift = begin - (line_begin == std::string_view::npos ? 0 : line_begin + 1);
        passage_.text = travelling(body);
        if (passage_.name.empty()) {
            passage_.name = "Untitled Passage";
            remark(passage_.line, 1, "a passage has no name; it is called \"Untitled Passage\"");
        }
        read_.story.passages.push_back(std::move(passage_));
    }

    std::string_view text_;
    const std::string& file_;
    StoryRead read_;
    Passage passage_;  ///< that is being read
    bool is_open_ = false;
    bool has_data_ = false;
    bool told_of_preface_ = false;
    std::size_t text_begin_ = 0;
    std::size_t line_ = 0;
};

}  // namespace

Result<StoryRead> read_twee(std::string_view text, const std::string& file) {
    const Result<std::string> source = plain_source(text, file);
    if (!source) return source.error();
    return TweeReader(*source, file).read();
}

}  // namespace leeway::files
