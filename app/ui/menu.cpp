#include "ui/menu.h"

#include <algorithm>

#include "ui/card.h"
#include "ui/scroll_area.h"
#include "ui/shapes.h"
#include "ui/text.h"
#include "ui/text_input.h"
#include "ui/touch.h"

namespace leeway::ui {

namespace {

constexpr ImGuiWindowFlags kMenuFlags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                        ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoSavedSettings |
                                        ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse;
constexpr float kEntryHeight = 40.0F;  // logical pixels, at least
constexpr float kHighest = 440.0F;
constexpr float kNarrowest = 240.0F;
constexpr float kMenuSign = 18.0F;
constexpr double kTypingPause = 1.0;  // seconds, after which letters begin another search
constexpr std::size_t kMenuPage = 8;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool begins_with(std::string_view text, std::string_view begin) {
    return text.size() >= begin.size() &&
           std::equal(begin.begin(), begin.end(), text.begin(), [](char a, char b) { return lower(a) == lower(b); });
}

/// One menu in one frame.
class MenuDrawing {
public:
    MenuDrawing(Ui& ui, const std::vector<MenuEntry>& entries)
        : ui_(ui),
          entries_(entries),
          memory_(ui.state.menu),
          has_signs_(
              std::any_of(entries.begin(), entries.end(), [](const MenuEntry& e) { return e.sign.has_value(); })) {}

    std::optional<std::size_t> draw(const Rect& field);

private:
    [[nodiscard]] Rect place(const Rect& field, const Rect& screen);
    [[nodiscard]] float entry_height(std::size_t number, float width);
    [[nodiscard]] float lead() const { return has_signs_ ? ui_.px(kMenuSign + 10.0F) : 0.0F; }
    /// Of the words in an entry: the sign stands before them, the check of what is chosen behind.
    [[nodiscard]] float words_width(float width) const {
        return width - 2.0F * ui_.px(12.0F) - lead() - ui_.px(kMenuSign + 10.0F);
    }
    void draw_sign(Sign which, float x, const Rect& rect, ImU32 colour) const;
    void read_keys();
    void read_letters();
    void close(bool by_keyboard);
    void draw_entries(ScrollArea& area);
    void draw_entry(std::size_t number, const Rect& rect, const Touch& touched);
    void draw_words(Column& column, const MenuEntry& entry);

    Ui& ui_;
    const std::vector<MenuEntry>& entries_;
    MenuMemory& memory_;
    bool has_signs_;
    bool goes_there_ = false;  ///< the keyboard goes to the remembered entry
    std::optional<std::size_t> chosen_;
};

void MenuDrawing::draw_words(Column& column, const MenuEntry& entry) {
    text(ui_, column, entry.label, entry.chosen ? strong(ui_) : body(ui_));
    text(ui_, column, entry.note, quiet(ui_));
}

float MenuDrawing::entry_height(std::size_t number, float width) {
    const float height =
        height_of(ui_, words_width(width), [&](Column& column) { draw_words(column, entries_[number]); });
    return std::max(ui_.px(kEntryHeight), height + 2.0F * ui_.px(8.0F));
}

/// Below the field, or above it where there is more room; as high as it needs to be, and as there is room for.
Rect MenuDrawing::place(const Rect& field, const Rect& screen) {
    const float edge = ui_.px(8.0F);
    const float gap = ui_.px(6.0F);
    const float width = std::min(std::max(field.width(), ui_.px(kNarrowest)), screen.width() - 2.0F * edge);
    float wanted = 2.0F * edge;
    for (std::size_t i = 0; i < entries_.size(); ++i) wanted += entry_height(i, width - 2.0F * edge);
    wanted = std::min(wanted, ui_.px(kHighest));
    const float below = screen.max.y - edge - field.max.y - gap;
    const float above = field.min.y - gap - screen.min.y - edge;
    const bool is_below = wanted <= below || below >= above;
    const float height = std::round(std::max(ui_.px(kEntryHeight), std::min(wanted, is_below ? below : above)));
    const float x =
        std::clamp(field.min.x, screen.min.x + edge, std::max(screen.min.x + edge, screen.max.x - edge - width));
    const float top = is_below ? field.max.y + gap : field.min.y - gap - height;
    const float y = std::clamp(top, screen.min.y + edge, std::max(screen.min.y + edge, screen.max.y - edge - height));
    return {{std::round(x), std::round(y)}, {std::round(x + width), std::round(y) + height}};
}

void MenuDrawing::close(bool by_keyboard) {
    memory_.frame = kNever;
    memory_.back_to = memory_.owner;
    if (by_keyboard) ui_.state.focus.used_keyboard();
    ui_.state.unsettled = true;
}

void MenuDrawing::read_letters() {
    std::string letters = typed_letters();
    const double now = ImGui::GetTime();
    if (now - memory_.typed_at > kTypingPause) memory_.typed.clear();
    if (letters.empty() || (memory_.typed.empty() && letters == " ")) return;
    memory_.typed += letters;
    memory_.typed_at = now;
    if (const auto named = entry_named(entries_, memory_.typed, memory_.entry)) {
        memory_.entry = *named;
        goes_there_ = true;
    }
}

void MenuDrawing::read_keys() {
    const std::size_t last = entries_.size() - 1;
    std::size_t& at = memory_.entry;
    const std::size_t before = at;
    const auto pressed = [&](ImGuiKey key) {
        const bool is_pressed = ImGui::IsKeyPressed(key);
        goes_there_ = goes_there_ || is_pressed;
        return is_pressed;
    };
    if (pressed(ImGuiKey_DownArrow)) at = at == last ? 0 : at + 1;
    if (pressed(ImGuiKey_UpArrow)) at = at == 0 ? last : at - 1;
    if (pressed(ImGuiKey_PageDown)) at = std::min(at + kMenuPage, last);
    if (pressed(ImGuiKey_PageUp)) at -= std::min(at, kMenuPage);
    if (pressed(ImGuiKey_Home)) at = 0;
    if (pressed(ImGuiKey_End)) at = last;
    read_letters();
    if (at != before) ui_.state.focus.used_keyboard();
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) close(true);
}

void MenuDrawing::draw_sign(Sign which, float x, const Rect& rect, ImU32 colour) const {
    const float side = ui_.px(kMenuSign);
    const float y = std::round(rect.centre().y - side * 0.5F);
    sign(ui_, which, {{x, y}, {x + side, y + side}}, colour, ui_.colours.card);
}

void MenuDrawing::draw_entry(std::size_t number, const Rect& rect, const Touch& touched) {
    if (!is_seen(ui_, rect)) return;
    const MenuEntry& entry = entries_[number];
    const Palette& c = ui_.colours;
    const float corner = ui_.px(8.0F);
    const ImU32 surface = entry.chosen ? c.teal_tint : touched.lit() ? c.sunk : 0;
    fill(ui_, rect, surface, corner);
    if (touched.hovered) outline(ui_, rect, c.outline, c.outline_width * ui_.scale, corner);
    if (touched.focused) outline(ui_, rect, c.teal, ui_.px(2.5F), corner);
    const Rect inner = rect.inset(ui_.px(12.0F), 0.0F);
    if (entry.sign) draw_sign(*entry.sign, inner.min.x, rect, c.slate);
    if (entry.chosen) draw_sign(Sign::Check, inner.max.x - ui_.px(kMenuSign), rect, c.teal_text);
    Column words{inner.min.x + lead(), 0.0F, words_width(rect.width())};
    const float height = height_of(ui_, words.width, [&](Column& column) { draw_words(column, entry); });
    words.y = std::round(rect.centre().y - height * 0.5F);
    draw_words(words, entry);
}

void MenuDrawing::draw_entries(ScrollArea& area) {
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const Rect rect = area.column().take(entry_height(i, area.column().width));
        TouchOptions options;
        options.take_focus = goes_there_ && i == memory_.entry;
        ImGui::PushID(static_cast<int>(i));  // two entries may say the same
        const Touch touched = touch(ui_, std::string(entries_[i].label), rect, options);
        const ImGuiID id = ImGui::GetItemID();
        ImGui::PopID();
        if (options.take_focus) {
            ui_.state.focus.move_to(id, true);
            area.reveal(rect);
        }
        if (ui_.state.focus.is_at(id)) {
            if (!goes_there_) memory_.entry = i;
            ui_.state.focus.keep_keys(id);
        }
        // What opened the menu is not for its entries.
        if (touched.clicked && !memory_.is_new) chosen_ = i;
        draw_entry(i, rect, touched);
    }
}

std::optional<std::size_t> MenuDrawing::draw(const Rect& field) {
    const ImGuiViewport& viewport = *ImGui::GetMainViewport();
    const Rect screen{viewport.Pos, {viewport.Pos.x + viewport.Size.x, viewport.Pos.y + viewport.Size.y}};
    const Rect card = place(field, screen);
    ImGui::SetNextWindowPos(screen.min);
    ImGui::SetNextWindowSize({screen.width(), screen.height()});
    ImGui::SetNextWindowFocus();
    ImGui::Begin("##menu", nullptr, kMenuFlags);
    memory_.frame = ImGui::GetFrameCount();
    goes_there_ = memory_.is_new;
    claim_typing(card);
    if (!memory_.is_new) read_keys();
    shadow(ui_, card, ui_.px(kCardCorner));
    fill(ui_, card, ui_.colours.card, ui_.px(kCardCorner));
    outline(ui_, card, ui_.colours.control, std::max(1.0F, ui_.scale), ui_.px(kCardCorner));
    ScrollArea area(ui_, "entries", card.inset(0.0F, ui_.px(2.0F)), ui_.px(8.0F));
    area.lies_on(ui_.colours.card);
    area.column().gap(ui_.px(6.0F));
    draw_entries(area);
    area.column().gap(ui_.px(6.0F));
    area.end();
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !card.contains(ImGui::GetIO().MousePos)) close(false);
    if (chosen_) close(ui_.state.focus.by_keyboard());
    memory_.is_new = false;
    ImGui::End();
    return chosen_;
}

}  // namespace

void open_menu(Ui& ui, ImGuiID owner) {
    MenuMemory& memory = ui.state.menu;
    memory = {};
    memory.owner = owner;
    memory.frame = ImGui::GetFrameCount();
    memory.is_new = true;
    ui.state.unsettled = true;
}

bool takes_back(Ui& ui, ImGuiID owner) {
    if (ui.measuring || ui.beneath || ui.state.menu.back_to != owner) return false;
    ui.state.menu.back_to = 0;
    return true;
}

std::optional<std::size_t> menu(Ui& ui, ImGuiID owner, const Rect& field, const std::vector<MenuEntry>& entries) {
    MenuMemory& memory = ui.state.menu;
    if (ui.measuring || entries.empty() || !memory.is_of(owner)) return std::nullopt;
    if (memory.is_new) {
        const auto chosen = std::find_if(entries.begin(), entries.end(), [](const MenuEntry& e) { return e.chosen; });
        memory.entry = chosen == entries.end() ? 0 : static_cast<std::size_t>(chosen - entries.begin());
    }
    memory.entry = std::min(memory.entry, entries.size() - 1);
    Ui above = ui;
    above.beneath = false;
    above.area = nullptr;
    return MenuDrawing(above, entries).draw(field);
}

std::optional<std::size_t> entry_named(const std::vector<MenuEntry>& entries, std::string_view begin,
                                       std::size_t from) {
    const bool is_letter = begin.size() == 1 || begin.find_first_not_of(begin.front()) == std::string_view::npos;
    const std::string_view wanted = is_letter ? begin.substr(0, 1) : begin;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const std::size_t at = (from + i + (is_letter ? 1 : 0)) % entries.size();
        if (begins_with(entries[at].label, wanted)) return at;
    }
    return std::nullopt;
}

}  // namespace leeway::ui
