#include <iostream>
#include <string>

#include "files/check.h"

/// Reads names of files from standard input, one a line, and answers each with the number of its errors and then the
/// errors, one a line. schema_test.py asks it whether the program and the schemas agree.
int main() {
    std::string name;
    while (std::getline(std::cin, name)) {
        std::string lines;
        int errors = 0;
        for (const leeway::files::Problem& problem : leeway::files::check_file(name)) {
            if (problem.severity != leeway::files::Severity::Error) continue;
            ++errors;
            lines += leeway::files::to_string(problem) + "\n";
        }
        std::cout << errors << '\n' << lines << std::flush;
    }
    return 0;
}
