#include "cli/json_reading.h"

#include <cstdlib>

#include <catch2/catch_test_macros.hpp>

namespace leeway::tests {

ReadJson::ReadJson(const std::string& text) : parse_(files::parse_json(text)) {
    INFO(text);
    REQUIRE_FALSE(parse_.error);
}

files::NodeIndex ReadJson::at(std::string_view pointer) const {
    const files::JsonDocument& document = parse_.document;
    for (files::NodeIndex node = 0;;) {
        if (document.pointer(node) == pointer) return node;
        bool found = false;
        for (const files::NodeIndex child : document.children(node)) {
            const std::string here = document.pointer(child);
            const bool leads_there = pointer == here || pointer.substr(0, here.size() + 1) == here + "/";
            if (!leads_there) continue;
            node = child;
            found = true;
            break;
        }
        INFO("nothing at " << pointer);
        REQUIRE(found);
    }
}

std::string ReadJson::text(std::string_view pointer) const { return std::string(parse_.document.text(at(pointer))); }

double ReadJson::number(std::string_view pointer) const {
    return std::strtod(std::string(parse_.document.raw(at(pointer))).c_str(), nullptr);
}

std::size_t ReadJson::size(std::string_view pointer) const { return parse_.document.count(at(pointer)); }

std::string ReadJson::keys(std::string_view pointer) const {
    std::string keys;
    for (const files::NodeIndex child : parse_.document.children(at(pointer))) {
        keys += (keys.empty() ? "" : " ") + std::string(parse_.document.key(child));
    }
    return keys;
}

}  // namespace leeway::tests
