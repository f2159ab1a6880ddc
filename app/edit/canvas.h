#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "edit/card_index.h"
#include "edit/geometry.h"
#include "edit/link_routes.h"
#include "edit/make_way.h"
#include "edit/scenario_layout.h"
#include "model/scenario.h"

namespace leeway::edit {

/// The parts of a scene's card, in the canvas's units.
inline constexpr double kCardWidth = 288;
inline constexpr double kCardHead = 36;      ///< who speaks, and the marks of start and ending
inline constexpr double kCardWords = 52;     ///< two lines of what is said
inline constexpr double kCardResponse = 44;  ///< each response, its port in the middle of its right end
inline constexpr double kCardFoot = 8;

/// How large the card of a scene is.
[[nodiscard]] CardShape shape_of(const model::Scene& scene);

/// A link on the canvas.
struct CanvasLink {
    SceneLink link;
    LinkRoute route;
    Rect bounds;  ///< the route lies in it
};

/// Where the cards and links of a case being edited are. Cards that were put somewhere by hand are there; the others
/// were laid out when the case was opened, and new ones find a place near what leads to them, while all others stay:
/// only what stands below a card that has grown gives way to it, as long as it is that high.
class Canvas {
public:
    /// Takes in a new value of the case: the cards of scenes that were there before stay, also those that come back by
    /// undo, and one that was put somewhere by hand goes back; only links are led anew that have to be.
    void refresh(const model::Scenario& scenario);

    /// Lays out everything anew that was not put somewhere by hand. Neighbours keep their order where they can.
    void lay_out_again(const model::Scenario& scenario);

    /// Card i is scene i.
    [[nodiscard]] const CardIndex& cards() const { return cards_; }
    [[nodiscard]] const std::vector<CanvasLink>& links() const { return links_; }
    /// How many links the last refresh led anew.
    [[nodiscard]] std::size_t led_anew() const { return led_anew_; }

private:
    void follow_names(const model::Scenario& scenario);
    [[nodiscard]] std::vector<std::optional<Home>> homes_of(const model::Scenario& scenario,
                                                            const std::vector<CardShape>& shapes) const;
    [[nodiscard]] std::optional<Home> home_by_hand(const std::string& id, const Point& place) const;
    void remember(const model::Scene& scene, const std::optional<Home>& home, const Point& stands,
                  const CardShape& shape);
    void place_cards(const model::Scenario& scenario, const std::vector<Point>& positions,
                     const std::vector<CardShape>& shapes);
    void lead_links(const model::Scenario& scenario, const std::vector<CardShape>& shapes,
                    const std::vector<std::vector<Point>>& bends);

    CardIndex cards_{{}};
    std::vector<std::string> ids_;         // of the scenes, as they were taken in last
    std::vector<std::string> former_ids_;  // and before that, by which the links know theirs
    // Where a scene belongs that went there by itself, or did before it was put elsewhere by hand or removed.
    std::map<std::string, Home> places_;
    // The same of every place where it was put by hand.
    std::map<std::string, std::vector<Home>> places_by_hand_;
    std::vector<CanvasLink> links_;
    std::vector<Rect> changed_;  // where cards were or are that are not as before
    std::size_t led_anew_ = 0;
};

}  // namespace leeway::edit
