import { download } from "@web/core/network/download";
import { registry } from "@web/core/registry";

/**
 * Official papers have their own door: no HTML engine is asked for, and several leave as a ZIP.
 */
async function downloadPapers(action, _options, env) {
    const isPaper = /\.paper_\w+$/.test(action.report_name || "");
    const ids = action.context?.active_ids || [];
    if (!isPaper || action.report_type !== "qweb-pdf" || !ids.length) {
        return false;
    }
    env.services.ui.block();
    try {
        await download({ url: `/licence/papers/${action.report_name}/${ids.join(",")}`, data: {} });
    } finally {
        env.services.ui.unblock();
    }
    return true;
}

registry.category("ir.actions.report handlers").add("licence_papers", downloadPapers);
