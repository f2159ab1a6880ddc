#include "ui/text_input.h"

#include <imgui_internal.h>

#include "ui/utf8.h"

namespace leeway::ui {

namespace {

bool is_struck(ImGuiKey key) { return ImGui::IsKeyPressed(key); }

/// AltGr counts as Ctrl+Alt on some keyboards, and types letters.
bool has_control() { return ImGui::GetIO().KeyCtrl && !ImGui::GetIO().KeyAlt; }

/// One frame's keys at work on a text.
class Typist {
public:
    Typist(TextEdit& edit, const TextRows& rows, const InputRules& rules)
        : edit_(edit), rows_(rows), rules_(rules), shift_(ImGui::GetIO().KeyShift), control_(has_control()) {}

    InputResult read() {
        read_sideways();
        read_rows();
        read_ends();
        read_deletions();
        read_clipboard();
        read_letters();
        return result_;
    }

private:
    void move(std::size_t at, bool upstream = false) {
        move_caret(edit_, at, shift_, upstream);
        result_.moved = true;
    }

    void changed() { result_.changed = result_.moved = true; }

    void read_sideways() {
        const TextSpan chosen = selection_of(edit_);
        const bool folds = has_selection(edit_) && !shift_ && !control_;  // to the selection's end
        if (is_struck(ImGuiKey_LeftArrow)) {
            const std::size_t to =
                control_ ? previous_word(edit_.text, edit_.caret) : previous_sign(edit_.text, edit_.caret);
            move(folds ? chosen.begin : to);
        }
        if (is_struck(ImGuiKey_RightArrow)) {
            const std::size_t to = control_ ? next_word(edit_.text, edit_.caret) : next_sign(edit_.text, edit_.caret);
            move(folds ? chosen.end : to);
        }
    }

    /// So many rows up or down, at the x where that began; past the first and the last row, to the end of the text.
    void move_rows(long by) {
        const std::size_t row = rows_.row_of({edit_.caret, edit_.upstream});
        const float aim = edit_.aim.value_or(rows_.x_of(row, edit_.caret));
        const long wanted = static_cast<long>(row) + by;
        const long last = static_cast<long>(rows_.count()) - 1;
        if (wanted < 0 && row == 0) return move(0);
        if (wanted > last && static_cast<long>(row) == last) return move(edit_.text.size());
        const TextRows::Place place = rows_.nearest(static_cast<std::size_t>(std::clamp(wanted, 0L, last)), aim);
        move(place.at, place.upstream);
        edit_.aim = aim;
    }

    void read_rows() {
        if (control_ || !rules_.takes_rows) return;
        const auto page = static_cast<long>(rules_.page);
        if (is_struck(ImGuiKey_UpArrow)) move_rows(-1);
        if (is_struck(ImGuiKey_DownArrow)) move_rows(1);
        if (is_struck(ImGuiKey_PageUp)) move_rows(-page);
        if (is_struck(ImGuiKey_PageDown)) move_rows(page);
    }

    void read_ends() {
        const std::size_t row = rows_.row_of({edit_.caret, edit_.upstream});
        if (is_struck(ImGuiKey_Home)) move(control_ ? 0 : rows_.row_start(row).at);
        if (is_struck(ImGuiKey_End)) {
            const TextRows::Place end = rows_.row_end(row);
            move(control_ ? edit_.text.size() : end.at, !control_ && end.upstream);
        }
    }

    void read_deletions() {
        const std::string& text = edit_.text;
        const std::size_t caret = edit_.caret;
        if (is_struck(ImGuiKey_Backspace) && take_away(edit_, control_ ? previous_word(text, caret) : back_from(caret)))
            changed();
        if (is_struck(ImGuiKey_Delete) && !shift_ &&
            take_away(edit_, control_ ? next_word(text, caret) : next_sign(text, caret)))
            changed();
    }

    /// Backwards an accent is taken from its letter first: what was typed last goes first. What was never typed in
    /// parts, such as an emoji, goes as a whole.
    [[nodiscard]] std::size_t back_from(std::size_t caret) const {
        if (caret == 0) return 0;
        const std::size_t last = code_point_start(edit_.text, caret - 1);
        const char32_t mark = code_point_at(edit_.text, last).value;
        return mark >= 0x0300 && mark < 0x2000 ? last : previous_sign(edit_.text, caret);
    }

    void read_clipboard() {
        const bool copies = control_ && (is_struck(ImGuiKey_C) || is_struck(ImGuiKey_Insert));
        const bool cuts = (control_ && is_struck(ImGuiKey_X)) || (shift_ && is_struck(ImGuiKey_Delete));
        const bool pastes = (control_ && is_struck(ImGuiKey_V)) || (shift_ && is_struck(ImGuiKey_Insert));
        if (control_ && is_struck(ImGuiKey_A)) {
            select_all(edit_);
            result_.moved = true;
        }
        if ((copies || cuts) && has_selection(edit_)) {
            ImGui::SetClipboardText(std::string(selected_text(edit_)).c_str());
            if (cuts && take_away(edit_, edit_.caret)) changed();
        }
        if (pastes) paste();
    }

    void paste() {
        const char* held = ImGui::GetClipboardText();
        if (held == nullptr || *held == '\0') return;
        put(edit_, typable(rules_.clean != nullptr ? rules_.clean(held) : std::string(held), rules_.breaks));
        changed();
    }

    void read_letters() {
        const std::string letters = typable(typed_letters(), false);
        const bool breaks =
            rules_.breaks && !control_ && (is_struck(ImGuiKey_Enter) || is_struck(ImGuiKey_KeypadEnter));
        if (letters.empty() && !breaks) return;
        put(edit_, breaks ? letters + "\n" : letters);
        changed();
    }

    TextEdit& edit_;
    const TextRows& rows_;
    const InputRules& rules_;
    bool shift_;
    bool control_;
    InputResult result_;
};

}  // namespace

void claim_typing(const Rect& caret) {
    ImGuiContext& context = *ImGui::GetCurrentContext();
    context.WantTextInputNextFrame = 1;
    context.PlatformImeData.WantVisible = true;
    context.PlatformImeData.InputPos = caret.min;
    context.PlatformImeData.InputLineHeight = caret.height();
}

InputResult read_typing(TextEdit& edit, const TextRows& rows, const InputRules& rules) {
    return Typist(edit, rows, rules).read();
}

std::string typed_letters() {
    ImGuiIO& io = ImGui::GetIO();
    std::string letters;
    if (!has_control() && !io.KeySuper) {
        for (const ImWchar letter : io.InputQueueCharacters) append_utf8(letters, static_cast<char32_t>(letter));
    }
    io.InputQueueCharacters.resize(0);
    return letters;
}

}  // namespace leeway::ui
