# Benchmarks of the window, built when asked for:
#     tests/bench/shell_first_frame       start to first frame, beside ImGui's own example
#     build/release/tests/leeway_frame_bench    what a frame costs on the processor's side
#     build/release/tests/leeway_canvas_bench   the same for the designer's canvas with 2,000 scenes

add_library(shell_clock MODULE EXCLUDE_FROM_ALL shell_clock.cpp)
target_link_libraries(shell_clock PRIVATE ${CMAKE_DL_LIBS} leeway_options)

add_executable(leeway_frame_bench EXCLUDE_FROM_ALL shell_frame.cpp)
target_compile_definitions(leeway_frame_bench PRIVATE LEEWAY_REPOSITORY="${PROJECT_SOURCE_DIR}")
target_link_libraries(leeway_frame_bench PRIVATE leeway::shell imgui imgui_glfw_gl3 leeway_options)

add_executable(leeway_canvas_bench EXCLUDE_FROM_ALL canvas_frame.cpp ../support/canvas_sample.cpp)
target_include_directories(leeway_canvas_bench PRIVATE ${PROJECT_SOURCE_DIR}/tests)
target_link_libraries(leeway_canvas_bench PRIVATE leeway::shell imgui imgui_glfw_gl3 leeway_options)

foreach(target IN ITEMS imgui_example shell_clock leeway_frame_bench leeway_canvas_bench)
    set_target_properties(${target} PROPERTIES
        RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests LIBRARY_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
endforeach()

# What a person waits for in the designer:
#     build/release/tests/leeway_design_bench
if(TARGET leeway_ui_tests)
    add_executable(leeway_design_bench EXCLUDE_FROM_ALL design_speed.cpp ../support/bundled_cases.cpp
        ../support/canvas_sample.cpp ../support/diligent_case.cpp ../support/scenario_builder.cpp
        ../support/ui_probe.cpp ../ui/screen_probe.cpp)
    target_include_directories(leeway_design_bench PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_compile_definitions(leeway_design_bench PRIVATE LEEWAY_REPOSITORY="${PROJECT_SOURCE_DIR}")
    target_link_libraries(leeway_design_bench PRIVATE leeway::shell_errands leeway::ui imgui_probe leeway_options
        Catch2::Catch2WithMain)
    set_target_properties(leeway_design_bench PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
endif()
