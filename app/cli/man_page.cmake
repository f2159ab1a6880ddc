# leeway.1 beside the program: the manual page, printed by the program itself whenever it is linked. Included at the end
# of app/, where the program is known.
if(TARGET leeway)
    add_custom_command(TARGET leeway POST_BUILD
        COMMAND leeway --man > ${PROJECT_BINARY_DIR}/leeway.1
        BYPRODUCTS ${PROJECT_BINARY_DIR}/leeway.1
        VERBATIM)
endif()
