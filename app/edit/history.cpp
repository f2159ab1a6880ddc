#include "edit/history.h"

#include <utility>

namespace leeway::edit {

namespace {

/// Words and places, which are typed and dragged most: nothing else gives way to them.
bool sets_only_itself(const Change& change) {
    return std::holds_alternative<change::SetText>(change) || std::holds_alternative<change::PlaceScenes>(change);
}

}  // namespace

History::History(std::shared_ptr<const model::Scenario> scenario) : present_(std::move(scenario)), in_file_(present_) {}

void History::mark_saved(std::shared_ptr<const model::Scenario> in_file) {
    in_file_ = std::move(in_file);
    is_saved_ = in_file_ && (in_file_ == present_ || *in_file_ == *present_);
}

/// Comparing ends at the first difference; making the value has cost more.
void History::set_present(std::shared_ptr<const model::Scenario> scenario) {
    present_ = std::move(scenario);
    is_saved_ = in_file_ && *in_file_ == *present_;
    ++revision_;
}

void History::set_present(model::Scenario scenario) {
    set_present(std::make_shared<const model::Scenario>(std::move(scenario)));
}

void History::remember(std::string name) {
    past_.push_back({std::move(name), ++steps_, present_, selection_});
    if (past_.size() > kMostSteps) past_.erase(past_.begin());
}

void History::select(Selection selection) {
    if (selection != selection_) end_step();
    selection_ = std::move(selection);
}

/// What comes of a change; of one that goes on with others, as if these had not been made.
std::optional<Changed> History::next(const Change& change, bool is_going_on) const {
    std::optional<Changed> next = changed(*present_, change, selection_);
    if (!next || !is_going_on || sets_only_itself(change)) return next;
    next = changed(*before_run_, change, selection_);
    if (!next) next = Changed{*before_run_, selection_};  // it is again what it was
    return next->scenario == *present_ ? std::nullopt : std::move(next);
}

bool History::apply(const Change& change, std::int64_t now_ms) {
    std::string key = coalescing_key(change);
    const bool is_going_on = !key.empty() && key == last_key_;
    std::optional<Changed> changed_now = next(change, is_going_on);
    if (!changed_now) return false;
    if (!is_going_on) before_run_ = present_;
    const bool is_same_step = is_going_on && now_ms - last_ms_ <= kPauseMs && !past_.empty();
    if (!is_same_step) remember(name_of(change));
    last_key_ = std::move(key);
    last_ms_ = now_ms;
    future_.clear();
    set_present(std::move(changed_now->scenario));
    selection_ = std::move(changed_now->selection);
    return true;
}

bool History::also(const Change& change) {
    std::optional<Changed> next = changed(*present_, change, selection_);
    if (!next) return false;
    set_present(std::move(next->scenario));
    return true;
}

bool History::take_back(const std::string& key) {
    if (key.empty() || key != last_key_ || *before_run_ == *present_) return false;
    set_present(before_run_);
    if (!past_.empty() && *past_.back().scenario == *present_) {
        past_.pop_back();  // it has done nothing
        end_step();
    }
    return true;
}

bool History::apply_all(const std::vector<Change>& changes) {
    Changed next{*present_, selection_};
    std::string name;
    for (const Change& change : changes) {
        std::optional<Changed> changed_once = changed(next.scenario, change, next.selection);
        if (!changed_once) continue;
        next = std::move(*changed_once);
        if (name.empty()) name = name_of(change);
    }
    if (name.empty() || (next.scenario == *present_ && next.selection == selection_)) return false;
    const Selection selection = next.selection;
    replace(std::move(next.scenario), std::move(name));
    selection_ = selection;
    return true;
}

void History::mark(std::string name) {
    remember(std::move(name));
    end_step();
    future_.clear();
    ++revision_;
}

void History::replace(model::Scenario scenario, std::string name) {
    remember(std::move(name));
    end_step();
    future_.clear();
    set_present(std::move(scenario));
    selection_ = {};
}

void History::swap_with(std::vector<Step>& from, std::vector<Step>& to) {
    Step step = std::move(from.back());
    from.pop_back();
    to.push_back({step.name, step.number, present_, selection_});
    set_present(std::move(step.scenario));
    selection_ = std::move(step.selection);
    end_step();
}

bool History::undo() {
    if (past_.empty()) return false;
    swap_with(past_, future_);
    return true;
}

bool History::redo() {
    if (future_.empty()) return false;
    swap_with(future_, past_);
    return true;
}

}  // namespace leeway::edit
