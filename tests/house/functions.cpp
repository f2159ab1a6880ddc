#include "house/functions.h"

#include <algorithm>
#include <cctype>

namespace leeway::house {
namespace {

bool is_name_sign(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// Reads declarations in namespaces and classes; steps over everything else that stands in braces.
class Counter {
public:
    explicit Counter(std::string_view code) : code_(code) {}

    std::vector<Function> count() {
        while (at_ < code_.size()) step();
        return functions_;
    }

private:
    void step() {
        const char c = code_[at_];
        if (c == '#' && is_line_start()) {
            skip_directive();
        } else if (c == ';' || c == '}') {
            begin_after(at_);
        } else if (c == '(') {
            skip_round();
        } else if (c == '{') {
            open_brace();
        } else {
            ++at_;
        }
    }

    [[nodiscard]] bool is_line_start() const {
        const std::size_t before = code_.find_last_not_of(" \t", at_ == 0 ? 0 : at_ - 1);
        return at_ == 0 || before == std::string::npos || code_[before] == '\n';
    }

    void skip_directive() {
        do {
            at_ = std::min(code_.find('\n', at_), code_.size());
        } while (at_ > 0 && at_ < code_.size() && code_[at_ - 1] == '\\' && ++at_ > 0);
        start_ = at_;
    }

    /// A declaration begins behind this sign.
    void begin_after(std::size_t sign) {
        at_ = sign + 1;
        start_ = at_;
        has_arguments_ = false;
        initialises_ = false;
    }

    void skip_round() {
        has_arguments_ = true;
        int depth = 0;
        for (; at_ < code_.size(); ++at_) {
            if (code_[at_] == '(') ++depth;
            if (code_[at_] == ')' && --depth == 0) break;
        }
        ++at_;
        const std::size_t next = code_.find_first_not_of(" \t\n", at_);
        if (next != std::string_view::npos && code_[next] == ':' && code_.substr(next, 2) != "::") initialises_ = true;
    }

    void open_brace() {
        const std::size_t last = code_.find_last_not_of(" \t\n", at_ - 1);
        const char before = last == std::string_view::npos ? ' ' : code_[last];
        if (initialises_ && (is_name_sign(before) || before == '>')) {
            skip_curly();  // member_{value}
        } else if (has_arguments_) {
            take_function();
        } else if (opens_scope()) {
            begin_after(at_);
        } else {
            skip_curly();  // the value of a constant, the names of an enumeration
        }
    }

    /// Whether the declaration so far is of a namespace or class.
    [[nodiscard]] bool opens_scope() const {
        const std::string_view declaration = code_.substr(start_, at_ - start_);
        if (declaration.find('=') != std::string_view::npos && declaration.find("template") == std::string_view::npos) {
            return false;
        }
        const auto has_word = [&](std::string_view word) {
            for (std::size_t at = declaration.find(word); at != std::string_view::npos;
                 at = declaration.find(word, at + 1)) {
                const std::size_t end = at + word.size();
                const bool begins = at == 0 || !is_name_sign(declaration[at - 1]);
                if (begins && (end == declaration.size() || !is_name_sign(declaration[end]))) return true;
            }
            return false;
        };
        if (has_word("enum")) return false;
        return has_word("namespace") || has_word("class") || has_word("struct") || has_word("union") ||
               has_word("extern");
    }

    void take_function() {
        const std::size_t first = code_.find_first_not_of(" \t\n", start_);
        Function function;
        function.name = name_of(code_.substr(first, at_ - first));
        function.line = line_of(first);
        skip_curly();
        function.length = line_of(at_ - 1) - function.line + 1;
        functions_.push_back(std::move(function));
        begin_after(at_ - 1);
    }

    /// What stands before the first round bracket that follows a name.
    static std::string name_of(std::string_view declaration) {
        for (std::size_t open = declaration.find('('); open != std::string_view::npos;
             open = declaration.find('(', open + 1)) {
            std::size_t start = open;
            while (start > 0 && (is_name_sign(declaration[start - 1]) || declaration[start - 1] == ':' ||
                                 declaration[start - 1] == '~')) {
                --start;
            }
            if (start < open) return std::string(declaration.substr(start, open - start));
        }
        return "a function without a name";
    }

    /// From an opening brace to behind the one that closes it.
    void skip_curly() {
        int depth = 0;
        for (; at_ < code_.size(); ++at_) {
            if (code_[at_] == '{') ++depth;
            if (code_[at_] == '}' && --depth == 0) break;
        }
        ++at_;
    }

    [[nodiscard]] std::size_t line_of(std::size_t place) {
        line_ += static_cast<std::size_t>(std::count(code_.begin() + static_cast<std::ptrdiff_t>(counted_),
                                                     code_.begin() + static_cast<std::ptrdiff_t>(place), '\n'));
        counted_ = place;
        return line_;
    }

    std::string_view code_;
    std::size_t at_ = 0;
    std::size_t start_ = 0;       // of the declaration that is being read
    bool has_arguments_ = false;  // it had round brackets
    bool initialises_ = false;    // it is a constructor's, and behind the colon
    std::size_t line_ = 1;
    std::size_t counted_ = 0;  // up to where line_ is right
    std::vector<Function> functions_;
};

}  // namespace

std::vector<Function> functions_in(std::string_view code) { return Counter(code).count(); }

}  // namespace leeway::house
