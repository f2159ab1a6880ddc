#include "flow/request.h"

#include <iterator>
#include <utility>

template class leeway::OneOf<leeway::flow::AnyRequest>;

namespace leeway::flow {

void append(Requests& to, Requests more) { std::move(more.begin(), more.end(), std::back_inserter(to)); }

}  // namespace leeway::flow
