#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "model/scenario.h"
#include "report/html_writer.h"
#include "words/catalogue.h"

/// The parts of a printed script.
namespace leeway::report {

/// Which scene stands on which page.
class ScriptPages {
public:
    explicit ScriptPages(const model::Scenario& scenario);

    /// The scenes by their pages, the first on page 1.
    [[nodiscard]] const std::vector<const model::Scene*>& scenes() const { return scenes_; }
    /// From 1; 0 for a scene that is not there.
    [[nodiscard]] std::size_t page_of(const SceneId& scene) const;

private:
    std::vector<const model::Scene*> scenes_;
    std::unordered_map<SceneId, std::size_t> pages_;
};

/// What parts of a script are written with.
struct ScriptWriter {
    const model::Scenario& scenario;
    const words::Catalogue& words;
    const ScriptPages& pages;
    HtmlWriter& html;

    [[nodiscard]] std::string text(std::string_view key, std::initializer_list<words::Fill> fills = {}) const {
        return words.text(key, fills);
    }
    /// What a note on the account says.
    [[nodiscard]] std::string meaning(const NoteId& note) const;
    /// "Turn to page 7.", leading there on a screen. @param before words in front of it, or empty.
    void turn_to(const SceneId& scene, const std::string& before) const;
};

/// A scene's page, as the players see it.
void write_scene_page(const ScriptWriter& writer, const model::Scene& scene, std::size_t page);

/// What only the facilitator sees: ratings, costs, reasons, and what chance and notes do.
void write_appendix(const ScriptWriter& writer);

}  // namespace leeway::report
