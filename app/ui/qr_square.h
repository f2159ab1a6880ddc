#pragma once

#include "flow/qr_view.h"
#include "ui/ui.h"

namespace leeway::ui {

/// Draws a QR code in the middle of a box, as large as whole pixels a module allow: dark on white in every theme, since
/// many phones read nothing else. Nothing where there is none.
void draw_qr(const Ui& ui, const Rect& box, const flow::QrSquare& qr);

}  // namespace leeway::ui
