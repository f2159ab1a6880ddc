#include "files/link_merge.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "model/quoted.h"

namespace leeway::files {

namespace {

using Matches = std::vector<std::optional<std::size_t>>;

/// Pairs what is left of two lists by a key, in order.
template <typename Key>
void match_by(const std::vector<TwineLink>& before, const std::vector<TwineLink>& after, Key key, Matches& matches) {
    std::vector<bool> is_used(before.size());
    for (const std::optional<std::size_t>& match : matches) {
        if (match) is_used[*match] = true;
    }
    std::unordered_map<std::string, std::deque<std::size_t>> places;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (!is_used[i]) places[key(before[i])].push_back(i);
    }
    for (std::size_t i = 0; i < after.size(); ++i) {
        const auto found = matches[i] ? places.end() : places.find(key(after[i]));
        if (found == places.end() || found->second.empty()) continue;
        matches[i] = found->second.front();
        found->second.pop_front();
    }
}

/// For each link that there is now, the one that it was.
Matches match_links(const std::vector<TwineLink>& before, const std::vector<TwineLink>& after) {
    Matches matches(after.size());
    match_by(
        before, after, [](const TwineLink& link) { return link.text + '\n' + link.target; }, matches);
    match_by(
        before, after, [](const TwineLink& link) { return link.text; }, matches);
    match_by(
        before, after, [](const TwineLink& link) { return link.target; }, matches);
    return matches;
}

class LinkMerge {
public:
    LinkMerge(model::Scene& scene, const LinkChange& change, const Passage& passage, SceneMaker& maker)
        : scene_(scene), change_(change), passage_(passage), maker_(maker), is_alive_(change.links.size()) {}

    void merge() {
        const Matches matches = match_links(change_.before, change_.after);
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < matches.size(); ++i) {
            const TwineLink& link = change_.after[i];
            if (!matches[i]) {
                add_response(link, order);
            } else if (const std::optional<std::size_t> own = own_link(*matches[i])) {
                is_alive_[*own] = true;
                order.push_back(change_.links[*own].response);
                change_link(change_.links[*own], change_.before[*matches[i]], link);
            }
        }
        drop_dead_links();
        put_in_order(order);
    }

private:
    /// Which of `links` a link of `before` is; nothing for one that no response has.
    [[nodiscard]] std::optional<std::size_t> own_link(std::size_t before) const {
        const std::size_t others = change_.before.size() - std::min(change_.links.size(), change_.before.size());
        const std::size_t first = change_.others_come_last ? 0 : others;
        if (before < first || before - first >= change_.links.size()) return std::nullopt;
        return before - first;
    }

    void add_response(const TwineLink& link, std::vector<std::size_t>& order) {
        if (scene_.responses.size() >= model::kMostResponses) {
            maker_.list_excess(passage_, scene_.id, {link}, 0);
            return;
        }
        order.push_back(scene_.responses.size());
        scene_.responses.push_back(maker_.make_response(passage_, scene_.id, link, scene_.responses));
    }

    void change_link(const StoryLink& own, const TwineLink& before, const TwineLink& after) {
        model::Response& response = scene_.responses[own.response];
        if (before.text != after.text) change_words(response, own, after.text);
        if (before.target == after.target) return;
        const SceneId target = maker_.target_of(passage_, scene_.id, after);
        if (!own.outcome) {
            response.refused = target;
        } else {
            if (response.then.empty()) response.then.emplace_back();
            response.then[*own.outcome].target = target;
        }
    }

    /// Without the chance or "(refused)" that the exported words end with.
    static void change_words(model::Response& response, const StoryLink& own, std::string words) {
        const std::size_t mark = own.outcome && response.then.size() < 2 ? std::string::npos : own.text.rfind(" (");
        const std::string ending = mark == std::string::npos ? std::string() : own.text.substr(mark);
        const bool has_it =
            words.size() >= ending.size() && words.compare(words.size() - ending.size(), ending.size(), ending) == 0;
        if (has_it) words.resize(words.size() - ending.size());
        response.say = std::move(words);
    }

    void drop_dead_links() {
        std::vector<std::size_t> living(scene_.responses.size());
        std::vector<std::size_t> known(scene_.responses.size());
        for (std::size_t i = change_.links.size(); i-- > 0;) {
            const StoryLink& own = change_.links[i];
            ++known[own.response];
            if (is_alive_[i]) {
                ++living[own.response];
                continue;
            }
            model::Response& response = scene_.responses[own.response];
            if (!own.outcome) {
                response.refused.reset();
            } else if (*own.outcome < response.then.size()) {
                response.then.erase(response.then.begin() + static_cast<std::ptrdiff_t>(*own.outcome));
            }
        }
        is_dead_.resize(scene_.responses.size());
        for (std::size_t i = 0; i < is_dead_.size(); ++i) {
            is_dead_[i] = known[i] > 0 && living[i] == 0;
            const std::string& id = scene_.responses[i].id.text;
            if (is_dead_[i]) {
                maker_.remark(passage_, scene_.id, 0,
                              fmt::format("the response {} has no link any more and is left out, with its ratings",
                                          model::quoted(id)));
            } else if (living[i] < known[i]) {
                maker_.remark(
                    passage_, scene_.id, 0,
                    fmt::format("the response {} has fewer links than it had; see to its chances", model::quoted(id)));
            }
        }
    }

    void put_in_order(const std::vector<std::size_t>& order) {
        std::vector<model::Response> ordered;
        std::vector<bool> is_placed = is_dead_;
        for (const std::size_t i : order) {
            if (is_placed[i]) continue;
            is_placed[i] = true;
            ordered.push_back(std::move(scene_.responses[i]));
        }
        for (std::size_t i = 0; i < is_placed.size(); ++i) {
            if (!is_placed[i]) ordered.push_back(std::move(scene_.responses[i]));
        }
        scene_.responses = std::move(ordered);
    }

    model::Scene& scene_;
    const LinkChange& change_;
    const Passage& passage_;
    SceneMaker& maker_;
    std::vector<bool> is_alive_;  ///< for each of the exported links
    std::vector<bool> is_dead_;   ///< for each response
};

}  // namespace

void merge_links(model::Scene& scene, const LinkChange& change, const Passage& passage, SceneMaker& maker) {
    LinkMerge(scene, change, passage, maker).merge();
}

}  // namespace leeway::files
