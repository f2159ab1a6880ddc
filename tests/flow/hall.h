#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "flow/pretend_world.h"
#include "live/room.h"

/// A workshop in a pretended world: what the room sees, what phones are told, and phones that answer.
namespace leeway::flow_tests {

class Hall {
public:
    /// The coat under the standard policy.
    Hall();
    explicit Hall(flow::Library library);

    /// Begins with phones, in a room that opens at once.
    void begin();
    void begin_without_phones();
    void begin_with_teams(std::size_t teams, flow::WhoDecides decides = flow::WhoDecides::Everybody);

    void want(const flow::Intent& intent) { world.want(intent); }
    void next(int times = 1);
    void back(int times = 1);

    /// Phones answer the question that is shown: so many for each choice. @param team of teams.
    void phones(std::vector<std::uint32_t> votes);
    void phones_by_team(std::vector<std::vector<std::uint32_t>> votes);

    /// Types a number and Enter.
    void type(int number);

    [[nodiscard]] const flow::Workshop& workshop() const { return *world.state().workshop.open; }
    [[nodiscard]] flow::SlideView slide() const { return *flow::make_workshop_view(world.state()).slide; }
    [[nodiscard]] flow::FacilitatorView side() const { return *flow::make_workshop_view(world.state()).facilitator; }
    [[nodiscard]] flow::SlideKind kind() const { return workshop().place.kind; }
    /// What phones were told last.
    [[nodiscard]] live::Presented told() const;
    [[nodiscard]] std::uint32_t round() const { return told().round; }

    PretendWorld world;

private:
    void open_room();
};

}  // namespace leeway::flow_tests
