#pragma once

#include <cstddef>

#include "flow/workshop_view.h"

namespace leeway::ui {

/// What does not fit onto one picture in type that can be read from afar goes on on the next one.
struct SlidePages {
    std::size_t page = 0;
    std::size_t count = 1;  ///< of the slide that was drawn last
    std::size_t slide = 0;  ///< SlideView::number of it
    flow::SlideKind kind = flow::SlideKind::Join;

    [[nodiscard]] bool goes_on() const { return page + 1 < count; }

    /// Before a slide is drawn: another one begins with its first page.
    void show(const flow::SlideView& view) {
        if (view.number == slide && view.kind == kind) return;
        *this = {0, 1, view.number, view.kind};
    }
};

}  // namespace leeway::ui
