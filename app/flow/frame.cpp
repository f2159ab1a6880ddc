#include <array>
#include <string_view>

#include "flow/app.h"
#include "flow/canvas_words.h"
#include "flow/key_words.h"
#include "flow/workshop_facilitator.h"

namespace leeway::flow {

namespace {

constexpr std::array<KeyWords, 11> kKeysOfAll{{{"keys.answer.keys", "keys.answer.meaning"},
                                               {"keys.enter.keys", "keys.enter.meaning"},
                                               {"keys.escape.keys", "keys.escape.meaning"},
                                               {"keys.ledger.keys", "keys.ledger.meaning"},
                                               {"keys.account.keys", "keys.account.meaning"},
                                               {"keys.search.keys", "keys.search.meaning"},
                                               {"keys.focus.keys", "keys.focus.meaning"},
                                               {"keys.scale.keys", "keys.scale.meaning"},
                                               {"keys.usual_scale.keys", "keys.usual_scale.meaning"},
                                               {"keys.full_screen.keys", "keys.full_screen.meaning"},
                                               {"keys.help.keys", "keys.help.meaning"}}};

std::vector<FrameView::Tab> make_tabs(const AppState& state) {
    std::vector<FrameView::Tab> tabs;
    const auto add = [&](Screen screen, std::string_view key) {
        tabs.push_back({screen, std::string(state.words->text(key)), state.screen == screen});
    };
    add(Screen::Home, "app.tab.home");
    add(Screen::Train, "app.tab.train");
    add(Screen::Design, "app.tab.design");
    add(Screen::Workshop, "app.tab.workshop");
    if (state.play) {
        // One tab for the play and its debrief: where it stands, or where one is looking.
        const bool is_reviewed = state.play->session.is_over() && state.screen != Screen::Play;
        if (is_reviewed) {
            add(Screen::Debrief, "app.tab.debrief");
        } else {
            add(Screen::Play, "app.tab.play");
        }
    }
    add(Screen::Settings, "app.tab.settings");
    return tabs;
}

std::string make_title(const AppState& state) {
    const bool is_in_case = state.screen == Screen::Play || state.screen == Screen::Debrief;
    if (!is_in_case || !state.play) return std::string(state.words->text("app.name"));
    return state.words->text("app.title", {{"case", state.play->program->scenario->title}});
}

}  // namespace

FrameView make_frame_view(const AppState& state) {
    const auto text = [&](std::string_view key) { return std::string(state.words->text(key)); };
    FrameView view;
    view.screen = state.screen;
    view.window_title = make_title(state);
    view.wordmark = text("app.name");
    view.settings = state.settings;
    view.tabs = make_tabs(state);
    view.notice = state.notice;
    view.notice_is_error = state.notice_is_error;
    view.notice_is_open = state.notice_is_open;
    if (!state.notice.empty() && !state.notice_file.empty()) {
        view.notice_ways = {{text("app.open_file"), intent::OpenExported{}},
                            {text("app.show_folder"), intent::ShowExportedFolder{}}};
    }
    if (!state.notice.empty() && !state.notice_dropped.empty()) {
        const char* way = state.screen == Screen::Design ? "design.drop.open_now" : "design.drop.open";
        view.notice_ways = {{text(way), intent::FilesDropped{state.notice_dropped, true}}};
    }
    if (!state.notice.empty() && state.notice_waits && state.design.open)
        view.notice_ways = {{text("design.save_and_close"), intent::SaveAndClose{}}};
    view.notice_floats = state.screen == Screen::Design && state.design.open.has_value();
    view.dismiss = text("app.dismiss");
    view.keys_shown = state.keys_shown;
    view.keys_open = text("keys.open");
    view.keys_title = text("keys.title");
    for (const KeyWords& row : kKeysOfAll) view.keys.push_back({text(row.keys), text(row.meaning)});
    if (state.screen == Screen::Design) view.keys = canvas_keys(*state.words);
    if (state.screen == Screen::Workshop && state.workshop.open) view.keys = workshop_keys(*state.words);
    view.keys_close = text("keys.close");
    return view;
}

}  // namespace leeway::flow
