'use strict';
// A phone in the room. Plain ES2017 for phones that are some years old; every text goes in as textContent.
// What is shown is a function of three things: the room's last state, this phone's last press, and how the line is.

// Every word of the page: another language is another table.
const WORDS = {
    page: 'Leeway',
    joining: 'Joining the room…',
    waiting: 'You are in. It begins soon.',
    waiting_heading: 'Welcome',
    waiting_hint: 'Look at the big screen. What you can choose appears here by itself.',
    scene: 'Read first. The vote is not open yet.',
    look: 'Look at the big screen.',
    open: 'The vote is open. Choose one answer.',
    open_anew: 'The vote begins again. Choose one answer.',
    open_no_team: 'Choose your team first, then you can vote.',
    sending: 'Sending your answer {letter}…',
    is_in: 'Your answer is in: {letter}. Change it any time before the lock.',
    locked: 'The vote is locked. Your answer: {letter}.',
    locked_without: 'The vote is locked. No answer from you this time.',
    revealed: 'These are the room’s answers.',
    room_chose: 'The room chose {letter}.',
    room_chose_votes: 'The room chose {letter}: {votes} of {all}.',
    led: 'It goes on with {letter}: {votes} of {all}.',
    taken: 'Taken',
    you_too: 'So did you.',
    you_chose: 'You chose {letter}.',
    over: 'It is over. Thank you for taking part.',
    over_heading: 'Thank you',
    over_hint: 'Nothing about you was kept: no name, no number, no address. You can close this page.',
    says: '{name} says',
    told: 'What happens',
    answers_heading: 'What would you do?',
    answers_locked: 'The answers',
    answers_revealed: 'What the room said',
    your_answer: 'Your answer',
    being_sent: 'Not there yet: sending…',
    rooms_answer: 'The room’s choice',
    what_if: 'What if',
    votes: '{votes} of {all}',
    no_votes: 'No votes',
    percent: '{percent} %',
    team_mine: '{name} (yours)',
    team_heading: 'Which team are you in?',
    team_hint: 'You can change it until you vote for the first time.',
    team_change: 'Change team',
    team_joining: 'Joining {name}…',
    lost: 'The laptop does not answer. Is this phone in the same Wi-Fi? Trying again by itself…',
    offline: 'This phone is offline. Turn its Wi-Fi on; the page comes back by itself.',
    busy: 'The room is very busy. Trying again by itself…',
    full: 'The room is full: it takes no more phones. You can still raise your hand.',
    door: 'The door is locked: nobody new can come in now. This page tries again by itself.',
    cookie: 'This browser refuses cookies, and needs one small one to keep your vote yours. Please allow them for this page.',
    ended: 'There is no room with this code any more.',
    again: 'Try now',
    other_code: 'Type another code',
    unsent: 'Your answer {letter} has not reached the room yet! Trying again…',
    too_late: 'Your answer {letter} came too late: the vote was locked before it arrived.',
    refused: 'Your answer {letter} was not taken. Please choose again.',
    promise: 'No account, no name. Your answer is counted, not kept; it all stays on the laptop in this room.',
};

const LETTERS = 'ABCDEFGHI';
const HOME = '/' + location.pathname.split('/')[1];
const REPLY_MS = 5000;        // a request that takes longer has failed
const FIRST_NEWS_MS = 6000;   // an event stream that says nothing for so long is blocked: ask instead
const ASK_EVERY_MS = 3000;
const REOPEN_MS = 30000;      // while asking: how often the stream is tried again
const SILENCE_MS = 40000;     // the room gives a sign of life each 15 s
const SLOW_MS = 300;          // until then nobody is told that a vote is under way
const LOUD_MS = 2000;         // a vote that is not there after this is said to be so

let room = null;              // the room's last state
let line = 'joining';         // or: on, lost, busy, full, door, cookie, ended
let press = null;             // this phone's last answer: {round, choice, count, sent, tries, at}
let wanted_team = null;       // being told to the room
let anew = false;             // what this phone had answered was cleared by the facilitator
let alarm = null;             // {key, choice}, about the last answer in this round

const find = (id) => document.getElementById(id);
const is_shown = (id) => find(id).offsetParent !== null;
const focus_on = (ids) => find(ids.find(is_shown) || 'said').focus();
const letter_of = (choice) => LETTERS.charAt(choice);
const letters_of = (choice) => ({ letter: letter_of(choice) });

function say(key, values) {
    return WORDS[key].replace(/\{(\w+)\}/g, (all, name) => (values && name in values ? String(values[name]) : all));
}

// ---- What this phone has answered ----

const is_pressed = () => press !== null && press.round === room.round && !is_there();
const is_there = () => room.me.count >= press.count && (press.sent || room.me.mine === press.choice);
const own_answer = () => (is_pressed() ? press.choice : room.me.mine);
const is_underway = () => is_pressed() && !press.sent;
const is_slow = () => is_underway() && Date.now() - press.at >= SLOW_MS;
const needs_team = () => room.teams.length > 0 && room.me.team === null;

// ---- Drawing ----

// Touches the page only where something is different: what has not changed is not read out again.
function set_text(element, text) {
    if (element.textContent !== text) element.textContent = text;
}

function set_attribute(element, name, value) {
    if (value === null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function make(name, style, text) {
    const element = document.createElement(name);
    if (style) element.className = style;
    if (text !== undefined) element.textContent = text;
    return element;
}

function make_sign(name) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    svg.setAttribute('aria-hidden', 'true');
    use.setAttribute('href', '#sign-' + name);
    svg.appendChild(use);
    return svg;
}

function make_mark(style, sign, words) {
    const mark = make('span', 'mark ' + style);
    mark.appendChild(make_sign(sign));
    mark.appendChild(make('span', '', words));
    return mark;
}

// What the page says at its top: [tone, sign, words]; null: what it said before.
function status_now() {
    if (line === 'lost') return ['warn', 'warn', say(navigator.onLine === false ? 'offline' : 'lost')];
    if (line === 'joining' && room === null) return ['calm', 'wait', say('joining')];
    if (line !== 'on' && line !== 'joining') return ['warn', line === 'door' ? 'lock' : 'warn', say(line)];
    const status = room_status();
    if (status && room.what_if) status[2] = say('what_if') + ': ' + status[2];
    return status;
}

function room_status() {
    switch (room.phase) {
        case 'scene': return ['calm', 'wait', say(room.choices.length ? 'scene' : 'look')];
        case 'open': return open_status();
        case 'locked': return locked_status();
        case 'revealed': return ['locked', 'room', revealed_words()];
        case 'over': return ['in', 'check', say('over')];
        default: return ['calm', 'check', say('waiting')];
    }
}

function open_status() {
    if (needs_team()) return ['open', 'open', say('open_no_team')];
    const mine = own_answer();
    if (mine === null) return ['open', 'open', say(anew ? 'open_anew' : 'open')];
    if (is_underway()) return is_slow() ? ['calm', 'wait', say('sending', letters_of(mine))] : null;
    return ['in', 'check', say('is_in', letters_of(mine))];
}

function locked_status() {
    const mine = own_answer();
    return ['locked', 'lock', mine === null ? say('locked_without') : say('locked', letters_of(mine))];
}

function revealed_words() {
    if (room.chosen === null) return say('revealed');
    const all = room.votes ? total(room.votes) : 0;
    const values = { letter: letter_of(room.chosen), votes: all ? votes_for(room.chosen) : 0, all: all };
    const words = room.what_if ? values.letter + '.' : say(room.led ? 'led' : all ? 'room_chose_votes' : 'room_chose', values);
    const mine = own_answer();
    if (mine === null) return words;
    return words + ' ' + say(mine === room.chosen && !room.what_if ? 'you_too' : 'you_chose', letters_of(mine));
}

const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
const total = (votes) => sum(votes.map(sum));
const votes_for = (choice) => sum(room.votes.map((team) => team[choice] || 0));

// The answers stay the same elements while they mean the same, so that focus and reading are not disturbed.
let drawn_answers = '';
function draw_answers() {
    const shown = room !== null && room.choices.length > 0 && /scene|open|locked|revealed/.test(room.phase);
    find('answers').hidden = !shown;
    if (!shown) {
        drawn_answers = '';
        return;
    }
    const revealed = room.phase === 'revealed';
    set_text(find('answers-heading'), say(revealed ? 'answers_revealed' : room.phase === 'locked' ? 'answers_locked' : 'answers_heading'));
    const list = find('answer-list');
    const key = JSON.stringify([room.choices, room.lang, revealed && [room.votes, room.chosen, room.what_if, room.led, room.teams, own_answer()]]);
    if (key !== drawn_answers) {
        const had_focus = list.contains(document.activeElement);
        list.textContent = '';
        room.choices.forEach((words, i) => list.appendChild(revealed ? make_result(words, i) : make_choice(words, i)));
        if (had_focus) find('answers-heading').focus();
        drawn_answers = key;
    }
    if (!revealed) update_choices(list);
}

function make_item(name, style, words, i) {
    const item = make('li');
    const box = make(name, style);
    const letter = make('span', 'letter', letter_of(i));
    const text = make('span', 'words');
    const choice = make('span', '', words);
    choice.dir = 'auto';
    if (room.lang) choice.lang = room.lang;
    text.appendChild(choice);
    box.appendChild(letter);
    box.appendChild(document.createTextNode(' '));
    box.appendChild(text);
    item.appendChild(box);
    return item;
}

function make_choice(words, i) {
    const item = make_item('button', '', words, i);
    item.firstChild.type = 'button';
    item.firstChild.addEventListener('click', () => choose(i));
    return item;
}

function update_choices(list) {
    const can_vote = room.phase === 'open' && !needs_team();
    const mine = own_answer();
    Array.from(list.children).forEach((item, i) => {
        const button = item.firstChild;
        set_attribute(button, 'aria-disabled', can_vote ? null : 'true');
        set_attribute(button, 'aria-pressed', String(mine === i));
        const state = mine !== i || (is_underway() && !is_slow()) ? '' : is_underway() ? 'being_sent' : 'your_answer';
        if (button.getAttribute('data-mark') === state) return;
        button.setAttribute('data-mark', state);
        const text = button.lastChild;
        if (text.children.length > 1) text.removeChild(text.lastChild);
        if (state) text.appendChild(state === 'your_answer' ? make_mark('', 'check', say(state)) : make_mark('sending', 'wait', say(state)));
    });
}

function make_result(words, i) {
    const mine = own_answer() === i;
    const item = make_item('div', 'answer' + (room.chosen === i ? ' taken' : '') + (mine ? ' mine' : ''), words, i);
    const text = item.firstChild.lastChild;
    if (room.chosen === i) text.appendChild(make_mark('room', 'room', say(room.what_if ? 'what_if' : room.led ? 'taken' : 'rooms_answer')));
    if (mine) text.appendChild(make_mark('', 'check', say('your_answer')));
    if (!room.votes) return item;
    if (room.teams.length && room.votes.length > 1) room.votes.forEach((votes, team) => add_bar(text, team_words(team), votes, i));
    else add_bar(text, '', room.votes.reduce((a, b) => a.map((votes, c) => votes + b[c])), i);
    return item;
}

function team_words(team) {
    const name = room.teams[team];
    return room.me.team === team ? say('team_mine', { name: name }) : name;
}

function add_bar(parent, whose, votes, i) {
    const all = sum(votes);
    const percent = all ? Math.round((100 * votes[i]) / all) : 0;
    const figure = make('span', 'figure');
    if (whose) figure.appendChild(make('span', '', whose + ' ')).dir = 'auto';
    figure.appendChild(make('b', '', say(all ? 'votes' : 'no_votes', { votes: votes[i], all: all }) + ' '));
    if (all) figure.appendChild(make('span', '', say('percent', { percent: percent })));
    const bar = make('span', 'bar');
    bar.setAttribute('aria-hidden', 'true');
    bar.appendChild(make('span')).style.width = (all ? (100 * votes[i]) / all : 0) + '%';
    parent.appendChild(figure);
    parent.appendChild(bar);
}

let drawn_teams = '';
let choosing_team = false;   // again, although there is a team
function draw_teams() {
    const asks = room !== null && room.teams.length > 0 && room.phase !== 'over' && (room.me.team === null || choosing_team);
    const is_fixed = room !== null && (room.me.count > 0 || press !== null);
    find('teams').hidden = !asks;
    find('team').hidden = room === null || room.me.team === null || !room.teams.length;
    find('team-change').hidden = is_fixed || asks;
    if (room === null || !room.teams.length) return;
    if (room.me.team !== null) set_text(find('team-name'), room.teams[room.me.team]);
    const key = JSON.stringify([room.teams, room.me.team, wanted_team]);
    if (!asks || key === drawn_teams) return;
    drawn_teams = key;
    const list = find('team-list');
    const focused = Array.from(list.querySelectorAll('button')).indexOf(document.activeElement);
    list.textContent = '';
    room.teams.forEach((name, i) => list.appendChild(make_team(name, i)));
    if (focused >= 0) list.querySelectorAll('button')[Math.min(focused, room.teams.length - 1)].focus();
}

function make_team(name, i) {
    const item = make('li');
    const button = item.appendChild(make('button'));
    button.type = 'button';
    const text = button.appendChild(make('span', 'words'));
    text.appendChild(make('span', '', wanted_team === i ? say('team_joining', { name: name }) : name)).dir = 'auto';
    button.setAttribute('aria-pressed', String(room.me.team === i));
    button.addEventListener('click', () => choose_team(i));
    return item;
}

let drawn_scene = null;
function draw_scene() {
    const has_words = room !== null && room.says !== '' && /scene|open|locked|revealed/.test(room.phase);
    const rests = room !== null && /waiting|over/.test(room.phase);
    find('scene').hidden = !has_words;
    find('waiting').hidden = !rests;
    if (room === null) return;
    set_text(find('case'), room.title || say('page'));
    set_text(find('speaker'), say(room.speaker ? 'says' : 'told', { name: room.speaker }));
    set_text(find('says'), room.says);
    ['case', 'says'].forEach((id) => set_attribute(find(id), 'lang', room.lang || null));
    if (rests) {
        set_text(find('waiting-heading'), say(room.phase + '_heading'));
        set_text(find('waiting-hint'), say(room.phase + '_hint'));
    }
    const scene = rests ? room.phase : JSON.stringify([room.speaker, room.says, room.choices]);
    if (drawn_scene !== null && drawn_scene !== scene) {
        window.scrollTo(0, 0);
        focus_on(['waiting-heading', 'speaker', 'answers-heading']);
    }
    drawn_scene = scene;
}

function draw() {
    const status = status_now();
    if (status !== null) {
        set_attribute(find('status'), 'data-tone', status[0]);
        set_attribute(find('status').querySelector('use'), 'href', '#sign-' + status[1]);
        set_text(find('said'), status[2]);
    }
    set_text(find('alarm'), alarm === null ? '' : say(alarm.key, letters_of(alarm.choice)));
    set_attribute(document.body, 'data-line', line);
    find('way-out').hidden = line === 'on' || line === 'joining';
    find('other-code').hidden = line !== 'ended';
    const at_teams = find('teams').contains(document.activeElement);
    draw_teams();
    draw_answers();
    draw_scene();
    if (at_teams && find('teams').hidden) focus_on(['answers-heading', 'speaker', 'waiting-heading']);
    const news = find('news');
    news.className = news.offsetHeight * 3 > window.innerHeight ? 'tall' : '';
    const title = room && room.title ? room.title + ' · ' + say('page') : say('page');
    if (document.title !== title) document.title = title;
}

// ---- Asking the room ----

let asking = null;   // stops the question about the state: two that are both answered could bring two marks

// Always answers: {status: 0, body: null} when there was no reply in time.
function ask(path, form) {
    const stop = window.AbortController ? new AbortController() : null;
    const options = { cache: 'no-store', credentials: 'same-origin', redirect: 'error', signal: stop ? stop.signal : undefined };
    if (!form) asking = stop;
    else {
        options.method = 'POST';
        options.headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
        options.body = Object.keys(form).map((key) => key + '=' + encodeURIComponent(form[key])).join('&');
    }
    const nothing = { status: 0, body: null };
    const late = new Promise((done) => setTimeout(() => {
        if (stop) stop.abort();
        done(nothing);
    }, REPLY_MS));
    const reply = fetch(HOME + path, options).then((answer) => answer.text().then((text) => {
        let body = null;
        try { body = JSON.parse(text); } catch (error) { /* a page, or nothing */ }
        return { status: answer.status, body: body };
    }));
    return Promise.race([reply, late]).catch(() => nothing);
}

// Doubles, but never exactly the same on two phones: a room that comes back is not stormed.
function pause_after(tries, first, most) {
    return Math.min(most, first * Math.pow(2, Math.min(tries, 10))) * (0.5 + Math.random());
}

// To a room of another code each question is a wrong code, of which one network has only so many: ask it rarely.
const pause_gone = (tries) => pause_after(tries, 60000, 600000);

// ---- The line: a state once, then the stream; asking every few seconds where streams are blocked ----

let turn = 0;          // everything that was under way before the line was last opened is forgotten
let source = null;
let tries = 0;
let is_gone = false;   // there was no room with this code
let timers = [];
let begun_at = 0;      // when the stream was opened
let ended = 0;         // so many streams in a row ended soon: the room keeps only the newest ones of a phone
let heard_at = 0;      // when the stream last gave a sign of life; 0: not since it was opened
let least_rev = 0;

const after = (ms, what) => timers.push(setTimeout(what, ms));

function hang_up() {
    ++turn;
    timers.forEach(clearTimeout);
    timers = [];
    if (asking) asking.abort();
    if (source) source.close();
    source = null;
}

function connect() {
    hang_up();
    least_rev = 0;
    look(turn, (reached) => {
        if (reached) open_stream(turn);
        else after(is_gone ? pause_gone(tries++) : pause_after(tries++, line === 'lost' || line === 'busy' ? 500 : 4000, 12000), connect);
    });
}

let waking = 0;
function wake() {   // several signs of waking up come at once
    clearTimeout(waking);
    waking = setTimeout(() => {
        tries = 0;
        connect();
        if (press && !press.sent) send_vote();
    }, 60);
}

const REFUSALS = { RoomIsFull: 'full', DoorIsLocked: 'door', UnknownVoter: 'cookie' };
let asked_for_mark = false;

async function look(now, done) {
    const was_sent = press !== null && press.sent ? press : null;
    const reply = await ask('/state');
    if (now !== turn) return;
    if (is_gone !== (reply.status === 404)) tries = 0;
    is_gone = reply.status === 404;
    const refused = reply.status === 409 && reply.body ? reply.body.refused : '';
    if (reply.status === 200 && reply.body) {
        asked_for_mark = false;
        if (press === was_sent) press = null;   // the reply knows of it
        take(reply.body);
        done(true);
        return;
    }
    if (refused === 'UnknownVoter' && !asked_for_mark) {   // the mark came with this reply
        asked_for_mark = true;
        look(now, done);
        return;
    }
    asked_for_mark = false;
    set_line(REFUSALS[refused] || { 404: room && room.phase === 'over' ? 'on' : 'ended', 429: 'busy', 503: 'busy' }[reply.status] || 'lost');
    done(false);
}

function set_line(to) {
    // After the end, a laptop that has gone is as it should be.
    line = to === 'lost' && room && room.phase === 'over' ? 'on' : to;
    draw();
}

function open_stream(now) {
    tries = 0;
    if (!window.EventSource) return ask_again(now);
    heard_at = 0;
    begun_at = Date.now();
    source = new EventSource(HOME + '/events');
    source.addEventListener('state', (event) => {
        if (now !== turn) return;
        heard_at = Date.now();
        let news = null;
        try { news = JSON.parse(event.data); } catch (error) { /* the next one comes */ }
        if (news) take(news);
    });
    source.addEventListener('beat', (event) => {
        if (now !== turn) return;
        heard_at = Date.now();
        if (Number(event.data) > room.rev) connect();   // something was missed
    });
    source.onerror = () => {
        if (now !== turn) return;
        source.close();
        ended = Date.now() - begun_at < REOPEN_MS ? ended + 1 : 0;
        if (heard_at !== 0 && ended < 2) {
            hang_up();
            after(Math.random() * 800, connect);
        } else if (source) {   // asking has worked: go on with that
            source = null;
            heard_at = 0;
            ask_again(now);
        }
    };
    after(FIRST_NEWS_MS, () => { if (heard_at === 0 && source) ask_again(now); });
    timers.push(setInterval(() => {
        if (heard_at !== 0 && Date.now() - heard_at > SILENCE_MS) connect();
    }, 5000));
}

let asking_since = 0;
function ask_again(now) {
    asking_since = Date.now();
    const go_on = () => {
        if (now !== turn || heard_at !== 0) return;
        if (Date.now() - asking_since > REOPEN_MS) return connect();
        look(now, (reached) => {
            if (reached) after(ASK_EVERY_MS * (0.9 + 0.2 * Math.random()), go_on);
            else after(pause_after(tries++, 500, 8000), connect);
        });
    };
    after(ASK_EVERY_MS, go_on);
}

// A new state of the room.
function take(news) {
    if (news.rev < least_rev) return;
    least_rev = news.rev;
    const same_round = room !== null && room.round === news.round;
    if (!same_round) alarm = null;
    const had = same_round ? own_answer() : null;
    room = news;
    line = 'on';
    if (room.me.team !== null && room.me.team === wanted_team) {
        wanted_team = null;
        choosing_team = false;
    }
    settle_press();
    anew = same_round && (anew || (had !== null && own_answer() === null && alarm === null));
    draw();
}

// Whether what this phone pressed is there, still under way, or lost.
function settle_press() {
    if (press === null) return;
    const same_round = press.round === room.round;
    if (same_round && is_there()) {
        alarm = null;
        press = null;
    } else if (!same_round || room.phase !== 'open') {
        if (!press.sent) raise('too_late');
        if (!press.sent || !same_round) press = null;
    }
}

// ---- Voting ----

function choose(choice) {
    if (room === null || room.phase !== 'open' || needs_team()) return;
    if (own_answer() === choice) return;
    const last = Math.max(room.me.count, press ? press.count : 0);
    press = { round: room.round, choice: choice, count: last + 1, sent: false, tries: 0, at: Date.now() };
    alarm = null;
    draw();
    send_vote();
    const mine = press;
    setTimeout(draw, SLOW_MS);
    setTimeout(() => {
        if (press !== mine || mine.sent) return;
        raise('unsent');
        draw();
    }, LOUD_MS);
}

function raise(key) {
    alarm = { key: key, choice: press.choice };
}

async function send_vote() {
    const mine = press;
    const attempt = ++mine.tries;
    const reply = await ask('/vote', { round: mine.round, choice: mine.choice, count: mine.count });
    if (press !== mine || mine.sent || attempt !== mine.tries) return;
    if (reply.status === 204) return vote_is_in(mine);
    if (reply.status === 409) return vote_is_refused(mine, reply.body ? reply.body.refused : '');
    if (reply.status === 0 && attempt === 2) connect();   // is it the line?
    setTimeout(() => {
        if (press === mine && !mine.sent && attempt === mine.tries) send_vote();
    }, reply.status === 404 ? pause_gone(attempt) : pause_after(attempt - 1, reply.status === 429 ? 1000 : 400, 5000));
}

function vote_is_in(mine) {
    mine.sent = true;
    alarm = null;
    draw();
}

function vote_is_refused(mine, why) {
    const can_mend = (why === 'Stale' || why === 'UnknownVoter') && mine.tries < 4;
    look(turn, (reached) => {
        if (!reached) connect();
        if (press !== mine || mine.sent) return;   // the state has settled it
        if (can_mend && room.phase === 'open' && room.round === mine.round) {
            mine.count = Math.max(mine.count, room.me.count + 1);
            send_vote();
            return;
        }
        raise(why === 'NotOpen' || why === 'OtherRound' ? 'too_late' : 'refused');
        press = null;
        draw();
    });
}

async function choose_team(team) {
    if (room.me.team === team) {
        choosing_team = false;
        return draw();
    }
    wanted_team = team;
    draw();
    for (let attempt = 0; wanted_team === team && attempt < 8; ++attempt) {
        const reply = await ask('/team', { team: team });
        if (wanted_team !== team) return;
        if (reply.status === 204) room.me.team = team;
        if (reply.status === 204 || reply.status === 409) break;
        await new Promise((done) => setTimeout(done, pause_after(attempt, 400, 4000)));
    }
    wanted_team = null;
    choosing_team = false;
    draw();
    if (room.me.team !== team) connect();
}

// ---- Beginning ----

function put_words() {
    set_text(find('again'), say('again'));
    set_text(find('other-code'), say('other_code'));
    set_text(find('promise'), say('promise'));
    set_text(find('teams-heading'), say('team_heading'));
    set_text(find('teams-hint'), say('team_hint'));
    set_text(find('team-change'), say('team_change'));
}

find('again').addEventListener('click', wake);
find('team-change').addEventListener('click', () => {
    choosing_team = true;
    drawn_teams = '';
    draw();
    find('teams-heading').focus();
});
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') wake(); });
window.addEventListener('pageshow', (event) => { if (event.persisted) wake(); });
window.addEventListener('pagehide', hang_up);
window.addEventListener('resize', draw);
window.addEventListener('online', wake);
window.addEventListener('offline', wake);   // a Wi-Fi without internet is often taken for none: ask the room
put_words();
draw();
connect();
