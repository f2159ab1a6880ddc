#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "base/shared_list.h"
#include "support/random_case.h"

using namespace leeway;

namespace {

using Words = SharedList<std::string>;

std::vector<std::string> values_of(const Words& words) { return {words.begin(), words.end()}; }

/// The same change to a list and to a vector, which must come to the same.
void change(support::Chooser& chooser, Words& list, std::vector<std::string>& vector) {
    const std::string word = std::to_string(chooser.bits());
    const std::size_t at = vector.empty() ? 0 : chooser.bits() % vector.size();
    const auto place = static_cast<std::ptrdiff_t>(at);
    switch (vector.empty() ? 0 : chooser.between(0, 5)) {
        case 0:
            list.push_back(word);
            vector.push_back(word);
            break;
        case 1:
            list[at] += word;
            vector[at] += word;
            break;
        case 2:
            list.insert(list.begin() + place, word);
            vector.insert(vector.begin() + place, word);
            break;
        case 3:
            list.erase(list.begin() + place);
            vector.erase(vector.begin() + place);
            break;
        case 4:
            list.back() = word;
            vector.back() = word;
            break;
        default:
            list.resize(at + 2);
            vector.resize(at + 2);
            break;
    }
}

}  // namespace

TEST_CASE("A shared list is what a vector would be, and so are all its copies", "[base]") {
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        CAPTURE(seed);
        support::Chooser chooser(seed);
        std::vector<Words> lists(1);
        std::vector<std::vector<std::string>> vectors(1);
        for (int i = 0; i < 200; ++i) {
            const std::size_t which = chooser.bits() % lists.size();
            if (chooser.chance(15)) {
                lists.push_back(Words(lists[which]));
                vectors.push_back(std::vector<std::string>(vectors[which]));
                continue;
            }
            change(chooser, lists[which], vectors[which]);
        }
        for (std::size_t i = 0; i < lists.size(); ++i) {
            REQUIRE(values_of(lists[i]) == vectors[i]);
            for (std::size_t j = 0; j < lists.size(); ++j) {
                REQUIRE((lists[i] == lists[j]) == (vectors[i] == vectors[j]));
            }
        }
    }
}

TEST_CASE("A copy shares what was not changed since", "[base]") {
    Words list{"a", "b", "c"};
    const Words copy = list;
    CHECK(list.shared_with(copy) == 3);
    list[1] = "B";
    CHECK(list.shared_with(copy) == 2);
    CHECK(values_of(copy) == std::vector<std::string>{"a", "b", "c"});
    const std::string* own = &list[1];
    CHECK(own == &list[1]);  // it is not copied again
    list[1] = "b";
    CHECK(list == copy);
    CHECK(list.shared_with(copy) == 2);
}
