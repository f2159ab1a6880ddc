#include "live/qr.h"

#include <cerrno>
#include <memory>

#include <qrencode.h>

namespace leeway::live {

namespace {

constexpr std::size_t kBorder = 4;  ///< light modules on each side (ISO/IEC 18004, 6.3.8)

struct FreeQr {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

/// A backslash before what has a meaning in such a text.
std::string escaped(std::string_view text) {
    std::string result;
    for (const char sign : text) {
        if (std::string_view("\\;,:\"").find(sign) != std::string_view::npos) result += '\\';
        result += sign;
    }
    return result;
}

}  // namespace

Result<QrCode> make_qr(std::string_view text) {
    if (text.empty()) return Error{ErrorCode::BadInput, "There is nothing to make a QR code of.", ""};
    if (text.find('\0') != std::string_view::npos) {
        return Error{ErrorCode::BadInput, "A QR code of text cannot hold a zero byte.", ""};
    }
    const std::string ended(text);
    const std::unique_ptr<QRcode, FreeQr> code(QRcode_encodeString(ended.c_str(), 0, QR_ECLEVEL_Q, QR_MODE_8, 1));
    if (!code) {
        if (errno == ERANGE) return Error{ErrorCode::TooLarge, "This text is too long for a QR code.", ""};
        return Error{ErrorCode::Unavailable, "The QR code could not be made.", ""};
    }
    const auto width = static_cast<std::size_t>(code->width);
    QrCode qr;
    qr.side = width + 2 * kBorder;
    qr.is_dark.assign(qr.side * qr.side, false);
    for (std::size_t row = 0; row < width; ++row) {
        for (std::size_t column = 0; column < width; ++column) {
            const bool is_dark = (code->data[row * width + column] & 1U) != 0;
            qr.is_dark[(row + kBorder) * qr.side + column + kBorder] = is_dark;
        }
    }
    return qr;
}

std::string wifi_text(std::string_view name, std::string_view password, bool is_hidden) {
    std::string text = password.empty() ? "WIFI:T:nopass;" : "WIFI:T:WPA;";
    text += "S:" + escaped(name) + ";";
    if (!password.empty()) text += "P:" + escaped(password) + ";";
    if (is_hidden) text += "H:true;";
    return text + ";";
}

}  // namespace leeway::live
