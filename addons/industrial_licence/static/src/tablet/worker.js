/** The page opens without a network too: what was seen last, while nothing newer can be had. */

const BOX = "licence-tablet-1";
const OURS = /^\/(licence\/tablet(\/\d+)?$|industrial_licence\/static\/src\/tablet\/)/;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
    const url = new URL(event.request.url);
    if (event.request.method === "GET" && url.origin === location.origin && OURS.test(url.pathname)) {
        event.respondWith(newest(event.request));
    }
});

async function newest(request) {
    const box = await caches.open(BOX);
    try {
        const answer = await fetch(request);
        if (answer.ok && !answer.redirected) {
            await box.put(request, answer.clone());
        }
        return answer;
    } catch (error) {
        const kept = await box.match(request);
        if (kept) {
            return kept;
        }
        throw error;
    }
}
