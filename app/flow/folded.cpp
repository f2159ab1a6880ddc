#include "flow/folded.h"

#include <array>
#include <cstddef>
#include <utility>

namespace leeway::flow {

namespace {

/// U+00C0 to U+017F in ASCII, one letter or two apiece; a space where it is no letter.
constexpr std::string_view kLatin =
    "a,a,a,a,a,a,ae,c,e,e,e,e,i,i,i,i,d,n,o,o,o,o,o, ,o,u,u,u,u,y,th,ss,"
    "a,a,a,a,a,a,ae,c,e,e,e,e,i,i,i,i,d,n,o,o,o,o,o, ,o,u,u,u,u,y,th,y,"
    "a,a,a,a,a,a,c,c,c,c,c,c,c,c,d,d,d,d,e,e,e,e,e,e,e,e,e,e,g,g,g,g,g,g,g,g,h,h,h,h,"
    "i,i,i,i,i,i,i,i,i,i,ij,ij,j,j,k,k,k,l,l,l,l,l,l,l,l,l,l,n,n,n,n,n,n,n,n,n,o,o,o,o,o,o,oe,oe,"
    "r,r,r,r,r,r,s,s,s,s,s,s,s,s,t,t,t,t,t,t,u,u,u,u,u,u,u,u,u,u,u,u,w,w,y,y,y,z,z,z,z,z,z,s,";
constexpr char32_t kFirstLatin = 0xC0;
constexpr char32_t kLastLatin = 0x17F;
constexpr std::size_t kLetters = kLastLatin - kFirstLatin + 1;

constexpr std::array<std::string_view, kLetters> latin_letters() {
    std::array<std::string_view, kLetters> letters{};
    std::size_t from = 0;
    for (std::string_view& letter : letters) {
        const std::size_t end = kLatin.find(',', from);
        letter = kLatin.substr(from, end - from);
        from = end + 1;
    }
    return letters;
}

constexpr std::array<std::string_view, kLetters> kLatinLetters = latin_letters();
static_assert(kLatinLetters.back() == "s");

void append_utf8(std::string& out, char32_t character) {
    const auto add = [&](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    add(0xC0U | (character >> 6U));
    add(0x80U | (character & 0x3FU));
}

/// Small Greek and Cyrillic letters, which UTF-8 writes in two bytes.
char32_t small(char32_t c) {
    if ((c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F)) return c + 0x20;
    if (c >= 0x400 && c <= 0x40F) return c + 0x50;
    return c;
}

/// Puts the words together.
class Folding {
public:
    void letter(std::string_view letters) {
        if (!in_word_) out_ += ' ';
        in_word_ = true;
        out_ += letters;
    }
    void gap() { in_word_ = false; }

    void ascii(char c) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) return letter({&c, 1});
        if (c != '\'') gap();
    }

    /// A character that is written in two bytes.
    void two_bytes(char32_t c) {
        if (c >= kFirstLatin && c <= kLastLatin) {
            const std::string_view letters = kLatinLetters[c - kFirstLatin];
            return letters == " " ? gap() : letter(letters);
        }
        if (c < kFirstLatin) return gap();
        if (c >= 0x300 && c <= 0x36F) return;
        std::string written;
        append_utf8(written, small(c));
        letter(written);
    }

    /// Characters of more bytes are kept; general punctuation (U+2000 to U+206F) parts words, but for the apostrophe.
    void long_one(std::string_view bytes) {
        if (bytes == "\u2019") return;
        const bool is_punctuation =
            bytes.size() == 3 && bytes[0] == '\xE2' && (bytes[1] == '\x80' || bytes[1] == '\x81');
        if (is_punctuation) return gap();
        letter(bytes);
    }

    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    std::string out_;
    bool in_word_ = false;
};

std::size_t length_of(unsigned char lead) {
    if (lead < 0xC0) return 1;
    if (lead < 0xE0) return 2;
    return lead < 0xF0 ? 3 : 4;
}

}  // namespace

std::string folded(std::string_view text) {
    Folding folding;
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::string_view bytes = text.substr(i, length_of(lead));
        i += bytes.size();
        if (lead < 0x80) {
            folding.ascii(bytes[0]);
        } else if (bytes.size() == 2) {
            const auto second = static_cast<unsigned char>(bytes[1]);
            folding.two_bytes(((lead & 0x1FU) << 6U) | (second & 0x3FU));
        } else {
            folding.long_one(bytes);
        }
    }
    return folding.take();
}

}  // namespace leeway::flow
