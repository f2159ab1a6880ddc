#include <algorithm>

#include "flow/panel_rows.h"

namespace leeway::flow {

namespace {

const Remedy& remedy_of(const PanelRows& rows) {
    static const Remedy none;
    const auto& remedies = rows.state.design.remedies;
    const auto known = remedies.find(rows.design.path);
    return known == remedies.end() ? none : known->second;
}

Money given_by(const Remedy& remedy, const model::Scene& scene, const model::Response& response) {
    const auto told = remedy.given.find({scene.id.text, response.id.text});
    return told == remedy.given.end() ? response.spend : told->second;
}

/// "That is 60 % of the loss: an outcome of about 32.", and the button that takes it over where it is another.
void fill_suggestion(const PanelRows& rows, const Remedy& remedy, const model::Response& response, RemedyRow& row) {
    const std::optional<std::int64_t> percent = edit::percent_of_loss(row.given, remedy.loss.value_or(Money()));
    if (!percent) {
        row.finding = rows.words.text("design.remedy.no_loss");
        return;
    }
    row.outcome = edit::outcome_of_remedy(remedy.kind, *percent);
    const bool is_more = *percent > edit::kEnoughPercent;
    const std::string outcome = std::to_string(row.outcome);
    row.finding = rows.words.text(is_more ? "design.remedy.more_than_enough" : "design.remedy.finding",
                                  {{"percent", std::to_string(*percent)}, {"outcome", outcome}});
    if (row.outcome == response.outcome) {
        row.agrees = rows.words.text("design.remedy.agrees");
    } else {
        row.use = rows.words.text("design.remedy.use", {{"outcome", outcome}});
    }
}

}  // namespace

RemedyRow make_remedy_row(const PanelRows& rows, const edit::Address& at) {
    const model::Scene& scene = rows.scenario.scenes[at.scene];
    const model::Response& response = scene.responses[at.response];
    const Remedy& remedy = remedy_of(rows);
    const auto text = [&](std::string_view key) { return std::string(rows.words.text(key)); };
    RemedyRow row;
    row.label = text("design.remedy");
    row.about = text("design.remedy.about");
    row.at = at;
    row.loss_label = text("design.remedy.loss");
    row.loss_help = text("design.remedy.loss_help");
    row.loss_hint = text("design.remedy.loss_hint");
    row.loss = remedy.loss;
    row.kind_label = text("design.remedy.kind");
    row.kinds = {text("design.remedy.kind.rejected_good"), text("design.remedy.kind.used_service")};
    row.kind = remedy.kind;
    row.given_label = text("design.remedy.given");
    row.given_help = text("design.remedy.given_help");
    row.takes = rows.takes("money", 0, kLargestAmountCents, true);
    row.given = given_by(remedy, scene, response);
    fill_suggestion(rows, remedy, response, row);
    return row;
}

}  // namespace leeway::flow
