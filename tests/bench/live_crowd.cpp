#include "bench/live_crowd.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <boost/asio/ip/address_v4.hpp>

namespace leeway::bench {

namespace {

namespace asio = boost::asio;
using boost::system::error_code;

constexpr std::chrono::seconds kPatience{60};
constexpr std::chrono::milliseconds kBetweenBytes{250};

double ms_of(Clock::duration time) { return std::chrono::duration<double, std::milli>(time).count(); }

}  // namespace

double Samples::quantile(double share) const {
    if (ms.empty()) return 0;
    std::vector<double> sorted = ms;
    std::sort(sorted.begin(), sorted.end());
    const auto place = static_cast<std::size_t>(share * static_cast<double>(sorted.size()));
    return sorted[std::min(place, sorted.size() - 1)];
}

Crowd::Crowd(asio::io_context& io, RoomAddress room, std::size_t size) : io_(io), room_(std::move(room)) {
    for (std::size_t i = 0; i < size; ++i) {
        phones_.push_back(std::make_unique<Phone>(io_, room_, i, [this](Phone& phone) { told(phone); }));
        timers_.push_back(std::make_unique<asio::steady_timer>(io_));
    }
}

bool Crowd::run_until(const std::function<bool()>& holds, std::chrono::seconds patience) {
    const auto end = Clock::now() + patience;
    while (!holds()) {
        if (Clock::now() > end) return false;
        io_.run_one_for(std::chrono::milliseconds(50));
    }
    return true;
}

void Crowd::run_for(std::chrono::milliseconds time) { io_.run_for(time); }

void Crowd::told(Phone& phone) {
    std::optional<Clock::time_point>* began = wait_.began.empty() ? nullptr : &wait_.began[phone.number()];
    const bool fits = wait_.phase.empty() || (phone.seen().phase == wait_.phase && phone.seen().round == wait_.round);
    if (began != nullptr && began->has_value() && fits) {
        wait_.samples.ms.push_back(ms_of(Clock::now() - **began));
        began->reset();
        if (start_next_) start_next_();
    }
    if (whenever_told_) whenever_told_(phone);
}

Samples Crowd::join_all(std::size_t at_once) {
    wait_ = {{}, 0, std::vector<std::optional<Clock::time_point>>(size()), {}};
    std::size_t started = 0;
    start_next_ = [this, &started] {
        if (started == size()) return;
        wait_.began[started] = Clock::now();
        phones_[started++]->join();
    };
    for (std::size_t i = 0; i < at_once; ++i) start_next_();
    run_until([this] { return wait_.samples.ms.size() == size(); }, kPatience);
    start_next_ = nullptr;
    return std::exchange(wait_, {}).samples;
}

Samples Crowd::hear(const std::string& phase, std::uint32_t round, const std::function<void()>& present) {
    wait_ = {phase, round, std::vector<std::optional<Clock::time_point>>(size(), Clock::now()), {}};
    present();
    run_until([this] { return wait_.samples.ms.size() == size(); }, kPatience);
    return std::exchange(wait_, {}).samples;
}

Samples Crowd::vote_all(const Votes& votes) {
    const auto given = std::make_shared<Given>();  // votes that take longer than we wait still come in somewhere
    for (std::size_t i = 0; i < size(); ++i) {
        // Spread evenly, in an order that has nothing to do with that of joining.
        const auto moment =
            votes.within * static_cast<std::int64_t>(i * 7919 % size()) / static_cast<std::int64_t>(size());
        timers_[i]->expires_after(moment);
        timers_[i]->async_wait([this, i, votes, given](const error_code& error) {
            if (!error) start_vote(*phones_[i], votes, given);
        });
    }
    run_until([&] { return given->settled == size(); }, kPatience);
    return given->taken;
}

void Crowd::start_vote(Phone& phone, const Votes& votes, const std::shared_ptr<Given>& given) {
    const std::size_t choice = (phone.number() + votes.shift) % votes.choices;
    phone.vote(votes.round, choice, [given](Clock::duration time, bool is_taken) {
        ++given->settled;
        if (is_taken) given->taken.ms.push_back(ms_of(time));
    });
}

Samples Crowd::storm() {
    for (const auto& phone : phones_) phone->drop();
    io_.run_for(std::chrono::milliseconds(300));
    wait_ = {{}, 0, std::vector<std::optional<Clock::time_point>>(size(), Clock::now()), {}};
    for (const auto& phone : phones_) phone->resume();
    run_until([this] { return wait_.samples.ms.size() == size(); }, kPatience);
    return std::exchange(wait_, {}).samples;
}

std::size_t Crowd::in_room() const {
    return static_cast<std::size_t>(
        std::count_if(phones_.begin(), phones_.end(), [](const auto& phone) { return phone->is_in(); }));
}

std::uint64_t Crowd::retries() const {
    std::uint64_t all = 0;
    for (const auto& phone : phones_) all += phone->retries();
    return all;
}

struct Dribblers::One {
    explicit One(asio::io_context& io) : timer(io) {}
    std::shared_ptr<Line> line;
    asio::steady_timer timer;
    asio::ip::address_v4 source;
    std::size_t sent = 0;
};

Dribblers::Dribblers(asio::io_context& io, RoomAddress room, std::size_t size)
    : io_(io),
      room_(std::move(room)),
      request_(
          fmt::format("POST {}/vote HTTP/1.1\r\nHost: {}\r\nContent-Length: 900\r\n\r\n", room_.path, room_.host)) {
    for (std::size_t i = 0; i < size; ++i) {
        all_.push_back(std::make_shared<One>(io_));
        if (room_.endpoint.address().is_loopback()) {
            all_.back()->source = asio::ip::address_v4(0x7F000100U + static_cast<std::uint32_t>(i / 8));
        }
        begin(all_.back());
    }
}

void Dribblers::begin(const std::shared_ptr<One>& one) {
    one->line = std::make_shared<Line>(io_);
    one->sent = 0;
    one->line->open(room_.endpoint, one->source, [this, one](bool) { go_on(one); });
}

void Dribblers::go_on(const std::shared_ptr<One>& one) {
    one->timer.expires_after(kBetweenBytes);
    one->timer.async_wait([this, one](const error_code& error) {
        if (error) return;
        const char next = one->sent < request_.size() ? request_[one->sent] : 'x';
        ++one->sent;
        one->line->dribble({&next, 1}, [this, one](bool is_taken) {
            if (is_taken) return go_on(one);
            one->line->close();
            begin(one);
        });
    });
}

Dribblers::~Dribblers() {
    for (const auto& one : all_) {
        one->timer.cancel();
        if (one->line) one->line->close();
    }
}

}  // namespace leeway::bench
