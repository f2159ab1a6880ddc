#include "ui/signs.h"

#include <array>
#include <cmath>
#include <initializer_list>
#include <numbers>

#include "ui/shapes.h"

namespace leeway::ui {

namespace {

constexpr float kPi = std::numbers::pi_v<float>;

/// Draws in a box whose corners are (0, 0) and (24, 24).
class Pen {
public:
    Pen(const Rect& box, ImU32 ink, ImU32 behind)
        : colour_(ink), behind_(behind), list_(*ImGui::GetWindowDrawList()), box_(box), unit_(box.width() / 24.0F) {}

    [[nodiscard]] ImVec2 at(ImVec2 p) const { return {box_.min.x + p.x * unit_, box_.min.y + p.y * unit_}; }

    /// A line through points, with round ends.
    void stroke(std::initializer_list<ImVec2> points, float width = 2.4F) {
        for (const ImVec2 point : points) list_.PathLineTo(at(point));
        list_.PathStroke(colour_, ImDrawFlags_None, width * unit_);
        dot(*points.begin(), width * 0.5F);
        dot(*(points.end() - 1), width * 0.5F);
    }
    void arc(ImVec2 centre, float radius, float from, float to, float width = 2.4F) {
        list_.PathArcTo(at(centre), radius * unit_, from, to);
        list_.PathStroke(colour_, ImDrawFlags_None, width * unit_);
    }
    void dot(ImVec2 centre, float radius) { list_.AddCircleFilled(at(centre), radius * unit_, colour_); }
    void circle(ImVec2 centre, float radius, float width = 2.2F) {
        list_.AddCircle(at(centre), radius * unit_, colour_, 0, width * unit_);
    }
    void triangle(ImVec2 a, ImVec2 b, ImVec2 c) { list_.AddTriangleFilled(at(a), at(b), at(c), colour_); }
    void box(ImVec2 min, ImVec2 max, float corner) {
        list_.AddRect(at(min), at(max), colour_, corner * unit_, ImDrawFlags_None, 2.2F * unit_);
    }
    void curve(ImVec2 a, ImVec2 b, ImVec2 c, ImVec2 d, float width = 2.4F) {
        list_.AddBezierCubic(at(a), at(b), at(c), at(d), colour_, width * unit_);
    }

    /// What is drawn next is cut out of what is there.
    void cut_out() { colour_ = behind_; }

private:
    ImU32 colour_;
    ImU32 behind_;
    ImDrawList& list_;
    Rect box_;
    float unit_;
};

void star(Pen& pen) {
    constexpr int kPoints = 5;
    const ImVec2 centre{12.0F, 12.6F};
    const auto corner = [&](int i, float radius) {
        const float angle = -kPi / 2.0F + kPi * static_cast<float>(i) / static_cast<float>(kPoints);
        return ImVec2{centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)};
    };
    for (int i = 0; i < 2 * kPoints; i += 2) {
        pen.triangle(corner(i, 10.0F), corner(i + 1, 4.6F), centre);
        pen.triangle(corner(i, 10.0F), centre, corner(i - 1, 4.6F));
    }
    pen.dot(centre, 3.8F);
}

void arrow(Pen& pen, float tip, float tail, float x = 12.0F) {
    const float back = tip + (tail > tip ? 5.5F : -5.5F);
    pen.stroke({{x, tail}, {x, tip}});
    pen.stroke({{x - 5.5F, back}, {x, tip}, {x + 5.5F, back}});
}

void warning(Pen& pen) {
    pen.triangle({12.0F, 2.5F}, {22.5F, 21.0F}, {1.5F, 21.0F});
    pen.cut_out();
    pen.stroke({{12.0F, 9.5F}, {12.0F, 14.0F}}, 2.2F);
    pen.dot({12.0F, 17.6F}, 1.3F);
}

void ask(Pen& pen) {
    pen.dot({8.5F, 8.0F}, 4.0F);
    pen.arc({8.5F, 21.5F}, 6.5F, kPi * 1.05F, kPi * 1.95F, 2.6F);
    arrow(pen, 4.0F, 14.0F, 18.0F);
}

void clock(Pen& pen) {
    pen.circle({12.0F, 12.0F}, 9.0F);
    pen.stroke({{12.0F, 7.0F}, {12.0F, 12.0F}, {15.5F, 14.0F}}, 2.0F);
}

void note(Pen& pen) {
    pen.box({4.5F, 3.5F}, {19.5F, 20.5F}, 3.0F);
    pen.stroke({{8.5F, 9.0F}, {15.5F, 9.0F}}, 2.0F);
    pen.stroke({{8.5F, 14.0F}, {13.0F, 14.0F}}, 2.0F);
}

void again(Pen& pen) {
    pen.arc({12.0F, 12.5F}, 7.5F, -kPi * 0.35F, kPi * 1.25F);
    pen.triangle({3.0F, 9.5F}, {11.0F, 8.0F}, {5.0F, 3.0F});
}

/// An arrow that comes from below and bends back over itself. @param way 1 to the left, -1 to the right.
void bent_arrow(Pen& pen, float way) {
    const auto x = [&](float from_middle) { return 12.0F - way * from_middle; };
    const float turn = x(-2.5F);
    constexpr float kUpper = 8.5F;
    constexpr float kLower = 19.5F;
    constexpr float kRadius = (kLower - kUpper) * 0.5F;
    pen.stroke({{x(8.5F), kUpper}, {turn, kUpper}});
    const float up = -kPi / 2.0F;
    pen.arc({turn, kUpper + kRadius}, kRadius, up, up + way * kPi);
    pen.stroke({{turn, kLower}, {x(3.0F), kLower}});
    pen.stroke({{x(4.0F), kUpper - 5.0F}, {x(9.0F), kUpper}, {x(4.0F), kUpper + 5.0F}});
}

void info(Pen& pen) {
    pen.circle({12.0F, 12.0F}, 9.0F);
    pen.dot({12.0F, 7.8F}, 1.4F);
    pen.stroke({{12.0F, 11.5F}, {12.0F, 16.5F}}, 2.2F);
}

void coin(Pen& pen) {
    pen.circle({12.0F, 12.0F}, 9.0F);
    pen.circle({12.0F, 12.0F}, 4.6F, 1.8F);
}

void flag(Pen& pen) {
    pen.stroke({{6.0F, 3.5F}, {6.0F, 21.0F}});
    pen.triangle({6.0F, 3.5F}, {20.5F, 9.0F}, {6.0F, 14.5F});
}

void speech(Pen& pen) {
    pen.box({3.0F, 4.0F}, {21.0F, 16.0F}, 4.0F);
    pen.triangle({7.0F, 16.0F}, {13.0F, 16.0F}, {7.5F, 21.5F});
}

void lock(Pen& pen) {
    pen.arc({12.0F, 10.5F}, 4.8F, -kPi, 0.0F);
    pen.stroke({{7.2F, 10.5F}, {7.2F, 12.0F}});
    pen.stroke({{16.8F, 10.5F}, {16.8F, 12.0F}});
    pen.triangle({4.5F, 11.5F}, {19.5F, 11.5F}, {19.5F, 21.0F});
    pen.triangle({4.5F, 11.5F}, {19.5F, 21.0F}, {4.5F, 21.0F});
}

void never(Pen& pen) {
    pen.circle({12.0F, 12.0F}, 9.0F);
    pen.stroke({{5.8F, 18.2F}, {18.2F, 5.8F}}, 2.2F);
}

}  // namespace

void sign(const Ui& ui, Sign which, const Rect& box, ImU32 colour, ImU32 behind) {
    if (!is_seen(ui, box)) return;
    Pen pen(box, colour, behind);
    switch (which) {
        case Sign::Check: return pen.stroke({{4.5F, 12.5F}, {10.0F, 18.0F}, {19.5F, 7.0F}}, 2.8F);
        case Sign::Star: return star(pen);
        case Sign::Approximately: return pen.curve({4.0F, 13.5F}, {9.0F, 5.5F}, {15.0F, 18.5F}, {20.0F, 10.5F}, 2.8F);
        case Sign::Down: return arrow(pen, 19.5F, 4.5F);
        case Sign::TwiceDown: arrow(pen, 19.5F, 4.5F, 6.5F); return arrow(pen, 19.5F, 4.5F, 17.5F);
        case Sign::Up: return arrow(pen, 4.5F, 19.5F);
        case Sign::Right:
            pen.stroke({{4.0F, 12.0F}, {20.0F, 12.0F}});
            return pen.stroke({{14.0F, 6.0F}, {20.0F, 12.0F}, {14.0F, 18.0F}});
        case Sign::Next: return pen.stroke({{9.5F, 5.5F}, {16.0F, 12.0F}, {9.5F, 18.5F}});
        case Sign::Open: return pen.stroke({{5.5F, 9.0F}, {12.0F, 15.5F}, {18.5F, 9.0F}});
        case Sign::Close: return pen.stroke({{5.5F, 15.0F}, {12.0F, 8.5F}, {18.5F, 15.0F}});
        case Sign::Warning: return warning(pen);
        case Sign::Clock: return clock(pen);
        case Sign::Ask: return ask(pen);
        case Sign::Note: return note(pen);
        case Sign::Coin: return coin(pen);
        case Sign::Cross: pen.stroke({{6.0F, 6.0F}, {18.0F, 18.0F}}); return pen.stroke({{18.0F, 6.0F}, {6.0F, 18.0F}});
        case Sign::Dot: return pen.dot({12.0F, 12.0F}, 5.0F);
        case Sign::Again: return again(pen);
        case Sign::Info: return info(pen);
        case Sign::Plus:
            pen.stroke({{12.0F, 5.0F}, {12.0F, 19.0F}});
            return pen.stroke({{5.0F, 12.0F}, {19.0F, 12.0F}});
        case Sign::Flag: return flag(pen);
        case Sign::Speech: return speech(pen);
        case Sign::Lock: return lock(pen);
        case Sign::Never: return never(pen);
        case Sign::Undo: return bent_arrow(pen, 1.0F);
        case Sign::Redo: return bent_arrow(pen, -1.0F);
    }
}

}  // namespace leeway::ui
