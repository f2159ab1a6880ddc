# Many simulated phones in a room, with the server as a process beside them:
#     build/release/tests/leeway_live_load --phones 2000                how a room does, beside the yardstick
#     build/release/tests/leeway_live_load --phones 500 --soak 3600     whether its memory grows
# Other tests send its phones into rooms of theirs (--url).
if(TARGET leeway_live)
    add_executable(leeway_live_load live_child.cpp live_crowd.cpp live_echo.cpp live_guests.cpp
        live_line.cpp live_load.cpp live_phone.cpp live_visit.cpp)
    target_include_directories(leeway_live_load PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_link_libraries(leeway_live_load PRIVATE
        Boost::headers nlohmann_json::nlohmann_json CLI11::CLI11 fmt::fmt-header-only leeway_options)
    target_compile_options(leeway_live_load PRIVATE $<$<CONFIG:Debug>:-O0>)
    set_target_properties(leeway_live_load PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)

    # How fast is printed and not tested; that nothing is lost, and nothing counted twice, is.
    add_test(NAME "of many phones' votes, none is lost and none counted twice"
        COMMAND leeway_live_load --phones 300 --slow 20 --within 1 --no-yardstick --stage $<TARGET_FILE:leeway_live_stage>)
    set_tests_properties("of many phones' votes, none is lost and none counted twice" PROPERTIES TIMEOUT 300)
endif()
