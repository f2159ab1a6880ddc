#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/form.h"

namespace leeway::ui {

struct NameFieldLook {
    FieldLook field;
    std::string_view hint;               ///< shown while there is no text
    std::span<const std::string> taken;  ///< names that others have
    std::string_view unusable;           ///< said below while what is typed can be no name, or is taken
};

/// A field for an id. Capitals become small as they are typed, spaces hyphens, and what cannot stand in an id is left
/// out. It can be emptied: while what is typed is no usable name, the one is meant that it had when the typing began.
/// @return the name that is meant, where it is not the value.
[[nodiscard]] std::optional<std::string> name_field(Ui& ui, Column& column, const NameFieldLook& look,
                                                    const std::string& value);

}  // namespace leeway::ui
