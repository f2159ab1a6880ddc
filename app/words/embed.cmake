# cmake -DINPUT=en.txt -DOUTPUT=english.cpp -P embed.cmake
#
# Writes the source that holds the English texts, so that the program needs no file to speak. In pieces of whole lines:
# compilers need not take a literal of more than 65,536 characters.
file(READ ${INPUT} content)
set(most 30000)
set(pieces "")
string(LENGTH "${content}" length)
while(length GREATER most)
    string(SUBSTRING "${content}" 0 ${most} piece)
    string(FIND "${piece}" "\n" end REVERSE)
    math(EXPR end "${end} + 1")
    string(SUBSTRING "${content}" 0 ${end} piece)
    string(SUBSTRING "${content}" ${end} -1 content)
    string(APPEND pieces "        R\"texts(${piece})texts\",\n")
    string(LENGTH "${content}" length)
endwhile()
string(APPEND pieces "        R\"texts(${content})texts\"")
file(WRITE ${OUTPUT} "#include <string>

#include \"words/english.h\"

namespace leeway::words {

std::string_view english_content() {
    static const std::string whole = [] {
        std::string joined;
        for (const char* piece : {
${pieces}}) {
            joined += piece;
        }
        return joined;
    }();
    return whole;
}

}  // namespace leeway::words
")
