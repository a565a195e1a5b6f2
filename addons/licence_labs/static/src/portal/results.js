import { rpc } from "@web/core/network/rpc";
import { registry } from "@web/core/registry";
import { Interaction } from "@web/public/interaction";

const FOUND = { 1: "pass", y: "pass", Y: "pass", 0: "fail", n: "fail", N: "fail" };

/** Results of a test by keyboard: every entry is kept at once, its verdict comes back. */
export class LabResults extends Interaction {
    static selector = ".o_lab_results";
    dynamicContent = {
        ".o_lab_cell": { "t-on-change": this.onChange, "t-on-keydown": this.onKeydown },
    };

    setup() {
        this.mains = [...this.el.querySelectorAll(".o_lab_main")];
        this.queues = new Map();
    }

    start() {
        const first = this.mains.find((cell) => !cell.disabled && !cell.value);
        first?.focus();
    }

    onKeydown(ev) {
        const cell = ev.currentTarget;
        if (ev.key === "Enter") {
            ev.preventDefault();
            this.go(cell, ev.shiftKey ? -1 : 1);
        } else if (cell.dataset.field === "found" && ev.key in FOUND) {
            ev.preventDefault();
            cell.value = FOUND[ev.key];
            cell.dispatchEvent(new Event("change", { bubbles: true }));
        }
    }

    /** The result of the row above or below; from the last one out, so that it is kept too. */
    go(cell, step) {
        const main = cell.closest(".o_lab_row").querySelector(".o_lab_main");
        const next = this.mains[this.mains.indexOf(main) + step];
        if (!next) {
            cell.blur();
            return;
        }
        next.focus();
        next.select?.();
    }

    onChange(ev) {
        const row = ev.currentTarget.closest(".o_lab_row");
        const values = this.valuesOf(row, ev.currentTarget);
        // One entry of a row after the other: the server keeps them in the order they were made.
        const before = this.queues.get(row) || Promise.resolve();
        this.queues.set(row, before.then(() => this.keep(row, ev.target, values)));
    }

    valuesOf(row, cell) {
        const values = { [cell.dataset.field]: cell.value || false };
        if (cell.dataset.field === "equipment_id") {
            values.equipment_id = parseInt(cell.value) || false;
        }
        const tested = row.querySelector(".o_lab_tested");
        if (cell.classList.contains("o_lab_main") && cell.value && !tested.value) {
            tested.value = this.el.querySelector(".o_lab_day")?.value || "";
            values.tested_on = tested.value || false;
        }
        return values;
    }

    async keep(row, cell, values) {
        row.classList.add("o_lab_keeping");
        const answer = await this.waitFor(this.send(row.dataset.row, values));
        row.classList.remove("o_lab_keeping");
        row.querySelector(".o_lab_refusal").textContent = answer.refusal || "";
        cell.classList.toggle("is-invalid", Boolean(answer.refusal));
        if (!answer.refusal) {
            this.show(row, answer);
        }
    }

    async send(row, values) {
        try {
            return await rpc(`/my/lab/results/${row}`, { values });
        } catch {
            return { refusal: this.el.dataset.offline };
        }
    }

    show(row, answer) {
        row.dataset.verdict = answer.verdict;
        row.querySelector(".o_lab_verdict").textContent = answer.word;
        row.querySelector(".o_lab_tested").value = answer.day;
        // Counted here: answers to entries made at one time know nothing of each other.
        const waiting = this.el.querySelectorAll(".o_lab_row[data-verdict='open']").length;
        this.el.querySelector(".o_lab_waiting").textContent = waiting;
        if (!waiting) {
            this.refreshSteps();
        }
    }

    /** The last result is in: what stood in the way of the next step has changed. */
    async refreshSteps() {
        const answer = await this.waitFor(fetch(window.location.pathname));
        const page = new DOMParser().parseFromString(
            await this.waitFor(answer.text()),
            "text/html"
        );
        const fresh = page.querySelector(".o_lab_next");
        if (fresh) {
            document.querySelector(".o_lab_next").replaceChildren(...fresh.childNodes);
        }
    }
}

registry.category("public.interactions").add("licence_labs.results", LabResults);
