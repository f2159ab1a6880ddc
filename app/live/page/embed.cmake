# cmake -DFOLDER=. -DOUTPUT=page.cpp -P embed.cmake
#
# Writes the source that holds the phone's pages, so that the program needs no file to serve them. Phones on a crowded
# Wi-Fi get them without indentation, comments and most ends of lines; names stay, so that errors name what stands in the source.

# Reads a file; lines without what stands before them, and without empty ones.
function(read_lines name result)
    file(READ ${FOLDER}/${name} text)
    string(REGEX REPLACE "\n[ \t]+" "\n" text "${text}")
    set(${result} "${text}" PARENT_SCOPE)
endfunction()

function(drop_empty_lines name)
    string(REGEX REPLACE "\n\n+" "\n" text "\n${${name}}")
    string(REGEX REPLACE "^\n" "" text "${text}")
    set(${name} "${text}" PARENT_SCOPE)
endfunction()

read_lines(page.html html)
drop_empty_lines(html)

read_lines(code.html code)
drop_empty_lines(code)

# A comment is a line of its own, or stands behind two spaces.
read_lines(page.js js)
string(REGEX REPLACE "\n//[^\n]*" "\n" js "${js}")
string(REGEX REPLACE "[ ]+// [^\n]*" "" js "${js}")
drop_empty_lines(js)
string(REGEX REPLACE "([{,;])\n" "\\1" js "${js}")   # where no line end is needed to end anything
string(REGEX REPLACE " (=>|===|!==|&&|=) " "\\1" js "${js}")   # which stand in no text
string(REPLACE ") {" "){" js "${js}")

# No selector has a space behind a colon, and no text a brace.
read_lines(page.css css)
string(REGEX REPLACE "/\\*[^*]*\\*/" "" css "${css}")
string(REGEX REPLACE "[ \n]*([{},:;>])[ \n]+" "\\1" css "${css}")
string(REPLACE ";}" "}" css "${css}")
drop_empty_lines(css)

foreach(why IN ITEMS asked wrong often)
    set(problem_${why} "")
endforeach()
set(problem_wrong "<p class=\"problem\" role=\"alert\">There is no room with that code. Please look at the big screen once more.</p>")
set(problem_often "<p class=\"problem\" role=\"alert\">That were many codes that no room has. Please wait a minute, then type the one on the big screen.</p>")
foreach(why IN ITEMS asked wrong often)
    string(REPLACE "<!--why-->\n" "${problem_${why}}" code_${why} "${code}")
endforeach()

file(WRITE ${OUTPUT} "#include \"live/page.h\"

namespace leeway::live {

std::string_view page_html() {
    return R\"page(${html})page\";
}

std::string_view page_css() {
    return R\"page(${css})page\";
}

std::string_view page_js() {
    return R\"page(${js})page\";
}

std::string_view code_html(CodePage why) {
    switch (why) {
        case CodePage::WrongCode:
            return R\"page(${code_wrong})page\";
        case CodePage::TooOften:
            return R\"page(${code_often})page\";
        case CodePage::Asked:
            break;
    }
    return R\"page(${code_asked})page\";
}

}  // namespace leeway::live
")
