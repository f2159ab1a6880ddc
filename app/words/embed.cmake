# cmake -DINPUT=en.txt -DOUTPUT=english.cpp -P embed.cmake
#
# Writes the source that holds the English texts, so that the program needs no file to speak.
file(READ ${INPUT} content)
file(WRITE ${OUTPUT} "#include \"words/english.h\"

namespace leeway::words {

std::string_view english_content() { return R\"texts(${content})texts\"; }

}  // namespace leeway::words
")
