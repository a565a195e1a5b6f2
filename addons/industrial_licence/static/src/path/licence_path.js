import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { deserializeDateTime, formatDate } from "@web/core/l10n/dates";
import { registry } from "@web/core/registry";
import { standardFieldProps } from "@web/views/fields/standard_field_props";

const ICONS = {
    done: "fa-check", here: "fa-map-marker", ahead: "fa-circle-thin",
    open: "fa-hourglass-half", failed: "fa-times", waived: "fa-minus",
};

/** The way of a case as a strip: what is behind it, where it is, what lies ahead, and its tracks. */
export class LicencePath extends Component {
    static template = "industrial_licence.LicencePath";
    static props = { ...standardFieldProps };

    get strip() {
        return this.props.record.data[this.props.name] || { states: [], tracks: [] };
    }

    icon(status) {
        return ICONS[status] || "fa-circle-thin";
    }

    day(step) {
        return step.at ? formatDate(deserializeDateTime(step.at)) : "";
    }

    word(status) {
        return {
            done: _t("done"), here: _t("now"), ahead: _t("ahead"), open: _t("open"),
            failed: _t("failed"), waived: _t("waived"),
        }[status];
    }
}

export const licencePath = {
    component: LicencePath,
    displayName: _t("Path of a case"),
    supportedTypes: ["jsonb", "json"],
};

registry.category("fields").add("licence_path", licencePath);
