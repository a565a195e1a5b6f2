/* Checks a certificate's code without network: everything it needs stands in the page itself.
   The same rules as scripts/verify_certificate.py. */
"use strict";

const told = JSON.parse(document.getElementById("told").textContent);
const KEY = 8;
const SIGNATURE = 64;
const OLD_DAYS = 7;
const FACTS = { n: "证书编号", h: "企业名称", p: "产品名称", i: "发证日期", u: "有效期至" };
const STATES = { retracted: "撤回", annulled: "撤销", revoked: "吊销", cancelled: "注销" };

class Refused extends Error {}

function bytesOf(base64) {
    let binary;
    try {
        binary = atob(base64.replaceAll("-", "+").replaceAll("_", "/"));
    } catch {
        throw new Refused("二维码内容无法识读。");
    }
    return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
}

async function check(message, keyId, signature) {
    const spki = told.keys[keyId];
    if (!spki) {
        throw new Refused("签名所用的密钥不属于本页所列的发证机关。");
    }
    const kind = { name: "ECDSA", namedCurve: "P-256" };
    const key = await crypto.subtle.importKey("spki", bytesOf(spki), kind, false, ["verify"]);
    const how = { name: "ECDSA", hash: "SHA-256" };
    const fits =
        signature.length === SIGNATURE && (await crypto.subtle.verify(how, key, signature, message));
    if (!fits) {
        throw new Refused("签名不符：内容在签发后被改动。");
    }
}

function hex(bytes) {
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function json(bytes) {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
}

async function factsOf(code) {
    const [facts, tail] = code.trim().split("/").pop().split(".");
    if (!facts || !tail) {
        throw new Refused("二维码内容无法识读。");
    }
    const message = bytesOf(facts);
    const seal = bytesOf(tail);
    await check(message, hex(seal.slice(0, KEY)), seal.slice(KEY));
    const found = json(message);
    if (found.v !== 1) {
        throw new Refused("二维码版本较新，请下载新的查验页。");
    }
    return found;
}

async function statusOf(text) {
    let outer;
    try {
        outer = JSON.parse(text);
    } catch {
        throw new Refused("失效证书名单无法识读。");
    }
    const document_ = new TextEncoder().encode(String(outer.document));
    await check(document_, String(outer.key), bytesOf(String(outer.signature)));
    return JSON.parse(outer.document);
}

/** The verdict on facts whose signature stands: [good, words]. */
function judge(facts, status, day) {
    if (facts.u < day) {
        throw new Refused(`该证书已于${facts.u}有效期届满。`);
    }
    const end = status.ended[facts.n];
    if (end) {
        throw new Refused(`该证书已${STATES[end[0]] || "失效"}${end[1] ? `（${end[1]}）` : ""}。`);
    }
    const age = (Date.parse(day) - Date.parse(status.day)) / 86400000;
    if (age > OLD_DAYS) {
        return [false, `签名真实且在有效期内；失效证书名单为${status.day}，已旧，请更新后再查。`];
    }
    return [true, `真实有效。失效证书名单截至${status.day}。`];
}

async function verdict(code, day) {
    const facts = await factsOf(code);
    show(facts);
    return judge(facts, await statusOf(told.status), day);
}

function show(facts) {
    const list = document.getElementById("facts");
    list.replaceChildren();
    for (const [key, label] of Object.entries(FACTS)) {
        const [name, value] = [document.createElement("dt"), document.createElement("dd")];
        name.textContent = label;
        value.textContent = facts[key] ?? "";
        list.append(name, value);
    }
}

function say(kind, words) {
    document.querySelector("main").className = kind;
    document.getElementById("standing").textContent = words;
}

async function answer(event) {
    event?.preventDefault();
    document.getElementById("facts").replaceChildren();
    try {
        const day = document.getElementById("day").value;
        const [good, words] = await verdict(document.getElementById("code").value, day);
        say(good ? "good" : "unsure", words);
    } catch (error) {
        say("bad", error instanceof Refused ? error.message : "二维码内容无法识读。");
    }
}

async function readPicture(event) {
    const picture = await createImageBitmap(event.target.files[0]);
    const [found] = await new BarcodeDetector({ formats: ["qr_code"] }).detect(picture);
    if (!found) {
        say("bad", "照片中没有可识读的二维码。");
        return;
    }
    document.getElementById("code").value = found.rawValue;
    await answer();
}

async function readStatus(event) {
    const text = await event.target.files[0].text();
    try {
        const status = await statusOf(text);
        told.status = text;
        document.getElementById("list_day").textContent = status.day;
    } catch (error) {
        say("bad", error instanceof Refused ? error.message : "失效证书名单无法识读。");
    }
}

function start() {
    const today = new Date();
    const local = new Date(today.getTime() - today.getTimezoneOffset() * 60000);
    document.getElementById("day").value = local.toISOString().slice(0, 10);
    document.getElementById("list_day").textContent = JSON.parse(JSON.parse(told.status).document).day;
    document.querySelector("form").addEventListener("submit", answer);
    document.getElementById("status_file").addEventListener("change", readStatus);
    document.getElementById("picture").addEventListener("change", readPicture);
    document.getElementById("by_picture").hidden = !("BarcodeDetector" in globalThis);
    if (!globalThis.crypto?.subtle) {
        say("bad", "此浏览器不能离线验证签名，请将本页存盘后用新版浏览器打开。");
    }
}

start();
