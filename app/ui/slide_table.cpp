#include "ui/slide_table.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "ui/one_line.h"
#include "ui/shapes.h"
#include "ui/signs.h"
#include "ui/slide_bars.h"
#include "ui/slide_parts.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

using flow::SlideChoice;
using flow::SlideView;
using flow::VoteBar;

constexpr float kRowPadding = 2.0F;  // logical pixels
constexpr float kRowGap = 2.0F;
constexpr float kCellGap = 8.0F;
constexpr float kVoteBarHeight = 10.0F;
constexpr float kLeastBar = 24.0F;
constexpr float kMostForVotes = 0.86F;  // of what the letter leaves

TextStyle table_words(const Ui& ui) { return {Size::Small, Face::Regular, ui.colours.ink}; }
TextStyle team_heads(const Ui& ui) { return {Size::Small, Face::Strong, ui.colours.slate}; }
TextStyle table_numbers(const Ui& ui) { return {Size::Small, Face::Strong, ui.colours.ink, Align::Right}; }

const std::string& number_of(const SlideView& view, const VoteBar& bar) {
    return view.teams.empty() ? bar.words : bar.count;
}

/// How a line shares its width: letter, words, and a cell for each team or one for all, which ends in a number.
struct TableShape {
    float lead = 0.0F;
    float words = 0.0F;
    float cell = 0.0F;
    float number = 0.0F;
    std::size_t cells = 1;
};

/// @param width inside of a line's card.
TableShape shape_of(const Ui& ui, const SlideView& view, float width) {
    TableShape shape;
    const float gap = ui.px(kCellGap);
    shape.lead = line_height(ui, Size::Small) + gap;
    for (const SlideChoice& choice : view.choices) {
        const auto measure = [&](const VoteBar& bar) {
            shape.number = std::max(shape.number, text_width(ui, number_of(view, bar), table_numbers(ui)) + 1.0F);
        };
        if (view.teams.empty()) measure(choice.all);
        for (const VoteBar& bar : choice.teams) measure(bar);
    }
    shape.cells = std::max<std::size_t>(view.teams.size(), 1);
    const auto cells = static_cast<float>(shape.cells);
    float least = shape.number + gap + ui.px(kLeastBar);
    for (const std::string& name : view.teams) least = std::max(least, text_width(ui, name, team_heads(ui)) + 2.0F);
    least = std::min(least, std::floor((width - shape.lead) * kMostForVotes / cells - gap));
    const float part = shape.cells == 1 ? 0.5F : 0.68F;  // of the line, for the votes
    shape.cell = std::max(least, std::floor(((width - shape.lead) * part - gap * cells) / cells));
    shape.words = std::max(0.0F, width - shape.lead - cells * (shape.cell + gap));
    return shape;
}

/// The place of a cell in a line. @param cell from 0.
Rect cell_of(const Ui& ui, const TableShape& shape, const Rect& line, std::size_t cell) {
    const float right = line.max.x - static_cast<float>(shape.cells - 1 - cell) * (shape.cell + ui.px(kCellGap));
    return {{right - shape.cell, line.min.y}, {right, line.max.y}};
}

void draw_cell_of_votes(Ui& ui, const TableShape& shape, const Rect& cell, const VoteBar& bar, const SlideView& view,
                        bool is_chosen) {
    const float half = std::round(ui.px(kVoteBarHeight) * 0.5F);
    const float middle = std::round(cell.centre().y);
    const float right = cell.max.x - shape.number - ui.px(kCellGap);
    draw_vote_bar(ui, {{cell.min.x, middle - half}, {right, middle + half}}, bar, is_chosen);
    text_in(ui, {{cell.max.x - shape.number, cell.min.y}, cell.max}, number_of(view, bar), table_numbers(ui));
}

/// The letter, the sign of what the room takes, and the words, as far as they go.
void draw_words_of_line(Ui& ui, const TableShape& shape, const Rect& line, const SlideChoice& choice) {
    const float side = line.height();
    letter_badge(ui, {line.min, {line.min.x + side, line.max.y}}, choice.letter, choice.is_chosen);
    Rect words{{line.min.x + shape.lead, line.min.y}, {line.min.x + shape.lead + shape.words, line.max.y}};
    if (choice.is_chosen) {
        const float size = std::round(side * 0.5F);
        const float top = std::round(words.centre().y - size * 0.5F);
        const Rect place{{words.min.x, top}, {words.min.x + size, top + size}};
        sign(ui, Sign::Check, place, ui.colours.teal_text, ui.colours.teal_tint);
        words.min.x += size + ui.px(5.0F);
    }
    const std::string said = choice.verdict.empty() ? choice.text : choice.verdict + " · " + choice.text;
    text_in(ui, words, on_one_line(ui, said, table_words(ui), words.width() - 1.0F), table_words(ui));
}

void draw_surface(Ui& ui, const Rect& row, const SlideChoice& choice) {
    const Palette& c = ui.colours;
    const float corner = ui.px(6.0F);
    const bool stands_out = choice.is_chosen || choice.is_marked;
    fill(ui, row, choice.is_chosen ? c.teal_tint : c.card, corner);
    outline(ui, row,
            choice.is_chosen   ? c.teal
            : choice.is_marked ? c.ink
                               : c.line,
            std::max(stands_out ? 2.0F : 1.0F, c.outline_width) * ui.scale, corner);
}

void draw_choice_in_line(Ui& ui, Column& column, const SlideView& view, const SlideChoice& choice) {
    const float padding = ui.px(kRowPadding);
    const Rect row = column.take(line_height(ui, Size::Small) + 2.0F * padding);
    if (ui.measuring) return;
    draw_surface(ui, row, choice);
    const Rect line = row.inset(2.0F * padding, padding);
    const TableShape shape = shape_of(ui, view, line.width());
    draw_words_of_line(ui, shape, line, choice);
    if (choice.teams.empty())
        return draw_cell_of_votes(ui, shape, cell_of(ui, shape, line, 0), choice.all, view, choice.is_chosen);
    for (std::size_t i = 0; i < choice.teams.size(); ++i)
        draw_cell_of_votes(ui, shape, cell_of(ui, shape, line, i), choice.teams[i], view, choice.is_chosen);
}

/// The teams' names above their columns.
void draw_names_of_teams(Ui& ui, Column& column, const SlideView& view) {
    const Rect row = column.take(line_height(ui, Size::Small));
    const Rect line = row.inset(2.0F * ui.px(kRowPadding), 0.0F);
    if (ui.measuring) return;
    const TableShape shape = shape_of(ui, view, line.width());
    const TextStyle style = team_heads(ui);
    for (std::size_t i = 0; i < view.teams.size(); ++i) {
        const Rect cell = cell_of(ui, shape, line, i);
        text_in(ui, cell, on_one_line(ui, view.teams[i], style, cell.width() - 1.0F), style);
    }
}

}  // namespace

void add_vote_table(Ui& ui, std::vector<SlideBlock>& blocks, const SlideView& view) {
    const float gap = ui.px(kRowGap);
    if (!view.teams.empty()) {
        SlideBlock names;
        names.draw = [&ui, &view](Column& column) { draw_names_of_teams(ui, column, view); };
        blocks.push_back(std::move(names));
    }
    for (const SlideChoice& choice : view.choices) {
        SlideBlock line;
        line.draw = [&ui, &view, &choice](Column& column) { draw_choice_in_line(ui, column, view, choice); };
        line.gap = gap;
        blocks.push_back(std::move(line));
    }
}

}  // namespace leeway::ui
