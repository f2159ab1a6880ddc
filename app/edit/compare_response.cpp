#include "edit/compare_fields.h"

namespace leeway::edit {

namespace {

using Outcomes = std::vector<model::ChanceOutcome>;

const Outcomes& outcomes_of(const model::Response* response) {
    static const Outcomes kNone;
    return response != nullptr ? response->then : kNone;
}

std::optional<std::string> permission_of(const model::Response* response) {
    if (response == nullptr || !response->need) return std::nullopt;
    return response->need->permission.text;
}

std::optional<std::string> refusal_of(const model::Response* response) {
    if (response == nullptr || !response->refused) return std::nullopt;
    return response->refused->text;
}

template <typename Part>
const std::vector<NoteId>& notes_of(const Part* part, std::vector<NoteId> Part::*which) {
    static const std::vector<NoteId> kNone;
    return part != nullptr ? part->*which : kNone;
}

Pairs pair_outcomes(const Versions& versions, const Outcomes& before, const Outcomes& after) {
    Pairs pairs(before.size(), after.size());
    std::vector<std::string> olds;
    std::vector<std::string> news;
    olds.reserve(before.size());
    news.reserve(after.size());
    for (const model::ChanceOutcome& each : before) olds.push_back(versions.scenes.present(each.target.text));
    for (const model::ChanceOutcome& each : after) news.push_back(each.target.text);
    join_by_key(olds, news, pairs);
    join_rest(pairs);
    return pairs;
}

std::optional<Address> outcome_place(const std::optional<Address>& response, std::optional<std::size_t> outcome) {
    if (!response || !outcome) return std::nullopt;
    return Address{response->scene, response->response, *outcome};
}

/// Outcomes and where they lead, one by one.
class OutcomeChanges {
public:
    OutcomeChanges(const Versions& versions, const PlacePair& at, const model::Response* before,
                   const model::Response* after)
        : versions_(versions), at_(at), before_(outcomes_of(before)), after_(outcomes_of(after)) {}

    void add_to(FieldChanges& changes) {
        const Pairs pairs = pair_outcomes(versions_, before_, after_);
        for (std::size_t i = 0; i < after_.size(); ++i) add(pairs.before_of[i], i, changes);
        for (std::size_t i = 0; i < before_.size(); ++i) {
            if (!pairs.after_of[i]) add(i, std::nullopt, changes);
        }
        if (!is_reordered(pairs)) return;
        NamesPair order;
        order.before.reserve(before_.size());
        order.after.reserve(after_.size());
        for (const model::ChanceOutcome& each : before_) order.before.push_back(each.target.text);
        for (const model::ChanceOutcome& each : after_) order.after.push_back(each.target.text);
        changes.push_back({"then.order", {}, {}, std::move(order)});
    }

private:
    void add(std::optional<std::size_t> before, std::optional<std::size_t> after, FieldChanges& changes) const {
        const model::ChanceOutcome* old_one = before ? &before_[*before] : nullptr;
        const model::ChanceOutcome* new_one = after ? &after_[*after] : nullptr;
        const auto target = [](const model::ChanceOutcome* each) {
            return each != nullptr ? std::optional<std::string>(each->target.text) : std::nullopt;
        };
        FieldList list(versions_, {outcome_place(at_.before, before), outcome_place(at_.after, after)});
        list.of_item(before, after);
        list.scene("then", target(old_one), target(new_one));
        add_chance(old_one, new_one, list);
        list.texts(TextField::OutcomeNarration, TextField::OutcomeNarration);
        list.numbers(NumberField::OutcomeHappiness, NumberField::OutcomeHappiness);
        using Outcome = model::ChanceOutcome;
        list.notes("outcome.sets", notes_of(old_one, &Outcome::sets), notes_of(new_one, &Outcome::sets));
        list.notes("outcome.clears", notes_of(old_one, &Outcome::clears), notes_of(new_one, &Outcome::clears));
        for (FieldChange& change : list.take()) changes.push_back(std::move(change));
    }

    /// The only thing that can happen needs no chance to be stated.
    void add_chance(const model::ChanceOutcome* before, const model::ChanceOutcome* after, FieldList& list) const {
        NumberPair pair{{}, {}, Unit::Percent};
        if (before != nullptr) pair.before = before->chance;
        if (after != nullptr) pair.after = after->chance;
        const bool is_sure = (before == nullptr || before_.size() == 1) && (after == nullptr || after_.size() == 1) &&
                             pair.before.value_or(100) == 100 && pair.after.value_or(100) == 100;
        if (pair.before != pair.after && !is_sure) list.add("chance", pair);
    }

    const Versions& versions_;
    PlacePair at_;
    const Outcomes& before_;
    const Outcomes& after_;
};

}  // namespace

FieldChanges response_changes(const Versions& versions, const PlacePair& at) {
    using Response = model::Response;
    const Response* before = at.before ? response_at(versions.before, *at.before) : nullptr;
    const Response* after = at.after ? response_at(versions.after, *at.after) : nullptr;
    const auto when = [](const Response* response) { return response != nullptr ? &response->when : nullptr; };
    FieldList list(versions, at);
    if (before != nullptr && after != nullptr) list.name("response.id", before->id.text, after->id.text);
    list.texts(TextField::ResponseSay, TextField::ResponseWhy);
    list.numbers(NumberField::Outcome, NumberField::ResponseHours);
    list.name("need", permission_of(before), permission_of(after));
    list.numbers(NumberField::NeedAmount, NumberField::MostHappiness);
    list.notes("when.notes", notes_of(when(before), &model::When::notes), notes_of(when(after), &model::When::notes));
    list.notes("when.not", notes_of(when(before), &model::When::absent), notes_of(when(after), &model::When::absent));
    list.notes("sets", notes_of(before, &Response::sets), notes_of(after, &Response::sets));
    list.notes("clears", notes_of(before, &Response::clears), notes_of(after, &Response::clears));
    FieldChanges changes = list.take();
    OutcomeChanges(versions, at, before, after).add_to(changes);
    FieldList last(versions, at);
    last.scene("refused", refusal_of(before), refusal_of(after));
    if (before != nullptr && after != nullptr)
        last.name("then.list", before->then_is_list ? "list" : "name", after->then_is_list ? "list" : "name");
    for (FieldChange& change : last.take()) changes.push_back(std::move(change));
    return changes;
}

}  // namespace leeway::edit
