#include "live/tickets.h"

namespace leeway::live {

void Tickets::add(const Token& token) {
    tokens_.insert(token);
    order_.push_back(token);
    while (order_.size() > most_) {
        tokens_.erase(order_.front());
        order_.front().bytes.fill(0);
        order_.pop_front();
    }
}

void Tickets::wipe() {
    while (!tokens_.empty()) tokens_.extract(tokens_.begin()).value().bytes.fill(0);
    for (Token& token : order_) token.bytes.fill(0);
    order_.clear();
}

}  // namespace leeway::live
