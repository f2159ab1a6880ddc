#include "report/label_places.h"

#include <catch2/catch_test_macros.hpp>

using leeway::report::Box;
using leeway::report::LabelPlaces;
using leeway::report::overlap;

TEST_CASE("Labels of points that lie close together do not cover each other", "[report]") {
    const Box area{0, 0, 600, 400};
    LabelPlaces places(area);
    std::vector<Box> labels;
    for (int i = 0; i < 6; ++i) labels.push_back(places.place(300 + 3 * i, 200 + 2 * i, 90, 17));
    for (std::size_t a = 0; a < labels.size(); ++a) {
        for (std::size_t b = a + 1; b < labels.size(); ++b) CHECK_FALSE(overlap(labels[a], labels[b]));
    }
}

TEST_CASE("A label stays inside the picture and off what is to be kept free", "[report]") {
    const Box area{0, 0, 600, 400};
    LabelPlaces places(area);
    const Box right_of_it{0, 0, 600, 30};
    places.keep_free(right_of_it);
    const Box label = places.place(598, 2, 90, 17);
    CHECK(label.x >= 0);
    CHECK(label.x + label.width <= 600);
    CHECK(label.y >= 0);
    CHECK_FALSE(overlap(label, right_of_it));
}
