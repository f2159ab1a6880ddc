#include "ui/slide_table.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
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
constexpr float kWideTable = 420.0F;
constexpr float kMostForVotes = 0.86F;  // of what the letter leaves

TextStyle table_words(const Ui& ui) { return {Size::Small, Face::Regular, ui.colours.ink}; }
TextStyle team_heads(const Ui& ui) { return {Size::Small, Face::Strong, ui.colours.slate}; }
TextStyle table_numbers(const Ui& ui) { return {Size::Small, Face::Strong, ui.colours.ink, Align::Right}; }

/// How a line shares its width: letter, words, and a cell for each team or one for all, which ends in a number.
struct TableShape {
    float lead = 0.0F;
    float words = 0.0F;
    float cell = 0.0F;
    float number = 0.0F;
    std::size_t cells = 1;
    bool says_part = false;  ///< also what part of all the votes are
};

const std::string& number_of(const TableShape& shape, const VoteBar& bar) {
    return shape.says_part ? bar.words : bar.count;
}

/// @param width inside of a line's card.
TableShape shape_of(const Ui& ui, const SlideView& view, float width) {
    TableShape shape;
    const float gap = ui.px(kCellGap);
    shape.says_part = view.teams.empty() && ui.logical(width) >= kWideTable;
    shape.lead = line_height(ui, Size::Small) + gap;
    for (const SlideChoice& choice : view.choices) {
        const auto measure = [&](const VoteBar& bar) {
            shape.number = std::max(shape.number, text_width(ui, number_of(shape, bar), table_numbers(ui)) + 1.0F);
        };
        if (view.teams.empty()) measure(choice.all);
        for (const VoteBar& bar : choice.teams) measure(bar);
    }
    shape.cells = std::max<std::size_t>(view.teams.size(), 1);
    const auto cells = static_cast<float>(shape.cells);
    float least = shape.number + gap + ui.px(kLeastBar);
    for (const std::string& name : view.teams) least = std::max(least, text_width(ui, name, team_heads(ui)) + 2.0F);
    least = std::min(least, std::floor((width - shape.lead) * kMostForVotes / cells - gap));
    const float part = shape.cells == 1 ? 0.4F : 0.68F;  // of the line, for the votes
    shape.cell = std::max(least, std::floor(((width - shape.lead) * part - gap * cells) / cells));
    shape.words = std::max(0.0F, width - shape.lead - cells * (shape.cell + gap));
    return shape;
}

/// The place of a cell in a line. @param cell from 0.
Rect cell_of(const Ui& ui, const TableShape& shape, const Rect& line, std::size_t cell) {
    const float right = line.max.x - static_cast<float>(shape.cells - 1 - cell) * (shape.cell + ui.px(kCellGap));
    return {{right - shape.cell, line.min.y}, {right, line.max.y}};
}

void draw_cell_of_votes(Ui& ui, const TableShape& shape, const Rect& cell, const VoteBar& bar, bool is_chosen) {
    const float half = std::round(ui.px(kVoteBarHeight) * 0.5F);
    const float middle = std::round(cell.centre().y);
    const float right = cell.max.x - shape.number - ui.px(kCellGap);
    draw_vote_bar(ui, {{cell.min.x, middle - half}, {right, middle + half}}, bar, is_chosen);
    text_in(ui, {{cell.max.x - shape.number, cell.min.y}, cell.max}, number_of(shape, bar), table_numbers(ui));
}

float sign_side(const Ui& ui) { return std::round(line_height(ui, Size::Small) * 0.5F); }

/// What the words leave for the sign of what the room takes.
float lead_of_words(const Ui& ui, const SlideChoice& choice) {
    return choice.is_chosen ? sign_side(ui) + ui.px(5.0F) : 0.0F;
}

std::string words_of(const Ui& ui, const TableShape& shape, const SlideChoice& choice, std::size_t lines) {
    const std::string said = choice.verdict.empty() ? choice.text : choice.verdict + " · " + choice.text;
    return on_lines(ui, said, table_words(ui), shape.words - lead_of_words(ui, choice), lines);
}

/// The letter, the sign of what the room takes, and the words, as far as they go.
void draw_words_of_row(Ui& ui, const TableShape& shape, const Rect& line, const SlideChoice& choice,
                       const std::string& words) {
    const float side = line_height(ui, Size::Small);
    const float top = std::round(line.centre().y - side * 0.5F);
    letter_badge(ui, {{line.min.x, top}, {line.min.x + side, top + side}}, choice.letter, choice.is_chosen);
    const float from = line.min.x + shape.lead;
    const float lead = lead_of_words(ui, choice);
    if (choice.is_chosen) {
        const float size = sign_side(ui);
        const float above = std::round(line.centre().y - size * 0.5F);
        const Rect place{{from, above}, {from + size, above + size}};
        sign(ui, Sign::Check, place, ui.colours.teal_text, ui.colours.teal_tint);
    }
    Column column{from + lead, line.min.y, shape.words - lead};
    text(ui, column, words, table_words(ui));
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

void draw_choice_in_row(Ui& ui, Column& column, const SlideView& view, const SlideChoice& choice, std::size_t lines) {
    const float padding = ui.px(kRowPadding);
    const TableShape shape = shape_of(ui, view, column.width - 4.0F * padding);
    const std::string words = words_of(ui, shape, choice, lines);
    const float height = text_extent(ui, words, table_words(ui), shape.words - lead_of_words(ui, choice)).y;
    const Rect row = column.take(std::max(height, line_height(ui, Size::Small)) + 2.0F * padding);
    if (ui.measuring) return;
    draw_surface(ui, row, choice);
    const Rect line = row.inset(2.0F * padding, padding);
    draw_words_of_row(ui, shape, line, choice, words);
    if (choice.teams.empty())
        return draw_cell_of_votes(ui, shape, cell_of(ui, shape, line, 0), choice.all, choice.is_chosen);
    for (std::size_t i = 0; i < choice.teams.size(); ++i)
        draw_cell_of_votes(ui, shape, cell_of(ui, shape, line, i), choice.teams[i], choice.is_chosen);
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

void add_vote_table(Ui& ui, std::vector<SlideBlock>& blocks, const SlideView& view, std::size_t lines) {
    const float gap = ui.px(kRowGap);
    if (!view.teams.empty()) {
        SlideBlock names;
        names.draw = [&ui, &view](Column& column) { draw_names_of_teams(ui, column, view); };
        blocks.push_back(std::move(names));
    }
    for (const SlideChoice& choice : view.choices) {
        SlideBlock row;
        row.draw = [&ui, &view, &choice, lines](Column& column) {
            draw_choice_in_row(ui, column, view, choice, lines);
        };
        row.gap = gap;
        blocks.push_back(std::move(row));
    }
}

}  // namespace leeway::ui
