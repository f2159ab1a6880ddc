#include "files/policy_fields.h"

#include "files/id_map.h"

namespace leeway::files {

namespace {

using model::Breach;
using model::Limit;
using model::Permission;
using model::Policy;
using model::Role;

/// { "agent": 25, "lead": "any" }
void read_limits(Reader& reader, NodeIndex node, std::vector<Limit>& limits) {
    read_id_map(reader, node, "an object of roles with their limits", [&](NodeIndex member, std::string_view role) {
        Limit& limit = limits.emplace_back();
        limit.role = RoleId(role);
        const bool is_text = reader.document().node(member).kind == JsonKind::Text;
        if (is_text && reader.document().text(member) == "any") return;
        if (reader.expect(member, JsonKind::Number, "an amount of money or \"any\"")) {
            read_value(reader, member, limit.amount);
        }
    });
}

JsonTree write_limits(const std::vector<Limit>& limits, const Spelling& spelling) {
    JsonTree tree = JsonTree::object(JsonTree::Layout::Flowing);
    for (const Limit& limit : limits) {
        const Spelling spelt = spelling.member(limit.role.text);
        tree.add(limit.role.text, limit.amount ? write_value(*limit.amount, spelt) : JsonTree::text("any"));
    }
    return tree;
}

void read_permissions(Reader& reader, NodeIndex node, Policy& policy) {
    read_id_map(reader, node, "an object of permissions", [&](NodeIndex member, std::string_view id) {
        Permission& permission = policy.permissions.emplace_back();
        permission.id = PermissionId(id);
        read_limits(reader, member, permission.limits);
    });
}

JsonTree write_permissions(const Policy& policy, const Spelling& spelling) {
    JsonTree tree = JsonTree::object(JsonTree::Layout::Spread);
    for (const Permission& permission : policy.permissions) {
        tree.add(permission.id.text, write_limits(permission.limits, spelling.member(permission.id.text)));
    }
    return tree;
}

constexpr Field<Policy> kPermissionsField{{"permissions", Presence::Required},
                                          {read_permissions, write_permissions, [](const Policy&) { return false; }}};

constexpr Field<Policy> kOtherPermissionsField{
    {"other_permissions"},
    {[](Reader& reader, NodeIndex node, Policy& policy) { read_limits(reader, node, policy.other_permissions); },
     [](const Policy& policy, const Spelling& spelling) { return write_limits(policy.other_permissions, spelling); },
     [](const Policy& policy) { return policy.other_permissions.empty(); }}};

constexpr FieldTable kPolicyTable(kind_field<Policy>(), format_field<Policy>(), field<&Policy::schema>("$schema"),
                                  field<&Policy::id>("id", Presence::Required),
                                  field<&Policy::name>("name", Presence::Required), field<&Policy::about>("about"),
                                  field<&Policy::currency>("currency", Presence::Required),
                                  field<&Policy::roles>("roles", Presence::Required), kPermissionsField,
                                  kOtherPermissionsField, field<&Policy::breach>("breach"),
                                  field<&Policy::point_value>("point_value", Presence::Required),
                                  field<&Policy::model>("model"));

constexpr FieldTable kRoleTable(field<&Role::id>("id", Presence::Required), field<&Role::name>("name"),
                                field<&Role::wage>("wage", Presence::Required), field<&Role::minutes>("minutes"),
                                field<&Role::hours>("hours"), field<&Role::approves>("approves"));

constexpr FieldTable kBreachTable(field<&Breach::tolerated>("tolerated"), field<&Breach::cost>("cost"));

}  // namespace

template <>
std::string_view kind_word<Policy>() {
    return "policy";
}

template <>
const Fields<Policy>& fields_of<Policy>() {
    static constexpr Fields<Policy> kFields{"a policy", JsonTree::Layout::Spread, kPolicyTable.keys,
                                            kPolicyTable.access};
    return kFields;
}

template <>
const Fields<Role>& fields_of<Role>() {
    static constexpr Fields<Role> kFields{"a role", JsonTree::Layout::Flowing, kRoleTable.keys, kRoleTable.access};
    return kFields;
}

template <>
const Fields<Breach>& fields_of<Breach>() {
    static constexpr Fields<Breach> kFields{"a breach", JsonTree::Layout::Flowing, kBreachTable.keys,
                                            kBreachTable.access};
    return kFields;
}

}  // namespace leeway::files
