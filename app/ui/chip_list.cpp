#include "ui/chip_list.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "ui/button.h"
#include "ui/edit_box.h"
#include "ui/flow_row.h"
#include "ui/menu.h"
#include "ui/shapes.h"
#include "ui/text.h"
#include "ui/touch.h"

namespace leeway::ui {

namespace {

constexpr float kChipHeight = 36.0F;  // logical pixels, at least
constexpr float kCross = 36.0F;       // width of where a chip is taken away
constexpr float kChipSign = 16.0F;

std::string chip_text(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(' ');
    if (begin == std::string_view::npos) return {};
    return std::string(text.substr(begin, text.find_last_not_of(' ') + 1 - begin));
}

/// One list in one frame.
class ListDrawing {
public:
    ListDrawing(Ui& ui, const ChipListLook& look) : ui_(ui), look_(look), id_(ImGui::GetID(look.field.label.c_str())) {}

    std::optional<ChipChange> draw(Column& column);

private:
    [[nodiscard]] float lead_of(const ListedChip& chip) const {
        return chip.sign || chip.trouble != Trouble::None ? ui_.px(kChipSign + 6.0F) : 0.0F;
    }
    [[nodiscard]] ImVec2 size_of(const ListedChip& chip, float width) const;
    [[nodiscard]] std::vector<MenuEntry> entries() const;
    [[nodiscard]] bool is_draft_open() const { return ui_.state.drafts.find(id_) != ui_.state.drafts.end(); }
    void draw_chip(const Rect& rect, std::size_t number);
    void draw_chip_words(const Rect& rect, const ListedChip& chip, ImU32 edge);
    [[nodiscard]] Rect draw_add(FlowRow& row, float width);
    void take_entry(std::size_t entry);
    void open_draft();
    void draw_draft(Column& column);

    Ui& ui_;
    const ChipListLook& look_;
    ImGuiID id_;
    std::optional<ChipChange> change_;
};

ImVec2 ListDrawing::size_of(const ListedChip& chip, float width) const {
    const float around = ui_.px(14.0F) + lead_of(chip) + ui_.px(kCross);
    const ImVec2 extent = text_extent(ui_, chip.label, body(ui_), width - around);
    return {std::min(width, extent.x + around), std::max(ui_.px(kChipHeight), extent.y + ui_.px(12.0F))};
}

void ListDrawing::draw_chip_words(const Rect& rect, const ListedChip& chip, ImU32 edge) {
    const Palette& c = ui_.colours;
    const bool has_trouble = chip.trouble != Trouble::None;
    const float corner = std::min(rect.height() * 0.5F, ui_.px(18.0F));
    fill(ui_, rect, c.sunk, corner);
    outline(ui_, rect, edge, std::max(1.0F, (has_trouble ? 2.0F : 1.0F) * ui_.scale), corner);
    const float side = ui_.px(kChipSign);
    const float left = rect.min.x + ui_.px(14.0F);
    const float y = std::round(rect.centre().y - side * 0.5F);
    const Rect box{{left, y}, {left + side, y + side}};
    if (has_trouble) {
        sign(ui_, Sign::Warning, box, trouble_colour(ui_, chip.trouble), c.sunk);
    } else if (chip.sign) {
        sign(ui_, *chip.sign, box, c.slate, c.sunk);
    }
    const Rect words{{left + lead_of(chip), rect.min.y}, {rect.max.x - ui_.px(kCross), rect.max.y}};
    text_in(ui_, words, chip.label, with_colour(body(ui_), look_.field.enabled ? c.ink : c.slate));
}

void ListDrawing::draw_chip(const Rect& rect, std::size_t number) {
    const ListedChip& chip = look_.chips[number];
    const Palette& c = ui_.colours;
    const Rect cross{{rect.max.x - ui_.px(kCross), rect.min.y}, rect.max};
    std::string label(look_.remove);
    label += " " + chip.label;
    TouchOptions options;
    options.enabled = look_.field.enabled;
    ImGui::PushID(look_.field.label.c_str());
    ImGui::PushID(static_cast<int>(number));  // two may say the same
    const Touch touched = touch(ui_, label, cross, options);
    ImGui::PopID();
    ImGui::PopID();
    draw_chip_words(rect, chip, chip.trouble == Trouble::None ? c.line : trouble_colour(ui_, chip.trouble));
    const ImVec2 centre{cross.centre().x - ui_.px(2.0F), cross.centre().y};
    if (touched.lit()) disc(ui_, centre, ui_.px(13.0F), c.sunk_hover);
    sign(ui_, Sign::Cross, Rect{centre, centre}.inset(-ui_.px(8.0F)), touched.lit() ? c.ink : c.slate, c.sunk);
    if (touched.focused) focus_ring(ui_, rect, std::min(rect.height() * 0.5F, ui_.px(18.0F)));
    const bool is_deleted = touched.focused && (ImGui::IsKeyPressed(ImGuiKey_Delete, false) ||
                                                ImGui::IsKeyPressed(ImGuiKey_Backspace, false));
    if (touched.clicked || is_deleted) change_ = ChipRemoved{number};
}

std::vector<MenuEntry> ListDrawing::entries() const {
    std::vector<MenuEntry> list;
    for (const SelectOption& option : look_.candidates) list.push_back({option.label, option.note, option.sign, false});
    if (!look_.create.empty()) list.push_back({look_.create, {}, Sign::Plus, false});
    return list;
}

Rect ListDrawing::draw_add(FlowRow& row, float width) {
    ButtonLook look{ButtonKind::Plain, Sign::Plus, "", {}};
    look.options.enabled = look_.field.enabled && !(look_.candidates.empty() && look_.create.empty());
    look.options.take_focus = look_.field.take_focus || takes_back(ui_, id_);
    const std::string label = look_.add + "##" + look_.field.label;
    // As high as a chip, so that its words stand on their line.
    const ImVec2 size = button_size(ui_, label, look, width);
    const float height = std::max(ui_.px(kChipHeight), size.y - ui_.px(12.0F));
    const Rect rect = row.place({size.x, height});
    if (button_at(ui_, rect, label, look) && !ui_.beneath) {
        if (look_.candidates.empty()) {
            open_draft();
        } else {
            open_menu(ui_, id_);
        }
    }
    return rect;
}

void ListDrawing::take_entry(std::size_t entry) {
    if (entry < look_.candidates.size()) {
        change_ = ChipAdded{entry};
    } else {
        open_draft();
    }
}

void ListDrawing::open_draft() {
    ui_.state.drafts[id_].clear();
    ui_.state.menu.back_to = 0;
    ui_.state.unsettled = true;
}

/// The field for the text of a new one. Enter and going elsewhere make it, Escape does not.
void ListDrawing::draw_draft(Column& column) {
    std::string& draft = ui_.state.drafts[id_];
    FieldLook field;
    field.label = look_.create_label + "##" + look_.field.label;
    field.take_focus = !ui_.measuring && !ui_.beneath && !is_typed_in(ui_, field.label) && draft.empty();
    column.gap(ui_.px(14.0F));
    field_label(ui_, column, field);
    EditBox box{field, Trouble::None, {}, {}};
    box.most_rows = 4;
    const bool was_typing = is_typed_in(ui_, field.label);
    const EditResult result = edit_box(ui_, column, box, draft);
    if (ui_.measuring) return;
    if (result.is_typing) draft = ui_.state.typing.edit.text;
    const bool is_over = result.entered || result.escaped || (was_typing && !result.is_typing);
    if (!is_over) return;
    const std::string text = chip_text(draft);
    if (!result.escaped && !text.empty()) change_ = ChipCreated{text};
    ui_.state.drafts.erase(id_);
    if (result.entered || result.escaped) ui_.state.menu.back_to = id_;
    ui_.state.unsettled = true;
}

std::optional<ChipChange> ListDrawing::draw(Column& column) {
    field_label(ui_, column, look_.field);
    FlowRow row(column, ui_.px(8.0F));
    for (std::size_t i = 0; i < look_.chips.size(); ++i) {
        const Rect rect = row.place(size_of(look_.chips[i], column.width));
        if (!ui_.measuring) draw_chip(rect, i);
    }
    const Rect add = draw_add(row, column.width);
    row.end();
    if (is_draft_open()) draw_draft(column);
    field_remark(ui_, column, look_.field);
    if (ui_.state.menu.is_of(id_)) {
        if (const auto entry = menu(ui_, id_, add, entries())) take_entry(*entry);
    }
    return change_;
}

}  // namespace

std::optional<ChipChange> chip_list(Ui& ui, Column& column, const ChipListLook& look) {
    return ListDrawing(ui, look).draw(column);
}

}  // namespace leeway::ui
