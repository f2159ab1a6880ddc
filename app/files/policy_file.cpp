#include "files/policy_file.h"

#include "files/load.h"
#include "files/policy_fields.h"

namespace leeway::files {

Loaded<model::Policy> read_policy(const std::filesystem::path& path) { return load_file<model::Policy>(path); }

Loaded<model::Policy> parse_policy(std::string_view text, const std::string& file) {
    return load_text<model::Policy>(text, file);
}

std::string write_policy(const model::Policy& policy) { return write_fields(policy).to_file(); }

}  // namespace leeway::files
