/** What stands on the page; strings are escaped, and a field in use is never drawn over. */

import { pen } from "./camera.js";

const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const esc = (text) => String(text ?? "").replace(/[&<>"']/g, (sign) => SIGNS[sign]);
const say = (sentence, told) =>
    sentence.replace(/\{(\w+)\}/g, (_whole, name) => esc(told[name] ?? ""));
const LENS = `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M9 4 7.5 6H4a2 2 0 0 0-2 2v10a2 2 0 0 0 2
    2h16a2 2 0 0 0 2-2V8a2 2 0 0 0-2-2h-3.5L15 4zm3 4.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9z"/></svg>`;
const find = (selector) => document.querySelector(selector);

function waitingWords(page) {
    const { words, queue } = page;
    const count = (kind) => queue.waiting.filter((event) => event.kind === kind).length;
    return ["answer", "photo", "sign_in", "note"]
        .filter((kind) => count(kind))
        .map((kind) => say(words[`n_${kind}`], { count: count(kind) }))
        .join("、");
}

export function paintNet(page) {
    const { words, queue } = page;
    const waiting = queue.waiting.length;
    const kind = queue.net === "ok" ? (waiting ? "busy" : "ok") : queue.net;
    const sentence = waiting
        ? say(words[`${kind}_waiting`] || words.away_waiting, { what: waitingWords(page) })
        : words[`net_${kind}`];
    const refused = queue.refused.map((event) => `<li>${esc(event.error)}
        <button type="button" data-do="forget" data-token="${esc(event.token)}">${esc(words.forget)}</button></li>`);
    find("#net").className = `net ${kind}`;
    find("#net").dataset.waiting = waiting;
    find("#net").innerHTML = `<span>${sentence}</span>
        ${waiting && kind !== "busy" ? `<button type="button" data-do="send">${esc(words.send)}</button>` : ""}
        ${kind === "signed_out" ? `<a href="/web/login?redirect=${esc(location.pathname)}">${esc(words.sign_in_again)}</a>` : ""}
        ${refused.length ? `<ul class="refused">${refused.join("")}</ul>` : ""}`;
    find("#message").hidden = !page.message;
    find("#message span").textContent = page.message;
}

export function paintSteps(page) {
    const { data, words } = page;
    const items = data.items || [];
    const scored = items.filter((item) => item.grade).length;
    const left = items.length - scored;
    find("#progress").style.width = `${items.length ? (100 * scored) / items.length : 0}%`;
    find("#count").textContent = say(words.progress, { scored, count: items.length });
    find("#count").dataset.scored = scored;
    find("#steps").innerHTML = ["opening", "checklist", "closing"]
        .map((step) => `<button type="button" data-do="step" data-step="${step}"
            class="${page.step === step ? "here" : ""}">${esc(words[step])}</button>`)
        .join("");
    find("#chapters").innerHTML = page.step !== "checklist" ? "" : [...new Set(items.map((i) => i.chapter))]
        .map((chapter) => {
            const open = items.filter((item) => item.chapter === chapter && !item.grade).length;
            return `<button type="button" data-do="chapter" data-chapter="${chapter}"
                class="${page.chapter === chapter ? "here" : ""}">${esc(words.chapters[chapter] || chapter)}
                ${open ? `<i>${open}</i>` : "<i class='done'>✓</i>"}</button>`;
        })
        .join("");
    find("#left").textContent = left ? "" : words.all_scored;
}

export function paintItem(page, item) {
    const card = find(`#item-${item.id}`);
    if (!card) {
        return;
    }
    card.classList.toggle("disputed", item.disputed);
    card.querySelectorAll("[data-grade]").forEach((button) => {
        button.classList.toggle("chosen", Number(button.dataset.grade) === item.grade);
    });
    const box = card.querySelector("textarea");
    if (document.activeElement !== box) {
        box.value = item.finding;
    }
    card.querySelector(".photos").innerHTML = item.photos
        .map((photo) => `<span class="photo">${LENS} ${esc(photo.name)}</span>`)
        .join("");
}

function card(page, item) {
    const { words, data } = page;
    const lock = data.state === "opened" ? "" : "disabled";
    const grades = data.grades
        .filter((grade) => grade.veto || !item.veto)
        .map((grade) => `<button type="button" class="grade ${grade.meaning}" data-do="grade" ${lock}
            data-item="${item.id}" data-grade="${grade.id}">${esc(grade.name)}</button>`)
        .join("");
    const name = (id) => data.grades.find((grade) => grade.id === id)?.name || words.open;
    const rivals = item.rivals
        .map((rival, place) => `<button type="button" data-do="rival" data-item="${item.id}" data-place="${place}">
            <b>${esc(rival.who)}</b> ${esc(name(rival.grade))} ${esc(rival.finding)}</button>`)
        .join("");
    return `<article class="card" id="item-${item.id}">
        <h3>${esc(item.number)} ${esc(item.name)}${item.veto ? `<em>${esc(words.veto)}</em>` : ""}</h3>
        <p>${esc(item.content)}</p>
        ${item.points ? `<details><summary>${esc(words.points)}</summary>${esc(item.points)}</details>` : ""}
        ${item.disputed ? `<div class="rivals"><p>${esc(words.disputed)}</p>${rivals}</div>` : ""}
        <div class="grades">${grades}</div>
        <textarea data-finding="${item.id}" rows="2" placeholder="${esc(words.finding)}" ${lock}>${esc(item.finding)}</textarea>
        <div class="tools"><label class="camera">${LENS} ${esc(words.camera)}
            <input type="file" accept="image/*" capture="environment" data-item="${item.id}" ${lock}/></label>
            <span class="photos"></span></div>
    </article>`;
}

function signSheet(page, meeting) {
    const { data, words } = page;
    const rows = data.attendance.filter((row) => row.meeting === meeting);
    const open = (meeting === "opening" ? "planned" : "opened") === data.state;
    const free = data.team.filter((one) => !rows.some((row) => row.auditor === one.id));
    const options = free.map((one) => `<option value="${one.id}">${esc(one.name)}（${esc(one.role)}）</option>`);
    return `<section class="card"><h3>${esc(words[`sheet_${meeting}`])}</h3>
        <ul class="signed">${rows.map((row) => `<li><b>${esc(row.name)}</b> ${esc(row.employer)} ${esc(row.duty)}</li>`).join("")}</ul>
        ${open ? `<form data-meeting="${meeting}">
            <select name="auditor"><option value="">${esc(words.of_enterprise)}</option>${options.join("")}</select>
            <input name="name" placeholder="${esc(words.name)}"/><input name="employer" placeholder="${esc(words.unit)}" value="${esc(data.enterprise)}"/>
            <input name="duty" placeholder="${esc(words.post)}"/><input name="phone" placeholder="${esc(words.phone)}"/>
            <canvas width="600" height="200" aria-label="${esc(words.signature)}"></canvas>
            <button type="submit" class="primary">${esc(words.sign_in)}</button></form>` : ""}</section>`;
}

function feedback(page) {
    const { data, words } = page;
    if (data.feedback.given) {
        return `<section class="card done"><h3>${esc(words.feedback)}</h3><p>✓ ${esc(data.feedback.handed_to)}</p></section>`;
    }
    return `<section class="card"><h3>${esc(words.feedback)}</h3><p>${esc(words.purpose)}</p>
        <form><input name="handed_to" placeholder="${esc(words.head)}" value="${esc(data.feedback.handed_to)}"/>
        <label class="tick"><input type="checkbox" name="explained"/> ${esc(words.explained)}</label>
        <button type="submit" class="primary">${esc(words.hand_out)}</button></form></section>`;
}

function verb(page, name) {
    const found = (page.data.verbs || []).find((one) => one.verb === name);
    if (!found) {
        return "";
    }
    const obstacles = found.obstacles.map((reason) => `<li>${esc(reason)}</li>`).join("");
    return `<section class="card"><ul class="obstacles">${obstacles}</ul>
        <button type="button" class="primary wide" data-do="verb" data-verb="${name}">${esc(found.label)}</button></section>`;
}

function closing(page) {
    const { data, words } = page;
    const bad = data.items.filter((item) => {
        const grade = data.grades.find((one) => one.id === item.grade);
        return grade && ["minor", "serious", "advice"].includes(grade.meaning);
    });
    const conclusion = data.proposed ? words[data.proposed] : words.not_concluded;
    return `<section class="card"><h3>${esc(words.summary)}</h3>
        <p class="conclusion ${data.proposed || ""}">${esc(conclusion)}</p>
        <ol>${bad.map((item) => `<li>${esc(item.number)} ${esc(item.name)}：${esc(item.finding)}</li>`).join("")}</ol>
        <input data-note="representative" placeholder="${esc(words.representative)}" value="${esc(data.representative)}"/>
        <textarea data-note="opinion" rows="3" placeholder="${esc(words.opinion)}">${esc(data.opinion)}</textarea></section>
        ${signSheet(page, "closing")}${data.is_leader ? verb(page, "close") + verb(page, "report") : ""}`;
}

export function draw(page) {
    const { data, words } = page;
    find("#who").textContent = data.enterprise || words.unknown;
    find("#where").textContent = [data.address, data.kind, data.begins].filter(Boolean).join(" · ");
    find("#state").textContent = data.state_word || "";
    document.body.dataset.state = data.state || "";
    const items = data.items.filter((item) => item.chapter === page.chapter);
    const parts = {
        opening: () => `${feedback(page)}${signSheet(page, "opening")}${data.is_leader ? verb(page, "open") : ""}`,
        checklist: () => items.map((item) => card(page, item)).join(""),
        closing: () => closing(page),
    };
    find("#page").innerHTML = data.id ? parts[page.step]() : `<p>${esc(words.nothing_kept)}</p>`;
    document.querySelectorAll("canvas").forEach(pen);
    data.items.forEach((item) => paintItem(page, item));
    paintSteps(page);
    paintNet(page);
}
