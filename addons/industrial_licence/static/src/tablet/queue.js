/** Events on their way: on the disk first, then sent in order, told about, never dropped. */

import { store } from "./store.js";

const BATCH = 20;
const SOONEST = 2000;
const LATEST = 30000;
const PATIENCE = 20000;

export class SessionLost extends Error {}
export class Refused extends Error {}

export async function call(path, params = {}) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), PATIENCE);
    try {
        const answer = await fetch(path, {
            method: "POST",
            headers: { "Content-Type": "application/json" },
            body: JSON.stringify({ jsonrpc: "2.0", method: "call", params }),
            signal: stop.signal,
        });
        if (!answer.ok) {
            throw new Error(String(answer.status));
        }
        const told = await answer.json();
        if (told.error) {
            throw told.error.code === 100
                ? new SessionLost()
                : new Refused(told.error.data?.message || told.error.message);
        }
        return told.result;
    } finally {
        clearTimeout(timer);
    }
}

export function newToken() {
    if (crypto.randomUUID) {
        return crypto.randomUUID();
    }
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function base64(blob) {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let text = "";
    for (let place = 0; place < bytes.length; place += 32768) {
        text += String.fromCharCode(...bytes.subarray(place, place + 32768));
    }
    return btoa(text);
}

async function packed(event) {
    const { blob, user, visit, seq, error, ...told } = event;
    return blob ? { ...told, content: await base64(blob) } : told;
}

export class Queue {
    constructor(user, visit, onChange) {
        this.user = user;
        this.visit = visit;
        this.onChange = onChange;
        this.events = [];
        this.flying = new Set();
        this.net = navigator.onLine ? "ok" : "away";
        this.wait = SOONEST;
        this.last = 0;
    }

    async load() {
        this.events = await store.events(this.user, this.visit);
        window.addEventListener("online", () => this.send());
        window.addEventListener("offline", () => this.turn("away"));
    }

    get waiting() {
        return this.events.filter((event) => !event.error);
    }

    get refused() {
        return this.events.filter((event) => event.error);
    }

    turn(net) {
        this.net = net;
        this.onChange();
    }

    /** Keep an event on the device; an unsent one of the same `slot` takes the newer content. */
    async add(told) {
        const before = told.slot && this.waiting.find(
            (event) => event.slot === told.slot && !this.flying.has(event.token)
        );
        this.last = Math.max(Date.now(), this.last + 1);
        const event = {
            seq: this.last, user: this.user, visit: this.visit, at: Date.now(),
            ...(before || { token: newToken() }), ...told,
            ...(before ? { base: before.base, seq: before.seq } : {}),
        };
        if (before) {
            this.events.splice(this.events.indexOf(before), 1, event);
        } else {
            this.events.push(event);
        }
        this.onChange();
        await store.put(event);
        this.onChange();
        this.later(250);
        return event;
    }

    async forget(token) {
        await store.drop(token);
        this.events = this.events.filter((event) => event.token !== token);
        this.onChange();
    }

    later(delay) {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.send(), delay);
    }

    async send() {
        clearTimeout(this.timer);
        const batch = this.waiting.slice(0, this.waiting[0]?.blob ? 1 : BATCH);
        const end = batch.findIndex((event, place) => place && event.blob);
        const load = end > 0 ? batch.slice(0, end) : batch;
        if (!load.length || this.flying.size) {
            return;
        }
        load.forEach((event) => this.flying.add(event.token));
        try {
            await this.deliver(load);
            this.wait = SOONEST;
            this.net = "ok";
        } catch (error) {
            this.net = error instanceof SessionLost ? "signed_out" : "away";
            this.wait = Math.min(this.wait * 2, LATEST);
        } finally {
            this.flying.clear();
            this.onChange();
            if (this.waiting.length) {
                this.later(this.net === "ok" ? 0 : this.wait);
            }
        }
    }

    /** Everything sent that can be: a step on the visit counts on it. */
    async drain() {
        for (let round = 0; round < 60 && this.waiting.length; round++) {
            await this.send();
            if (this.net !== "ok") {
                throw new Error("away");
            }
            await new Promise((resolve) => setTimeout(resolve, this.flying.size ? 200 : 0));
        }
    }

    async deliver(load) {
        const events = await Promise.all(load.map(packed));
        const replies = await call(`/licence/tablet/${this.visit}/events`, { events });
        for (const reply of replies) {
            if (reply.ok) {
                await this.forget(reply.token);
                continue;
            }
            const event = this.events.find((one) => one.token === reply.token);
            event.error = reply.message;
            await store.put(event);
        }
    }
}
