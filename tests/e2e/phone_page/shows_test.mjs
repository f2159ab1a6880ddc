// What the page shows in each state of the room, as a person and as a screen reader meet it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { in_room, open_phone, picture, QUESTION, said, says, until } from './stage.mjs';

const answers = (page) => page.getByRole('region', { name: /would you do|answers|room said/ });
const answer = (page, letter) => answers(page).getByRole('button', { name: new RegExp(`^${letter} `) });

/** What a screen reader is told. */
const tree = (page) => page.locator('body').ariaSnapshot();

async function pressed(page) {
    const buttons = await answers(page).getByRole('button').all();
    return Promise.all(buttons.map((button) => button.getAttribute('aria-pressed')));
}

for (const [width, height] of [[360, 640], [412, 915]]) {
    const size = `${width}x${height}`;

    test(`A vote from the welcome to the thanks, at ${size}`, async (t) => {
        const { room, phone } = await in_room(t, { width, height });
        await says(phone, /You are in/);
        await phone.getByRole('heading', { name: 'Welcome' }).waitFor();
        assert.equal(await phone.getByRole('button').count(), 0, 'nothing to press while waiting');
        await picture(phone, `waiting-${size}`);

        await room.present({ ...QUESTION, phase: 'scene' });
        await says(phone, /not open yet/);
        await phone.getByRole('heading', { name: 'Nora Halvorsen says' }).waitFor();
        assert.equal(await phone.locator('blockquote').textContent(), QUESTION.says);
        assert.match(await tree(phone), /button "A Take the shoes back.*" \[disabled\]/);
        await answer(phone, 'B').click({ force: true });
        assert.deepEqual(await pressed(phone), ['false', 'false', 'false'], 'nothing can be voted yet');
        await picture(phone, `scene-${size}`);

        await room.present(QUESTION);
        await says(phone, /vote is open/);
        assert.doesNotMatch(await tree(phone), /disabled/);
        await picture(phone, `open-${size}`);

        await answer(phone, 'B').click();
        await says(phone, /^Your answer is in: B\./);
        assert.deepEqual(await pressed(phone), ['false', 'true', 'false']);
        assert.match(await answer(phone, 'B').textContent(), /Your answer$/);
        assert.match(await tree(phone), /button "B Send a carrier.* Your answer" \[pressed\]/);
        await until(() => room.news.tally?.[0]?.[1] === 1, 'one vote for B');
        await picture(phone, `in-${size}`);

        await room.present({ ...QUESTION, phase: 'locked' });
        await says(phone, /^The vote is locked\. Your answer: B\.$/);
        assert.match(await tree(phone), /button "B .*" \[disabled\] \[pressed\]/);
        await answer(phone, 'A').click({ force: true });
        assert.deepEqual(await pressed(phone), ['false', 'true', 'false'], 'what is locked stays');
        await picture(phone, `locked-${size}`);

        await room.present({ ...QUESTION, phase: 'revealed', chosen: 1, shows_votes: true });
        await says(phone, /^The room chose B: 1 of 1\. So did you\.$/);
        assert.equal(await answers(phone).getByRole('button').count(), 0);
        const items = answers(phone).getByRole('listitem');
        assert.equal(await items.count(), 3);
        assert.match(await items.nth(1).textContent(), /The room’s choiceYour answer1 of 1 100 %/);
        assert.match(await items.nth(0).textContent(), /0 of 1 0 %/);
        await picture(phone, `revealed-${size}`);

        await room.present({ ...QUESTION, phase: 'over' });
        await says(phone, /It is over/);
        await phone.getByRole('heading', { name: 'Thank you' }).waitFor();
        await picture(phone, `over-${size}`);
    });
}

test('The votes are not shown on phones where the facilitator keeps them', async (t) => {
    const { room, phone } = await in_room(t);
    await room.present(QUESTION);
    await answer(phone, 'C').click();
    await says(phone, /is in: C/);
    await room.present({ ...QUESTION, phase: 'revealed', chosen: 0 });
    await says(phone, /^The room chose A\. You chose C\.$/);
    assert.doesNotMatch(await answers(phone).textContent(), /\d (%|of)/);
    await room.present({ ...QUESTION, phase: 'revealed' });
    await says(phone, /^These are the room’s answers\.$/);
});

test('An answer can be changed until the lock, and only the last one counts', async (t) => {
    const { room, phone } = await in_room(t);
    await room.present(QUESTION);
    for (const letter of ['A', 'C', 'B', 'C']) {
        await answer(phone, letter).click();
        await says(phone, new RegExp(`is in: ${letter}`));
    }
    await until(() => `${room.news.tally}` === '0,0,1', 'one vote, for C');
    assert.deepEqual(await pressed(phone), ['false', 'false', 'true']);
});

test('Fast presses end with the last of them', async (t) => {
    const { room, phone } = await in_room(t);
    await room.present(QUESTION);
    await answer(phone, 'A').waitFor();
    await phone.evaluate(() => {
        const buttons = document.querySelectorAll('#answer-list button');
        for (let i = 0; i < 4; ++i) buttons[i % 3].click();
    });
    await says(phone, /is in: A/);
    await until(() => `${room.news.tally}` === '1,0,0', 'one vote, for A');
});

test('A vote that the facilitator clears can be given again, and the page says so', async (t) => {
    const { room, phone } = await in_room(t);
    await room.present(QUESTION);
    await answer(phone, 'A').click();
    await says(phone, /is in: A/);
    await room.tell({ do: 'clear', round: 1 });
    await says(phone, /begins again/);
    assert.deepEqual(await pressed(phone), ['false', 'false', 'false']);
    await answer(phone, 'A').click();
    await says(phone, /is in: A/);
    await until(() => `${room.news.tally}` === '1,0,0', 'the new vote');
});

test('The next scene takes its place, and the reader is led to it', async (t) => {
    const { room, phone } = await in_room(t);
    await room.present(QUESTION);
    await answer(phone, 'A').click();
    await says(phone, /is in: A/);
    await room.present({ ...QUESTION, round: 2, phase: 'scene', says: 'Thank you. That is kind.', choices: ['Say goodbye.', 'Ask.'] });
    await says(phone, /not open yet/);
    assert.equal(await phone.evaluate(() => document.activeElement.id), 'speaker');
    assert.equal(await phone.evaluate(() => window.scrollY), 0);
    assert.deepEqual(await pressed(phone), ['false', 'false']);
    await room.present(QUESTION);   // one step back: the vote of that round is still there
    await says(phone, /is in: A/);
});

test('Where nothing is asked, phones say no word of a vote, and lead the reader to what is told', async (t) => {
    const { room, phone } = await in_room(t);
    await room.present(QUESTION);
    await answer(phone, 'A').click();
    await says(phone, /is in: A/);
    const told = { ...QUESTION, phase: 'scene', round: 0, speaker: '', choices: [], says: 'The flowers came the next morning.' };
    await room.present(told);
    await says(phone, /^Look at the big screen\.$/);
    assert.match(await phone.getByRole('region', { name: 'What happens' }).textContent(), /The flowers came/);
    assert.equal(await phone.evaluate(() => document.activeElement.id), 'speaker');
    assert.equal(await answers(phone).count(), 0);
    assert.doesNotMatch(await tree(phone), /vote| says/);
    await picture(phone, 'told');
    await room.present({ ...told, says: '' });   // a picture alone
    await until(async () => await phone.evaluate(() => document.activeElement.id) === 'said', 'the focus on what is there');
});

test('What is only looked at is called a “what if” at every step, and never the room’s choice', async (t) => {
    const { room, phone } = await in_room(t);
    await room.present(QUESTION);
    await answer(phone, 'A').click();
    await says(phone, /is in: A/);
    const result = { ...QUESTION, phase: 'revealed', chosen: 0, shows_votes: true };
    await room.present(result);
    await says(phone, /^The room chose A: 1 of 1\. So did you\.$/);
    await room.present({ ...result, chosen: 2, what_if: true });
    await says(phone, /^What if: C\. You chose A\.$/);
    const items = answers(phone).getByRole('listitem');
    assert.match(await items.nth(2).textContent(), /What if/);
    assert.doesNotMatch(await answers(phone).textContent(), /choice/);
    await picture(phone, 'what-if');
    await room.present({ ...result, chosen: 0, what_if: true });
    await says(phone, /^What if: A\. You chose A\.$/);
    const question = { ...QUESTION, round: 2, what_if: true };
    for (const [phase, words] of [['scene', 'Read first'], ['open', 'The vote is open'], ['locked', 'The vote is locked']]) {
        await room.present({ ...question, phase });
        await says(phone, new RegExp(`^What if: ${words}`));
    }
    await room.present(result);
    await says(phone, /^The room chose A: 1 of 1\. So did you\.$/);
    assert.match(await answers(phone).textContent(), /The room’s choice/);
});

test('Where its leader decides otherwise, nobody is told that the room did', async (t) => {
    const { room, phone } = await in_room(t);
    await room.present(QUESTION);
    await answer(phone, 'A').click();
    await says(phone, /is in: A/);
    await room.present({ ...QUESTION, phase: 'revealed', chosen: 1, shows_votes: true, led: true });
    await says(phone, /^It goes on with B: 0 of 1\. You chose A\.$/);
    assert.doesNotMatch(await answers(phone).textContent(), /The room/);
    assert.match(await answers(phone).getByRole('listitem').nth(1).textContent(), /Taken/);
});

test('What is said changes once a change, in one polite place', async (t) => {
    const { room, phone } = await in_room(t);
    await says(phone, /You are in/);
    assert.equal(await phone.getByRole('status').count(), 1);
    await phone.evaluate(() => {
        window.heard = [];
        const region = document.querySelector('[role=status]');
        new MutationObserver(() => window.heard.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
    });
    await room.present({ ...QUESTION, phase: 'scene' });
    await says(phone, /Read first/);
    await room.present(QUESTION);
    await says(phone, /vote is open/);
    await answer(phone, 'B').click();
    await says(phone, /is in: B/);
    await room.present({ ...QUESTION, phase: 'locked' });
    await says(phone, /locked/);
    assert.deepEqual((await phone.evaluate(() => window.heard)).map((text) => text.slice(0, 14)),
        ['Read first. Th', 'The vote is op', 'Your answer is', 'The vote is lo']);
    assert.equal(await phone.getByRole('alert').textContent(), '');
});

test('The page is one of landmarks and headings, in the languages of its words', async (t) => {
    const { room, phone } = await in_room(t);
    await room.present({ ...QUESTION, lang: 'de', says: 'Meine Mutter ist gestorben.' });
    await says(phone, /vote is open/);
    for (const landmark of ['banner', 'main', 'contentinfo']) assert.equal(await phone.getByRole(landmark).count(), 1);
    assert.equal(await phone.getByRole('heading', { level: 1 }).count(), 1);
    assert.deepEqual(await phone.evaluate(() => [document.documentElement.lang, document.querySelector('blockquote').lang,
        document.querySelector('#answer-list [lang]').lang]), ['en', 'de', 'de']);
    assert.equal(await phone.title(), `${QUESTION.title} · Leeway`);
});

test('Teams are chosen first, can be changed until the first vote, and are compared', async (t) => {
    const { room, phone, another } = await in_room(t);
    await room.tell({ do: 'teams', names: ['Red', 'Team 2'] });
    const other = await another();
    for (const page of [phone, other]) await page.getByRole('button', { name: 'Red', exact: true }).waitFor();
    await room.present(QUESTION);
    await says(phone, /Choose your team first/);
    await answer(phone, 'A').click({ force: true });
    assert.deepEqual(await pressed(phone), ['false', 'false', 'false']);
    await picture(phone, 'teams');
    await phone.getByRole('button', { name: 'Red', exact: true }).click();
    await says(phone, /vote is open/);
    assert.equal(await phone.locator('#team-name').textContent(), 'Red');
    await phone.getByRole('button', { name: 'Change team' }).click();
    assert.equal(await phone.getByRole('button', { name: 'Red', exact: true }).getAttribute('aria-pressed'), 'true');
    await phone.getByRole('button', { name: 'Team 2', exact: true }).click();
    await until(async () => /Team 2/.test(await phone.getByRole('banner').textContent()), 'the other team');
    await answer(phone, 'B').click();
    await says(phone, /is in: B/);
    assert.equal(await phone.getByRole('button', { name: 'Change team' }).count(), 0, 'fixed after the first vote');
    await other.getByRole('button', { name: 'Red', exact: true }).click();
    await answer(other, 'A').click();
    await says(other, /is in: A/);
    await until(() => JSON.stringify(room.news.tally) === '[[1,0,0],[0,1,0]]', 'a vote of each team');
    await room.present({ ...QUESTION, phase: 'revealed', chosen: 1, shows_votes: true });
    await says(phone, /^The room chose B: 1 of 2\. So did you\.$/);
    assert.match(await answers(phone).getByRole('listitem').nth(1).textContent(), /[^ ]Red 0 of 1 0 %Team 2 \(yours\) 1 of 1 100 %/);
    await picture(phone, 'teams-revealed');
});

test('The room’s end is told, and what came of a wrong code', async (t) => {
    const { room, phone, another } = await in_room(t);
    await says(phone, /You are in/);
    const lost = await another('/');
    await lost.getByRole('textbox', { name: 'The code on the big screen' }).fill('zzzzzz');
    await picture(lost, 'code');
    await lost.getByRole('button', { name: 'Go in' }).click();
    assert.match(await lost.getByRole('alert').textContent(), /no room with that code/);
    await picture(lost, 'code-wrong');
    await lost.getByRole('textbox').fill(new URL(room.url).pathname.slice(1).toLowerCase());
    await lost.keyboard.press('Enter');
    await says(lost, /You are in/);
    await room.present({ ...QUESTION, phase: 'over' });
    await says(phone, /It is over/);
    await room.close();
    await phone.waitForTimeout(1500);
    assert.match(await said(phone), /It is over/, 'a laptop that has gone after the end is as it should be');
});

test('A locked door and a full room are told to those who stand before them, and open by themselves', async (t) => {
    const { room, phone, another } = await in_room(t, {}, { voters: 2 });
    await says(phone, /You are in/);
    await room.tell({ do: 'lock', on: true });
    const late = await another();
    await says(late, /door is locked/);
    await picture(late, 'door-locked');
    await room.tell({ do: 'lock', on: false });
    await late.getByRole('button', { name: 'Try now' }).click();
    await says(late, /You are in/);
    const third = await another();
    await says(third, /room is full/);
    await picture(third, 'room-full');
});
