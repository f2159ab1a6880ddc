# Many simulated phones in a room, built when asked for:
#     build/release/tests/leeway_live_load --phones 2000       needs leeway_live_stage beside it
if(TARGET leeway_live)
    add_executable(leeway_live_load EXCLUDE_FROM_ALL live_child.cpp live_crowd.cpp live_echo.cpp live_guests.cpp
        live_line.cpp live_load.cpp live_phone.cpp live_visit.cpp)
    target_include_directories(leeway_live_load PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_link_libraries(leeway_live_load PRIVATE
        Boost::headers nlohmann_json::nlohmann_json CLI11::CLI11 fmt::fmt-header-only leeway_options)
    set_target_properties(leeway_live_load PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
endif()
