// Phones in real Chromium that go through a whole workshop: each answers every question as soon as it is open.
//
//     node guests.mjs URL COUNT FILE
//
// FILE says "in" once all have joined, then "done COUNT ANSWERS" when every page has seen the end, or what went wrong.
import { execFileSync } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const [url, wanted, file] = process.argv.slice(2);
const count = Number(wanted);

function tell(words) {
    writeFileSync(`${file}.part`, words);
    renameSync(`${file}.part`, file);
}

function find_chromium() {
    for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
        try {
            return execFileSync('/bin/sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
        } catch { /* the next one */ }
    }
    return '';
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Answers what is asked, once a question. @return whether the end has come. */
async function look(page, place) {
    const said = await page.getByRole('status').textContent();
    if (/It is over/.test(said)) return true;
    const answers = page.locator('#answer-list button:visible:enabled');
    const number = await answers.count();
    const question = await page.locator('#says').textContent();
    if (number > 1 && page.answered !== question && await page.locator('#answer-list [aria-pressed="true"]').count() === 0) {
        await answers.nth(place % 2).click({ timeout: 3000 }).then(() => {
            page.answered = question;
            page.answers += 1;
        }, () => {});
    }
    return false;
}

const browser = await chromium.launch({ executablePath: find_chromium(), args: ['--no-sandbox'] });
try {
    const pages = [];
    for (let i = 0; i < count; ++i) {
        const context = await browser.newContext({ viewport: { width: 360, height: 640 }, hasTouch: true });
        const page = await context.newPage();
        page.answers = 0;
        await page.goto(url);
        await page.getByRole('status').filter({ hasNotText: 'Joining' }).waitFor({ timeout: 20000 });
        pages.push(page);
    }
    tell('in');
    const gone = new Set();
    for (const end = Date.now() + 900000; gone.size < count && Date.now() < end; await pause(150)) {
        for (const [place, page] of pages.entries()) {
            if (!gone.has(page) && await look(page, place)) gone.add(page);
        }
    }
    const answers = new Set(pages.map((page) => page.answers));
    tell(answers.size === 1 && gone.size === count ? `done ${count} ${[...answers][0]}`
        : `wrong: ${gone.size} saw the end, answers ${[...answers].join(' and ')}`);
} catch (error) {
    tell(`wrong: ${error}`);
} finally {
    await browser.close();
}
