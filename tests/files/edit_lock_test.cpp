#include "files/edit_lock.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>

#include <catch2/catch_test_macros.hpp>

#include "support/temp_dir.h"

using namespace leeway;
using files::EditLock;
using support::TempDir;
namespace fs = std::filesystem;

namespace {

/// Another process that holds a lock until it is killed.
class Holder {
public:
    Holder(const fs::path& file, int place) {
        std::array<int, 2> ends{};
        REQUIRE(::pipe(ends.data()) == 0);
        child_ = ::fork();
        REQUIRE(child_ >= 0);
        if (child_ == 0) hold(file, place, ends[1]);
        char is_held = 0;
        REQUIRE(::read(ends[0], &is_held, 1) == 1);
        ::close(ends[0]);
        ::close(ends[1]);
        REQUIRE(is_held == 'y');
    }
    ~Holder() {
        ::kill(child_, SIGKILL);
        ::waitpid(child_, nullptr, 0);
    }
    Holder(const Holder&) = delete;
    Holder& operator=(const Holder&) = delete;
    Holder(Holder&&) = delete;
    Holder& operator=(Holder&&) = delete;

private:
    [[noreturn]] static void hold(const fs::path& file, int place, int pipe) {
        const Result<std::optional<EditLock>> lock = EditLock::take(file, place);
        const char is_held = lock && *lock ? 'y' : 'n';
        if (::write(pipe, &is_held, 1) != 1) ::_exit(1);
        while (true) ::pause();
    }

    pid_t child_ = -1;
};

bool can_take(const fs::path& file, int place) {
    const Result<std::optional<EditLock>> lock = EditLock::take(file, place);
    REQUIRE(lock);
    return lock->has_value();
}

}  // namespace

TEST_CASE("A lock is held by one only, and goes with its owner", "[files]") {
    const TempDir temp;
    const fs::path file = temp.path() / "locks";
    CHECK_FALSE(EditLock::is_held(file, 0, 99));
    {
        Result<std::optional<EditLock>> lock = EditLock::take(file, 3);
        REQUIRE(lock);
        REQUIRE(lock->has_value());
        CHECK(EditLock::is_held(file, 3, 3));
        CHECK(EditLock::is_held(file, 0, 99));
        CHECK_FALSE(EditLock::is_held(file, 4, 99));
        CHECK_FALSE(can_take(file, 3));
        CHECK(can_take(file, 2));
        const EditLock moved = **std::move(lock);
        CHECK(EditLock::is_held(file, 3, 3));
    }
    CHECK_FALSE(EditLock::is_held(file, 0, 99));
    CHECK(can_take(file, 3));
}

TEST_CASE("A lock of a process that was killed is free at once", "[files]") {
    const TempDir temp;
    const fs::path file = temp.path() / "locks";
    {
        const Holder holder(file, 1);
        CHECK(EditLock::is_held(file, 1, 1));
        CHECK_FALSE(can_take(file, 1));
        CHECK(can_take(file, 2));
    }
    CHECK_FALSE(EditLock::is_held(file, 1, 1));
    CHECK(can_take(file, 1));
    CHECK(EditLock::wait_for(file, 1));
}

TEST_CASE("A lock whose file cannot be made is an error", "[files]") {
    const TempDir temp;
    const fs::path file = temp.path() / "missing" / "locks";
    const Result<std::optional<EditLock>> lock = EditLock::take(file, 1);
    REQUIRE_FALSE(lock);
    CHECK(lock.error().code == ErrorCode::Unwritable);
    CHECK(lock.error().where == file.string());
    CHECK_FALSE(EditLock::wait_for(file, 1));
}
