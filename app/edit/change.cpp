#include "edit/change.h"

#include <array>

#include <fmt/format.h>

#include "edit/perform.h"

namespace leeway::edit {

namespace {

/// By the number of the alternative.
constexpr std::array<std::string_view, std::variant_size_v<Change::Variant>> kChangeNames{"text",
                                                                                          "number",
                                                                                          "number",
                                                                                          "failure",
                                                                                          "stakes",
                                                                                          "channel",
                                                                                          "case.id",
                                                                                          "item.add",
                                                                                          "item.remove",
                                                                                          "item.move",
                                                                                          "note.add",
                                                                                          "note.rename",
                                                                                          "note.remove",
                                                                                          "note.use",
                                                                                          "scene.add",
                                                                                          "scene.remove",
                                                                                          "scene.rename",
                                                                                          "scene.place",
                                                                                          "scene.forget_place",
                                                                                          "scene.start",
                                                                                          "scene.ending",
                                                                                          "scene.paste",
                                                                                          "response.add",
                                                                                          "response.remove",
                                                                                          "response.duplicate",
                                                                                          "response.move",
                                                                                          "response.rename",
                                                                                          "response.need",
                                                                                          "link",
                                                                                          "link.refusal",
                                                                                          "chance",
                                                                                          "outcome.add",
                                                                                          "outcome.remove",
                                                                                          "chance.mend"};

std::string key_of(std::string_view name, const Address& at) {
    return fmt::format("{} {} {} {}", name, at.scene, at.response, at.item);
}

std::string key_of(const std::string& name, const std::vector<Address>& places) {
    std::string key = name;
    for (const Address& at : places) key = key_of(key, at);
    return key;
}

}  // namespace

std::optional<Changed> changed(const model::Scenario& scenario, const Change& change, const Selection& selection) {
    Changed to{scenario, selection};
    const bool is_done = std::visit([&](const auto& each) { return perform(each, to); }, change);
    if (!is_done || (to.scenario == scenario && to.selection == selection)) return std::nullopt;
    return to;
}

std::string name_of(const Change& change) {
    std::string name(kChangeNames[change.index()]);
    if (const auto* text = std::get_if<change::SetText>(&change))
        return fmt::format("{}.{}", name, name_of(text->field));
    if (const auto* number = std::get_if<change::SetNumber>(&change)) {
        return fmt::format("{}.{}", name, name_of(number->field));
    }
    if (const auto* number = std::get_if<change::ForgetNumber>(&change)) {
        return fmt::format("{}.{}", name, name_of(number->field));
    }
    return name;
}

std::string coalescing_key(const Change& change) {
    std::string name = name_of(change);
    if (const auto* text = std::get_if<change::SetText>(&change)) return key_of(name, text->at);
    const auto in_run = [&name](int run) { return run == 0 ? name : fmt::format("{} #{}", name, run); };
    if (const auto* number = std::get_if<change::SetNumber>(&change)) return key_of(in_run(number->run), number->at);
    // On the way from one number to another a field is empty.
    if (const auto* number = std::get_if<change::ForgetNumber>(&change)) return key_of(in_run(number->run), number->at);
    if (const auto* scene = std::get_if<change::RenameScene>(&change)) return fmt::format("{} {}", name, scene->scene);
    if (const auto* note = std::get_if<change::RenameNote>(&change)) return fmt::format("{} {}", name, note->note);
    if (const auto* response = std::get_if<change::RenameResponse>(&change)) return key_of(name, response->at);
    if (std::holds_alternative<change::SetCaseId>(change)) return name;
    // A name that is typed; to choose one, or none, is a step of its own.
    if (const auto* need = std::get_if<change::SetNeed>(&change)) return need->is_typed ? key_of(name, need->at) : "";
    if (const auto* chance = std::get_if<change::SetChance>(&change)) return key_of(in_run(chance->run), chance->at);
    if (const auto* placed = std::get_if<change::PlaceScenes>(&change)) {
        std::string key = name;
        for (const auto& place : placed->places) key += fmt::format(" {}", place.first);
        return key;
    }
    return {};
}

}  // namespace leeway::edit

template class leeway::OneOf<leeway::edit::AnyChange>;
