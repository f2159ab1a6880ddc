// Stories between Leeway and extwee, which knows nothing of Leeway.
//
//     node extwee_test.mjs LEEWAY REPOSITORY
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseTwee, parseTwine2HTML } from 'extwee';

const [leeway, repository] = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), 'leeway-extwee-'));
const run = (...words) => execFileSync(leeway, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** What Leeway makes of a story. */
function imported(name, text) {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return JSON.parse(run('import', file));
}

const words = (text) => (text ?? '').replaceAll(/\s+/g, ' ').trim();
const links = (text) => [...text.matchAll(/\[\[(.*)->(.*)\]\]/g)].map(([, , target]) => target);
const targets = (response) =>
    [response.then].flat().map((then) => then.goto ?? then).concat(response.refused ?? []);

/** Whether extwee has read the passages that the case's scenes are. */
function checkPassages(story, scenario) {
    assert.equal(story.name, scenario.title);
    assert.equal(story.start, scenario.start);
    assert.match(story.IFID ?? story.ifid, /^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/);
    assert.equal(story.passages.length, Object.keys(scenario.scenes).length + 1);
    for (const [id, scene] of Object.entries(scenario.scenes)) {
        const passage = story.passages.find((candidate) => candidate.name === id);
        assert.ok(passage, `there is no passage ${id}`);
        for (const part of [scene.says, scene.narration, scene.ending?.title, scene.ending?.lesson])
            assert.ok(words(passage.text).includes(words(part)), `passage ${id} lacks: ${part}`);
        for (const response of scene.responses ?? []) assert.ok(words(passage.text).includes(words(response.say)));
        assert.deepEqual(links(passage.text), (scene.responses ?? []).flatMap(targets));
        const at = scene.layout?.join(',');
        assert.equal(passage.metadata.position, at);
    }
}

/** Whether passages alone, without the scenario that the story holds, make the same scenes and links. */
function checkWithoutScenario(name, story, scenario) {
    story.passages = story.passages.filter((passage) => !passage.tags.includes('leeway'));
    const bare = imported(`${name}-bare.html`, story.toTwine2HTML());
    assert.equal(bare.title, scenario.title);
    assert.equal(bare.start, scenario.start);
    assert.deepEqual(Object.keys(bare.scenes), Object.keys(scenario.scenes));
    for (const [id, scene] of Object.entries(scenario.scenes)) {
        const expected = (scene.responses ?? []).flatMap(targets);
        assert.deepEqual((bare.scenes[id].responses ?? []).map((response) => response.then), expected.slice(0, 9));
        assert.ok(words(bare.scenes[id].says).includes(words(scene.says)), `scene ${id} says something else`);
    }
}

function checkCase(file) {
    const scenario = JSON.parse(readFileSync(file, 'utf8'));
    const name = scenario.id;
    const story = parseTwee(run('export', file, '--as', 'twee'));
    checkPassages(story, scenario);
    const html = story.toTwine2HTML();
    assert.deepEqual(imported(`${name}.html`, html), scenario);
    assert.deepEqual(imported(`${name}.twee`, parseTwine2HTML(html).toTwee()), scenario);
    checkWithoutScenario(name, story, scenario);
}

/** A story that never was in Leeway. */
function checkByHand() {
    const twee = readFileSync(path.join(repository, 'tests/files/extwee/by_hand.twee'), 'utf8');
    const direct = imported('by_hand.twee', twee);
    const published = imported('by_hand.html', parseTwee(twee).toTwine2HTML());
    for (const part of ['id', 'title', 'start', 'scenes']) assert.deepEqual(published[part], direct[part]);
    assert.equal(direct.start, 'the-shop-opens');
    assert.equal(direct.scenes['the-shop-opens'].says, '“Good morning!” — is 2 < 3?\nAnd 3 < 4 & 5 > 4.');
    assert.deepEqual(
        direct.scenes['the-shop-opens'].responses.map((response) => [response.say, response.then]),
        [['Look it up', 'upstairs'], ['Goodbye', 'the-end'], ['Go up', 'upstairs']]);
    assert.equal(direct.scenes.upstairs.says, ':: not a header');
    // Its passages are smaller than scenes: its places are drawn apart until no card lies on another, by one factor.
    const [[left, top], [right, level]] = ['the-shop-opens', 'upstairs'].map((id) => direct.scenes[id].layout);
    assert.deepEqual([right / left, level / top, top / left], [3, 1, 2]);
    assert.ok(right - left >= 288, 'no card lies on another');
    assert.deepEqual(published['x-twine'].passages.map((passage) => passage.text).sort(),
        direct['x-twine'].passages.map((passage) => passage.text).sort());
}

try {
    const cases = readdirSync(path.join(repository, 'scenarios'))
        .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'));
    assert.ok(cases.length >= 24);
    for (const name of cases) checkCase(path.join(repository, 'scenarios', name));
    checkByHand();
    console.log(`${cases.length} cases and a story written by hand have gone through extwee and come back`);
} finally {
    rmSync(folder, { recursive: true });
}
