#include "model/note_lists.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace leeway::model {

std::vector<std::size_t> places_of_shared(const std::vector<NoteId>& list, const std::vector<NoteId>& other) {
    std::vector<std::size_t> places;
    if (list.empty() || other.empty()) return places;
    // A handful is searched faster than hashed; a hostile file has many.
    const bool is_small = list.size() * other.size() <= 64;
    std::unordered_set<std::string_view> met;
    if (!is_small) {
        for (const NoteId& note : other) met.insert(note.text);
    }
    for (std::size_t i = 0; i < list.size(); ++i) {
        const bool is_shared =
            is_small ? std::find(other.begin(), other.end(), list[i]) != other.end() : met.count(list[i].text) != 0;
        if (is_shared) places.push_back(i);
    }
    return places;
}

}  // namespace leeway::model
