#include "files/story_merge.h"

#include <cmath>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "files/link_merge.h"
#include "files/scene_passage.h"
#include "files/twine_export.h"
#include "files/twine_extras.h"
#include "files/twine_markup.h"
#include "model/quoted.h"

namespace leeway::files {

namespace {

/// All code of one kind: Twine's pages join scripts into one.
std::string joined_code(const std::vector<Passage>& passages) {
    std::string all;
    for (const Passage& passage : passages) {
        if (is_machinery(passage)) all += travelling(passage.text) + '\n';
    }
    return all;
}

bool is_same_place(const std::optional<model::Position>& a, const model::Position& b) {
    constexpr double kSame = 0.001;
    return a && std::abs(a->x - b.x) < kSame && std::abs(a->y - b.y) < kSame;
}

class StoryMerge {
public:
    StoryMerge(model::Scenario scenario, const TwineStory& story, SceneMaker& maker)
        : scenario_(std::move(scenario)),
          story_(story),
          maker_(maker),
          exported_(to_story(scenario_)),
          written_(scene_passages(scenario_)),
          passage_of_(written_.size()) {}

    model::Scenario merge() {
        match_by([](const Passage& passage) { return passage.name; });
        match_by([](const Passage& passage) { return passage.text; });
        name_scenes();
        merge_scenes();
        merge_heading();
        merge_extras();
        return std::move(scenario_);
    }

private:
    /// Pairs passages and scenes that have no partner yet.
    template <typename Key>
    void match_by(Key key) {
        std::unordered_map<std::string, std::size_t> scenes;
        for (std::size_t i = 0; i < written_.size(); ++i) {
            const std::string text = key(written_[i].passage);
            if (passage_of_[i] == nullptr && !text.empty()) scenes.emplace(text, i);
        }
        for (const Passage& passage : story_.passages) {
            if (is_matched_[&passage] || is_machinery(passage)) continue;
            const auto found = scenes.find(key(passage));
            if (found == scenes.end()) continue;
            passage_of_[found->second] = &passage;
            is_matched_[&passage] = true;
            scenes.erase(found);
        }
    }

    void name_scenes() {
        for (std::size_t i = 0; i < written_.size(); ++i) {
            const SceneId& id = scenario_.scenes[i].id;
            if (passage_of_[i] != nullptr) {
                maker_.name_scene(passage_of_[i]->name, id);
            } else {
                maker_.name_missing(written_[i].passage.name, id);
                maker_.remark(
                    fmt::format("the scene {} has no passage any more and is left out", model::quoted(id.text)));
            }
        }
        for (const Passage& passage : story_.passages) {
            if (!is_matched_[&passage] && !is_machinery(passage))
                new_.emplace_back(&passage, maker_.name_scene(passage));
        }
    }

    void merge_scenes() {
        SharedList<model::Scene> scenes;
        for (std::size_t i = 0; i < written_.size(); ++i) {
            if (passage_of_[i] == nullptr) continue;
            merge_scene(scenario_.scenes[i], written_[i], *passage_of_[i]);
            scenes.push_back(std::move(scenario_.scenes[i]));
        }
        for (const auto& [passage, id] : new_) scenes.push_back(maker_.make_scene(*passage, id));
        scenario_.scenes = std::move(scenes);
    }

    void merge_scene(model::Scene& scene, const ScenePassage& written, const Passage& passage) {
        SceneExtras extras = extras_of(scene);
        const SceneExtras before = extras;
        if (passage.position != written.passage.position) {
            const std::optional<model::Position> place = maker_.position_of(passage, scene.id);
            if (place && !is_same_place(scene.layout, *place)) scene.layout = place;
        }
        if (passage.name != written.passage.name) extras.name = passage.name;
        if (passage.tags != written.passage.tags) extras.tags = passage.tags;
        if (passage.text != written.passage.text) merge_text(scene, written, passage, extras);
        if (extras != before) keep_extras(scene, extras);
    }

    void merge_text(model::Scene& scene, const ScenePassage& written, const Passage& passage, SceneExtras& extras) {
        PassageParts before;
        PassageParts after;
        if (written.is_as_imported) {
            before.body = written.passage.text;
            after.body = passage.text;
        } else {
            before = passage_parts(written.passage.text);
            after = passage_parts(passage.text);
        }
        if (after.narration != before.narration) scene.narration = after.narration;
        const PlainPassage was = plain_passage(before.body, maker_.format());
        const PlainPassage is = maker_.read(passage, scene.id, after.body);
        if (is.text != was.text) scene.says = is.text;
        if (!is.remarks.empty()) extras.text = passage.text;
        if (is.links != was.links) {
            merge_links(scene, {written.links, was.links, is.links, written.is_as_imported}, passage, maker_);
        }
        merge_ending(scene, before, after, passage, is.links.empty() && !was.links.empty());
    }

    void merge_ending(model::Scene& scene, const PassageParts& before, const PassageParts& after,
                      const Passage& passage, bool has_lost_links) {
        if (has_lost_links && scene.responses.empty()) scene.ending.emplace().title = passage.name;
        if (scene.ending && !scene.responses.empty()) {
            maker_.remark(passage, scene.id, 0,
                          "it was an ending and has links now, so its title and lesson are left out");
            scene.ending.reset();
        }
        if (!scene.ending || !after.has_ending) return;
        if (after.ending_title != before.ending_title) scene.ending->title = after.ending_title;
        if (after.ending_lesson != before.ending_lesson) scene.ending->lesson = after.ending_lesson;
    }

    void merge_heading() {
        if (!story_.title.empty() && story_.title != exported_.title) scenario_.title = story_.title;
        if (story_.start.empty() || story_.start == exported_.start) return;
        if (const std::optional<SceneId> start = maker_.find(story_.start)) {
            scenario_.start = *start;
        } else {
            maker_.remark(fmt::format("there is no passage {} to start with", model::quoted(story_.start)));
        }
    }

    void merge_extras() {
        StoryExtras extras = extras_of(scenario_);
        bool has_changed = false;
        const auto take = [&](std::string& kept, const std::string& now, const std::string& before) {
            if (now.empty() || now == before) return;
            kept = now;
            has_changed = true;
        };
        take(extras.ifid, story_.ifid, exported_.ifid);
        take(extras.format, story_.format, exported_.format);
        if (joined_code(story_.passages) != joined_code(extras.passages)) {
            extras.passages.clear();
            for (const Passage& passage : story_.passages) {
                if (!is_machinery(passage)) continue;
                maker_.remark(passage, {}, 0, "it is no scene; it is kept as it is");
                extras.passages.push_back(passage);
            }
            has_changed = true;
        }
        if (has_changed) keep_extras(scenario_, extras);
    }

    model::Scenario scenario_;
    const TwineStory& story_;
    SceneMaker& maker_;
    TwineStory exported_;
    std::vector<ScenePassage> written_;
    std::vector<const Passage*> passage_of_;  ///< for each scene; null for one whose passage is gone
    std::unordered_map<const Passage*, bool> is_matched_;
    std::vector<std::pair<const Passage*, SceneId>> new_;
};

}  // namespace

model::Scenario merge_story(model::Scenario scenario, const TwineStory& story, SceneMaker& maker) {
    return StoryMerge(std::move(scenario), story, maker).merge();
}

}  // namespace leeway::files
