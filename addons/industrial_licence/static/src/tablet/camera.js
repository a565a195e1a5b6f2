/** A photo as it is kept: no larger than needed, its fingerprint taken at once. */

const LONGEST = 2048;

async function shrunk(file) {
    const bitmap = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(bitmap.width * scale);
    canvas.height = Math.round(bitmap.height * scale);
    canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.86));
}

async function fingerprint(blob) {
    if (!crypto.subtle) {
        return "";
    }
    const digest = await crypto.subtle.digest("SHA-256", await blob.arrayBuffer());
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The photo, or nothing where the file is no picture. */
export async function snap(file) {
    let blob;
    try {
        blob = await shrunk(file);
    } catch {
        return null;
    }
    const name = `${file.name.replace(/\.[^.]*$/, "") || "photo"}.jpg`;
    return { blob, name, sha256: await fingerprint(blob) };
}

/** A hand writes its name on the canvas. */
export function pen(canvas) {
    const brush = canvas.getContext("2d");
    const place = (event) => {
        const box = canvas.getBoundingClientRect();
        return [
            ((event.clientX - box.left) * canvas.width) / box.width,
            ((event.clientY - box.top) * canvas.height) / box.height,
        ];
    };
    brush.lineWidth = 3;
    brush.lineCap = "round";
    canvas.addEventListener("pointerdown", (event) => {
        canvas.setPointerCapture(event.pointerId);
        canvas.dataset.used = "1";
        brush.beginPath();
        brush.moveTo(...place(event));
    });
    canvas.addEventListener("pointermove", (event) => {
        if (event.buttons) {
            brush.lineTo(...place(event));
            brush.stroke();
        }
    });
}
