#pragma once

#include <string>

namespace leeway::flow {

/// What the canvas itself says.
struct CanvasWords {
    std::string start;                          ///< on the card where the case begins
    std::string ending;                         ///< on cards where it ends
    std::string outcome, process, interaction;  ///< the three ratings
    std::string asks;                           ///< what the marks of a response mean
    std::string conditional;
    std::string never_best;
    std::string nowhere;
    std::string unreached;  ///< and of a card
    std::string trouble;
    std::string heat;           ///< of the chosen people come or go this way: what stands before the share
    std::string link_hint;      ///< while a link is made by keyboard
    std::string link_first;     ///< no response is selected that it could begin at
    std::string leads_already;  ///< why there is no new scene: the selected answer has one
    std::string all_lead;       ///< and every answer of the selected scene has
    std::string is_ending;      ///< and why an ending has none behind it
    std::string leads_to;       ///< of a link: what stands before its scene's name
    std::string map;            ///< label
};

}  // namespace leeway::flow
