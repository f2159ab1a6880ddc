#pragma once

#include <string>
#include <vector>

namespace leeway::flow {

/// What is said about what was pasted or typed.
struct RemarkView {
    std::string words;
    bool is_trouble = false;
};

/// A new case from a real complaint.
struct ComplaintView {
    std::string title;
    std::string about;
    std::string label;  ///< of the field
    std::string help;
    std::string text;
    std::string caution;              ///< that it is a real person's
    std::vector<RemarkView> remarks;  ///< what becomes of it
    std::string begin;
    std::string unavailable;  ///< why it cannot be begun yet, or empty
    std::string back;
};

/// A new case from a story of Twine.
struct StoryView {
    struct Place {
        std::string path;  ///< for TypeStoryPath
        std::string name;
        std::string line;  ///< where it lies
    };
    std::string title;
    std::string about;
    std::string label;
    std::string help;
    std::string path;
    RemarkView remark;  ///< what is at the path
    std::string begin;
    bool can_begin = false;
    std::string places_heading;
    std::vector<Place> places;
    std::string no_places;  ///< in place of an empty list, or empty
    std::string left_out_heading;
    std::vector<std::string> left_out;
    std::string back;
};

}  // namespace leeway::flow
