// Phones in real Chromium that go through a whole workshop: each answers every question as soon as it is open, the first
// half of them with A, the others with B.
//
//     node guests.mjs URL COUNT FILE
//
// What all of them have seen is appended to FILE, a line each: "in"; for every question "1 answered" and what the room
// did, as the page says it: "1 saw The room chose A: 210 of 220."; "done". What goes wrong is a line that begins with
// "wrong:".
import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const [url, wanted, file] = process.argv.slice(2);
const count = Number(wanted);

const seen = new Map();   // what was seen, and by whom

/** Tells of it once all phones have seen it. */
function saw(words, guest) {
    if (!seen.has(words)) seen.set(words, new Set());
    const by = seen.get(words);
    if (by.size < count && by.add(guest).size === count) appendFileSync(file, `${words}\n`);
}

function wrong(what) { appendFileSync(file, `wrong: ${what}\n`); }

function find_chromium() {
    for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
        try {
            return execFileSync('/bin/sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
        } catch { /* the next one */ }
    }
    return '';
}

/** In the page: says what its status says, each time that it says something else. */
function watch_status() {
    document.addEventListener('DOMContentLoaded', () => {
        const status = document.querySelector('[role="status"]');
        let last = '';
        const look = () => {
            if (status.textContent === last) return;
            last = status.textContent;
            window.status_says(last);
        };
        new MutationObserver(look).observe(status, { childList: true, characterData: true, subtree: true });
        look();
    });
}

class Guest {
    constructor(place) {
        this.letter = place < count / 2 ? 'A' : 'B';
        this.round = 0;
        this.is_in = false;
        this.is_asked = false;
        this.has_seen_the_end = new Promise((done) => { this.end = done; });
    }

    async join(browser) {
        const context = await browser.newContext({ viewport: { width: 360, height: 640 }, hasTouch: true });
        this.page = await context.newPage();
        this.page.setDefaultTimeout(20000);
        this.page.on('pageerror', (error) => wrong(error));
        await this.page.exposeFunction('status_says', (words) => this.hear(words).catch(wrong));
        await this.page.addInitScript(watch_status);
        await this.page.goto(url);
    }

    async hear(words) {
        if (!this.is_in && !/Joining/.test(words)) {
            this.is_in = true;
            saw('in', this);
        }
        if (/^The vote is open/.test(words) && !this.is_asked) return this.answer();
        if (/^Your answer is in/.test(words)) return this.check(words, `Your answer is in: ${this.letter}.`, 'answered');
        if (/^The vote is locked/.test(words)) return this.check(words, `Your answer: ${this.letter}.`, 'locked');
        if (/^The room chose/.test(words)) return this.see_result(words);
        if (!/^It is over/.test(words)) return undefined;
        saw('done', this);
        return this.end();
    }

    async answer() {
        this.is_asked = true;
        this.round += 1;
        await this.page.getByRole('button', { name: new RegExp(`^${this.letter}`) }).click();
    }

    check(words, expected, what) {
        if (words.includes(expected)) saw(`${this.round} ${what}`, this);
        else wrong(`"${words}" instead of "${expected}"`);
    }

    see_result(words) {
        if (!this.is_asked) return;
        this.is_asked = false;
        const own = words.includes(`chose ${this.letter}:`) ? 'So did you.' : `You chose ${this.letter}.`;
        if (!words.includes(own)) wrong(`"${words}" without "${own}"`);
        saw(`${this.round} saw ${words.split('.')[0]}.`, this);
    }
}

const browser = await chromium.launch({ executablePath: find_chromium(), args: ['--no-sandbox'] });
try {
    const guests = Array.from({ length: count }, (_, place) => new Guest(place));
    for (let i = 0; i < count; i += 5) await Promise.all(guests.slice(i, i + 5).map((guest) => guest.join(browser)));
    await Promise.all(guests.map((guest) => guest.has_seen_the_end));
} catch (error) {
    wrong(error);
} finally {
    await browser.close();
}
