#include "engine/components.h"

#include <algorithm>

namespace leeway::engine {

namespace {

constexpr std::uint32_t kUnseen = 0xFFFFFFFFU;

/// Tarjan's algorithm with its own stack: a case may be ten thousand scenes deep.
class Tarjan {
public:
    explicit Tarjan(const Successors& successors)
        : successors_(successors),
          order_(successors.size(), kUnseen),
          low_(successors.size(), 0),
          component_(successors.size(), kUnseen) {}

    Components run() {
        for (std::uint32_t node = 0; node < successors_.size(); ++node) {
            if (order_[node] == kUnseen) visit(node);
        }
        // Tarjan closes sinks first; turned round, play only ever goes up.
        for (std::uint32_t& component : component_) component = closed_ - 1 - component;
        return {std::move(component_), closed_};
    }

private:
    struct Frame {
        std::uint32_t node;
        std::size_t next_edge;
    };

    void visit(std::uint32_t root) {
        open(root);
        while (!frames_.empty()) {
            Frame& frame = frames_.back();
            const std::vector<std::uint32_t>& edges = successors_[frame.node];
            if (frame.next_edge == edges.size()) {
                close(frame.node);
            } else {
                follow(frame.node, edges[frame.next_edge++]);
            }
        }
    }

    void open(std::uint32_t node) {
        order_[node] = low_[node] = opened_++;
        stack_.push_back(node);
        frames_.push_back({node, 0});
    }

    void follow(std::uint32_t from, std::uint32_t to) {
        if (order_[to] == kUnseen) {
            open(to);
        } else if (component_[to] == kUnseen) {
            low_[from] = std::min(low_[from], order_[to]);
        }
    }

    void close(std::uint32_t node) {
        frames_.pop_back();
        if (!frames_.empty()) low_[frames_.back().node] = std::min(low_[frames_.back().node], low_[node]);
        if (low_[node] != order_[node]) return;
        std::uint32_t member = kUnseen;
        while (member != node) {
            member = stack_.back();
            stack_.pop_back();
            component_[member] = closed_;
        }
        ++closed_;
    }

    const Successors& successors_;
    std::vector<std::uint32_t> order_;
    std::vector<std::uint32_t> low_;
    std::vector<std::uint32_t> component_;
    std::vector<std::uint32_t> stack_;
    std::vector<Frame> frames_;
    std::uint32_t opened_ = 0;
    std::uint32_t closed_ = 0;
};

}  // namespace

Components find_components(const Successors& successors) { return Tarjan(successors).run(); }

}  // namespace leeway::engine
