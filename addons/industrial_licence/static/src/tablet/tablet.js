/** The page on which a team holds a visit: large, saved with each touch, patient with the network. */

import { call, Queue, Refused } from "./queue.js";
import { store } from "./store.js";
import { draw, paintItem, paintNet, paintSteps } from "./draw.js";
import { snap } from "./camera.js";

const read = (id) => JSON.parse(document.getElementById(id).textContent);
const words = read("words");
const { visit, user } = read("about");
const page = { words, data: null, step: "opening", chapter: null, queue: null, message: "" };
const WORKER = "/licence/tablet/worker.js";
const STATIC = "/industrial_licence/static/src/tablet/";

function byId(id) {
    return page.data.items.find((item) => item.id === Number(id));
}

/** What the device has not sent yet is what the person sees. */
function overlay(data) {
    for (const event of page.queue.events) {
        const item = event.kind === "answer" && data.items.find((one) => one.id === event.item);
        if (item) {
            Object.assign(item, { grade: event.grade, finding: event.finding, base: event.token });
        }
        if (event.kind === "note") {
            Object.assign(data, event.values);
        }
    }
    return data;
}

async function fetched() {
    const data = await call(`/licence/tablet/${visit}/data`);
    await store.keep(user, data);
    return data;
}

async function load() {
    try {
        page.data = overlay(await fetched());
        page.queue.net = "ok";
    } catch (error) {
        page.queue.net = error.constructor.name === "SessionLost" ? "signed_out" : "away";
        page.data = overlay((await store.seen(user, visit)) || page.data || { items: [] });
    }
    page.chapter = page.chapter || page.data.items[0]?.chapter;
    page.step = { planned: "opening", opened: "checklist" }[page.data.state] || "closing";
    draw(page);
}

/** News of the others, while nothing of one's own is on its way. */
async function refresh() {
    if (page.queue.waiting.length || page.queue.flying.size || document.hidden) {
        return;
    }
    try {
        const data = await fetched();
        if (page.queue.waiting.length || document.activeElement?.matches("textarea, input")) {
            return;
        }
        const moved = data.state !== page.data.state;
        page.data = overlay(data);
        page.queue.net = "ok";
        moved ? draw(page) : repaint();
    } catch (error) {
        page.queue.net = error.constructor.name === "SessionLost" ? "signed_out" : "away";
        paintNet(page);
    }
}

function repaint() {
    page.data.items.forEach((item) => paintItem(page, item));
    paintSteps(page);
    paintNet(page);
}

async function answer(item, change, settles = false) {
    Object.assign(item, change);
    paintItem(page, item);
    const event = await page.queue.add({
        kind: "answer", slot: `item-${item.id}`, item: item.id, base: item.base,
        grade: item.grade, finding: item.finding, settles: settles || item.disputed,
    });
    item.base = event.token;
    item.disputed = false;
    paintItem(page, item);
    paintSteps(page);
}

function typed(item, text) {
    // On the disk with each letter: a tablet that dies between two words loses neither.
    return answer(item, { finding: text });
}

async function photographed(item, file) {
    const taken = await snap(file);
    if (!taken) {
        page.message = words.no_picture;
        return paintNet(page);
    }
    await page.queue.add({ kind: "photo", item: item ? item.id : 0, ...taken });
    if (item) {
        item.photos.push({ name: taken.name });
        paintItem(page, item);
    }
}

async function ask(path, params) {
    page.message = "";
    try {
        await page.queue.drain();
        await call(path, params);
        await load();
    } catch (error) {
        page.message = error instanceof Refused ? error.message : words.needs_network;
        paintNet(page);
    }
}

async function signIn(form) {
    const told = Object.fromEntries(new FormData(form));
    const canvas = form.querySelector("canvas");
    const signature = canvas.dataset.used ? canvas.toDataURL("image/png").split(",")[1] : "";
    const row = { meeting: form.dataset.meeting, ...told, auditor: Number(told.auditor || 0) };
    await page.queue.add({ kind: "sign_in", signature, ...row });
    const member = page.data.team.find((one) => one.id === row.auditor);
    page.data.attendance.push({ ...row, name: member ? member.name : row.name });
    draw(page);
}

const touched = {
    step: (button) => { page.step = button.dataset.step; draw(page); refresh(); },
    chapter: (button) => { page.chapter = button.dataset.chapter; draw(page); },
    grade: (button) =>
        answer(byId(button.dataset.item), { grade: Number(button.dataset.grade) }),
    rival: (button) => {
        const item = byId(button.dataset.item);
        const { grade, finding } = item.rivals[button.dataset.place];
        return answer(item, { grade, finding }, true).then(() => draw(page));
    },
    verb: (button) => ask(`/licence/tablet/${visit}/verb`, { verb: button.dataset.verb }),
    laboratories: () => ask(`/licence/tablet/${visit}/laboratories`),
    forget: (button) => page.queue.forget(button.dataset.token),
    send: () => page.queue.send(),
    close_message: () => { page.message = ""; paintNet(page); },
};

document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button && !button.disabled) {
        touched[button.dataset.do](button);
    }
});
document.addEventListener("input", (event) => {
    const box = event.target;
    if (box.dataset.finding) {
        typed(byId(box.dataset.finding), box.value);
    } else if (box.dataset.note) {
        page.data[box.dataset.note] = box.value;
        const { representative, opinion } = page.data;
        page.queue.add({ kind: "note", slot: "note", values: { representative, opinion } });
    }
});
document.addEventListener("change", (event) => {
    if (event.target.type === "file" && event.target.files[0]) {
        photographed(byId(event.target.dataset.item), event.target.files[0]);
        event.target.value = "";
    }
});
document.addEventListener("submit", (event) => {
    event.preventDefault();
    const form = event.target;
    if (form.dataset.meeting) {
        signIn(form);
    } else {
        const told = Object.fromEntries(new FormData(form));
        ask(`/licence/tablet/${visit}/feedback`, {
            name: told.handed_to, explained: Boolean(told.explained),
        });
    }
});
window.addEventListener("beforeunload", (event) => {
    if (page.queue.waiting.length && !("serviceWorker" in navigator)) {
        event.preventDefault();
    }
});

/** The page itself on the device, so that it opens again while the network is away. */
async function keepPage() {
    if (!navigator.serviceWorker || !window.caches || page.queue.net !== "ok") {
        return;
    }
    try {
        await navigator.serviceWorker.register(WORKER, { scope: "/licence/tablet" });
        await navigator.serviceWorker.ready;
        const box = await caches.open("licence-tablet-1");
        const files = ["tablet.js", "queue.js", "store.js", "draw.js", "camera.js", "tablet.css"];
        await box.addAll([location.pathname, ...files.map((name) => STATIC + name)]);
    } catch (error) {
        console.info("licence tablet: the page is not kept", error);
    }
}

page.queue = new Queue(user, visit, () => page.data && paintNet(page));
await page.queue.load();
await load();
page.queue.send();
setInterval(refresh, 20000);
await keepPage();
document.body.dataset.ready = "1";
