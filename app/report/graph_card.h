#pragma once

#include <array>
#include <string>
#include <vector>

#include "report/html_writer.h"

/// The cards of a case's picture: what stands on them, how tall that makes them, and how they are drawn.
namespace leeway::report {

/// In units of the drawing, pixels at 100 %.
inline constexpr double kGraphCardWidth = 368;

/// Where one link leaves a card: the outcome of an answer, or its refusal.
struct DrawnWay {
    std::string words;  ///< "70 %", "If it is refused"; empty where the answer simply leads on
    bool leads = true;  ///< to a scene that is there
    double y = 0;       ///< below the card's top: where the link leaves
};

struct DrawnAnswer {
    std::vector<std::string> lines;  ///< its number stands before them
    std::string cost;                ///< "€8.50 · 5 minutes", or empty
    std::vector<std::string> notes;  ///< "Needs the permission ...", a line each
    std::array<int, 3> ratings{};    ///< 0..100, in the order of DrawnGraph::ratings
    std::vector<DrawnWay> ways;      ///< in the order of its outcomes, the refusal last
    double top = 0;                  ///< below the card's top
};

enum class CardKind { Plain, Start, Ending };

struct DrawnCard {
    double x = 0;  ///< of its left edge
    double y = 0;  ///< of its upper edge
    double height = 0;
    CardKind kind = CardKind::Plain;
    std::string label;                       ///< what marks a start or an ending besides the colour, or empty
    std::string speaker;                     ///< who speaks, or empty
    std::vector<std::string> title_lines;    ///< of an ending
    std::vector<std::string> passing_lines;  ///< the time that has passed
    std::vector<std::string> lines;          ///< what is said there
    std::vector<DrawnAnswer> answers;
    std::string name;    ///< for who cannot see it: "Start: “Where is it?”"
    std::string wholly;  ///< the same: all of its words, and where its answers lead
};

/// Texts in lines as wide as a card has room for.
[[nodiscard]] std::vector<std::string> card_title(const std::string& text);
[[nodiscard]] std::vector<std::string> card_words(const std::string& text);
[[nodiscard]] std::vector<std::string> card_passing(const std::string& text);
[[nodiscard]] std::vector<std::string> answer_words(const std::string& text);
[[nodiscard]] std::vector<std::string> answer_note(const std::string& text);

/// Finds the card's height, the tops of its answers and where its links leave. Its position plays no part.
void arrange(DrawnCard& card);

/// @param language of the case's own texts.
void draw_card(HtmlWriter& svg, const DrawnCard& card, const std::string& language);

}  // namespace leeway::report
