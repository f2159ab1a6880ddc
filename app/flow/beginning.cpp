#include "flow/beginning.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.h"
#include "edit/complaint.h"
#include "flow/design_work.h"
#include "flow/wording.h"

/// What is shown where a case is begun from a complaint or from a story.
namespace leeway::flow {

namespace {

constexpr std::size_t kMostLeftOut =
    100;  // lines that are shown before it is begun; all of them are kept with the case

using Texts = words::Catalogue;

void add_traces(const Texts& words, const edit::Letter& letter, ComplaintView& view) {
    static constexpr std::array<std::string_view, 4> kKeys{
        "design.complaint.trace.name", "design.complaint.trace.address", "design.complaint.trace.number",
        "design.complaint.trace.link"};
    std::string traces;
    for (const edit::Trace trace : edit::traces_in(letter)) {
        const std::string each = words.text(kKeys[static_cast<std::size_t>(trace)], {{"name", letter.sender}});
        traces += (traces.empty() ? "" : ", ") + each;
    }
    if (!traces.empty()) view.remarks.push_back({words.text("design.complaint.traces", {{"traces", traces}}), true});
}

void add_remarks(const Texts& words, const edit::Letter& letter, ComplaintView& view) {
    view.remarks.push_back({words.text("design.complaint.called", {{"title", edit::title_of(letter)}}), false});
    view.remarks.push_back({letter.sender.empty() ? std::string(words.text("design.complaint.nobody"))
                                                  : words.text("design.complaint.sender", {{"name", letter.sender}}),
                            false});
    if (code_points(letter.body) > model::kLongestText) {
        view.remarks.push_back({std::string(words.text("design.complaint.long")), false});
    }
    add_traces(words, letter, view);
}

ComplaintView make_complaint_view(const Texts& words, const Beginning& beginning) {
    const auto text = [&](std::string_view key) { return std::string(words.text(key)); };
    ComplaintView view;
    view.title = text("design.complaint.title");
    view.about = text("design.complaint.about");
    view.label = text("design.complaint.field");
    view.help = text("design.complaint.help");
    view.caution = text("design.complaint.caution");
    view.begin = text("design.begin");
    view.back = text("design.begin.back");
    view.text = beginning.complaint;
    const edit::Letter letter = edit::read_letter(beginning.complaint);
    const bool has_only_head = letter.body.empty() && !letter.subject.empty();
    if (letter.body.empty()) {
        view.unavailable = text(has_only_head ? "design.complaint.only_head" : "design.complaint.empty");
    } else if (code_points(letter.body) > edit::kLongestLetter) {
        view.unavailable = text("design.complaint.too_long");
    } else {
        add_remarks(words, letter, view);
    }
    return view;
}

/// What stands at the path, as long as no newer one was typed.
void add_look(const Texts& words, const StoryLook& look, StoryView& view) {
    view.remark = remark_on(words, look);
    view.can_begin = look.scenario != nullptr;
    if (look.left_out.empty()) {
        if (view.can_begin && !look.is_case)
            view.left_out_heading = std::string(words.text("design.story.nothing_left_out"));
        return;
    }
    view.left_out_heading = words.count("design.story.left_out", static_cast<std::int64_t>(look.left_out.size()));
    const std::size_t shown = std::min(look.left_out.size(), kMostLeftOut);
    view.left_out.assign(look.left_out.begin(), look.left_out.begin() + static_cast<std::ptrdiff_t>(shown));
    if (shown < look.left_out.size()) {
        view.left_out.push_back(
            words.count("design.story.more", static_cast<std::int64_t>(look.left_out.size() - shown)));
    }
}

void add_places(const Texts& words, const Beginning& beginning, StoryView& view) {
    const bool is_typing = beginning.look && beginning.looked_at == beginning.path && !beginning.look->scenario;
    const bool has_near = is_typing && !beginning.look->near.empty();
    view.places_heading = std::string(words.text(has_near ? "design.story.near" : "design.story.found"));
    for (const StoryPlace& place : has_near ? beginning.look->near : beginning.found) {
        view.places.push_back({place.path, place.name, place.folder});
    }
    if (!view.places.empty()) return;
    view.no_places =
        std::string(words.text(beginning.is_found_known ? "design.story.none_found" : "design.story.looking"));
}

StoryView make_story_view(const Texts& words, const Beginning& beginning) {
    const auto text = [&](std::string_view key) { return std::string(words.text(key)); };
    StoryView view;
    const bool is_case = kind_of_file(beginning.path) == FileKind::Case;
    view.title = text(is_case ? "design.case.title" : "design.story.title");
    const bool is_own = beginning.look && beginning.looked_at == beginning.path && !beginning.look->own_file.empty();
    view.about = text(is_own ? "design.case.about_own" : is_case ? "design.case.about" : "design.story.about");
    view.label = text(is_case ? "design.case.field" : "design.story.field");
    view.help = text("design.story.help");
    view.begin = text("design.begin");
    view.back = text("design.begin.back");
    view.path = beginning.path;
    if (beginning.look && beginning.looked_at == beginning.path) add_look(words, *beginning.look, view);
    add_places(words, beginning, view);
    return view;
}

}  // namespace

RemarkView remark_on(const words::Catalogue& words, const StoryLook& look) {
    switch (look.state) {
        case StoryLook::State::Missing: return {std::string(words.text("design.story.missing")), false};
        case StoryLook::State::Folder: return {std::string(words.text("design.story.folder")), false};
        case StoryLook::State::Unreadable:
            return {words.text("design.story.unreadable", {{"reason", look.reason}}), true};
        case StoryLook::State::NotStory: return {words.text("design.story.none", {{"reason", look.reason}}), true};
        case StoryLook::State::NotCase:
            if (look.line == 0) return {words.text("design.case.none", {{"reason", look.reason}}), true};
            return {words.text("design.case.none_at", {{"line", std::to_string(look.line)}, {"reason", look.reason}}),
                    true};
        case StoryLook::State::Story: break;
    }
    const std::string scenes =
        words.count("design.story.scenes", static_cast<std::int64_t>(look.scenario->scenes.size()));
    return {words.text(look.is_case ? "design.case.is_one" : "design.story.is_one",
                       {{"title", look.scenario->title}, {"scenes", scenes}}),
            false};
}

void forget_story(Beginning& beginning) {
    beginning.path.clear();
    beginning.looked_at.clear();
    beginning.look.reset();
    beginning.remark.clear();
    beginning.takes_place = false;
}

FileKind kind_of_file(std::string_view path) {
    static constexpr std::array<std::string_view, 8> kStories{"", "twee", "tw", "twee3", "html", "htm", "xhtml", "txt"};
    const std::string_view name = path.substr(path.rfind('/') + 1);
    const std::size_t dot = name.rfind('.');
    std::string ending(dot == std::string_view::npos ? std::string_view() : name.substr(dot + 1));
    for (char& c : ending) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    if (ending == "json") return FileKind::Case;
    const bool is_story = std::find(kStories.begin(), kStories.end(), ending) != kStories.end();
    return is_story ? FileKind::Story : FileKind::Neither;
}

void fill_beginning(const AppState& state, DesignChoiceView& view) {
    const Texts& words = *state.words;
    const Beginning& beginning = state.design.beginning;
    const auto card = [&](std::string_view title, std::string_view line) {
        return ShapeCard{std::string(words.text(title)), std::string(words.text(line))};
    };
    view.from_complaint = card("design.complaint.card", "design.complaint.card_line");
    view.from_story = card("design.story.card", "design.story.card_line");
    if (view.loading) return;
    if (beginning.origin == NewCaseFrom::Complaint) view.complaint = make_complaint_view(words, beginning);
    if (beginning.origin == NewCaseFrom::Story) view.story = make_story_view(words, beginning);
}

}  // namespace leeway::flow
