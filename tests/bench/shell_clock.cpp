#include <dlfcn.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>

struct GLFWwindow;

/// Preloaded into a program with a GLFW window: after its first frame has been drawn to the end, writes the time to the
/// file named by FIRST_FRAME (seconds since 1970) with the processor time used so far, and ends the program.
extern "C" void glfwSwapBuffers(GLFWwindow* window) {
    using Swap = void (*)(GLFWwindow*);
    using Finish = void (*)();
    reinterpret_cast<Swap>(dlsym(RTLD_NEXT, "glfwSwapBuffers"))(window);
    if (const auto finish = reinterpret_cast<Finish>(dlsym(RTLD_DEFAULT, "glFinish"))) finish();
    timespec now{};
    timespec used{};
    clock_gettime(CLOCK_REALTIME, &now);
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    const char* path = std::getenv("FIRST_FRAME");
    std::FILE* file = path == nullptr ? nullptr : std::fopen(path, "w");
    if (file == nullptr) std::abort();
    std::fprintf(file, "%ld.%06ld %ld\n", now.tv_sec, now.tv_nsec / 1000,
                 used.tv_sec * 1'000'000 + used.tv_nsec / 1000);
    std::fclose(file);
    _exit(0);
}
