// Phones that sleep, reload, lose the Wi-Fi or come late, and laptops that do not answer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { in_room, picture, QUESTION, said, says, Stage, until } from './stage.mjs';

const answer = (page, letter) => page.getByRole('button', { name: new RegExp(`^${letter} `) });
const alarm = (page) => page.getByRole('alert').textContent();

async function is_marked(page, letter) {
    await until(async () => await answer(page, letter).getAttribute('aria-pressed') === 'true', `the mark at ${letter}`);
}

/** As a phone tells its page that it is looked at again. */
const wake_up = (page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

/** From now on nothing new comes through the stream, and nobody says so: a line that died silently. */
async function deafen(page) {
    await page.addInitScript(() => {
        window.EventSource = class extends EventTarget { close() {} };
    });
}

test('A late comer sees the present state and can vote at once', async (t) => {
    const { room, another } = await in_room(t);
    await room.present(QUESTION);
    const late = await another();
    await says(late, /vote is open/);
    await answer(late, 'C').click();
    await says(late, /is in: C/);
    const later = await another();
    await room.present({ ...QUESTION, phase: 'locked' });
    await says(later, /locked. No answer from you/);
});

test('A page that is loaded again has its own answer, and the phone is still one voter', async (t) => {
    const { room, phone } = await in_room(t);
    await room.present(QUESTION);
    await answer(phone, 'B').click();
    await says(phone, /is in: B/);
    await phone.reload();
    await says(phone, /is in: B/);
    await is_marked(phone, 'B');
    await answer(phone, 'A').click();
    await says(phone, /is in: A/);
    await until(() => `${room.news.tally}` === '1,0,0', 'one vote, for A');
    await phone.goto('about:blank');
    await room.present({ ...QUESTION, phase: 'revealed', chosen: 0, shows_votes: true });
    await phone.goBack();
    await says(phone, /room chose A: 1 of 1\. So did you/);
});

test('A link on another website leads back to one’s own answer, and makes no second voter', async (t) => {
    const { room, phone } = await in_room(t);
    await room.present(QUESTION);
    await answer(phone, 'B').click();
    await says(phone, /is in: B/);
    await phone.route('http://chat.example/', (route) =>
        route.fulfill({ contentType: 'text/html', body: `<a href="${room.url}">The room</a>` }));
    await phone.goto('http://chat.example/');
    await phone.getByRole('link').click();
    await says(phone, /is in: B/);
    await is_marked(phone, 'B');
    assert.equal(room.news.joined, 1);
    assert.equal((await phone.context().cookies(room.url)).length, 1);
});

test('Two pages of one phone are one voter, and the last press counts', async (t) => {
    const { room, phone } = await in_room(t);
    const twin = await phone.context().newPage();
    await twin.goto(room.url);
    await room.present(QUESTION);
    for (const [page, letter] of [[phone, 'A'], [phone, 'B'], [twin, 'C'], [phone, 'A'], [twin, 'B']]) {
        await answer(page, letter).click();
        await says(page, new RegExp(`is in: ${letter}`));
    }
    await until(() => `${room.news.tally}` === '0,1,0', 'one vote, for B');
});

test('A phone that was offline comes back by itself to where the room is', async (t) => {
    const { room, phone } = await in_room(t);
    await room.present(QUESTION);
    await answer(phone, 'B').click();
    await says(phone, /is in: B/);
    await phone.context().setOffline(true);
    await says(phone, /This phone is offline/);
    await picture(phone, 'offline');
    await room.present({ ...QUESTION, phase: 'revealed', chosen: 2, shows_votes: true });
    await phone.context().setOffline(false);
    await says(phone, /room chose C: 0 of 1\. You chose B/);
});

test('An answer that cannot be sent says so loudly, and arrives when the line is back', async (t) => {
    const { room, phone } = await in_room(t);
    await room.present(QUESTION);
    await answer(phone, 'A').waitFor();
    await phone.context().setOffline(true);
    await says(phone, /offline/);
    await answer(phone, 'A').click();
    await until(async () => /A has not reached the room yet/.test(await alarm(phone)), 'the alarm');
    await answer(phone, 'C').click();
    await until(async () => /C has not reached the room yet/.test(await alarm(phone)), 'the alarm about the last press');
    assert.match(await answer(phone, 'C').textContent(), /Not there yet: sending/);
    await phone.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const { y, height } = await phone.getByRole('alert').boundingBox();
    assert.ok(y >= 0 && y + height <= 640, 'the alarm is seen wherever one reads');
    await picture(phone, 'unsent');
    await phone.context().setOffline(false);
    await says(phone, /is in: C/);
    assert.equal(await alarm(phone), '');
    await until(() => `${room.news.tally}` === '0,0,1', 'one vote, for C');
});

test('An answer that came too late says so', async (t) => {
    const { room, phone } = await in_room(t);
    await room.present(QUESTION);
    await answer(phone, 'A').waitFor();
    await phone.context().setOffline(true);
    await answer(phone, 'A').click();
    await room.present({ ...QUESTION, phase: 'locked' });
    await phone.context().setOffline(false);
    await says(phone, /locked\. No answer from you/);
    await until(async () => /A came too late/.test(await alarm(phone)), 'the alarm');
    await picture(phone, 'too-late');
    await room.present({ ...QUESTION, round: 2, says: 'And now?' });
    await says(phone, /vote is open/);
    assert.equal(await alarm(phone), '', 'another question, another answer');
});

test('A laptop that does not answer is told from a phone that is offline', async (t) => {
    const { room, phone } = await in_room(t);
    await room.present(QUESTION);
    await answer(phone, 'B').click();
    await says(phone, /is in: B/);
    await room.kill();
    await says(phone, /laptop does not answer/);
    await phone.getByRole('button', { name: 'Try now' }).waitFor();
    assert.match(await answer(phone, 'B').getAttribute('aria-pressed'), /true/, 'what was shown stays');
    await picture(phone, 'lost');
});

test('A laptop that was started again knows nobody, and phones come in by themselves', async (t) => {
    const { room, phone } = await in_room(t);
    await room.present(QUESTION);
    await answer(phone, 'B').click();
    await says(phone, /is in: B/);
    const { port, pathname } = new URL(room.url);
    await room.kill();
    await says(phone, /does not answer/);
    await phone.route(`${room.url}/state`, (route) => route.abort());   // until there is a question again
    const again = await Stage.open(room.program, [JSON.stringify({ port: Number(port), code: pathname.slice(1) })]);
    t.after(() => again.close());
    await again.present({ ...QUESTION, says: 'Where were we?' });
    await phone.unroute(`${room.url}/state`);
    await says(phone, /vote begins again/);
    await answer(phone, 'A').click();
    await says(phone, /is in: A/);
    await until(() => `${again.news.tally}` === '1,0,0', 'a vote in the new room');
});

test('Another room at the same address is not taken for the old one', async (t) => {
    const { room, phone } = await in_room(t);
    await says(phone, /You are in/);
    const { port } = new URL(room.url);
    await room.kill();
    const other = await Stage.open(room.program, [JSON.stringify({ port: Number(port), code: 'QWERTY' })]);
    t.after(() => other.close());
    await says(phone, /no room with this code any more/);
    assert.equal(await phone.getByRole('heading').count(), 0);
    await picture(phone, 'ended');
    await phone.getByRole('link', { name: 'Type another code' }).click();
    await phone.getByRole('textbox').fill('qwerty');
    await phone.keyboard.press('Enter');
    await says(phone, /You are in/);
});

test('A page whose room is gone asks rarely, and at once when somebody wants it to', async (t) => {
    const { room, another } = await in_room(t);
    const phone = await another('/');
    await phone.clock.install();
    await phone.goto(room.url);
    await room.present(QUESTION);
    await says(phone, /vote is open/);
    const { port } = new URL(room.url);
    await room.kill();
    await answer(phone, 'B').click();   // will never arrive
    const other = await Stage.open(room.program, [JSON.stringify({ port: Number(port), code: 'QWERTY' })]);
    t.after(() => other.close());
    let asked = 0;
    let unanswered = 0;
    phone.on('request', () => { asked += 1; unanswered += 1; });
    for (const end of ['requestfinished', 'requestfailed']) phone.on(end, () => { unanswered -= 1; });
    const pass = async (seconds, step = 5) => {
        for (let i = 0; i < seconds; i += step) {
            await phone.clock.runFor(step * 1000);
            await phone.waitForTimeout(20);   // replies come in real time, however busy this computer is
            await until(() => unanswered <= 0, 'the replies');
        }
    };
    // The half minute begins when the page knows it, which a busy computer tells it sooner or later.
    const is_known = () => phone.getByText(/no room with this code any more/).isVisible();
    for (let i = 0; i < 60 && !(await is_known()); ++i) await pass(1, 1);
    await says(phone, /no room with this code any more/);
    asked = 0;
    await pass(25);
    assert.equal(asked, 0, 'nothing in the first half minute');
    await pass(600);
    assert.ok(asked >= 2 && asked <= 16, `${asked} questions in ten minutes`);
    asked = 0;
    await phone.getByRole('button', { name: 'Try now' }).click();
    await phone.clock.runFor(100);
    await until(() => asked > 0, 'a question at once');
});

test('A phone that wakes up asks at once and listens anew', async (t) => {
    const { room, phone } = await in_room(t);
    await says(phone, /You are in/);
    await until(() => room.news.connected === 1, 'its first stream');
    const asked = [];
    phone.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').pop()));
    await wake_up(phone);
    await until(() => asked.includes('events'), 'a new stream');
    assert.deepEqual(asked, ['state', 'events']);
    await room.present(QUESTION);
    await says(phone, /vote is open/);
});

test('A question that is asked anew takes back the one before it, so that a phone gets one mark', async (t) => {
    const { room, another } = await in_room(t);
    const phone = await another('/');
    const taken_back = [];
    phone.on('requestfailed', (request) => taken_back.push(new URL(request.url()).pathname.split('/').pop()));
    let asked = 0;
    await phone.route(`${room.url}/state`, (route) => {
        asked += 1;
        if (asked > 1) route.continue();   // the first is never answered
    });
    await phone.goto(room.url);
    await until(() => asked === 1, 'the first question');
    await wake_up(phone);
    await says(phone, /You are in/);
    assert.deepEqual(taken_back, ['state']);
});

test('Five pages of one phone do not take the line from each other for ever, and all stay right', async (t) => {
    const { room, phone } = await in_room(t);
    let opened = 0;
    const pages = [phone];
    phone.context().on('request', (request) => { opened += request.url().endsWith('/events') ? 1 : 0; });
    while (pages.length < 5) {
        pages.push(await phone.context().newPage());
        await pages.at(-1).goto(room.url);
        await says(pages.at(-1), /You are in/);
    }
    await phone.waitForTimeout(15000);
    assert.ok(opened <= 12, `${opened} lines were opened`);   // a new one each half second, if nobody gave way
    await room.present(QUESTION);
    await Promise.all(pages.map((page) => says(page, /vote is open/)));
});

test('Where event streams are blocked, the page asks every few seconds', async (t) => {
    const { room, another } = await in_room(t);
    const phone = await another('/');
    await deafen(phone);
    await phone.goto(room.url);
    await says(phone, /You are in/);
    await phone.waitForTimeout(6500);
    await room.present(QUESTION);
    await says(phone, /vote is open/);
    await answer(phone, 'A').click();
    await says(phone, /is in: A/);
    await room.present({ ...QUESTION, phase: 'locked' });
    await says(phone, /locked/);
});

test('A browser that refuses cookies is told what it needs', async (t) => {
    const { room, another } = await in_room(t);
    const phone = await another('/');
    await phone.route(`${room.url}/state`, async (route) => {
        const response = await route.fetch();
        const headers = response.headers();
        delete headers['set-cookie'];
        await phone.context().clearCookies();
        await route.fulfill({ response, headers });
    });
    await phone.context().clearCookies();
    await phone.goto(room.url);
    await says(phone, /refuses cookies/);
    await picture(phone, 'cookies');
});

test('Twenty phones wake up together and all are right', async (t) => {
    const { room, another } = await in_room(t);
    const phones = await Promise.all(Array.from({ length: 20 }, () => another()));
    await room.present(QUESTION);
    await Promise.all(phones.map(async (phone, i) => {
        await answer(phone, 'ABC'[i % 3]).dispatchEvent('click');   // a real one waits for frames that twenty pages share
        await says(phone, /is in/);
    }));
    await until(() => `${room.news.tally}` === '7,7,6', 'twenty votes');
    await Promise.all(phones.map((phone) => phone.context().setOffline(true)));
    await room.present({ ...QUESTION, phase: 'revealed', chosen: 1, shows_votes: true });
    await Promise.all(phones.map((phone) => phone.context().setOffline(false)));
    await Promise.all(phones.map((phone, i) => says(phone, new RegExp(`room chose B: 7 of 20\\. ${i % 3 === 1 ? 'So did' : 'You chose'}`))));
});

test('A vote whose reply is lost, or that a busy laptop puts off, is sent again and counted once', async (t) => {
    const { room, phone } = await in_room(t);
    await room.present(QUESTION);
    const ends = ['lost', 503, 429, 'through'];
    const sent = [];
    await phone.route('**/vote', async (route) => {
        sent.push(route.request().postData());
        const end = ends.shift();
        if (end === 'lost') {
            await route.fetch();
            await route.abort();
        } else if (end === 'through' || end === undefined) {
            await route.continue();
        } else {
            await route.fulfill({ status: end, body: '' });
        }
    });
    await answer(phone, 'B').click();
    await until(() => `${room.news.tally}` === '0,1,0', 'one vote, for B');
    await says(phone, /is in: B/);
    assert.deepEqual([...new Set(sent)], ['round=1&choice=1&count=1']);
    assert.equal(await alarm(phone), '');
});

test('A laptop that stands still with its lines open is noticed, and met again when it goes on', async (t) => {
    const { room, another } = await in_room(t);
    const phone = await another('/');
    await phone.clock.install();
    await phone.goto(room.url);
    await says(phone, /You are in/);
    room.pause(true);
    t.after(() => room.pause(false));
    await phone.clock.fastForward(46000);   // no sign of life
    await phone.waitForTimeout(300);
    await phone.clock.fastForward(6000);    // no reply
    await says(phone, /laptop does not answer/);
    room.pause(false);
    await phone.clock.fastForward(12000);
    await says(phone, /You are in/);
});
