#include "files/twine_html.h"

#include <algorithm>
#include <map>
#include <memory>
#include <sstream>
#include <utility>

#include <fmt/format.h>
#include <libxml/HTMLparser.h>

#include "files/json_tree.h"
#include "files/twine_source.h"
#include "model/quoted.h"

namespace leeway::files {

namespace {

/// Past this the parser's own search for what an end tag ends would take too long; a story needs six, and the page
/// around it some dozens.
constexpr int kDeepestElements = 256;

using Attributes = std::map<std::string, std::string, std::less<>>;

std::string take(Attributes& attributes, std::string_view name) {
    const auto found = attributes.find(name);
    if (found == attributes.end()) return {};
    std::string value = std::move(found->second);
    attributes.erase(found);
    return value;
}

std::vector<std::string> words_in(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> words;
    for (std::string word; stream >> word;) words.push_back(word);
    return words;
}

/// Attributes that have no meaning for us, as JSON; empty without any.
std::string rest_of(const Attributes& attributes) {
    if (attributes.empty()) return {};
    JsonTree object = JsonTree::object(JsonTree::Layout::Flowing);
    for (const auto& [name, value] : attributes) object.add(name, JsonTree::text(value));
    return object.to_line();
}

/// Takes the elements and texts of a page one after another and picks out the story.
class StoryPicker {
public:
    explicit StoryPicker(const std::string& file) : file_(file) {}

    void open(std::string_view name, Attributes attributes, std::size_t line) {
        if (name == "tw-storydata") {
            ++stories_;
            if (stories_ == 1) read_story(std::move(attributes));
            return;
        }
        if (attributes["id"] == "storeArea" || attributes["id"] == "store-area") is_twine_1_ = true;
        if (stories_ != 1) return;
        if (name == "tw-passagedata") {
            begin_passage(std::move(attributes), line);
        } else if (name == "tw-tag") {
            colours_.emplace_back(take(attributes, "name"), take(attributes, "color"));
        } else if (name == "style" || name == "script") {
            begin_code(name, line);
        } else if (is_in_passage_) {
            if (name == "br") passage_.text += '\n';
            remark(line, fmt::format("an element inside of a passage's text, {}, is left out", model::quoted(name)));
        }
    }

    void close(std::string_view name) {
        if (is_in_passage_ && name == open_name_) finish_passage();
    }

    void characters(std::string_view text) {
        if (is_in_passage_) passage_.text += text;
    }

    [[nodiscard]] bool has_too_many() const { return read_.story.passages.size() > kMostPassages; }

    Result<StoryRead> finish() {
        if (is_in_passage_) finish_passage();
        if (stories_ == 0) return no_story();
        if (read_.story.passages.empty()) {
            return Error{ErrorCode::BadInput, "there is no passage in the story of this page", file_};
        }
        if (stories_ > 1) {
            remark(1, fmt::format("the first of {} stories is imported; the others are left out", stories_));
        }
        settle_start();
        settle_colours();
        return std::move(read_);
    }

private:
    void remark(std::size_t line, std::string text) {
        if (read_.left_out.size() >= kMostProblems) return;
        read_.left_out.push_back({Severity::Warning, file_, line, 1, {}, std::move(text)});
    }

    [[nodiscard]] Error no_story() const {
        if (is_twine_1_) {
            return {ErrorCode::BadInput,
                    "this page was made by Twine 1; import it into Twine 2, publish it there, and try again", file_};
        }
        return {ErrorCode::BadInput, "there is no story of Twine in this page (no element tw-storydata)", file_};
    }

    void read_story(Attributes attributes) {
        TwineStory& story = read_.story;
        story.title = take(attributes, "name");
        story.ifid = take(attributes, "ifid");
        story.format = take(attributes, "format");
        story.format_version = take(attributes, "format-version");
        start_pid_ = take(attributes, "startnode");
        for (const char* name : {"id", "hidden", "options"}) take(attributes, name);
        data_ = std::move(attributes);
    }

    void begin_passage(Attributes attributes, std::size_t line) {
        if (is_in_passage_) finish_passage();
        is_in_passage_ = true;
        open_name_ = "tw-passagedata";
        passage_ = {};
        passage_.line = line;
        passage_.name = take(attributes, "name");
        passage_.tags = words_in(take(attributes, "tags"));
        passage_.position = take(attributes, "position");
        passage_.size = take(attributes, "size");
        names_by_pid_.emplace(take(attributes, "pid"), passage_.name);
        if (passage_.name.empty()) {
            passage_.name = "Untitled Passage";
            remark(line, "a passage has no name; it is called \"Untitled Passage\"");
        }
        take(attributes, "id");
        passage_.metadata = rest_of(attributes);
    }

    void begin_code(std::string_view name, std::size_t line) {
        if (is_in_passage_) finish_passage();
        is_in_passage_ = true;
        open_name_ = name;
        passage_ = {};
        passage_.line = line;
        passage_.name = name == "style" ? "Story Stylesheet" : "Story JavaScript";
        passage_.tags = {name == "style" ? "stylesheet" : "script"};
    }

    void finish_passage() {
        is_in_passage_ = false;
        passage_.text = travelling(passage_.text);
        // Twine writes both elements into every page, mostly with nothing in them.
        if (open_name_ != "tw-passagedata" && passage_.text.empty()) return;
        read_.story.passages.push_back(std::move(passage_));
    }

    void settle_start() {
        if (start_pid_.empty()) return;
        const auto found = names_by_pid_.find(start_pid_);
        if (found != names_by_pid_.end()) {
            read_.story.start = found->second;
        } else {
            remark(1, fmt::format("no passage has the number {} of the story's start", model::quoted(start_pid_)));
        }
    }

    void settle_colours() {
        JsonTree data = JsonTree::object(JsonTree::Layout::Flowing);
        for (const auto& [name, value] : data_) data.add(name, JsonTree::text(value));
        if (!colours_.empty()) {
            JsonTree colours = JsonTree::object(JsonTree::Layout::Flowing);
            for (const auto& [name, colour] : colours_) colours.add(name, JsonTree::text(colour));
            data.add("tag-colors", std::move(colours));
        }
        if (!data_.empty() || !colours_.empty()) read_.story.data = data.to_line();
    }

    const std::string& file_;
    StoryRead read_;
    Passage passage_;  ///< that is being read
    bool is_in_passage_ = false;
    std::string open_name_;  ///< of the element that the passage is
    std::size_t stories_ = 0;
    bool is_twine_1_ = false;
    std::string start_pid_;
    Attributes names_by_pid_;
    Attributes data_;
    std::vector<std::pair<std::string, std::string>> colours_;
};

/// What the parser hands to its callbacks.
struct Visit {
    StoryPicker picker;
    htmlParserCtxtPtr parser = nullptr;
    bool is_too_deep = false;
};

std::string_view view_of(const xmlChar* text) { return reinterpret_cast<const char*>(text); }

void meet_start(void* user, const xmlChar* name, const xmlChar** attributes) {
    Visit& visit = *static_cast<Visit*>(user);
    Attributes read;
    for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
        read.emplace(view_of(attributes[0]), attributes[1] == nullptr ? std::string_view() : view_of(attributes[1]));
    }
    visit.picker.open(view_of(name), std::move(read), static_cast<std::size_t>(std::max(1, visit.parser->input->line)));
    visit.is_too_deep = visit.is_too_deep || visit.parser->nameNr > kDeepestElements;
    if (visit.is_too_deep || visit.picker.has_too_many()) xmlStopParser(visit.parser);
}

void meet_end(void* user, const xmlChar* name) { static_cast<Visit*>(user)->picker.close(view_of(name)); }

void meet_text(void* user, const xmlChar* text, int length) {
    const auto* bytes = reinterpret_cast<const char*>(text);
    static_cast<Visit*>(user)->picker.characters({bytes, static_cast<std::size_t>(length)});
}

/// Reads the page without building a tree of it.
void parse_page(const std::string& page, Visit& visit) {
    const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser(htmlNewParserCtxt(),
                                                                                htmlFreeParserCtxt);
    LEEWAY_ASSERT(parser != nullptr, "libxml2 had no memory for a parser");
    visit.parser = parser.get();
    *parser->sax = {};
    parser->sax->startElement = meet_start;
    parser->sax->endElement = meet_end;
    parser->sax->characters = meet_text;
    parser->sax->ignorableWhitespace = meet_text;
    parser->sax->cdataBlock = meet_text;
    parser->userData = &visit;
    const int quiet = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
    htmlDocPtr document =
        htmlCtxtReadMemory(parser.get(), page.data(), static_cast<int>(page.size()), nullptr, "UTF-8", quiet);
    if (document != nullptr) xmlFreeDoc(document);
    visit.parser = nullptr;
}

}  // namespace

Result<StoryRead> read_twine_html(std::string_view text, const std::string& file) {
    if (text.size() > kLargestFile) return Error{ErrorCode::TooLarge, "the file is larger than 32 MiB", file};
    const Result<std::string> source = plain_source(text, file);
    if (!source) return source.error();
    Visit visit{StoryPicker(file)};
    parse_page(*source, visit);
    if (visit.is_too_deep) return Error{ErrorCode::TooLarge, "the page's elements are nested too deeply", file};
    if (visit.picker.has_too_many()) {
        return Error{ErrorCode::TooLarge, fmt::format("there are more than {} passages in it", kMostPassages), file};
    }
    return visit.picker.finish();
}

}  // namespace leeway::files
