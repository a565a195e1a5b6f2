import { Component, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { user } from "@web/core/user";
import { useService } from "@web/core/utils/hooks";
import { standardFieldProps } from "@web/views/fields/standard_field_props";

/** Verbs that open the way forward stand first and in the main colour; the rest end or undo. */
const ENDING = new Set([
    "decline", "refuse", "terminate", "withdraw", "return_", "send_back", "drop", "set_aside",
    "repeal", "cancel", "revoke", "annul", "retract", "destroy", "supersede",
]);

/** One button per open verb; what stands in the way of a closed one is written beside it. */
export class LicenceVerbs extends Component {
    static template = "industrial_licence.LicenceVerbs";
    static props = { ...standardFieldProps };

    setup() {
        this.orm = useService("orm");
        this.action = useService("action");
        this.state = useState({ running: "" });
    }

    get verbs() {
        const found = this.props.record.data[this.props.name] || [];
        return [...found].sort((a, b) => ENDING.has(a.verb) - ENDING.has(b.verb));
    }

    get isLocked() {
        return Boolean(this.state.running) || !this.props.record.resId;
    }

    obstacleId(verb) {
        return `licence_obstacles_${verb.verb}`;
    }

    buttonClass(verb) {
        return ENDING.has(verb.verb) ? "btn-outline-secondary" : "btn-primary";
    }

    title(verb) {
        return verb.article ? _t("Legal basis: %s", verb.article) : "";
    }

    async onClick(verb) {
        if (this.isLocked || verb.obstacles.length) {
            return;
        }
        this.state.running = verb.verb;
        try {
            await this.take(verb);
        } finally {
            this.state.running = "";
        }
    }

    async take(verb) {
        const record = this.props.record;
        // What the person saw, before saving loads anything newer.
        const seen = { model: record.resModel, id: record.resId, version: record.data.version };
        if (!(await record.save())) {
            return;
        }
        const context = { ...user.context, licence_seen: seen };
        const next = await this.orm.call(
            record.resModel, `action_${verb.verb}`, [[record.resId]], { context }
        );
        if (next && typeof next === "object" && next.type) {
            await this.action.doAction(next, { onClose: () => record.model.load() });
        } else {
            await record.model.load();
        }
    }
}

export const licenceVerbs = {
    component: LicenceVerbs,
    displayName: _t("Open steps"),
    supportedTypes: ["jsonb", "json"],
    fieldDependencies: [{ name: "version", type: "integer", readonly: true }],
};

registry.category("fields").add("licence_verbs", licenceVerbs);
