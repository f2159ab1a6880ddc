#include <string>
#include <vector>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "ui/controls.h"
#include "ui/form.h"
#include "ui/form_probe.h"
#include "ui/select.h"

/// Where the controls put what they show.
namespace leeway::ui_tests {

using Catch::Approx;

namespace {

FormProbe segments_in(float width) {
    return FormProbe(
        [](ui::Ui& ui, ui::Column& column) {
            (void)ui::segments(ui, column, {{"Scenes", true}, {"Edit"}, {"Problems (12)"}, {"Outlook"}});
        },
        {width, 400.0F});
}

float width_of(const support::ProbedItem& item) { return item.max.x - item.min.x; }

}  // namespace

TEST_CASE("Segments are as wide as each other where there is room for that", "[ui]") {
    const FormProbe form = segments_in(800.0F);
    CHECK(width_of(form.probe.item("Edit")) == Approx(width_of(form.probe.item("Problems (12)"))));
    CHECK(form.probe.item("Edit").min.y == form.probe.item("Outlook").min.y);
}

TEST_CASE("Segments would rather be of different widths than take a second row", "[ui]") {
    const float words = [] {
        const FormProbe wide = segments_in(800.0F);
        return width_of(wide.probe.item("Problems (12)"));
    }();
    const FormProbe form = segments_in(48.0F + 4.0F * words);  // without the gaps, and so too little for equal ones
    CHECK(width_of(form.probe.item("Edit")) < width_of(form.probe.item("Problems (12)")));
    CHECK(form.probe.item("Scenes").min.y == form.probe.item("Outlook").min.y);
    CHECK(form.probe.item("Outlook").is_in_view());
}

TEST_CASE("Segments that cannot all stand on a row stand on several, equal again", "[ui]") {
    const FormProbe form = segments_in(260.0F);
    CHECK(form.probe.item("Scenes").min.y < form.probe.item("Outlook").min.y);
    CHECK(width_of(form.probe.item("Edit")) == Approx(width_of(form.probe.item("Outlook"))));
}

TEST_CASE("A field of one line does not grow with what is chosen", "[ui]") {
    const auto height_of = [](bool one_line) {
        const FormProbe form([&](ui::Ui& ui, ui::Column& column) {
            const std::vector<ui::SelectOption> options{
                {"Where the note of the longest name that anybody has ever given to a note matters", {}, {}}};
            ui::SelectLook look;
            look.field.label = "Show";
            look.options = options;
            look.one_line = one_line;
            ui::Column part = column.part(0.0F, 150.0F);
            (void)ui::select(ui, part, look, 0);
        });
        const support::ProbedItem field = form.probe.item("Show");
        return field.max.y - field.min.y;
    };
    CHECK(height_of(true) == Approx(ui::kFieldHeight));
    CHECK(height_of(false) > 2.0F * ui::kFieldHeight);
}

}  // namespace leeway::ui_tests
