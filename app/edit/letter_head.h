#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// The head of a mail at the top of a pasted text, and what a text is signed with. Private to the room.
namespace leeway::edit {

struct LetterHead {
    std::size_t lines = 0;  ///< how many lines from the top belong to it, blank ones before it too; 0: there is none
    std::string subject;    ///< as it stands there
    std::string sender;     ///< its name as it stands there, without the address
};

/// @param lines of a clean text, without their ends.
[[nodiscard]] LetterHead head_of(const std::vector<std::string_view>& lines);

/// Who has signed, where a closing ("Kind regards,") stands before something that looks like a name; else empty.
[[nodiscard]] std::string signature_of(const std::vector<std::string_view>& lines);

/// Whether it is plainly somebody's name: one to four words with capitals, no digits, no role such as "Customer".
[[nodiscard]] bool looks_like_name(std::string_view text);

/// Without spaces at its ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Capitals of ASCII as small letters; everything else as it is.
[[nodiscard]] std::string small_letters(std::string_view text);

}  // namespace leeway::edit
