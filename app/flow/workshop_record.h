#pragma once

#include "flow/app.h"
#include "report/workshop_record.h"

namespace leeway::flow {

/// What is printed of the open workshop, as far as the room has gone. Private to the room.
[[nodiscard]] report::WorkshopRecord make_workshop_record(const AppState& state);

/// The same as a page that is to be saved.
[[nodiscard]] Request make_record_page(const AppState& state);

}  // namespace leeway::flow
