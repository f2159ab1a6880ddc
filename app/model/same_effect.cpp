#include <algorithm>

#include "model/note_lists.h"
#include "model/scene_inspector.h"

namespace leeway::model {

namespace {

Money amount_needed(const Response& response) {
    return response.need->amount ? *response.need->amount : response.spend;
}

bool need_the_same(const Response& a, const Response& b) {
    if (a.need.has_value() != b.need.has_value() || a.refused != b.refused) return false;
    if (!a.need) return true;
    return a.need->permission == b.need->permission && amount_needed(a) == amount_needed(b);
}

bool lead_alike(const ChanceOutcome& a, const ChanceOutcome& b) {
    return a.chance == b.chance && a.target == b.target && a.happiness == b.happiness && a.sets == b.sets &&
           a.clears == b.clears;
}

}  // namespace

bool have_same_effect(const Response& a, const Response& b) {
    const bool same_numbers = a.outcome == b.outcome && a.process == b.process && a.interaction == b.interaction &&
                              a.spend == b.spend && a.minutes == b.minutes && a.hours == b.hours;
    return same_numbers && need_the_same(a, b) && a.sets == b.sets && a.clears == b.clears &&
           std::equal(a.then.begin(), a.then.end(), b.then.begin(), b.then.end(), lead_alike);
}

bool exclude_each_other(const When& a, const When& b) {
    if (!places_of_shared(a.notes, b.absent).empty() || !places_of_shared(b.notes, a.absent).empty()) return true;
    if (!a.happiness || !b.happiness) return false;
    return a.happiness->high < b.happiness->low || b.happiness->high < a.happiness->low;
}

}  // namespace leeway::model
