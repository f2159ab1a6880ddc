#include "files/draft_seat.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <system_error>

#include <fmt/format.h>

#include "files/atomic_write.h"
#include "files/digest.h"
#include "files/disk.h"
#include "files/limits.h"
#include "files/put_aside.h"
#include "files/read_bytes.h"
#include "files/stamp.h"

namespace leeway::files {
namespace {

namespace fs = std::filesystem;

// Places in a file of locks: that of saving, then those of the seats.
constexpr int kSaving = 0;
constexpr int kFirstSeat = 1;
constexpr int kLastSeat = 99;
constexpr int kMostNames = 10'000;
constexpr std::string_view kCaseEnding = ".json";

struct Key {
    std::string hash;
    int seat = kFirstSeat;

    [[nodiscard]] std::string text() const { return seat == kFirstSeat ? hash : fmt::format("{}-{}", hash, seat); }
};

std::optional<Key> parse_key(std::string_view text) {
    constexpr std::size_t kHashSize = 32;
    Key key{std::string(text.substr(0, kHashSize))};
    if (!is_digest(key.hash)) return std::nullopt;
    if (text.size() > kHashSize + 1) {
        const char* end = text.data() + text.size();
        const auto [read_to, error] = std::from_chars(text.data() + kHashSize + 1, end, key.seat);
        if (error != std::errc() || read_to != end || key.seat > kLastSeat) return std::nullopt;
    }
    return key.text() == text ? std::optional(key) : std::nullopt;  // the one way to write it
}

/// By whatever name a file is opened, through links too, its hash is the same.
std::string hash_of(const fs::path& path) {
    std::error_code error;
    const fs::path canonical = fs::weakly_canonical(path, error);
    return digest((error ? fs::absolute(path, error) : canonical).native());
}

fs::path locks_of(const fs::path& state, const std::string& hash) { return state / "locks" / hash; }

fs::path file_of(const fs::path& state, const std::string& key) {
    return state / "recovery" / (key + std::string(kCaseEnding));
}

bool is_there(const fs::path& path) {
    std::error_code error;
    return fs::exists(fs::symlink_status(path, error));
}

/// Whether a window means to save a file, or something is kept of it.
bool is_spoken_for(const fs::path& state, const fs::path& path) {
    const std::string hash = hash_of(path);
    if (EditLock::is_held(locks_of(state, hash), kFirstSeat, kLastSeat)) return true;
    for (int seat = kFirstSeat; seat <= kLastSeat; ++seat) {
        if (is_there(file_of(state, Key{hash, seat}.text()))) return true;
    }
    return false;
}

/// Locks are files in a folder that may be missing. Where it cannot be made, taking them will fail.
fs::path locks_in_folder(const fs::path& state, const std::string& hash) {
    static_cast<void>(make_private_folder(state / "locks"));
    return locks_of(state, hash);
}

}  // namespace

DraftSeat DraftSeat::take(const fs::path& state, const fs::path& path) {
    Key key{hash_of(path)};
    const fs::path locks = locks_in_folder(state, key.hash);
    bool is_open_elsewhere = EditLock::is_held(locks, kFirstSeat, kLastSeat);
    for (; key.seat < kLastSeat; ++key.seat) {
        Result<std::optional<EditLock>> lock = EditLock::take(locks, key.seat);
        const bool is_taken = lock && !*lock;
        is_open_elsewhere = is_open_elsewhere || is_taken;
        if (is_taken || is_there(file_of(state, key.text()))) continue;
        remove_leftovers(file_of(state, key.text()));
        return {state, key.text(), lock ? *std::move(lock) : std::nullopt, is_open_elsewhere};
    }
    return {state, key.text(), std::nullopt, is_open_elsewhere};  // nobody leaves that many; what was kept last counts
}

Result<DraftSeat> DraftSeat::take_up(const fs::path& state, const std::string& text) {
    const std::optional<Key> key = parse_key(text);
    if (!key) return Error{ErrorCode::NotFound, "there is nothing of that name to restore", text};
    const fs::path locks = locks_in_folder(state, key->hash);
    const bool is_open_elsewhere = EditLock::is_held(locks, kFirstSeat, kLastSeat);
    Result<std::optional<EditLock>> lock = EditLock::take(locks, key->seat);
    if (lock && !*lock) return Error{ErrorCode::Conflict, "another window has it open already", ""};
    remove_leftovers(file_of(state, text));
    return DraftSeat{state, text, lock ? *std::move(lock) : std::nullopt, is_open_elsewhere};
}

Result<void> DraftSeat::keep(const Recovery& recovery) const {
    const fs::path file = file_of(state_, key_);
    const std::string text = write_recovery(recovery);
    if (text.size() > kLargestFile) {
        return Error{ErrorCode::TooLarge, "the case is too large for that", shown(file)};
    }
    if (Result<void> made = make_private_folder(file.parent_path()); !made) return made;
    return write_atomically(file, text);
}

Result<void> DraftSeat::drop() const {
    const fs::path file = file_of(state_, key_);
    std::error_code refused;
    fs::remove(file, refused);
    if (!refused || !is_there(file)) return {};
    return Error{ErrorCode::Unwritable, refused.message(), shown(file)};
}

std::optional<fs::path> DraftSeat::put_aside() const { return files::put_aside(file_of(state_, key_)); }

Result<Recovery> kept_at(const fs::path& state, const std::string& key) {
    const fs::path file = file_of(state, key);
    if (!parse_key(key)) return Error{ErrorCode::NotFound, "there is nothing of that name to restore", shown(file)};
    const Result<std::string> text = read_bytes(file);
    if (!text) return text.error();
    return parse_recovery(*text, shown(file));
}

Result<NewDraft> take_new(const fs::path& state, const fs::path& folder, const ScenarioId& id) {
    const std::string name = is_valid_id(id.text) ? id.text : "case";
    for (int number = 1; number <= kMostNames; ++number) {
        const fs::path path = folder / (number == 1 ? name + ".json" : fmt::format("{}-{}.json", name, number));
        if (is_there(path) || is_spoken_for(state, path)) continue;
        DraftSeat seat = DraftSeat::take(state, path);
        if (!seat.is_open_elsewhere()) return NewDraft{path, std::move(seat)};  // else another window was quicker
    }
    return Error{ErrorCode::Unwritable, "every name for the case is taken", shown(folder / name)};
}

std::optional<EditLock> wait_for_turn_to_save(const fs::path& state, const fs::path& path) {
    const std::string hash = hash_of(path);
    Result<EditLock> lock = EditLock::wait_for(locks_in_folder(state, hash), kSaving);
    return lock ? std::optional(*std::move(lock)) : std::nullopt;
}

std::vector<std::string> keys_left(const fs::path& state) {
    std::vector<std::string> keys;
    std::error_code error;
    for (fs::directory_iterator entry(state / "recovery", error), end; !error && entry != end; entry.increment(error)) {
        if (entry->path().extension() != kCaseEnding) continue;
        const std::optional<Key> key = parse_key(entry->path().stem().native());
        if (!key || EditLock::is_held(locks_of(state, key->hash), key->seat, key->seat)) continue;
        keys.push_back(key->text());
    }
    std::sort(keys.begin(), keys.end());
    return keys;
}

}  // namespace leeway::files
