/* Keeps what is typed into a draft: at most three seconds of it are ever only in the window. */
(function () {
    "use strict";
    const form = document.querySelector("form[data-autosave]");
    if (!form) {
        return;
    }
    const mark = document.getElementById("lp-saved");
    const QUIET = 800;
    const LONGEST = 2500;
    let timer = null;
    let since = 0;
    let last = "";
    let sent = false;

    function told() {
        const data = {};
        for (const [name, value] of new FormData(form)) {
            if (name === "units") {
                data.units = data.units ? data.units + "," + value : value;
            } else if (name !== "csrf_token" && name !== "version" && name !== "typed_round" && typeof value === "string") {
                data[name] = value;
            }
        }
        return JSON.stringify(data);
    }

    function say(word, more) {
        mark.textContent = mark.dataset[word] + (more || "");
    }

    async function keep(leaving) {
        clearTimeout(timer);
        timer = null;
        const now = told();
        if (sent || now === last) {
            return;
        }
        since = 0;
        const body = new URLSearchParams({
            told: now,
            typed_round: form.elements.typed_round ? form.elements.typed_round.value : "",
            csrf_token: form.elements.csrf_token.value,
        });
        try {
            const answer = await fetch(form.dataset.autosave, { method: "POST", body, keepalive: leaving });
            if (!answer.ok) {
                const why = await answer.json().catch(() => ({}));
                say("failed", " " + (why.why || ""));
                return;
            }
            last = now;
            say("kept", " " + new Date().toLocaleTimeString("zh-CN", { hour12: false }));
        } catch {
            say("failed");
            timer = setTimeout(keep, LONGEST);
        }
    }

    function later() {
        const now = Date.now();
        since = since || now;
        clearTimeout(timer);
        timer = setTimeout(keep, Math.max(0, Math.min(QUIET, since + LONGEST - now)));
        say("typing");
    }

    last = told();
    form.addEventListener("input", later);
    form.addEventListener("change", later);
    form.addEventListener("submit", () => {
        // From here on the form itself is on its way.
        sent = true;
        clearTimeout(timer);
    });
    addEventListener("pagehide", () => keep(true));
})();
