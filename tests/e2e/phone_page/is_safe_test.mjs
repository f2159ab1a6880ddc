// What a page on a strange Wi-Fi must not do.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { in_room, QUESTION, says, until } from './stage.mjs';

test('A script as somebody’s words is shown as text', async (t) => {
    const { room, phone } = await in_room(t);
    const evil = '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>&amp;"\'\u2028</blockquote>';
    await room.tell({ do: 'teams', names: [evil, '<b>Blue</b>'] });
    await room.present({ ...QUESTION, title: evil, speaker: evil, says: evil, choices: [evil, '<svg/onload=window.hurt=1>'], lang: '"><b>' });
    await phone.getByRole('button', { name: '<b>Blue</b>' }).click();
    await phone.getByRole('button', { name: /^A / }).click();
    await says(phone, /is in: A/);
    assert.equal(await phone.locator('blockquote').textContent(), evil);
    await room.present({ ...QUESTION, title: evil, speaker: evil, says: evil, choices: [evil, 'x'], phase: 'revealed', chosen: 0, shows_votes: true });
    await says(phone, /room chose A/);
    assert.equal(await phone.evaluate(() => document.querySelectorAll('main img, main script, main b b, blockquote *').length), 0);
    assert.equal(await phone.evaluate(() => window.hurt), undefined);
});

test('Fewer than 30,000 bytes bring the page, all of them from the room', async (t) => {
    const { room, another } = await in_room(t);
    const phone = await another('/');
    const bodies = [];
    phone.on('response', (response) => {
        if (!/events|state/.test(response.url())) bodies.push(response.body().catch(() => Buffer.alloc(0)));
        assert.equal(new URL(response.url()).origin, new URL(room.url).origin);
    });
    await phone.goto(room.url);
    await says(phone, /You are in/);
    const sizes = (await Promise.all(bodies)).map((body) => body.length);
    assert.equal(sizes.length, 3);
    assert.ok(sizes.reduce((a, b) => a + b) < 30000, `${sizes}`);
    assert.ok(Math.min(...sizes) > 1000);
});

test('The policy for content holds, and refuses what somebody would bring in', async (t) => {
    const { room, another } = await in_room(t);
    const phone = await another();
    await says(phone, /You are in/);
    assert.deepEqual(phone.problems, [], 'nothing of ours is refused');
    const hurt = await phone.evaluate(async () => {
        const script = document.createElement('script');
        script.textContent = 'window.hurt = 1';
        document.body.appendChild(script);
        const box = document.createElement('div');
        document.body.appendChild(box);
        box.innerHTML = '<img src=x onerror="window.hurt=1">';
        await new Promise((done) => setTimeout(done, 300));
        return window.hurt;
    });
    assert.equal(hurt, undefined);
    assert.ok(phone.problems.length > 0);
    phone.problems = [];
    const headers = (await phone.request.get(room.url)).headers();
    assert.match(headers['content-security-policy'], /default-src 'none'/);
    assert.doesNotMatch(headers['content-security-policy'], /unsafe/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
});

test('The voter’s mark cannot be read by a script, and is all that is kept', async (t) => {
    const { room, phone } = await in_room(t);
    await says(phone, /You are in/);
    assert.equal(await phone.evaluate(() => document.cookie), '');
    assert.deepEqual(await phone.evaluate(() => [localStorage.length, sessionStorage.length]), [0, 0]);
    const cookies = await phone.context().cookies(room.url);
    assert.equal(cookies.length, 1);
    const { name, value, httpOnly, sameSite, expires, path } = cookies[0];
    assert.deepEqual({ name, httpOnly, sameSite, expires, path },
        { name: 'leeway', httpOnly: true, sameSite: 'Strict', expires: -1, path: '/' });
    assert.match(value, /^[0-9a-f]{32}$/);
});

test('A page of another site can neither vote nor look', async (t) => {
    const { room, phone } = await in_room(t);
    await room.present(QUESTION);
    await says(phone, /vote is open/);
    const stranger = await phone.context().newPage();
    const home = room.url.replace('127.0.0.1', 'localhost');
    await stranger.route('http://stranger.test/', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Hello</p>' }));
    await stranger.goto('http://stranger.test/');
    const tried = await stranger.evaluate(async (urls) => {
        const replies = [];
        for (const url of urls) {
            await fetch(`${url}/vote`, { method: 'POST', mode: 'no-cors', credentials: 'include', body: 'round=1&choice=0&count=9',
                headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }).catch(() => {});
            replies.push(await fetch(`${url}/state`, { credentials: 'include' }).then(() => 'read', () => 'refused'));
        }
        return replies;
    }, [room.url, home]);
    assert.deepEqual(tried, ['refused', 'refused']);
    await phone.getByRole('button', { name: /^B / }).click();
    await says(phone, /is in: B/);
    await until(() => `${room.news.tally}` === '0,1,0', 'only the vote of the phone itself');
});
