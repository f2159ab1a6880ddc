#include "report/make_chart.h"

#include <algorithm>
#include <cmath>

#include "analysis/persona.h"
#include "base/assert.h"
#include "base/text.h"

namespace leeway::report {

namespace {

constexpr int kMostCostSteps = 6;

/// A persona that costs more than that many times as much as everything else would squeeze the rest together.
constexpr double kFarDearer = 1.5;

/// The prices of a point at which a frontier point is the best play, in words.
std::string prices_in_words(const Phrases& phrases, const analysis::FrontierPoint& point) {
    const std::string from = phrases.money(point.lowest_rate);
    const std::string to = point.highest_rate ? phrases.money(*point.highest_rate) : "";
    if (!point.highest_rate)
        return phrases.text(point.lowest_rate > 0 ? "report.chart.from" : "report.chart.always", {{"from", from}});
    return phrases.text(point.lowest_rate > 0 ? "report.chart.between" : "report.chart.up_to",
                        {{"from", from}, {"to", to}});
}

/// A point of expectations, rounded as they are shown.
ChartPoint expected_point(const Phrases& phrases, Mark mark, const analysis::Expected& expected) {
    ChartPoint point;
    point.mark = mark;
    point.happiness = expected.happiness;
    point.cost = expected.cost / 100;
    point.happiness_text = format_fixed(expected.happiness, 0);
    point.cost_text = phrases.money(expected.cost);
    return point;
}

ChartPoint frontier_point(const Phrases& phrases, const analysis::FrontierPoint& point) {
    ChartPoint drawn = expected_point(phrases, Mark::Frontier, {point.happiness, point.cost});
    const std::string prices = prices_in_words(phrases, point);
    drawn.name = phrases.text("report.chart.best_play", {{"prices", prices}});
    drawn.sentence = phrases.text("report.chart.frontier_point",
                                  {{"happiness", drawn.happiness_text}, {"cost", drawn.cost_text}, {"prices", prices}});
    return drawn;
}

ChartPoint own_point(const Phrases& phrases, const analysis::Review& review) {
    const auto cents = static_cast<double>(review.bill.total().cents());
    ChartPoint point = expected_point(phrases, Mark::OwnPlay, {static_cast<double>(review.happiness), cents});
    point.label = phrases.text("report.chart.own");
    point.name = point.label;
    point.sentence = phrases.text(review.over ? "report.chart.own_point" : "report.chart.own_so_far",
                                  {{"happiness", point.happiness_text}, {"cost", point.cost_text}});
    return point;
}

ChartPoint persona_point(const Phrases& phrases, const analysis::Persona& persona, const analysis::Expected& expected) {
    ChartPoint point = expected_point(phrases, Mark::Persona, expected);
    std::string key = "report.persona." + std::string(persona.id);
    std::replace(key.begin(), key.end(), '-', '_');
    point.label = phrases.text(key);
    point.name = phrases.text("report.chart.on_average", {{"persona", point.label}});
    point.sentence =
        phrases.text("report.chart.persona_point",
                     {{"persona", point.label}, {"happiness", point.happiness_text}, {"cost", point.cost_text}});
    return point;
}

/// The dearest of what the axis is to fit: all best plays, the own one, and the personas that are not far dearer.
double dearest_that_fits(const Chart& chart) {
    double most = 1;
    for (const ChartPoint& point : chart.frontier) most = std::max(most, point.cost);
    for (const ChartPoint& point : chart.before) most = std::max(most, point.cost);
    std::vector<double> personas;
    for (const ChartPoint& point : chart.others) {
        if (point.mark == Mark::Persona) {
            personas.push_back(point.cost);
        } else {
            most = std::max(most, point.cost);
        }
    }
    std::sort(personas.begin(), personas.end());
    for (const double cost : personas) {
        if (cost <= kFarDearer * most) most = std::max(most, cost);
    }
    return most;
}

void mark_what_is_beyond(const Phrases& phrases, Chart& chart) {
    for (ChartPoint& point : chart.others) {
        point.beyond = point.cost > chart.highest_cost;
        if (!point.beyond) continue;
        point.label = phrases.text("report.chart.beyond", {{"name", point.label}, {"cost", point.cost_text}});
    }
}

void add_axes(const Phrases& phrases, Chart& chart) {
    const double most = dearest_that_fits(chart);
    const double step = round_step(most, kMostCostSteps);
    const auto steps = static_cast<int>(std::max(1.0, std::ceil(most / step - 1e-9)));
    chart.highest_cost = step * steps;
    for (int i = 0; i <= steps; ++i) {
        std::string label = phrases.money(100 * step * i);
        if (std::fmod(step, 1.0) == 0) label.resize(label.size() - 3);
        chart.cost_ticks.push_back({step * i, label});
    }
    for (int happiness = 0; happiness <= 100; happiness += 20) {
        chart.happiness_ticks.push_back({static_cast<double>(happiness), std::to_string(happiness)});
    }
    chart.title = phrases.text("report.chart.title");
    chart.cost_axis = phrases.text("report.chart.cost_axis");
    chart.happiness_axis = phrases.text("report.chart.happiness_axis");
}

std::string description_of(const Phrases& phrases, const analysis::Analysis& analysis, const Chart& chart) {
    std::string description;
    if (!analysis.frontier.empty()) {
        const analysis::FrontierPoint& first = analysis.frontier.front();
        const analysis::FrontierPoint& last = analysis.frontier.back();
        description = phrases.text(analysis.frontier.size() == 1 ? "report.chart.one_best" : "report.chart.line",
                                   {{"happiness_low", format_fixed(first.happiness, 0)},
                                    {"cost_low", phrases.money(first.cost)},
                                    {"happiness_high", format_fixed(last.happiness, 0)},
                                    {"cost_high", phrases.money(last.cost)}});
    }
    for (std::size_t i = 0; i < std::min(kInDescription, chart.others.size()); ++i) {
        description = joined(description, chart.others[i].sentence);
    }
    return description;
}

/// @param own the play that was made, or null.
Chart chart_of(const Phrases& phrases, const analysis::Review* own, const analysis::Analysis& analysis,
               std::span<const analysis::Expected> personas) {
    const std::span<const analysis::Persona> known = analysis::bundled_personas();
    LEEWAY_ASSERT(personas.size() == known.size(), "every bundled persona has its place on the chart");
    Chart chart;
    for (const analysis::FrontierPoint& point : analysis.frontier)
        chart.frontier.push_back(frontier_point(phrases, point));
    if (own != nullptr) chart.others.push_back(own_point(phrases, *own));
    for (std::size_t i = 0; i < known.size(); ++i) {
        chart.others.push_back(persona_point(phrases, known[i], personas[i]));
    }
    add_axes(phrases, chart);
    mark_what_is_beyond(phrases, chart);
    chart.description = description_of(phrases, analysis, chart);
    return chart;
}

}  // namespace

Chart make_chart(const Phrases& phrases, const analysis::Review& review, const analysis::Analysis& analysis,
                 const analysis::StateGraph& graph) {
    return make_chart(phrases, review, analysis, analysis::bundled_means(graph));
}

Chart make_chart(const Phrases& phrases, const analysis::Review& review, const analysis::Analysis& analysis,
                 std::span<const analysis::Expected> personas) {
    return chart_of(phrases, &review, analysis, personas);
}

Chart make_outlook_chart(const Phrases& phrases, const analysis::Analysis& analysis,
                         std::span<const analysis::Expected> personas) {
    return chart_of(phrases, nullptr, analysis, personas);
}

Chart make_comparison_chart(const Phrases& phrases, const analysis::Analysis& before, const analysis::Analysis& after) {
    Chart chart;
    for (const analysis::FrontierPoint& point : after.frontier) {
        chart.frontier.push_back(frontier_point(phrases, point));
        chart.frontier.back().sentence = phrases.text("compare.point_now", {{"point", chart.frontier.back().sentence}});
    }
    for (const analysis::FrontierPoint& point : before.frontier) {
        ChartPoint drawn = frontier_point(phrases, point);
        drawn.mark = Mark::Before;
        drawn.sentence = phrases.text("compare.point_before", {{"point", drawn.sentence}});
        chart.before.push_back(std::move(drawn));
    }
    add_axes(phrases, chart);
    chart.description = description_of(phrases, after, chart);
    return chart;
}

double round_step(double highest, int most) {
    const double least = highest / most;
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power * most >= highest * (1 - 1e-12)) return factor * power;
    }
    return 10 * power;
}

}  // namespace leeway::report
