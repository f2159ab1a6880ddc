#include "live/request.h"

#include <algorithm>

#include <fmt/format.h>

#include "live/form.h"

namespace leeway::live {

namespace {

constexpr std::string_view kFormType = "application/x-www-form-urlencoded";

/// Whether a content type is that of a form, whatever character set it names.
bool is_form(std::string_view type) {
    if (!type.starts_with(kFormType)) return false;
    type.remove_prefix(kFormType.size());
    return type.empty() || type.starts_with(';') || type.starts_with(' ');
}

std::optional<Status> post_objection(const Request& request, const Site& site) {
    if (request.origin != site.origin) return Status::Forbidden;
    if (!request.has_length) return Status::LengthRequired;
    if (!is_form(request.content_type)) return Status::UnsupportedMediaType;
    return std::nullopt;
}

}  // namespace

Site::Site(std::string_view address, std::uint16_t port) {
    const bool needs_brackets = address.find(':') != std::string_view::npos;
    host = needs_brackets ? fmt::format("[{}]", address) : std::string(address);
    if (port != 80) host += fmt::format(":{}", port);
    origin = "http://" + host;
}

std::optional<Status> head_objection(const Request& request, const Site& site) {
    if (request.lines > kMostHeadLines) return Status::HeadTooLarge;
    if (request.has_transfer_encoding) return Status::LengthRequired;
    if (request.host != site.host) return Status::MisdirectedRequest;
    if (request.method == "POST") return post_objection(request, site);
    if (request.method != "GET") return Status::MethodNotAllowed;
    return std::nullopt;
}

std::optional<Target> read_target(std::string_view target) {
    if (!target.starts_with('/')) return std::nullopt;
    target.remove_prefix(1);
    const std::size_t question = std::min(target.find('?'), target.size());
    const std::string_view path = target.substr(0, question);
    const std::size_t slash = std::min(path.find('/'), path.size());
    const std::optional<std::string> first = without_percents(path.substr(0, slash), false);
    const std::optional<std::string> rest = without_percents(path.substr(std::min(slash + 1, path.size())), false);
    if (!first || !rest) return std::nullopt;
    return Target{*first, *rest, std::string(target.substr(std::min(question + 1, target.size())))};
}

}  // namespace leeway::live
