// A room on this machine and phones in real Chromium.
import { execFileSync, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after } from 'node:test';
import { chromium } from 'playwright-core';

/** A server of the phones' page, told what to do in lines of JSON and telling what comes in. */
export class Stage {
    static async open(program, words = []) {
        const stage = new Stage();
        stage.news = {};
        stage.waiting = [];
        stage.program = program;
        stage.child = spawn(program[0], [...program.slice(1), ...words], { stdio: ['pipe', 'pipe', 'inherit'] });
        stage.ended = new Promise((done) => stage.child.on('exit', done));
        const ready = new Promise((done, fail) => {
            stage.child.on('exit', () => fail(new Error('the room does not open')));
            createInterface({ input: stage.child.stdout }).on('line', (line) => {
                const told = JSON.parse(line);
                if (told.url) done(told.url);
                else if (told.done) stage.waiting.shift()?.();
                else stage.news = told;
            });
        });
        stage.url = await ready;
        return stage;
    }

    /** Done when the room has taken it. */
    tell(command) {
        return new Promise((done) => {
            this.waiting.push(done);
            this.child.stdin.write(`${JSON.stringify(command)}\n`);
        });
    }

    present(presented) { return this.tell({ do: 'present', ...presented }); }

    async close() {
        if (this.child.exitCode === null) this.child.stdin.end();
        await this.ended;
    }

    /** As when the laptop is switched off, or its line breaks. */
    async kill() {
        this.child.kill('SIGKILL');
        await this.ended;
    }

    /** Stands still, as a laptop that sleeps; its connections stay. */
    pause(is_paused) { this.child.kill(is_paused ? 'SIGSTOP' : 'SIGCONT'); }
}

export function find_chromium() {
    for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
        try {
            return execFileSync('/bin/sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
        } catch { /* the next one */ }
    }
    return '';
}

export const open_browser = () =>
    chromium.launch({ executablePath: find_chromium(), args: ['--no-sandbox', '--force-color-profile=srgb'] });

/** A phone of its own: its own cookies, its own size. */
export async function open_phone(browser, options = {}) {
    const { width = 360, height = 640, ...others } = options;
    const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: 2, hasTouch: true, ...others });
    const page = await context.newPage();
    page.setDefaultTimeout(kPatience);
    page.problems = [];
    page.on('pageerror', (error) => page.problems.push(`${error}`));
    page.on('console', (message) => {
        if (/Content.Security.Policy|Refused to/i.test(message.text())) page.problems.push(message.text());
    });
    return page;
}

export const said = (page) => page.getByRole('status').textContent();

const kPatience = 60000;   // with whatever else this computer has to do

/** What a person would wait for. */
export async function until(look, what = 'what was expected') {
    const end = Date.now() + kPatience;
    for (;;) {
        const seen = await look();
        if (seen) return seen;
        if (Date.now() > end) throw new Error(`still not there: ${what}`);
        await new Promise((done) => setTimeout(done, 40));
    }
}

export async function says(page, pattern) {
    let last = '';
    await until(async () => pattern.test(last = await said(page)), `${pattern}`).catch((error) => {
        throw new Error(`${error.message}; the page says: ${last}`);
    });
}

export const QUESTION = {
    phase: 'open', round: 1, title: 'The order of somebody who died', speaker: 'Nora Halvorsen', lang: 'en',
    says: 'I am sorry that I have not sent the shoes back yet. My mother died last week, and I have not had the head for it.',
    choices: [
        'Take the shoes back whenever she can. There is no hurry at all, and I say so.',
        'Send a carrier to her door, so that she need not think of it again.',
        'Explain that returns are possible within thirty days, and that this is day forty-one.',
    ],
};

const program = process.env.LEEWAY_STAGE?.split(' ');
let browser = null;

/** A room and a phone in it, both gone when the test ends; whatever the phone's page found wrong fails the test. */
export async function in_room(test, options = {}, limits = {}) {
    browser ??= await open_browser();
    const room = await Stage.open(program, [JSON.stringify(limits)]);
    const pages = [];
    const another = async (path, others = options) => {
        const page = await open_phone(browser, others);
        pages.push(page);
        await page.goto(path ? new URL(path, room.url).href : room.url);
        return page;
    };
    test.after(async () => {
        const problems = pages.flatMap((page) => page.problems);
        for (const page of pages) await page.context().close();
        await room.close();
        if (problems.length) throw new Error(`the page reports: ${problems.join('\n')}`);
    });
    return { room, phone: await another(), another, browser };
}

export async function close_browser() {
    await browser?.close();
    browser = null;
}
after(close_browser);

/** To be looked at: PICTURES names the folder. */
export async function picture(page, name) {
    if (!process.env.PICTURES) return;
    await page.waitForTimeout(300);   // the bars have grown
    await page.screenshot({ path: path.join(process.env.PICTURES, `${name}.png`), fullPage: true });
}
