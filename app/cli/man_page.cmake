# leeway.1 beside the program: the manual page, printed by the program itself. Included at the end of app/, where the
# program is known.
if(TARGET leeway)
    add_custom_command(
        OUTPUT ${PROJECT_BINARY_DIR}/leeway.1
        COMMAND leeway --man > ${PROJECT_BINARY_DIR}/leeway.1
        DEPENDS leeway
        VERBATIM)
    add_custom_target(leeway_man ALL DEPENDS ${PROJECT_BINARY_DIR}/leeway.1)
endif()
