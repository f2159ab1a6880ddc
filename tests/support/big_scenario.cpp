#include "support/big_scenario.h"

#include <fmt/format.h>

namespace leeway::support {

namespace {

constexpr const char* kHead = R"({
  "leeway": "scenario",
  "format": 1,
  "id": "long-way",
  "title": "A long way",
  "customer": {
    "name": "Noor Lindqvist",
    "happiness": 40,
    "expectation": 55,
    "value": 900
  },
  "notes": {
    "promised": "Somebody promised to call back",
    "called": "Somebody called back"
  },
  "start": "scene-0",
  "scenes": {
)";

constexpr const char* kScene = R"(    "scene-{0}": {{
      "narration": "It is a quarter past {1} and the parcel is still on its way.",
      "says": "I have now written to you {0} times. Could somebody please tell me where my order is, and when I may expect it?",
      "responses": [
        {{
          "id": "apologise",
          "say": "I am sorry that you had to write again. I look into it at once and call you back before noon.",
          "outcome": {2},
          "process": 70,
          "interaction": 85,
          "minutes": 6,
          "sets": ["promised"],
          "why": "An apology with a time in it is worth more than one without.",
          "then": "scene-{3}"
        }},
        {{
          "id": "send-again",
          "say": "I have sent you the same order once more, by express. Keep both if the first one turns up.",
          "outcome": 90,
          "process": 80,
          "interaction": 75,
          "spend": 18.50,
          "minutes": 4,
          "need": {{ "permission": "send-again" }},
          "then": [
            {{ "chance": 80, "goto": "scene-{3}", "narration": "It arrives the next morning." }},
            {{ "chance": 20, "goto": "scene-{3}", "happiness": -4 }}
          ],
          "refused": "scene-{3}"
        }},
        {{
          "id": "wait",
          "say": "Please wait for another week; parcels do turn up.",
          "outcome": 30,
          "process": 20,
          "interaction": 45,
          "minutes": 2,
          "hours": 24,
          "when": {{ "notes": ["promised"], "not": ["called"], "happiness": [10, 100] }},
          "clears": ["promised"],
          "sets": ["called"],
          "then": "scene-{3}"
        }}
      ]
    }},
)";

constexpr const char* kTail = R"(    "scene-{}": {{
      "ending": {{
        "title": "It has arrived"
      }}
    }}
  }}
}}
)";

}  // namespace

std::string big_scenario_text(std::size_t scenes) {
    std::string text = kHead;
    for (std::size_t i = 0; i + 1 < scenes; ++i) {
        text += fmt::format(fmt::runtime(kScene), i, 1 + i % 12, 40 + i % 30, i + 1);
    }
    return text + fmt::format(fmt::runtime(kTail), scenes - 1);
}

}  // namespace leeway::support
