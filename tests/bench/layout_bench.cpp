#include <string>
#include <vector>

#include <fmt/format.h>
#include <catch2/benchmark/catch_benchmark.hpp>
#include <catch2/catch_test_macros.hpp>

#include "bench/stopwatch.h"
#include "edit/card_index.h"
#include "edit/layout.h"
#include "edit/link_routes.h"
#include "edit/random_graph.h"
#include "files/scenario_file.h"
#include "support/big_scenario.h"

using namespace leeway;
using namespace leeway::edit;

namespace {

constexpr std::size_t kScenes = 2000;
constexpr std::size_t kLinks = 6000;

/// Cases of this size from one that hardly branches to one where anything leads anywhere.
const std::vector<support::GraphShape>& large_shapes() {
    static const std::vector<support::GraphShape> shapes{{"links to the next few", kScenes, kLinks, 6, 5, 1},
                                                         {"links to the next 40", kScenes, kLinks, 40, 10, 2},
                                                         {"links to the next 200", kScenes, kLinks, 200, 10, 3},
                                                         {"links to anywhere", kScenes, kLinks, kScenes, 40, 4}};
    return shapes;
}

/// Beside the aim, how it compares with reading a file of as many scenes in the same minute.
void print_beside(const std::string& what, double seconds, double allowed, double reading) {
    bench::print_time(what, seconds, allowed);
    fmt::print("    {:.2f} of the time that it takes to read a file of {} scenes\n", seconds / reading, kScenes);
}

}  // namespace

TEST_CASE("2,000 scenes with 6,000 links are laid out and their links led between them", "[!benchmark][edit]") {
    const std::string text = support::big_scenario_text(kScenes);
    const double reading = bench::fastest(3, [&] { (void)files::parse_scenario(text, "big.json").value; });
    bench::print_time("reading a file of 2,000 scenes", reading, 0.25);
    for (const support::GraphShape& shape : large_shapes()) {
        const LayoutGraph graph = support::random_graph(shape);
        Layout layout;
        print_beside(shape.name + ", layout", bench::fastest(3, [&] { layout = lay_out(graph); }), 0.3, reading);
        const CardIndex cards(support::cards_at(graph, layout.positions));
        print_beside(shape.name + ", all routes",
                     bench::fastest(3, [&] { (void)route_links(graph.edges, layout.bends, cards); }), 0.3, reading);
        std::vector<std::optional<Point>> former(layout.positions.begin(), layout.positions.end());
        former.back().reset();
        print_beside(shape.name + ", a place for one more", bench::fastest(3, [&] { (void)place_new(graph, former); }),
                     0.016, reading);
    }
}

TEST_CASE("what a frame asks of 2,000 cards", "[!benchmark][edit]") {
    const LayoutGraph graph = support::random_graph(large_shapes()[1]);
    const Layout layout = lay_out(graph);
    CardIndex cards(support::cards_at(graph, layout.positions));
    const Rect card = cards.card(kScenes / 2);
    const Rect window = rect_at({card.left - 1280, card.top - 720}, 2560, 1440);
    fmt::print("{} cards in a window of 2,560 x 1,440\n", cards.in(window).size());
    BENCHMARK("the cards in it") { return cards.in(window); };
    BENCHMARK("the card under the pointer") { return cards.at({card.left + 1, card.top + 1}); };
    BENCHMARK("a link led anew without its bends") { return route_link(graph.edges[3000], {}, cards); };
    double right = 0;
    BENCHMARK("a card moved by a pixel") {
        return cards.move(7, rect_at({++right, card.top}, card.width(), card.height()));
    };
}
