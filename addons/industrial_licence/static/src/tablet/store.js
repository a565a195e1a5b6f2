/** What the device keeps: every event until the server has it, and the visit as it was last seen. */

const NAME = "licence-tablet";

function opened() {
    return new Promise((resolve, reject) => {
        const request = indexedDB.open(NAME, 1);
        request.onupgradeneeded = () => {
            request.result.createObjectStore("events", { keyPath: "token" });
            request.result.createObjectStore("visits", { keyPath: "key" });
        };
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
}

let database;

async function run(store, mode, work) {
    database = database || (await opened());
    return new Promise((resolve, reject) => {
        const transaction = database.transaction(store, mode);
        const request = work(transaction.objectStore(store));
        // The transaction, not the request: only then it is on the disk.
        transaction.oncomplete = () => resolve(request && request.result);
        transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
}

export const store = {
    put: (event) => run("events", "readwrite", (box) => box.put(event)),
    drop: (token) => run("events", "readwrite", (box) => box.delete(token)),
    async events(user, visit) {
        const all = await run("events", "readonly", (box) => box.getAll());
        const mine = all.filter((event) => event.user === user && event.visit === visit);
        return mine.sort((a, b) => a.seq - b.seq);
    },
    keep: (user, data) =>
        run("visits", "readwrite", (box) => box.put({ key: `${user}/${data.id}`, data })),
    async seen(user, visit) {
        const row = await run("visits", "readonly", (box) => box.get(`${user}/${visit}`));
        return row && row.data;
    },
};
