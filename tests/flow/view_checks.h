#pragma once

#include "flow/app.h"

/// What must hold of a state and its views whatever was done before. Each check asserts; the random tests call them
/// after every intent.
namespace leeway::flow_tests {

/// All of them, for the present screen and for those that can always be shown.
void check_everything(const flow::AppState& state);

void check_frame(const flow::AppState& state);
void check_home(const flow::AppState& state);
void check_train(const flow::AppState& state);
/// There must be a play.
void check_play(const flow::AppState& state);
/// There must be a play.
void check_debrief(const flow::AppState& state);

}  // namespace leeway::flow_tests
