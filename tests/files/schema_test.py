#!/usr/bin/env python3
"""Checks that the JSON Schemas in scenarios/ and the program accept and refuse the same files.

Asks an independent validator (jsonschema, draft 2020-12) and the program (files_verdicts) about all files of tests/data,
about the bundled ones, and about thousands of mutations of good ones. What a schema cannot say (that a link leads
somewhere, that chances sum to 100) may be refused by the program alone, with one of the messages below; in everything
else the two must agree.

usage: schema_test.py REPOSITORY FILES_VERDICTS
"""

import copy
import decimal
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

try:
    import jsonschema
except ImportError:
    print("skipped: python3-jsonschema is not installed")
    sys.exit(77)

MUTATIONS = 600  # of each good file

decimal.getcontext().prec = 2000  # enough for the remainder of 1e999 by 0.01

BEYOND_SCHEMAS = re.compile(
    "|".join(
        [
            r"error: no scene ",
            r"error: no note ",
            r"error: no role ",
            r"error: there is already a ",
            r"error: the role .* already has a limit here",
            r"error: the key .* is here for the second time",
            r"error: no ending can be reached from here",
            r"error: the lower bound \d+ is above the upper bound",
            r"error: the chances sum to ",
            r"error: the weights sum to ",
            r"error: the limit .* is below the limit .* of ",
            r"error: \"\w+\" must be from 0 to 1, not ",
            r"error: steps count from 1 without a gap",
            r"error: this must be a time such as ",
        ]
    )
)

# What mutations put in place of a value: right and wrong things of every kind.
POOL = [
    None, True, False, 0, 1, -1, 2, 50, 60.0, 100, 101, -100, -101, 0.5, 8.5, 8.25, 8.505, 1e2, 10000, 10001,
    100000, 100001, 1000000000, 1000000001, 0.001, 0.0001, 1e6, 4294967296, 1e30, "", "a", "A", "late-coat", "-a",
    "x-a", "a" * 64, "a" * 65, "any", "email", "chat", "EUR", "eur", "en", "en_GB", "balanced", "minor", "policy",
    "scenario", "two\nlines", "a\n", "tab\t", "esc\u001b", "c1\u0085", "é" * 4000, "é" * 4001, [], [0], [30, 100],
    [1, 2, 3], [45, 20, 35], [1, 4], [4, 1], [1, 0], ["a"], [""], [[]], {}, {"a": 1}, {"agent": 1}, {"x-a": 1},
    "end", "first-mail", "promised", ["promised"],
]  # fmt: skip
KEYS = ["x-new", "new", "id", "then", "ending", "responses", "refused", "need", "X-new", "x", "amount", "", "promised"]


def number(text):
    """Numbers as JSON Schema means them: exact, and 60.0 is an integer."""
    value = decimal.Decimal(text)
    is_whole = value == value.to_integral_value() and abs(value) < decimal.Decimal(10) ** 40
    return int(value) if is_whole else value


def parse(text):
    """The document, or None for what is no JSON or has a key twice, which schemas never see."""

    def unique(pairs):
        if len(dict(pairs)) != len(pairs):
            raise ValueError("a key twice")
        return dict(pairs)

    def refuse(constant):
        raise ValueError(constant)

    try:
        return json.loads(text, parse_float=number, object_pairs_hook=unique, parse_constant=refuse)
    except (ValueError, RecursionError):
        return None


def with_python_patterns(schema):
    """Python's $ also matches before a last line feed, which ECMA-262's does not."""
    if isinstance(schema, dict):
        return {
            key: re.sub(r"\$$", r"\\Z", value) if key == "pattern" else with_python_patterns(value)
            for key, value in schema.items()
        }
    return [with_python_patterns(item) for item in schema] if isinstance(schema, list) else schema


def load_validators(folder):
    validators = {}
    for kind in ["scenario", "policy", "journey", "play"]:
        text = (folder / f"{kind}.schema.json").read_text(encoding="utf-8")
        jsonschema.Draft202012Validator.check_schema(json.loads(text))
        schema = with_python_patterns(json.loads(text, parse_float=number))
        validators[kind] = jsonschema.Draft202012Validator(schema)
    return validators


class Program:
    """Asks files_verdicts."""

    def __init__(self, path):
        self.process = subprocess.Popen([path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def errors(self, path):
        self.process.stdin.write(f"{path}\n")
        self.process.stdin.flush()
        count = int(self.process.stdout.readline())
        return [self.process.stdout.readline().rstrip("\n") for _ in range(count)]


def documents_of(text, kind):
    """What the schema of this kind is about: each line of a log, else the whole."""
    return [parse(line) for line in text.splitlines()] if kind == "play" else [parse(text)]


def disagreement(text, kind, errors, validators):
    """Why the program and the schema do not agree, or None."""
    documents = documents_of(text, kind)
    if any(document is None for document in documents):
        return None if errors else "the program accepts what is no JSON"
    refusals = [error for document in documents for error in validators[kind].iter_errors(document)]
    if refusals and not errors:
        return f"only the schema refuses it: {refusals[0].json_path}: {refusals[0].message[:200]}"
    if not refusals and errors:
        alone = [error for error in errors if not BEYOND_SCHEMAS.search(error)]
        return f"only the program refuses it: {alone[0]}" if alone else None
    return None


def kind_of(text):
    document = parse(text) if parse(text) is not None else parse(text.split("\n")[0])
    kind = document.get("leeway") if isinstance(document, dict) else None
    return kind if kind in ("scenario", "policy", "journey", "play") else None


def places_in(value, path=()):
    """The paths of all values in a document."""
    yield path
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else []
    for key, member in members:
        yield from places_in(member, path + (key,))


def mutate(document, chance):
    """A copy with one thing replaced, removed, added or renamed."""
    changed = copy.deepcopy(document)
    path = chance.choice([place for place in places_in(changed) if place and place != ("leeway",)])
    parent = changed
    for key in path[:-1]:
        parent = parent[key]
    key = path[-1]
    action = chance.random()
    if action < 0.6:
        parent[key] = copy.deepcopy(chance.choice(POOL))
    elif action < 0.75:
        del parent[key]
    elif isinstance(parent, list):
        parent.insert(key, copy.deepcopy(chance.choice(POOL + parent)))
    elif action < 0.9:
        parent[chance.choice(KEYS)] = copy.deepcopy(chance.choice(POOL + list(parent.values())))
    else:
        parent[chance.choice(KEYS)] = parent.pop(key)
    return changed


def mutations(text, kind, chance):
    """Texts of changed documents; of a log, one line is changed."""
    lines = text.splitlines() if kind == "play" else [text]
    for _ in range(MUTATIONS):
        at = chance.randrange(len(lines))
        changed = json.dumps(mutate(json.loads(lines[at]), chance), ensure_ascii=chance.random() < 0.5)
        yield "\n".join(lines[:at] + [changed] + lines[at + 1 :]) + "\n"


def main():
    repository, verdicts = pathlib.Path(sys.argv[1]), sys.argv[2]
    validators = load_validators(repository / "scenarios")
    program = Program(verdicts)
    failures = []
    counts = {"accepted": 0, "refused": 0}

    def check(name, path, text):
        kind = kind_of(text)
        if kind is None:
            return
        errors = program.errors(path)
        counts["refused" if errors else "accepted"] += 1
        why = disagreement(text, kind, errors, validators)
        if why:
            failures.append(f"{name}: {why}")

    given = [*(repository / "tests/data/good").iterdir(), *(repository / "tests/data/bad").glob("*.json")]
    bundled = [path for path in (repository / "scenarios").rglob("*.json") if not path.name.endswith(".schema.json")]
    for path in given + bundled:
        check(path.name, path, path.read_bytes().decode("utf-8", errors="replace"))

    chance = random.Random(2)
    with tempfile.TemporaryDirectory() as folder:
        mutation = pathlib.Path(folder) / "mutation"
        for path in sorted((repository / "tests/data/good").iterdir()):
            text = path.read_text(encoding="utf-8")
            for changed in mutations(text, kind_of(text), chance):
                mutation.write_text(changed, encoding="utf-8")
                check(f"a mutation of {path.name}: {changed[:3000]}" if len(failures) < 3 else path.name, mutation, changed)

    for failure in failures[:20]:
        print(failure)
    print(f"{counts['accepted']} accepted by both, {counts['refused']} refused, {len(failures)} disagreements")
    return 1 if failures or not counts["accepted"] else 0


if __name__ == "__main__":
    sys.exit(main())
