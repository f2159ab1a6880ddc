#pragma once

#include <cstddef>
#include <memory>

#include "edit/canvas.h"
#include "flow/design_view.h"
#include "model/scenario.h"

namespace leeway::support {

/// A case on a canvas, with the view that its drawing needs, made without the flow of the program.
struct CanvasSample {
    explicit CanvasSample(model::Scenario scenario);

    /// Takes in another value of the case.
    void show(model::Scenario scenario);
    /// The cards and links, to be changed by hand.
    [[nodiscard]] flow::CanvasView& drawn() { return *canvas_view; }

    model::Scenario scenario;
    edit::Canvas canvas;
    std::shared_ptr<flow::CanvasView> canvas_view;
    flow::DesignView view;
};

/// So many scenes, fifty abreast, with three or four links each: most lead to the next step, some far on, some back;
/// the last twentieth are endings. Always the same.
[[nodiscard]] model::Scenario wide_scenario(std::size_t scenes, bool is_dense = false);

}  // namespace leeway::support
