#include "report/graph_card.h"

#include <algorithm>
#include <cstddef>

#include "base/rating_level.h"
#include "report/fit_text.h"
#include "report/graph_colours.h"
#include "report/graph_line.h"

namespace leeway::report {

namespace {

constexpr double kPadding = 16;
constexpr double kInside = kGraphCardWidth - 2 * kPadding;
constexpr double kNumberRoom = 26;  ///< before an answer's words
constexpr double kCardTitleSize = 16;
constexpr double kCardSize = 13;
constexpr double kSmall = 11.5;
constexpr double kCardTitleLine = 22;
constexpr double kCardLine = 18;
constexpr double kSmallLine = 17;
constexpr double kHead = 28;        ///< marks and speaker
constexpr double kAnswerRoom = 10;  ///< above and below an answer's words
constexpr double kRatingRow = 20;   ///< its cost and its bars
constexpr double kWayRow = 18;
constexpr double kBarWidth = 30;
constexpr double kBarHeight = 6;
constexpr double kBarStep = 56;  ///< a bar, its number and the space after it
constexpr std::size_t kMostLines = 3;

std::string_view colour_of_rating(int rating) {
    const RatingLevel level = level_of(rating);
    if (level == RatingLevel::Poor) return kPoor;
    return level == RatingLevel::Fair ? kGold : kTeal;
}

double rows(std::size_t count, double line) { return static_cast<double>(count) * line; }

/// Writes lines one below the other and comes back with where the next one would be.
double write_lines(HtmlWriter& svg, double x, double y, double line, const LineType& type,
                   const std::vector<std::string>& lines) {
    for (const std::string& text : lines) {
        write_line(svg, x, y, type, text);
        y += line;
    }
    return y;
}

bool has_own_rows(const DrawnAnswer& answer) {
    return answer.ways.size() > 1 || (answer.ways.size() == 1 && !answer.ways.front().words.empty());
}

double height_of(const DrawnAnswer& answer) {
    const double height =
        2 * kAnswerRoom + rows(answer.lines.size(), kCardLine) + rows(answer.notes.size(), kSmallLine);
    return height + kRatingRow + (has_own_rows(answer) ? rows(answer.ways.size(), kWayRow) : 0);
}

std::string_view edge_of(CardKind kind) {
    if (kind == CardKind::Start) return kTeal;
    return kind == CardKind::Ending ? kGold : kHairline;
}

/// "START", as a filled tab: white on teal or gold.
double draw_mark(HtmlWriter& svg, const DrawnCard& card) {
    if (card.label.empty()) return card.x + kPadding;
    const double width = text_width(card.label, kSmall, true) + 16;
    svg.empty("rect", {{"x", picture_length(card.x + kPadding)},
                       {"y", picture_length(card.y + 14)},
                       {"width", picture_length(width)},
                       {"height", "20"},
                       {"rx", "10"},
                       {"fill", edge_of(card.kind)}});
    write_line(svg, card.x + kPadding + width / 2, card.y + 28, {kSmall, kCardPaper, true, "middle"}, card.label);
    return card.x + kPadding + width + 10;
}

void draw_bars(HtmlWriter& svg, double right, double y, const std::array<int, 3>& ratings) {
    for (std::size_t i = 0; i < ratings.size(); ++i) {
        const double x = right - static_cast<double>(ratings.size() - i) * kBarStep + 4;
        const auto bar = [&](double width, std::string_view fill) {
            svg.empty("rect", {{"x", picture_length(x)},
                               {"y", picture_length(y - kBarHeight - 1)},
                               {"width", picture_length(width)},
                               {"height", picture_length(kBarHeight)},
                               {"rx", "3"},
                               {"fill", fill}});
        };
        bar(kBarWidth, kHairline);
        if (ratings[i] > 0)
            bar(std::max(kBarHeight, kBarWidth * std::min(ratings[i], 100) / 100), colour_of_rating(ratings[i]));
        write_line(svg, x + kBarWidth + 4, y, {kSmall, kSlate}, std::to_string(ratings[i]));
    }
}

void draw_ways(HtmlWriter& svg, const DrawnCard& card, const DrawnAnswer& answer) {
    for (const DrawnWay& way : answer.ways) {
        const double right = card.x + kGraphCardWidth;
        const std::string y = picture_length(card.y + way.y);
        if (way.leads) svg.empty("circle", {{"cx", picture_length(right)}, {"cy", y}, {"r", "3.5"}, {"fill", kSlate}});
        write_line(svg, right - kPadding, card.y + way.y + 4, {kSmall, kSlate, true, "end"}, way.words);
    }
}

void draw_answer(HtmlWriter& svg, const DrawnCard& card, std::size_t place) {
    const DrawnAnswer& answer = card.answers[place];
    const double left = card.x + kPadding;
    const double top = card.y + answer.top;
    svg.empty("line", {{"x1", picture_length(left)},
                       {"y1", picture_length(top)},
                       {"x2", picture_length(left + kInside)},
                       {"y2", picture_length(top)},
                       {"stroke", kHairline}});
    double y = top + kAnswerRoom + 13;
    write_line(svg, left, y, {kCardSize, kTeal, true}, std::to_string(place + 1));
    y = write_lines(svg, left + kNumberRoom, y, kCardLine, {}, answer.lines);
    y = write_lines(svg, left + kNumberRoom, y, kSmallLine, {kSmall, kSlate}, answer.notes);
    write_line(svg, left + kNumberRoom, y + 2, {kSmall, kGold, true}, answer.cost);
    draw_bars(svg, left + kInside, y + 2, answer.ratings);
    draw_ways(svg, card, answer);
}

}  // namespace

std::vector<std::string> card_title(const std::string& text) {
    return fit_lines(text, kInside, kCardTitleSize, kMostLines, true);
}

std::vector<std::string> card_words(const std::string& text) { return fit_lines(text, kInside, kCardSize, kMostLines); }

std::vector<std::string> card_passing(const std::string& text) { return fit_lines(text, kInside, kSmall, 2); }

std::vector<std::string> answer_words(const std::string& text) {
    return fit_lines(text, kInside - kNumberRoom, kCardSize, kMostLines);
}

std::vector<std::string> answer_note(const std::string& text) {
    return fit_lines(text, kInside - kNumberRoom, kSmall, 2);
}

void arrange(DrawnCard& card) {
    double y = kPadding + kHead + rows(card.title_lines.size(), kCardTitleLine) +
               rows(card.passing_lines.size(), kSmallLine) + rows(card.lines.size(), kCardLine) + 6;
    for (DrawnAnswer& answer : card.answers) {
        answer.top = y;
        y += height_of(answer);
        if (has_own_rows(answer)) {
            double way_y = y - kAnswerRoom / 2 - rows(answer.ways.size(), kWayRow) + kWayRow / 2;
            for (DrawnWay& way : answer.ways) {
                way.y = way_y;
                way_y += kWayRow;
            }
        } else if (!answer.ways.empty()) {
            answer.ways.front().y = answer.top + kAnswerRoom + 9;
        }
    }
    card.height = y + (card.answers.empty() ? kPadding - 6 : 0);
}

void draw_card(HtmlWriter& svg, const DrawnCard& card, const std::string& language) {
    svg.open("g", {{"role", "group"}, {"lang", language}});
    svg.element("title", card.name);
    svg.element("desc", card.wholly);
    svg.empty("rect", {{"x", picture_length(card.x)},
                       {"y", picture_length(card.y)},
                       {"width", picture_length(kGraphCardWidth)},
                       {"height", picture_length(card.height)},
                       {"rx", "12"},
                       {"fill", kCardPaper},
                       {"stroke", edge_of(card.kind)},
                       {"stroke-width", card.kind == CardKind::Plain ? "1.5" : "3"}});
    const double left = card.x + kPadding;
    write_line(svg, draw_mark(svg, card), card.y + 28, {kCardSize, kSlate, true}, card.speaker);
    double y = card.y + kPadding + kHead + 13;
    y = write_lines(svg, left, y + (card.title_lines.empty() ? 0 : 3), kCardTitleLine, {kCardTitleSize, kInk, true},
                    card.title_lines);
    y = write_lines(svg, left, y - (card.passing_lines.empty() ? 0 : 2), kSmallLine, {kSmall, kSlate},
                    card.passing_lines);
    if (!card.passing_lines.empty()) y += 2;
    write_lines(svg, left, y, kCardLine, {}, card.lines);
    for (std::size_t i = 0; i < card.answers.size(); ++i) draw_answer(svg, card, i);
    svg.close();
}

}  // namespace leeway::report
