#include "live/desk.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include <fmt/format.h>

#include "live/code.h"
#include "live/cookie.h"
#include "live/page.h"
#include "live/state_json.h"

namespace leeway::live {

namespace {

Reply built_in(std::string_view type, std::string_view content) {
    Reply reply;
    reply.type = type;
    reply.fixed = content;
    return reply;
}

Reply refused_reply(Refused refused) {
    Reply reply;
    reply.status = Status::Conflict;
    reply.type = kJson;
    reply.text = fmt::format(R"({{"refused":"{}"}})", name_of(refused));
    return reply;
}

Reply code_page(Status status, CodePage why) {
    Reply reply = built_in(kHtml, code_html(why));
    reply.status = status;
    return reply;
}

/// Style and script are no secret, and lie beside every page.
std::optional<Reply> public_file(std::string_view name) {
    if (name == "page.css") return built_in(kCss, page_css());
    if (name == "page.js") return built_in(kScript, page_js());
    return std::nullopt;
}

}  // namespace

Desk::Desk(Site site, std::string code, const Limits& limits, Random random)
    : site_(std::move(site)),
      code_(std::move(code)),
      limits_(limits),
      random_(std::move(random)),
      room_(std::min(limits.voters, kMostVoters)),
      gate_(limits),
      tickets_(2 * std::min(limits.voters, kMostVoters) + 100) {}

std::optional<Status> Desk::objection(const Request& request) const { return head_objection(request, site_); }

std::optional<Reply> Desk::part_of_page(const Request& request) {
    const std::optional<Target> target = read_target(request.target);
    if (request.method != "GET" || !target) return std::nullopt;
    return public_file(target->rest.empty() ? target->first : target->rest);
}

Desk::Answer Desk::answer(const Request& request, AddressKey from, Time now) {
    ++traffic_.requests;
    if (!gate_.take_request(from, now)) {
        ++traffic_.turned_away_by_address;
        return {refusal(Status::TooManyRequests), {}, {}};
    }
    const std::optional<Target> target = read_target(request.target);
    if (!target) return {refusal(Status::BadRequest), {}, {}};
    const bool is_post = request.method == "POST";
    if (target->rest.empty() && !is_post) {
        if (const std::optional<Reply> file = public_file(target->first)) return {*file, {}, {}};
    }
    if (target->first.empty() && target->rest.empty() && !is_post) {
        const std::optional<Form> form = read_form(target->query);
        const std::optional<std::string_view> typed = form ? field_of(*form, "code") : std::nullopt;
        if (!typed) return {code_page(Status::Ok, CodePage::Asked), {}, {}};
        return answer_code(read_code(*typed), true, request, from, now);
    }
    const std::optional<std::string> code = read_code(target->first);
    if (code == code_ && known_token(request)) return answer_inside(target->rest, request, from, now);
    return answer_code(code, false, request, from, now);
}

/// Of somebody who is not known: whether the code is right, which is asked seldom enough to make guessing hopeless.
Desk::Answer Desk::answer_code(const std::optional<std::string>& code, bool is_form, const Request& request,
                               AddressKey from, Time now) {
    if (!is_form && !code) return {code_page(Status::NotFound, CodePage::WrongCode), {}, {}};
    if (!known_token(request) && !gate_.may_guess(from, now)) {
        Reply reply = code_page(Status::TooManyRequests, CodePage::TooOften);
        reply.retry_after = std::chrono::seconds(60);
        return {reply, {}, {}};
    }
    if (code != code_) return wrong_code(from, now);
    if (!is_form) return answer_inside(read_target(request.target)->rest, request, from, now);
    Reply reply;
    reply.status = Status::SeeOther;
    reply.location = "/" + code_;
    return {reply, {}, {}};
}

Desk::Answer Desk::wrong_code(AddressKey from, Time now) {
    ++traffic_.wrong_codes;
    gate_.count_wrong_code(from, now);
    return {code_page(Status::NotFound, CodePage::WrongCode), {}, {}};
}

/// Of somebody who has the right code.
Desk::Answer Desk::answer_inside(const std::string& what, const Request& request, AddressKey from, Time now) {
    const bool is_post = request.method == "POST";
    if (what == "vote" || what == "team") {
        if (!is_post) return {refusal(Status::MethodNotAllowed), {}, {}};
        return answer_post(what == "vote", request, now);
    }
    const std::optional<Reply> file = public_file(what);
    const bool is_known = file || what.empty() || what == "events" || what == "state";
    if (!is_known) return {refusal(Status::NotFound), {}, {}};
    if (is_post) return {refusal(Status::MethodNotAllowed), {}, {}};
    if (file) return {*file, {}, {}};
    if (what.empty()) return {built_in(kHtml, page_html()), {}, {}};
    if (what == "state" && !known_token(request)) return answer_newcomer(from, now);
    return answer_look(what == "events", request);
}

/// A token to come back with. Not with the page itself: a browser that follows another site's link does not say there
/// that it has one already, and would be made a second voter.
Desk::Answer Desk::answer_newcomer(AddressKey from, Time now) {
    if (!gate_.take_join(from, now)) {
        ++traffic_.turned_away_by_address;
        return {refusal(Status::TooManyRequests), {}, {}};
    }
    Token token;
    random_(token.bytes);
    tickets_.add(token);
    Reply reply = refused_reply(Refused::UnknownVoter);
    reply.cookie = cookie_of(token);
    return {reply, {}, {}};
}

Desk::Answer Desk::answer_look(bool is_stream, const Request& request) {
    const std::optional<Token> token = token_in(request.cookies);
    if (const std::optional<Refused> refused = admit(token)) return {refused_reply(*refused), {}, {}};
    if (is_stream) return {{}, token, {}};
    Reply reply;
    reply.type = kJson;
    reply.text = shared_state(room_) + own_state(room_, *token);
    return {reply, {}, {}};
}

Desk::Answer Desk::answer_post(bool is_vote, const Request& request, Time now) {
    const std::optional<Token> token = token_in(request.cookies);
    if (const std::optional<Refused> refused = admit(token)) return {refused_reply(*refused), {}, {}};
    const Pace::Rule pace{limits_.votes_a_second_a_voter, std::chrono::seconds(1), limits_.votes_a_second_a_voter};
    if (!votes_[*token].take(now, pace)) {
        Reply reply = refusal(Status::TooManyRequests);
        reply.retry_after = std::chrono::seconds(1);
        return {reply, {}, {}};
    }
    const std::optional<Form> form = read_form(request.body);
    const std::optional<std::uint32_t> team = form ? number_of(*form, "team") : std::nullopt;
    const bool is_whole =
        form && (is_vote ? number_of(*form, "round") && number_of(*form, "choice") && number_of(*form, "count")
                         : team.has_value());
    if (!is_whole) return {refusal(Status::BadRequest), {}, {}};
    const std::optional<Refused> refused = is_vote ? take_vote(*token, *form) : room_.choose_team(*token, *team);
    if (refused) return {refused_reply(*refused), {}, {}};
    Reply reply;
    reply.status = Status::NoContent;
    return {reply, {}, token};
}

std::optional<Refused> Desk::take_vote(const Token& token, const Form& form) {
    return room_.vote(token, *number_of(form, "round"), *number_of(form, "choice"), *number_of(form, "count"));
}

/// Who has a token of ours is let in, if there is room.
std::optional<Refused> Desk::admit(const std::optional<Token>& token) {
    if (!token) return Refused::UnknownVoter;
    if (room_.knows(*token)) return std::nullopt;
    if (!tickets_.has(*token)) return Refused::UnknownVoter;
    const std::optional<Refused> refused = room_.join(*token);
    if (refused == Refused::RoomIsFull) ++traffic_.turned_away_full;
    if (!refused) tickets_.take(*token);
    return refused;
}

std::optional<Token> Desk::known_token(const Request& request) const {
    const std::optional<Token> token = token_in(request.cookies);
    if (token && (room_.knows(*token) || tickets_.has(*token))) return token;
    return std::nullopt;
}

std::chrono::milliseconds Desk::retry() {
    std::array<std::uint8_t, 2> dice{};
    random_(dice);
    return std::chrono::milliseconds(1000 + (dice[0] * 256 + dice[1]) % 2000);
}

void Desk::forget(Time now) {
    gate_.forget(now);
    std::erase_if(votes_, [now](const auto& voter) { return voter.second.is_rested(now); });
}

void Desk::wipe() {
    room_.wipe();
    tickets_.wipe();
    while (!votes_.empty()) votes_.extract(votes_.begin()).key().bytes.fill(0);
}

}  // namespace leeway::live
