#pragma once

#include <optional>
#include <string>
#include <vector>

namespace leeway::flow {

/// A play that was left or finished.
struct PlayCard {
    std::string play;
    std::string title;   ///< of the case
    std::string detail;  ///< policy, when, how far or how it ended
    std::string score;   ///< "82", or empty while under way
    std::string action;  ///< label of its button: "Go on", "See the debrief"
    bool finished = false;
    bool can_open = true;
    std::string reason;        ///< why not (the case has changed or is gone)
    std::string discard;       ///< label, for plays under way; else empty
    std::string discard_sure;  ///< label when it is asked the second time
};

struct SuggestedCard {
    std::string heading;  ///< "Today's case"
    std::string title;
    std::string summary;
    std::string detail;  ///< length, channel, why it is suggested (new, or due again)
    std::string content_note;
    std::string action;   ///< label
    std::string play;     ///< the play of it that is under way: the action goes on with it; empty if none
    bool played = false;  ///< it has been finished today: the next thing is another case
};

/// A case that was being edited and not saved when the program ended.
struct UnsavedCard {
    std::string key;     ///< for RestoreDraft
    std::string words;   ///< which case, and from when
    std::string action;  ///< label
};

struct HomeView {
    bool first_time = false;  ///< nothing has been played yet
    std::string title;        ///< the product's one line
    std::string question;     ///< "Would anyone in your organisation feel that they had the authority to do this?"
    std::string intro;        ///< two sentences for somebody who has never seen it; shorter later
    std::vector<UnsavedCard> unsaved;  ///< what was edited last first, at most three
    std::string more_unsaved;          ///< label of the way to the others in Design; empty where there are none
    std::optional<SuggestedCard> suggested;
    std::string go_on;      ///< the play that Enter goes on with: the newest under way; empty if none
    std::string all_cases;  ///< label of the way to Train
    std::string under_way_heading;
    std::vector<PlayCard> under_way;
    std::string finished_heading;
    std::vector<PlayCard> finished;  ///< newest first, at most eight
    bool loading = false;
    std::string empty_text;  ///< shown when nothing could be loaded, with what to do; else empty
    std::string reload;      ///< label, where empty_text stands
};

}  // namespace leeway::flow
