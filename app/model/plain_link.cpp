#include "model/plain_link.h"

namespace leeway::model {

bool leads_plainly(const Response& response) {
    if (response.then_is_list || response.then.size() != 1) return false;
    const ChanceOutcome& only = response.then.front();
    return only.chance == 100 && only.narration.empty() && only.happiness == 0 && only.sets.empty() &&
           only.clears.empty();
}

}  // namespace leeway::model
