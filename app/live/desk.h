#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>

#include "live/address_key.h"
#include "live/form.h"
#include "live/gate.h"
#include "live/limits.h"
#include "live/pace.h"
#include "live/reply.h"
#include "live/request.h"
#include "live/room.h"
#include "live/tickets.h"
#include "live/token.h"
#include "live/traffic.h"

namespace leeway::live {

/// Answers phones: everything between a request that was read and a reply to be written. No socket, no clock: it is
/// told the time, and where its random bytes come from.
class Desk {
public:
    using Random = std::function<void(std::span<std::uint8_t>)>;

    Desk(Site site, std::string code, const Limits& limits, Random random);

    /// What has to be done about a request.
    struct Answer {
        Reply reply;
        std::optional<Token> stream;   ///< instead of the reply: an event stream for this voter
        std::optional<Token> changed;  ///< what this voter's phones show of their own is different now
    };

    /// A request with its body, whose head nothing speaks against.
    [[nodiscard]] Answer answer(const Request& request, AddressKey from, Time now);

    /// Style or script, if that is asked for: no secret, and beside every page. Who is turned away gets them as well: a
    /// page without its script could not come again by itself.
    [[nodiscard]] static std::optional<Reply> part_of_page(const Request& request);

    /// See head_objection().
    [[nodiscard]] std::optional<Status> objection(const Request& request) const;

    [[nodiscard]] Room& room() { return room_; }
    [[nodiscard]] const Room& room() const { return room_; }
    [[nodiscard]] Gate& gate() { return gate_; }
    [[nodiscard]] Traffic& traffic() { return traffic_; }

    /// 1 to 3 seconds, so that not all phones come again at the same moment.
    [[nodiscard]] std::chrono::milliseconds retry();

    /// Forgets what no longer matters; to be called every few seconds.
    void forget(Time now);

    void wipe();

private:
    Answer answer_code(const std::optional<std::string>& code, bool is_form, const Request& request, AddressKey from,
                       Time now);
    Answer wrong_code(AddressKey from, Time now);
    Answer answer_inside(const std::string& what, const Request& request, AddressKey from, Time now);
    Answer answer_newcomer(AddressKey from, Time now);
    Answer answer_look(bool is_stream, const Request& request);
    Answer answer_post(bool is_vote, const Request& request, Time now);
    [[nodiscard]] std::optional<Refused> admit(const std::optional<Token>& token);
    [[nodiscard]] std::optional<Refused> take_vote(const Token& token, const Form& form);
    [[nodiscard]] std::optional<Token> known_token(const Request& request) const;

    Site site_;
    std::string code_;
    Limits limits_;
    Random random_;
    Room room_;
    Gate gate_;
    Tickets tickets_;
    std::unordered_map<Token, Pace> votes_;  ///< of those who have voted lately
    Traffic traffic_;
};

}  // namespace leeway::live
