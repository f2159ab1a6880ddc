#include "flow/intent.h"

template class leeway::OneOf<leeway::flow::AnyIntent>;
