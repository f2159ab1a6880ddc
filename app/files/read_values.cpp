#include "files/read_values.h"

#include <limits>

#include <fmt/format.h>

#include "base/text.h"
#include "files/number.h"
#include "model/names.h"
#include "model/quoted.h"

namespace leeway::files {

namespace {

constexpr std::int64_t kFarthestThousandths = static_cast<std::int64_t>(model::kFarthestPlace) * 1'000;

/// Whether a whole number is written with digits only.
bool is_usual_whole(std::string_view lexeme) {
    return lexeme.find_first_of(".eE") == std::string_view::npos && lexeme != "-0";
}

/// Whether an amount is written as it would be when saved: "120" or "8.50".
bool is_usual_amount(std::string_view lexeme) {
    const std::size_t point = lexeme.find('.');
    if (point == std::string_view::npos) return is_usual_whole(lexeme);
    const std::string_view decimals = lexeme.substr(point + 1);
    return decimals.size() == 2 && decimals != "00" && decimals.find_first_of("eE") == std::string_view::npos;
}

/// The array's items as whole numbers; nothing when there was a complaint.
template <std::size_t Count>
std::optional<std::array<int, Count>> read_numbers(Reader& reader, NodeIndex node, std::string_view what) {
    if (!expect_items(reader, node, Count, what)) return std::nullopt;
    std::array<int, Count> numbers{};
    const std::size_t complaints = reader.complaints().size();
    std::size_t at = 0;
    for (const NodeIndex item : reader.document().children(node)) read_value(reader, item, numbers[at++]);
    if (reader.complaints().size() != complaints) return std::nullopt;
    return numbers;
}

double read_coordinate(Reader& reader, NodeIndex node) {
    if (!reader.expect(node, JsonKind::Number, "a number")) return 0;
    const std::string_view lexeme = reader.document().text(node);
    const ScaledNumber number = scaled_number(lexeme, 3);
    if (number.exactness == Exactness::TooFine) {
        reader.complain(node, "a position has at most 3 decimals");
    } else if (number.exactness == Exactness::TooLarge || number.value > kFarthestThousandths ||
               number.value < -kFarthestThousandths) {
        reader.complain(node, "a position must be from -1000000 to 1000000");
    } else if (lexeme != usual_thousandths(number.value)) {
        reader.keep_spelling(node);
    }
    return static_cast<double>(number.value) / 1000.0;
}

}  // namespace

void read_value(Reader& reader, NodeIndex node, std::string& text) {
    if (reader.expect(node, JsonKind::Text, "a text")) text = reader.document().text(node);
}

void read_value(Reader& reader, NodeIndex node, int& number) {
    if (!reader.expect(node, JsonKind::Number, "a whole number")) return;
    const std::string_view lexeme = reader.document().text(node);
    const ScaledNumber read = scaled_number(lexeme, 0);
    constexpr std::int64_t kLargest = std::numeric_limits<int>::max();
    if (read.exactness == Exactness::TooFine) {
        reader.complain(node, fmt::format("this must be a whole number, not {}", std::string(lexeme.substr(0, 40))));
    } else if (read.exactness == Exactness::TooLarge || read.value > kLargest || read.value < -kLargest) {
        reader.complain(node, fmt::format("the number {} is too large", std::string(lexeme.substr(0, 40))));
    } else {
        number = static_cast<int>(read.value);
        if (!is_usual_whole(lexeme)) reader.keep_spelling(node);
    }
}

void read_value(Reader& reader, NodeIndex node, Money& amount) {
    if (!reader.expect(node, JsonKind::Number, "an amount of money such as 8.50")) return;
    const std::string_view lexeme = reader.document().text(node);
    const ScaledNumber read = scaled_number(lexeme, 2);
    if (read.exactness == Exactness::TooFine) {
        reader.complain(node, fmt::format("an amount of money has at most 2 decimals, {} has more",
                                          std::string(lexeme.substr(0, 40))));
    } else if (read.exactness == Exactness::TooLarge) {
        reader.complain(node, fmt::format("the amount {} is too large", std::string(lexeme.substr(0, 40))));
    } else {
        amount = Money::from_cents(read.value);
        if (!is_usual_amount(lexeme)) reader.keep_spelling(node);
    }
}

void read_value(Reader& reader, NodeIndex node, bool& flag) {
    const JsonKind kind = reader.document().node(node).kind;
    if (kind == JsonKind::True || kind == JsonKind::False) {
        flag = kind == JsonKind::True;
    } else {
        reader.complain(node, "this must be true or false");
    }
}

void read_value(Reader& reader, NodeIndex node, model::HappinessBounds& bounds) {
    if (const auto read = read_numbers<2>(reader, node, "the lower and the upper bound, [30, 100]")) {
        bounds = {(*read)[0], (*read)[1]};
    }
}

void read_value(Reader& reader, NodeIndex node, model::Position& position) {
    if (!expect_items(reader, node, 2, "a position, [x, y]")) return;
    const NodeIndex x = node + 1;
    position = {read_coordinate(reader, x), read_coordinate(reader, reader.document().node(x).next)};
}

void read_value(Reader& reader, NodeIndex node, model::Channel& channel) {
    if (const auto word = read_word(reader, node, model::kChannelNames)) channel = static_cast<model::Channel>(*word);
}

void read_value(Reader& reader, NodeIndex node, model::Failure& failure) {
    if (const auto word = read_word(reader, node, model::kFailureNames)) failure = static_cast<model::Failure>(*word);
}

void read_value(Reader& reader, NodeIndex node, model::Stakes& stakes) {
    if (const auto word = read_word(reader, node, model::kStakesNames)) stakes = static_cast<model::Stakes>(*word);
}

void read_value(Reader& reader, NodeIndex node, model::Weights& weights) {
    if (const auto read = read_numbers<3>(reader, node, "three percentages, [outcome, process, interaction]")) {
        weights = {(*read)[0], (*read)[1], (*read)[2]};
    }
}

void read_value(Reader& reader, NodeIndex node, model::Ratio& ratio) {
    if (const auto read = read_numbers<2>(reader, node, "a fraction, [numerator, denominator]")) {
        ratio = {(*read)[0], (*read)[1]};
    }
}

void read_ratio_or_number(Reader& reader, NodeIndex node, model::Ratio& ratio) {
    if (reader.document().node(node).kind == JsonKind::Array) {
        read_value(reader, node, ratio);
        return;
    }
    if (!reader.expect(node, JsonKind::Number, "a number or a fraction, [numerator, denominator]")) return;
    const ScaledNumber read = scaled_number(reader.document().text(node), 2);
    if (read.exactness == Exactness::TooFine) {
        reader.complain(node, "this number has at most 2 decimals; finer ones are written [numerator, denominator]");
    } else if (read.exactness == Exactness::TooLarge || read.value > std::numeric_limits<int>::max() ||
               read.value < -std::numeric_limits<int>::max()) {
        reader.complain(node, "this number is too large");
    } else {
        const bool is_whole = read.value % 100 == 0;
        ratio = is_whole ? model::Ratio{static_cast<int>(read.value / 100), 1}
                         : model::Ratio{static_cast<int>(read.value), 100};
        if (!is_whole || !is_usual_whole(reader.document().text(node))) reader.keep_spelling(node);
    }
}

std::optional<std::size_t> read_word(Reader& reader, NodeIndex node, std::span<const std::string_view> words) {
    if (!reader.expect(node, JsonKind::Text, "a text")) return std::nullopt;
    const std::string_view word = reader.document().text(node);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == word) return i;
    }
    const std::vector<std::string> candidates(words.begin(), words.end());
    const std::optional<std::string> nearest = word.size() > 80 ? std::nullopt : nearest_word(word, candidates);
    const std::string advice = nearest ? fmt::format("did you mean \"{}\"?", *nearest)
                                       : fmt::format("it must be one of {}", fmt::join(words, ", "));
    reader.complain(node, fmt::format("{} is not known here; {}", model::quoted(word), advice));
    return std::nullopt;
}

bool expect_items(Reader& reader, NodeIndex node, std::size_t count, std::string_view what) {
    if (!reader.expect(node, JsonKind::Array, what)) return false;
    if (reader.document().count(node) == count) return true;
    reader.complain(node, fmt::format("this must be {}", what));
    return false;
}

}  // namespace leeway::files
