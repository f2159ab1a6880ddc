#include <array>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "ui/chip_list.h"
#include "ui/form_probe.h"
#include "ui/glyphs.h"
#include "ui/icon_button.h"
#include "ui/number_field.h"
#include "ui/section.h"
#include "ui/select.h"
#include "ui/slider.h"
#include "ui/text_field.h"

namespace leeway::ui_tests {

namespace {

const std::string kLong =
    "A customer whose order never came and who has been told three different things by three people about Donaudampf"
    "schifffahrtsgesellschaftskapitaensmuetzen writes once more";

void draw_texts(ui::Ui& ui, ui::Column& column) {
    ui::TextFieldLook text;
    text.field.label = kLong + "##text";
    text.field.trouble = ui::Trouble::Warning;
    text.field.problem = kLong;
    text.breaks = true;
    text.most = 100;
    text.most_rows = 3;
    (void)ui::text_field(ui, column, text, kLong);
    text.field.label = kLong + "##empty";
    text.placeholder = kLong;
    text.most_rows = 20;
    (void)ui::text_field(ui, column, text, "");
    ui::NumberFieldLook number;
    number.field.label = kLong + "##number";
    number.field.help = kLong;
    number.unit = "EUR";
    (void)ui::number_field(ui, column, number, 123'456);
}

void draw_choices(ui::Ui& ui, ui::Column& column) {
    const std::vector<ui::SelectOption> options{{kLong, kLong, ui::Sign::Note}, {"Short", {}, std::nullopt}};
    ui::SelectLook select;
    select.field.label = "Leads to";
    select.options = options;
    select.none = kLong;
    (void)ui::select(ui, column, select, 0);
    const std::vector<ui::ListedChip> chips{
        {kLong, ui::Sign::Note}, {"loyal", std::nullopt, ui::Trouble::Error}, {"", std::nullopt}};
    ui::ChipListLook list;
    list.field.label = "Only if";
    list.chips = chips;
    list.add = kLong;
    list.create = "New ...";
    list.remove = "Remove";
    (void)ui::chip_list(ui, column, list);
    ui::SliderLook rating;
    rating.field.label = kLong + "##rating";
    rating.words = {kLong, "b", "c", "d", "e"};
    for (int value : {0, 10, 100}) {
        rating.field.label += "x";
        (void)ui::slider(ui, column, rating, value);
    }
    ui::SectionLook part;
    part.label = kLong + "##part";
    part.count = 12'345;
    part.trouble = ui::Trouble::Error;
    part.trouble_words = "12 problems";
    (void)ui::section(ui, column, part);
    (void)ui::icon_button(ui, column, kLong, {}, true);
}

void check_form_pages(FormProbe& form, ImVec2 display) {
    ui::ScrollMemory* memory = nullptr;
    for (auto& [id, scrolled] : form.state.scrolls) {
        if (memory == nullptr || scrolled.view > memory->view) memory = &scrolled;
    }
    REQUIRE(memory != nullptr);
    for (memory->offset = 0.0F;; memory->offset += display.y * 0.8F) {
        const float wanted = memory->offset;
        form.settle();
        REQUIRE(faults_of(glyphs_of(form.probe.draw_data()), display) == "");
        for (const support::ProbedItem& item : form.probe.items()) {
            CHECK(item.min.x >= item.clip_min.x - 0.5F);
            CHECK(item.max.x <= item.clip_max.x + 0.5F);
        }
        if (memory->offset < wanted - 1.0F) return;
    }
}

}  // namespace

TEST_CASE("Fields with long texts are whole at every scale, in a narrow panel and a wide one", "[ui]") {
    const float scale = GENERATE(0.8F, 1.0F, 2.0F, 2.6F);
    const float width = GENERATE(320.0F, 460.0F, 900.0F);
    const ImVec2 display{width * scale, 600.0F * scale};
    INFO("scale " << scale << ", " << width << " wide");
    FormProbe form(
        [](ui::Ui& ui, ui::Column& column) {
            draw_texts(ui, column);
            draw_choices(ui, column);
        },
        display, scale);
    check_form_pages(form, display);
}

TEST_CASE("An unfolded menu is whole and inside the window, wherever its field stands", "[ui]") {
    const float scale = GENERATE(0.8F, 1.0F, 2.6F);
    const ImVec2 display{460.0F * scale, 400.0F * scale};
    const float above = GENERATE(0.0F, 150.0F, 280.0F);
    INFO("scale " << scale << ", " << above << " above");
    FormProbe form(
        [&](ui::Ui& ui, ui::Column& column) {
            column.gap(ui.px(above));
            draw_choices(ui, column);
        },
        display, scale);
    form.probe.click("Leads to");
    form.settle();
    CHECK(faults_of(glyphs_of(form.probe.draw_data()), display) == "");
    const support::ProbedItem entry = form.probe.item("Short");
    CHECK(entry.min.x >= 0.0F);
    CHECK(entry.max.x <= display.x);
    CHECK(entry.clip_min.y >= 0.0F);
    CHECK(entry.clip_max.y <= display.y);
    form.probe.click("Short");
}

}  // namespace leeway::ui_tests
