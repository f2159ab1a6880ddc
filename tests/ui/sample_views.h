#pragma once

#include "ui/app_ui.h"

/// Views of every screen with texts as authors write them, or with texts that nobody should write: very long ones,
/// words without spaces, letters of more than one byte.
namespace leeway::ui_tests {

enum class Texts { Usual, Long };

/// What is asked on the play screen. The second response is selected where something is asked about it.
enum class Asked { Answer, Way, Belief, Breach, Nothing };

[[nodiscard]] ui::AppView home_view(Texts texts = Texts::Usual);
[[nodiscard]] ui::AppView train_view(Texts texts = Texts::Usual);
[[nodiscard]] ui::AppView play_view(Asked asked = Asked::Answer, Texts texts = Texts::Usual);
[[nodiscard]] ui::AppView debrief_view(Texts texts = Texts::Usual);
[[nodiscard]] ui::AppView settings_view(Texts texts = Texts::Usual);
[[nodiscard]] ui::AppView keys_view(Texts texts = Texts::Usual);

/// Home without anything to play, and with a message about it.
[[nodiscard]] ui::AppView empty_home_view(Texts texts = Texts::Usual);
[[nodiscard]] ui::AppView empty_train_view(Texts texts = Texts::Usual);
[[nodiscard]] ui::AppView broken_debrief_view(Texts texts = Texts::Usual);

/// A message to add to a conversation.
void add_message(ui::AppView& view, flow::Speaker speaker, std::string text);

}  // namespace leeway::ui_tests
