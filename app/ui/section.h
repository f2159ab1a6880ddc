#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "ui/form.h"

namespace leeway::ui {

struct SectionLook {
    std::string label;                 ///< what follows "##" is unseen
    std::optional<std::size_t> count;  ///< of what is in it
    Trouble trouble = Trouble::None;   ///< the worst that is in it
    std::string_view trouble_words;    ///< says so beside the sign: "2 problems"
    bool open = false;
};

/// The heading of a part that can be folded away, over the whole column. The caller draws the part where it is open.
/// @return whether it was pressed.
[[nodiscard]] bool section(Ui& ui, Column& column, const SectionLook& look);

}  // namespace leeway::ui
