#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "files/json_tree.h"
#include "files/read_values.h"
#include "files/reader.h"
#include "files/write_values.h"

/// Tables that say, once for reading and writing, which keys an object of a file has: a line a key.
namespace leeway::files {

/// How one key's value gets into a struct and out of it.
template <typename T>
struct Access {
    void (*read)(Reader& reader, NodeIndex node, T& object);
    JsonTree (*write)(const T& object, const Spelling& spelling);
    bool (*is_default)(const T& object);  ///< and so need not be written
};

template <typename T>
struct Field {
    KeySpec spec;
    Access<T> access;
};

/// The keys of an object in their usual order. Lists, not one, so that reading sees keys without types.
template <typename T>
struct Fields {
    std::string_view name;  ///< with its article, for complaints
    JsonTree::Layout layout = JsonTree::Layout::Spread;
    std::span<const KeySpec> keys;
    std::span<const Access<T>> access;
};

/// To be specialised for each struct that is an object in a file.
template <typename T>
const Fields<T>& fields_of();

/// What fields_of hands out views of.
template <typename T, std::size_t Size>
struct FieldTable {
    std::array<KeySpec, Size> keys{};
    std::array<Access<T>, Size> access{};

    template <typename... Given>
    explicit constexpr FieldTable(const Given&... fields) : keys{fields.spec...}, access{fields.access...} {}
};
template <typename T, typename... More>
FieldTable(const Field<T>&, const More&...) -> FieldTable<T, 1 + sizeof...(More)>;

namespace detail {

template <typename Pointer>
struct MemberOf;
template <typename T, typename V>
struct MemberOf<V T::*> {
    using Object = T;
};

template <typename T>
const T& default_of() {
    static const T value{};
    return value;
}

}  // namespace detail

template <typename T>
void read_fields(Reader& reader, NodeIndex node, T& object);
template <typename T>
[[nodiscard]] JsonTree write_fields(const T& object);

/// Whatever remembers how it was written is an object in a file.
template <typename T>
concept WrittenObject = requires(T& object) {
    object.written.ref;
};

template <WrittenObject T>
void read_value(Reader& reader, NodeIndex node, T& object) {
    read_fields(reader, node, object);
}

template <WrittenObject T>
[[nodiscard]] JsonTree write_value(const T& object, const Spelling&) {
    return write_fields(object);
}

/// A key whose value is one member of the struct.
template <auto Member>
constexpr auto field(std::string_view key, Presence presence = Presence::Optional) {
    using T = typename detail::MemberOf<decltype(Member)>::Object;
    return Field<T>{{key, presence},
                    {[](Reader& reader, NodeIndex node, T& object) { read_value(reader, node, object.*Member); },
                     [](const T& object, const Spelling& spelling) { return write_value(object.*Member, spelling); },
                     [](const T& object) { return object.*Member == detail::default_of<T>().*Member; }}};
}

/// One thing that a written object holds, in the order of the file.
struct WrittenMember {
    std::string_view key;
    const std::string* kept = nullptr;  ///< an `x-` key's value
    std::size_t field = 0;              ///< otherwise: which key of the table
};

/// The members of an object: those that were in the file in its order, and what must be written besides, each after the
/// key that usually stands before it. @param must_be_written for each key of the table.
[[nodiscard]] std::vector<WrittenMember> members_to_write(const model::Written* written, std::span<const KeySpec> keys,
                                                          const std::vector<bool>& must_be_written);

template <typename T>
void read_fields(Reader& reader, NodeIndex node, T& object) {
    if (!reader.expect(node, JsonKind::Object, "an object")) return;
    const Fields<T>& fields = fields_of<T>();
    ObjectScan scan(reader, node, fields.name, fields.keys);
    for (const NodeIndex member : reader.document().children(node)) {
        if (const std::optional<std::size_t> key = scan.match(member)) fields.access[*key].read(reader, member, object);
    }
    object.written = scan.finish();
}

template <typename T>
JsonTree write_fields(const T& object) {
    const Fields<T>& fields = fields_of<T>();
    const model::Written* written = object.written.ref.get();
    std::vector<bool> must_be_written(fields.keys.size());
    for (std::size_t i = 0; i < fields.keys.size(); ++i) {
        must_be_written[i] = fields.keys[i].presence == Presence::Required || !fields.access[i].is_default(object);
    }
    JsonTree tree = JsonTree::object(fields.layout);
    for (const WrittenMember& member : members_to_write(written, fields.keys, must_be_written)) {
        if (member.kept != nullptr) {
            tree.add(member.key, JsonTree::scalar(*member.kept));
        } else {
            tree.add(member.key, fields.access[member.field].write(object, Spelling(written, std::string(member.key))));
        }
    }
    return tree;
}

}  // namespace leeway::files
