#include "live/open_room.h"

#include <chrono>
#include <utility>

#include <catch2/catch_test_macros.hpp>

namespace leeway::live {

Presented coat(Phase phase, std::uint32_t round) {
    Presented presented;
    presented.phase = phase;
    presented.round = round;
    presented.language = "en";
    presented.title = "The late coat";
    presented.speaker = "Ada";
    presented.says = "The coat was to be here on Friday.";
    presented.choices = {"I'll find it now.", "A courier brings another one.", "It is on its way."};
    return presented;
}

OpenRoom::OpenRoom(const Limits& limits) {
    ServerOptions options;
    options.address = "127.0.0.1";
    options.port = 0;
    options.code = kCode;
    options.limits = limits;
    auto started = Server::start(options, [this](const News& news) {
        const std::lock_guard lock(mutex_);
        news_.push_back(news);
        came_.notify_all();
    });
    REQUIRE(started);
    server_ = std::move(started).value();
    show(coat());
}

void OpenRoom::show(const Presented& presented) {
    const std::size_t before = news_count();
    server_->present(presented);
    std::unique_lock lock(mutex_);
    came_.wait_for(lock, std::chrono::seconds(10), [&] { return news_.size() > before; });
}

std::optional<News> OpenRoom::wait_for(const std::function<bool(const News&)>& fits) {
    std::unique_lock lock(mutex_);
    const auto has_come = [&] { return !news_.empty() && fits(news_.back()); };
    if (!came_.wait_for(lock, std::chrono::seconds(10), has_come)) return std::nullopt;
    return news_.back();
}

News OpenRoom::last_news() {
    const std::lock_guard lock(mutex_);
    return news_.empty() ? News{} : news_.back();
}

std::size_t OpenRoom::news_count() {
    const std::lock_guard lock(mutex_);
    return news_.size();
}

bool Phone::join() {
    const std::string state = std::string("/") + kCode + "/state";
    const Response first = get(state);
    const auto cookie = first.headers.find("set-cookie");
    if (cookie != first.headers.end()) cookie_ = cookie->second.substr(0, cookie->second.find(';'));
    return get(state).status == 200;
}

Response Phone::get(const std::string& target) { return ask(get_bytes(target)); }

Response Phone::post(const std::string& what, const std::string& body) { return ask(post_bytes(what, body)); }

Response Phone::vote(std::uint32_t round, std::size_t choice, std::uint32_t count) {
    return post("vote", "round=" + std::to_string(round) + "&choice=" + std::to_string(choice) +
                            "&count=" + std::to_string(count));
}

std::unique_ptr<Client> Phone::listen() {
    auto client = std::make_unique<Client>(room_->port(), from_);
    client->send(get_bytes(std::string("/") + kCode + "/events"));
    const std::optional<Response> head = client->read_head();
    REQUIRE(head);
    REQUIRE(head->status == 200);
    return client;
}

std::string Phone::get_bytes(const std::string& target) const {
    return "GET " + target + " HTTP/1.1\r\nHost: " + room_->host() + "\r\nCookie: " + cookie_ + "\r\n\r\n";
}

std::string Phone::post_bytes(const std::string& what, const std::string& body) const {
    return "POST /" + std::string(kCode) + "/" + what + " HTTP/1.1\r\nHost: " + room_->host() +
           "\r\nOrigin: " + room_->origin() + "\r\nCookie: " + cookie_ +
           "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\n\r\n" + body;
}

Response Phone::ask(const std::string& bytes) {
    Client client(room_->port(), from_);
    client.send(bytes);
    return client.read_response().value_or(Response{});
}

}  // namespace leeway::live
