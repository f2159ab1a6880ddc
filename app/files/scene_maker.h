#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/id.h"
#include "files/id_maker.h"
#include "files/twine_markup.h"
#include "files/twine_story.h"
#include "model/scenario.h"

namespace leeway::files {

/// Makes scenes out of a story's passages, and lists what they have no room for.
class SceneMaker {
public:
    /// @param format the story format's name. @param file how problems name it.
    SceneMaker(std::string format, std::string file) : format_(std::move(format)), file_(std::move(file)) {}

    /// Says which scene a passage is, before scenes are made. The first passage of a name is the one that links mean.
    void name_scene(const std::string& passage, const SceneId& id);
    /// The same with an id made from the name; lists it when there is already such a passage.
    [[nodiscard]] SceneId name_scene(const Passage& passage);
    /// Says which id links to a passage have that is not there any more.
    void name_missing(const std::string& passage, const SceneId& id);
    [[nodiscard]] std::optional<SceneId> find(const std::string& passage) const;

    [[nodiscard]] model::Scene make_scene(const Passage& passage, const SceneId& id);

    /// The words and links of a passage's text or a part of it. @param text what to read.
    [[nodiscard]] PlainPassage read(const Passage& passage, const SceneId& id, std::string_view text);
    /// A response for a link, with an id that none of `others` has.
    [[nodiscard]] model::Response make_response(const Passage& passage, const SceneId& id, const TwineLink& link,
                                                const std::vector<model::Response>& others);
    /// The scene that a link leads to; a new id where there is no such passage, which is listed.
    [[nodiscard]] SceneId target_of(const Passage& passage, const SceneId& id, const TwineLink& link);
    /// "x,y" as Twine writes it; nothing for anything else, which is listed.
    [[nodiscard]] std::optional<model::Position> position_of(const Passage& passage, const SceneId& id);
    /// Lists the links that do not fit into a scene. @param first of them.
    void list_excess(const Passage& passage, const SceneId& id, const std::vector<TwineLink>& links, std::size_t first);

    /// Lists something about a passage. @param offset in its text. @param id of its scene, or empty.
    void remark(const Passage& passage, const SceneId& id, std::size_t offset, const std::string& text);
    /// Lists something about the story.
    void remark(const std::string& text);

    [[nodiscard]] const std::string& format() const { return format_; }
    [[nodiscard]] const Problems& left_out() const { return left_out_; }

private:
    std::string format_;
    std::string file_;
    IdMaker ids_;
    std::unordered_map<std::string, SceneId> scenes_;   ///< by passage
    std::unordered_map<std::string, SceneId> missing_;  ///< made for links to no passage
    Problems left_out_;
};

}  // namespace leeway::files
