#include "files/journey_file.h"

#include "files/journey_fields.h"
#include "files/load.h"

namespace leeway::files {

Loaded<model::Journey> read_journey(const std::filesystem::path& path) { return load_file<model::Journey>(path); }

Loaded<model::Journey> parse_journey(std::string_view text, const std::string& file) {
    return load_text<model::Journey>(text, file);
}

std::string write_journey(const model::Journey& journey) { return write_fields(journey).to_file(); }

}  // namespace leeway::files
