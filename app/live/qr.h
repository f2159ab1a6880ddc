#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace leeway::live {

/// A QR code as a square of dark and light modules, with the four light ones around it that readers need.
struct QrCode {
    std::size_t side = 0;       ///< modules in a row, the light border included
    std::vector<bool> is_dark;  ///< side * side, row by row from the top

    [[nodiscard]] bool at(std::size_t row, std::size_t column) const { return is_dark[row * side + column]; }

    friend bool operator==(const QrCode&, const QrCode&) = default;
};

/// The QR code of a text, as small as can be; a quarter of it may be dirty or hidden (level Q).
/// Errors: BadInput for an empty text or one with a zero byte; TooLarge for what no QR code holds.
[[nodiscard]] Result<QrCode> make_qr(std::string_view text);

/// What a phone's camera takes as "join this Wi-Fi". Without a password the network is taken as an open one.
[[nodiscard]] std::string wifi_text(std::string_view name, std::string_view password, bool is_hidden = false);

}  // namespace leeway::live
