#include "report/room_chart.h"

#include "base/assert.h"

namespace leeway::report {

namespace {

constexpr double kCents = 100;

void call_it_the_room(const Phrases& phrases, Chart& chart) {
    ChartPoint& own = chart.others.front();
    const std::string before = own.sentence;
    own.label = phrases.text("workshop.chart.own");
    own.name = own.label;
    own.sentence =
        phrases.text("workshop.chart.own_point", {{"happiness", own.happiness_text}, {"cost", own.cost_text}});
    const std::size_t at = chart.description.find(before);
    if (at != std::string::npos) chart.description.replace(at, before.size(), own.sentence);
}

ChartPoint point_of(const Phrases& phrases, const Chart& chart, const GroupPoint& group) {
    ChartPoint point;
    point.mark = Mark::Persona;
    point.happiness = group.happiness;
    point.cost = static_cast<double>(group.cost.cents()) / kCents;
    point.label = group.name;
    point.name = group.name;
    point.happiness_text = std::to_string(group.happiness);
    point.cost_text = phrases.money(group.cost);
    point.sentence =
        phrases.text("workshop.chart.group_point",
                     {{"group", group.name}, {"happiness", point.happiness_text}, {"cost", point.cost_text}});
    point.beyond = point.cost > chart.highest_cost;
    if (point.beyond)
        point.label = phrases.text("report.chart.beyond", {{"name", group.name}, {"cost", point.cost_text}});
    return point;
}

}  // namespace

Chart make_room_chart(const Phrases& phrases, Chart chart, std::span<const GroupPoint> groups) {
    LEEWAY_ASSERT(!chart.others.empty() && chart.others.front().mark == Mark::OwnPlay,
                  "the own play is the first of a debrief's points");
    call_it_the_room(phrases, chart);
    auto place = chart.others.begin() + 1;
    for (const GroupPoint& group : groups) place = chart.others.insert(place, point_of(phrases, chart, group)) + 1;
    return chart;
}

}  // namespace leeway::report
