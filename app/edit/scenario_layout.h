#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "edit/layout.h"
#include "model/scenario.h"

/// From a case to the graph of its cards.
namespace leeway::edit {

/// How large a scene's card is drawn, and where its responses have their ports.
struct CardShape {
    double width = 0;
    double height = 0;
    std::vector<double> ports;  ///< of each response, below the card's top, 0..height
};

/// What a link stands for: the outcome of a response, or its refusal.
struct SceneLink {
    std::size_t scene = 0;
    std::size_t response = 0;
    std::optional<std::size_t> outcome;  ///< in Response::then; nothing for Response::refused
    std::size_t target = 0;              ///< scene
};

/// All links of a scenario that lead to a scene that is there, in the order of the file; a refusal after the outcomes.
/// A scene of a joined journey is looked for within its contact.
[[nodiscard]] std::vector<SceneLink> links_of(const model::Scenario& scenario);

/// The graph of a scenario: node i is scene i, edge i is link i. @param shapes as many as there are scenes.
[[nodiscard]] LayoutGraph graph_of(const model::Scenario& scenario, const std::vector<SceneLink>& links,
                                   const std::vector<CardShape>& shapes);

/// Where all cards of a scenario go. Cards that were positioned by hand (Scene::layout) are exactly there, even where
/// they overlap. The others are where lay_out() puts them; but beside its neighbours if all these were positioned by
/// hand, and as near as can be where a card positioned by hand lies in the way. Links to and from cards that are not
/// where lay_out() put them have no bends.
[[nodiscard]] Layout layout_of(const model::Scenario& scenario, const std::vector<CardShape>& shapes);

}  // namespace leeway::edit
