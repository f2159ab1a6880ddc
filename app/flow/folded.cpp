#include "flow/folded.h"

#include <array>
#include <cstddef>
#include <utility>

namespace leeway::flow {

namespace {

/// U+00C0 to U+024F in ASCII, one letter or two apiece; a space where it is no letter, itself where it is like none.
constexpr std::string_view kLatin =
    "a,a,a,a,a,a,ae,c,e,e,e,e,i,i,i,i,d,n,o,o,o,o,o, ,o,u,u,u,u,y,th,ss,"
    "a,a,a,a,a,a,ae,c,e,e,e,e,i,i,i,i,d,n,o,o,o,o,o, ,o,u,u,u,u,y,th,y,"
    "a,a,a,a,a,a,c,c,c,c,c,c,c,c,d,d,d,d,e,e,e,e,e,e,e,e,e,e,g,g,g,g,g,g,g,g,h,h,h,h,"
    "i,i,i,i,i,i,i,i,i,i,ij,ij,j,j,k,k,k,l,l,l,l,l,l,l,l,l,l,n,n,n,n,n,n,n,n,n,o,o,o,o,o,o,oe,oe,"
    "r,r,r,r,r,r,s,s,s,s,s,s,s,s,t,t,t,t,t,t,u,u,u,u,u,u,u,u,u,u,u,u,w,w,y,y,y,z,z,z,z,z,z,s,"
    "b,b,b,b,ƅ,ƅ,o,c,c,d,d,d,d,ƍ,e,ə,e,f,f,g,g,hv,ɩ,i,k,k,l,ƛ,m,n,n,ɵ,o,o,oi,oi,p,p,ʀ,ƨ,ƨ,ʃ,ƪ,t,"
    "t,t,t,u,u,ʊ,v,y,y,z,z,z,ƹ,ƹ,ƺ,ƻ,ƽ,ƽ,ƾ,w,ǀ,ǁ,ǂ,ǃ,dz,dz,dz,lj,lj,lj,nj,nj,nj,a,a,i,i,o,o,u,u,"
    "u,u,u,u,u,u,u,u,e,a,a,a,a,ae,ae,g,g,g,g,k,k,o,o,o,o,z,z,j,dz,dz,dz,g,g,hv,w,n,n,a,a,ae,ae,o,o,a,a,a,a,e,"
    "e,e,e,i,i,i,i,o,o,o,o,r,r,r,r,u,u,u,u,s,s,t,t,y,y,h,h,n,d,ou,ou,z,z,a,a,e,e,o,o,o,o,o,o,o,o,y,y,l,n,t,j,"
    "db,qp,a,c,c,l,t,s,z,ɂ,ɂ,b,ʉ,v,e,e,j,j,q,q,r,r,y,y,";
constexpr char32_t kFirstLatin = 0xC0;
constexpr char32_t kLastLatin = 0x24F;

/// U+1E00 to U+1EFF likewise: letters with more than one accent, as Vietnamese has them.
constexpr std::string_view kMoreLatin =
    "a,a,b,b,b,b,b,b,c,c,d,d,d,d,d,d,d,d,d,d,e,e,e,e,e,e,e,e,e,e,f,f,g,g,h,h,h,h,h,h,h,h,h,h,i,i,i,i,k,k,k,k,"
    "k,k,l,l,l,l,l,l,l,l,m,m,m,m,m,m,n,n,n,n,n,n,n,n,o,o,o,o,o,o,o,o,p,p,p,p,r,r,r,r,r,r,r,r,s,s,s,s,s,s,s,s,"
    "s,s,t,t,t,t,t,t,t,t,u,u,u,u,u,u,u,u,u,u,v,v,v,v,w,w,w,w,w,w,w,w,w,w,x,x,x,x,y,y,z,z,z,z,z,z,h,t,w,y,a,s,"
    "s,s,ss,d,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,e,e,e,e,e,e,e,e,e,e,e,e,e,e,e,e,i,i,i,i,o,o,o,"
    "o,o,o,o,o,o,o,o,o,o,o,o,o,o,o,o,o,o,o,o,o,u,u,u,u,u,u,u,u,u,u,u,u,u,u,y,y,y,y,y,y,y,y,ll,ll,v,v,y,y,";
constexpr char32_t kFirstMoreLatin = 0x1E00;
constexpr char32_t kLastMoreLatin = 0x1EFF;

template <std::size_t Count>
constexpr std::array<std::string_view, Count> letter_list(std::string_view list) {
    std::array<std::string_view, Count> letters{};
    std::size_t from = 0;
    for (std::string_view& letter : letters) {
        const std::size_t end = list.find(',', from);
        letter = list.substr(from, end - from);
        from = end + 1;
    }
    return letters;
}

constexpr auto kLatinLetters = letter_list<kLastLatin - kFirstLatin + 1>(kLatin);
static_assert(kLatinLetters[0x17F - 0xC0] == "s" && kLatinLetters.back() == "y");
constexpr auto kMoreLatinLetters = letter_list<kLastMoreLatin - kFirstMoreLatin + 1>(kMoreLatin);
static_assert(kMoreLatinLetters[0xA1] == "a" && kMoreLatinLetters.back() == "y");

void append_utf8(std::string& out, char32_t character) {
    const auto add = [&](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    add(0xC0U | (character >> 6U));
    add(0x80U | (character & 0x3FU));
}

/// @param bytes three of them.
char32_t three_bytes(std::string_view bytes) {
    const auto part = [&](std::size_t i, unsigned mask) { return static_cast<unsigned char>(bytes[i]) & mask; };
    return (part(0, 0x0FU) << 12U) | (part(1, 0x3FU) << 6U) | part(2, 0x3FU);
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

    /// Letters of three bytes that are Latin lose their accents, other characters of more bytes are kept; general
    /// punctuation (U+2000 to U+206F) parts words, but for the apostrophe.
    void long_one(std::string_view bytes) {
        if (bytes == "\u2019") return;
        const bool is_punctuation =
            bytes.size() == 3 && bytes[0] == '\xE2' && (bytes[1] == '\x80' || bytes[1] == '\x81');
        if (is_punctuation) return gap();
        const char32_t c = bytes.size() == 3 ? three_bytes(bytes) : 0;
        letter(c >= kFirstMoreLatin && c <= kLastMoreLatin ? kMoreLatinLetters[c - kFirstMoreLatin] : bytes);
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
