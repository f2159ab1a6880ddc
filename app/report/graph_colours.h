#pragma once

#include <string_view>

/// The colours of a case's picture, on light paper. They are written out in every element, for programs that place
/// pictures into documents know nothing of style sheets or variables. Private to the room.
namespace leeway::report {

inline constexpr std::string_view kInk = "#1F2A44";
inline constexpr std::string_view kPaper = "#FBF7F1";
inline constexpr std::string_view kCardPaper = "#FFFFFF";
inline constexpr std::string_view kSlate = "#4A5670";
inline constexpr std::string_view kHairline = "#DDD5C8";
inline constexpr std::string_view kTeal = "#12756B";
inline constexpr std::string_view kGold = "#8A5A00";
inline constexpr std::string_view kPoor = "#D1495B";  ///< a low rating, in teal and gold a high and a middling one: as
                                                      ///< on the canvas

}  // namespace leeway::report
