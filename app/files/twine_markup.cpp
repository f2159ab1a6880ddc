#include "files/twine_markup.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "files/limits.h"
#include "files/twine_link.h"
#include "files/twine_source.h"
#include "files/twine_words.h"
#include "model/quoted.h"

namespace leeway::files {

namespace {

constexpr std::size_t kNone = std::string_view::npos;

/// Signs that stand in pairs around words, in Harlowe, SugarCube or Markdown.
constexpr std::array<std::string_view, 4> kPairs{"''", "//", "**", "~~"};

/// Harlowe's macros are told from words in parentheses by their names.
constexpr std::array<std::string_view, 62> kHarlowe{
    "set",         "put",        "move",       "if",          "unless",       "else-if",       "elseif",
    "else",        "for",        "loop",       "either",      "random",       "cond",          "nth",
    "print",       "display",    "link",       "link-goto",   "linkgoto",     "link-reveal",   "linkreveal",
    "link-repeat", "linkrepeat", "link-undo",  "linkreplace", "link-replace", "link-show",     "goto",
    "go-to",       "undo",       "restart",    "reload",      "click",        "click-replace", "mouseover",
    "mouseout",    "live",       "event",      "stop",        "hidden",       "show",          "replace",
    "append",      "prepend",    "text-style", "textstyle",   "text-colour",  "text-color",    "colour",
    "color",       "background", "align",      "font",        "css",          "transition",    "t8n",
    "enchant",     "alert",      "prompt",     "confirm",     "cycling-link", "input-box"};

constexpr std::size_t kLongestMacro = 4'000;
/// How many bytes may be searched for the end of macros that have none, over a whole passage.
constexpr std::size_t kVainSearch = 4'000'000;

bool is_ascii_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool is_name_sign(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_'; }

std::string_view name_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_name_sign(text[end])) ++end;
    return text.substr(at, end - at);
}

class MarkupScanner {
public:
    MarkupScanner(std::string_view text, std::string_view format)
        : text_(text),
          format_(format),
          may_be_harlowe_(format.empty() || format.substr(0, 7) == "Harlowe"),
          may_be_sugarcube_(format.empty() || format.substr(0, 9) == "SugarCube" ||
                            format.substr(0, 9) == "Sugarcane") {}

    PlainPassage scan() {
        while (at_ < text_.size()) {
            if (!take_markup()) words_.add(text_[at_++]);
        }
        plain_.text = words_.finish();
        std::stable_sort(plain_.remarks.begin(), plain_.remarks.end(),
                         [](const MarkupRemark& a, const MarkupRemark& b) { return a.offset < b.offset; });
        return std::move(plain_);
    }

private:
    /// Moves past markup that begins here; false if none does.
    bool take_markup() {
        switch (text_[at_]) {
            case '[': return take_link() || take_picture();
            case ']': return take_hook_end();
            case '<': return take_comment("<!--", html_comment_) || take_code() || take_macro() || take_element();
            case '(': return may_be_harlowe_ && take_harlowe();
            case '/': return take_comment("/*", script_comment_) || take_comment("/%", old_comment_) || take_pair();
            case '\'':
            case '*':
            case '~': return take_pair();
            case '$': return note_variable();
            default: return false;
        }
    }

    [[nodiscard]] bool is_at(std::string_view sign) const { return text_.compare(at_, sign.size(), sign) == 0; }

    void remark(std::string text) {
        if (plain_.remarks.size() < kMostProblems) plain_.remarks.push_back({at_, std::move(text)});
    }
    /// The same once a passage, however often it is there.
    void remark_once(const std::string& text) {
        if (told_.insert(text).second) remark(text);
    }

    bool take_link() {
        if (!is_at("[[")) return false;
        const std::size_t close = link_end_.at(at_ + 2);
        if (close == kNone || feed_.at(at_) < close) return false;
        add_link(link_parts(text_.substr(at_ + 2, close - at_ - 2)));
        at_ = close + 2;
        return true;
    }

    void add_link(const LinkParts& parts) {
        if (!parts.setter.empty())
            remark(fmt::format("what a link does, {}, is left out", model::quoted(parts.setter)));
        const std::string words = plain_words(parts.text);
        if (is_address(parts.target)) {
            remark(fmt::format("a link out of the story, {}, is left out", model::quoted(parts.target)));
            for (const char c : words) words_.add(c);
            return;
        }
        plain_.links.push_back({words, std::string(parts.target), at_});
        words_.add_link(words);
    }

    /// A link's words without signs of formatting; they cannot hold a link of their own.
    [[nodiscard]] std::string plain_words(std::string_view words) {
        if (words.find_first_of("<'/*~($") == kNone) return std::string(words);
        PlainPassage plain = MarkupScanner(words, format_).scan();
        for (MarkupRemark& inner : plain.remarks) remark_once(inner.text);
        return plain.links.empty() ? plain.text : std::string(words);
    }

    bool take_picture() {
        if (!is_at("[img[") && !is_at("[IMG[")) return false;
        const std::size_t close = link_end_.at(at_ + 2);
        if (close == kNone) return false;
        remark("a picture is left out");
        at_ = close + 2;
        return true;
    }

    bool take_hook_end() {
        if (hooks_ == 0) return false;
        --hooks_;
        ++at_;
        return true;
    }

    bool take_comment(std::string_view begin, NextPlace& end) {
        if (!is_at(begin)) return false;
        const std::size_t close = end.at(at_ + begin.size());
        if (close == kNone) return false;
        remark_once("a comment is left out");
        at_ = close + (begin == "<!--" ? 3 : 2);
        return true;
    }

    bool take_code() {
        if (!is_at("<%")) return false;
        const std::size_t close = code_end_.at(at_ + 2);
        if (close == kNone) return false;
        remark_once("code (<% %>) is left out");
        at_ = close + 2;
        return true;
    }

    /// SugarCube: <<name arguments>>.
    bool take_macro() {
        if (!is_at("<<") || !may_be_sugarcube_) return false;
        const char next = at_ + 2 < text_.size() ? text_[at_ + 2] : ' ';
        if (!is_ascii_letter(next) && next != '/' && next != '=' && next != '-' && next != '_') return false;
        const std::size_t close = macro_end_.at(at_ + 2);
        if (close == kNone) return false;
        const std::string_view inside = text_.substr(at_ + 2, close - at_ - 2);
        const std::string_view name = name_at(inside, 0);
        const bool is_link = name == "link" || name == "button" || name == "click";
        if (!is_link || !take_macro_link(inside.substr(name.size()))) remark_macro("<<", inside, ">>");
        at_ = close + 2;
        return true;
    }

    /// The link that <<link ...>> is: in brackets, or in quotes.
    bool take_macro_link(std::string_view code) {
        const std::size_t open = code.find("[[");
        const std::size_t close = code.find("]]");
        if (open != kNone && close != kNone && open < close) {
            add_link(link_parts(code.substr(open + 2, close - open - 2)));
            return true;
        }
        const std::optional<LinkParts> link = quoted_link(code);
        // With one text only, what it does stands behind it, up to <</link>>.
        if (!link || link->text.data() == link->target.data()) return false;
        add_link(*link);
        return true;
    }

    void remark_macro(std::string_view open, std::string_view inside, std::string_view close) {
        if (inside.substr(0, 1) == "/") return;  // of its beginning has been spoken
        remark(fmt::format("the macro {} is left out",
                           model::quoted(std::string(open) + std::string(inside) + std::string(close))));
    }

    /// Harlowe: (name: arguments), perhaps with a hook behind it, [words].
    bool take_harlowe() {
        const std::string_view name = name_at(text_, at_ + 1);
        if (text_.substr(at_ + 1 + name.size(), 1) != ":") return false;
        if (std::find(kHarlowe.begin(), kHarlowe.end(), name) == kHarlowe.end()) return false;
        const std::size_t close = end_of_parentheses();
        if (close == kNone) return false;
        const std::string_view code = text_.substr(at_ + 2 + name.size(), close - at_ - 2 - name.size());
        const bool is_link = name == "link-goto" || name == "linkgoto";
        const std::optional<LinkParts> link = is_link ? quoted_link(code) : std::nullopt;
        if (link) {
            add_link(*link);
        } else {
            remark_macro("(", text_.substr(at_ + 1, close - at_ - 1), ")");
        }
        at_ = close + 1;
        if (is_at("[") && !is_at("[[")) {
            ++hooks_;
            ++at_;
        }
        return true;
    }

    /// The parenthesis that belongs to the one here; those in double quotes do not count.
    std::size_t end_of_parentheses() {
        const std::size_t end = std::min(text_.size(), at_ + kLongestMacro);
        if (searched_ > kVainSearch) return kNone;
        int depth = 0;
        bool in_quotes = false;
        for (std::size_t i = at_; i < end; ++i) {
            if (text_[i] == '"') in_quotes = !in_quotes;
            if (in_quotes) continue;
            if (text_[i] == '(') ++depth;
            if (text_[i] == ')' && --depth == 0) return i;
        }
        searched_ += end - at_;
        return kNone;
    }

    /// HTML: a tag on one line, or all of a script or a style.
    bool take_element() {
        const bool is_end = is_at("</");
        const std::string_view name = name_at(text_, at_ + (is_end ? 2 : 1));
        if (name.empty() || !is_ascii_letter(name.front())) return false;
        const std::size_t close = tag_end_.at(at_);
        if (close == kNone || feed_.at(at_) < close) return false;
        if (name == "br") {
            words_.add('\n');
        } else if (!is_end) {
            remark_once(fmt::format("the element {} is left out", model::quoted("<" + std::string(name) + ">")));
        }
        at_ = close + 1;
        if (!is_end && (name == "script" || name == "style")) skip_to(name == "script" ? script_end_ : style_end_);
        return true;
    }

    void skip_to(NextPlace& place) {
        const std::size_t end = place.at(at_);
        if (end != kNone) at_ = end;
    }

    /// A sign of formatting that has its counterpart in the same paragraph.
    bool take_pair() {
        for (std::size_t i = 0; i < kPairs.size(); ++i) {
            if (!is_at(kPairs[i])) continue;
            if (kPairs[i] == "//" && at_ > 0 && text_[at_ - 1] == ':') return false;  // of an address
            std::optional<std::size_t>& partner = partners_[i];
            if (partner == at_) {
                partner.reset();
            } else {
                const std::size_t next = pairs_[i].at(at_ + 2);
                if (next == kNone || paragraph_.at(at_) < next || next == at_ + 2) return false;
                partner = next;
                remark_once("signs of formatting, such as // and '', are left out");
            }
            at_ += 2;
            return true;
        }
        return false;
    }

    /// Leaves it where it stands: words around it may need it.
    bool note_variable() {
        const std::string_view name = name_at(text_, at_ + 1);
        if (!name.empty() && is_ascii_letter(name.front())) {
            remark_once(fmt::format("the variable {} stays as it is written", model::quoted("$" + std::string(name))));
        }
        return false;
    }

    std::string_view text_;
    std::string_view format_;
    bool may_be_harlowe_;
    bool may_be_sugarcube_;
    PlainPassage plain_;
    TwineWords words_;
    std::set<std::string> told_;
    std::size_t at_ = 0;
    std::size_t hooks_ = 0;
    std::size_t searched_ = 0;
    std::array<std::optional<std::size_t>, kPairs.size()> partners_;
    std::array<NextPlace, kPairs.size()> pairs_{NextPlace{text_, kPairs[0]}, NextPlace{text_, kPairs[1]},
                                                NextPlace{text_, kPairs[2]}, NextPlace{text_, kPairs[3]}};
    NextPlace feed_{text_, "\n"};
    NextPlace paragraph_{text_, "\n\n"};
    NextPlace link_end_{text_, "]]"};
    NextPlace macro_end_{text_, ">>"};
    NextPlace code_end_{text_, "%>"};
    NextPlace tag_end_{text_, ">"};
    NextPlace script_end_{text_, "</script"};
    NextPlace style_end_{text_, "</style"};
    NextPlace html_comment_{text_, "-->"};
    NextPlace script_comment_{text_, "*/"};
    NextPlace old_comment_{text_, "%/"};
};

}  // namespace

bool is_address(std::string_view target) { return target.find("://") != kNone || target.substr(0, 7) == "mailto:"; }

PlainPassage plain_passage(std::string_view text, std::string_view format) {
    return MarkupScanner(text, format).scan();
}

}  // namespace leeway::files
