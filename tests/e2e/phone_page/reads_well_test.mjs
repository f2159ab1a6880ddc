// Whether everybody can read and press it: contrast, sizes, large text, keyboard, without colours, without motion.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { in_room, picture, QUESTION, says, until } from './stage.mjs';

const LONG = {
    ...QUESTION,
    round: 2,
    title: 'Die außergewöhnlich langwierige Rücksendungsangelegenheit der Donaudampfschifffahrtsgesellschaft',
    choices: Array.from({ length: 9 }, (unused, i) =>
        `Answer number ${i + 1}, ${'which is as long as answers become when somebody explains everything '.repeat(1 + (i % 3))}`),
};

/** Goes through all that the page can show, and calls this in each state. */
async function in_each_state(room, phone, look) {
    await says(phone, /You are in/);
    await look('waiting');
    await room.tell({ do: 'teams', names: ['Red', 'Blue'] });
    await room.present({ ...QUESTION, phase: 'scene' });
    await says(phone, /Read first/);
    await look('scene and teams');
    await phone.getByRole('button', { name: 'Red', exact: true }).click();
    await phone.getByRole('button', { name: 'Change team' }).waitFor();
    await room.present(QUESTION);
    await says(phone, /vote is open/);
    await look('open');
    await phone.getByRole('button', { name: /^B / }).click();
    await says(phone, /is in: B/);
    await look('in');
    await room.present({ ...QUESTION, phase: 'locked' });
    await says(phone, /locked/);
    await look('locked');
    await room.present({ ...QUESTION, phase: 'revealed', chosen: 0, shows_votes: true });
    await says(phone, /room chose A/);
    await look('revealed');
    await room.present(LONG);
    await says(phone, /open/);
    await phone.context().setOffline(true);
    await phone.getByRole('button', { name: /^I / }).click();
    await until(async () => (await phone.getByRole('alert').textContent()) !== '', 'the alarm');
    await look('unsent');
    await phone.context().setOffline(false);
    await says(phone, /is in: I/);
    await room.present({ ...QUESTION, phase: 'over' });
    await says(phone, /It is over/);
    await look('over');
}

/** Runs in the page: texts whose colour is too near to what is behind them, and controls whose border is. */
function faint_places() {
    const parse = (colour) => (colour.match(/[\d.]+/g) || [0, 0, 0, 0]).map(Number);
    const light = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
        .reduce((all, v, i) => all + v * [0.2126, 0.7152, 0.0722][i], 0);
    const ratio = (a, b) => {
        const [x, y] = [light(a), light(b)].sort((p, q) => q - p);
        return (x + 0.05) / (y + 0.05);
    };
    const behind = (element) => {
        for (let at = element; at; at = at.parentElement) {
            const colour = parse(getComputedStyle(at).backgroundColor);
            if (colour.length < 4 || colour[3] === 1) return colour;
        }
        return [255, 255, 255];
    };
    const faint = [];
    let looked_at = 0;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim() || !element.getClientRects().length) continue;
        const found = ratio(parse(getComputedStyle(element).color), behind(element));
        ++looked_at;
        if (found < 4.5) faint.push(`${walker.currentNode.data.trim().slice(0, 30)}: ${found.toFixed(2)}`);
    }
    for (const button of document.querySelectorAll('button:not([aria-disabled])')) {
        if (!button.getClientRects().length) continue;
        const found = ratio(parse(getComputedStyle(button).borderTopColor), behind(button.parentElement));
        if (found < 3) faint.push(`border of ${button.textContent.slice(0, 20)}: ${found.toFixed(2)}`);
    }
    return { faint, looked_at };
}

for (const [scheme, contrast] of [['light', 'no-preference'], ['dark', 'no-preference'], ['light', 'more'], ['dark', 'more']]) {
    test(`Every text stands out at least 4.5 to 1, ${scheme}, contrast ${contrast}`, async (t) => {
        const { room, phone } = await in_room(t, { colorScheme: scheme, contrast });
        const papers = new Set();
        await in_each_state(room, phone, async (state) => {
            await phone.waitForTimeout(50);
            const { faint, looked_at } = await phone.evaluate(faint_places);
            assert.deepEqual(faint, [], state);
            assert.ok(looked_at > 4);
            papers.add(await phone.evaluate(() => getComputedStyle(document.body).backgroundColor));
            await picture(phone, `${scheme}-${contrast}-${state.replaceAll(' ', '-')}`);
        });
        assert.equal(papers.size, 1);
        assert.equal(/rgb\((0|20), /.test([...papers][0]), scheme === 'dark');
    });
}

test('Whatever can be pressed is at least 44 pixels high and wide, answers 56', async (t) => {
    const { room, phone } = await in_room(t);
    await in_each_state(room, phone, async (state) => {
        for (const button of await phone.locator('button:visible, a:visible, input:visible').all()) {
            const { width, height } = await button.boundingBox();
            assert.ok(width >= 44 && height >= 44, `${state}: ${await button.textContent()} is ${width} x ${height}`);
        }
        for (const button of await phone.locator('#answer-list button:visible').all()) {
            assert.ok((await button.boundingBox()).height >= 56, state);
        }
    });
});

test('With text twice as large, nothing is cut off and nothing scrolls sideways', async (t) => {
    const { room, another } = await in_room(t);
    const phone = await another('/');
    await phone.addInitScript(() => document.addEventListener('DOMContentLoaded', () => { document.documentElement.style.fontSize = '200%'; }));
    await phone.goto(room.url);
    await in_each_state(room, phone, async (state) => {
        const wide = await phone.evaluate(() => [...document.querySelectorAll('body *')]
            .filter((element) => element.getClientRects().length && element.getBoundingClientRect().right > innerWidth + 0.5)
            .map((element) => element.outerHTML.slice(0, 60)));
        assert.deepEqual(wide, [], state);
        assert.ok(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth), state);
        const cut = await phone.evaluate(() => [...document.querySelectorAll('button, p, h1, h2, blockquote, .words, .letter')]
            .filter((element) => element.scrollHeight > element.clientHeight + 1 && element.clientHeight > 0 &&
                getComputedStyle(element).overflowY !== 'visible').map((element) => element.textContent));
        assert.deepEqual(cut, [], state);
        const narrow = await phone.evaluate(() => [...document.querySelectorAll('.words')]
            .filter((words) => words.clientWidth > 0 && words.clientWidth < 200).map((words) => words.textContent));
        assert.deepEqual(narrow, [], `${state}: words would be broken`);
        assert.ok(await phone.evaluate(() => getComputedStyle(document.querySelector('#news')).position === 'sticky'
            ? document.querySelector('#news').offsetHeight < innerHeight / 3 : true), `${state}: the news cover the page`);
        await picture(phone, `large-${state.replaceAll(' ', '-')}`);
    });
});

test('A keyboard is enough, and shows where it is', async (t) => {
    const { room, phone } = await in_room(t);
    await room.tell({ do: 'teams', names: ['Red', 'Blue'] });
    await room.present(QUESTION);
    await says(phone, /team/);
    await phone.keyboard.press('Tab');
    assert.equal(await phone.evaluate(() => document.activeElement.textContent), 'Red');
    await phone.keyboard.press('Tab');
    await phone.keyboard.press('Enter');
    await says(phone, /vote is open/);
    assert.equal(await phone.evaluate(() => document.activeElement.id), 'answers-heading');
    await phone.keyboard.press('Tab');
    await phone.keyboard.press('Tab');
    assert.match(await phone.evaluate(() => document.activeElement.textContent), /^B /);
    const outline = await phone.evaluate(() => getComputedStyle(document.activeElement).outline);
    assert.match(outline, /solid 3px|3px solid/, outline);
    await picture(phone, 'focus');
    await phone.keyboard.press('Space');
    await says(phone, /is in: B/);
    assert.match(await phone.evaluate(() => document.activeElement.textContent), /^B /, 'focus stays where it was');
    await room.present({ ...QUESTION, phase: 'locked' });
    await says(phone, /locked/);
    assert.match(await phone.evaluate(() => document.activeElement.textContent), /^B /, 'focus stays at the lock');
    await room.present({ ...QUESTION, phase: 'revealed', chosen: 1 });
    await says(phone, /room chose/);
    assert.equal(await phone.evaluate(() => document.activeElement.id), 'answers-heading', 'focus is not lost at the reveal');
});

test('Nothing is told by colour alone', async (t) => {
    const { room, phone } = await in_room(t);
    await room.present(QUESTION);
    await phone.getByRole('button', { name: /^B / }).click();
    await says(phone, /is in: B/);
    const marks = await phone.evaluate(() => [...document.querySelectorAll('#answer-list button')]
        .map((button) => [button.querySelectorAll('svg').length, button.querySelector('.mark') ? button.querySelector('.mark').textContent : '']));
    assert.deepEqual(marks, [[0, ''], [1, 'Your answer'], [0, '']]);
    await room.present({ ...QUESTION, phase: 'revealed', chosen: 2, shows_votes: true });
    await says(phone, /room chose C/);
    const shown = await phone.evaluate(() => [...document.querySelectorAll('#answer-list li')]
        .map((item) => [...item.querySelectorAll('.mark')].map((mark) => mark.textContent)));
    assert.deepEqual(shown, [[], ['Your answer'], ['The room’s choice']]);
});

test('In the colours that a reader forces upon it, answers and bars can still be told apart', async (t) => {
    const { room, phone } = await in_room(t, { forcedColors: 'active' });
    await room.present(QUESTION);
    await phone.getByRole('button', { name: /^B / }).click();
    await says(phone, /is in: B/);
    const borders = await phone.evaluate(() => [...document.querySelectorAll('#answer-list button')]
        .map((button) => getComputedStyle(button).borderTopWidth));
    assert.deepEqual(borders, ['2px', '4px', '2px']);
    await picture(phone, 'forced-in');
    await room.present({ ...QUESTION, phase: 'revealed', chosen: 1, shows_votes: true });
    await says(phone, /room chose B/);
    await picture(phone, 'forced-revealed');
    const [bar, fill] = await phone.evaluate(() => {
        const fills = document.querySelectorAll('.bar span');
        return [getComputedStyle(fills[1].parentElement).backgroundColor, getComputedStyle(fills[1]).backgroundColor];
    });
    assert.notEqual(bar, fill);
});

test('Bars do not grow before the eyes of who wants less motion', async (t) => {
    for (const [reducedMotion, expected] of [['reduce', '0s'], ['no-preference', '0.25s']]) {
        const { room, phone } = await in_room(t, { reducedMotion });
        await room.present({ ...QUESTION, phase: 'revealed', chosen: 1, shows_votes: true });
        await says(phone, /room chose B/);
        assert.equal(await phone.evaluate(() => getComputedStyle(document.querySelector('.bar span')).transitionDuration), expected);
    }
});
