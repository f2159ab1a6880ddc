#include "flow/request.h"

template class leeway::OneOf<leeway::flow::AnyRequest>;
