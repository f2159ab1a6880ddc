#include "flow/canvas_words.h"

#include <array>
#include <string_view>

#include "flow/key_words.h"

namespace leeway::flow {

namespace {

constexpr std::array<KeyWords, 22> kCanvasKeys{{{"keys.canvas_walk.keys", "keys.canvas_walk.meaning"},
                                                {"keys.canvas_extend.keys", "keys.canvas_extend.meaning"},
                                                {"keys.canvas_push.keys", "keys.canvas_push.meaning"},
                                                {"keys.canvas_answer.keys", "keys.canvas_answer.meaning"},
                                                {"keys.canvas_panel.keys", "keys.canvas_panel.meaning"},
                                                {"keys.canvas_link.keys", "keys.canvas_link.meaning"},
                                                {"keys.canvas_scene.keys", "keys.canvas_scene.meaning"},
                                                {"keys.canvas_ending.keys", "keys.canvas_ending.meaning"},
                                                {"keys.canvas_add_answer.keys", "keys.canvas_add_answer.meaning"},
                                                {"keys.canvas_remove.keys", "keys.canvas_remove.meaning"},
                                                {"keys.canvas_relink.keys", "keys.canvas_relink.meaning"},
                                                {"keys.canvas_zoom.keys", "keys.canvas_zoom.meaning"},
                                                {"keys.canvas_all.keys", "keys.canvas_all.meaning"},
                                                {"keys.canvas_map.keys", "keys.canvas_map.meaning"},
                                                {"keys.canvas_pan.keys", "keys.canvas_pan.meaning"},
                                                {"keys.design_save.keys", "keys.design_save.meaning"},
                                                {"keys.design_undo.keys", "keys.design_undo.meaning"},
                                                {"keys.design_find.keys", "keys.design_find.meaning"},
                                                {"keys.design_copy.keys", "keys.design_copy.meaning"},
                                                {"keys.design_all.keys", "keys.design_all.meaning"},
                                                {"keys.focus.keys", "keys.focus.meaning"},
                                                {"keys.help.keys", "keys.help.meaning"}}};

}  // namespace

CanvasWords make_canvas_words(const words::Catalogue& words) {
    const auto text = [&](std::string_view key) { return std::string(words.text(key)); };
    CanvasWords made;
    made.start = text("design.canvas.start");
    made.ending = text("design.canvas.ending");
    made.outcome = text("design.canvas.outcome");
    made.process = text("design.canvas.process");
    made.interaction = text("design.canvas.interaction");
    made.asks = text("design.canvas.asks");
    made.conditional = text("design.canvas.conditional");
    made.never_best = text("design.canvas.never_best");
    made.nowhere = text("design.canvas.nowhere");
    made.unreached = text("design.canvas.unreached");
    made.trouble = text("design.canvas.trouble");
    made.heat = text("design.canvas.heat");
    made.link_hint = text("design.canvas.link_hint");
    made.link_first = text("design.canvas.link_first");
    made.leads_already = text("design.canvas.leads_already");
    made.all_lead = text("design.canvas.all_lead");
    made.is_ending = text("design.canvas.is_ending");
    made.leads_to = text("design.canvas.leads_to");
    made.map = text("design.canvas.map");
    return made;
}

std::vector<KeyRow> canvas_keys(const words::Catalogue& words) {
    std::vector<KeyRow> rows;
    rows.reserve(kCanvasKeys.size());
    for (const KeyWords& row : kCanvasKeys) {
        rows.push_back({std::string(words.text(row.keys)), std::string(words.text(row.meaning))});
    }
    return rows;
}

}  // namespace leeway::flow
