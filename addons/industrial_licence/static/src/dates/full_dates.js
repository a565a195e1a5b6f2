import { DateTimeField } from "@web/views/fields/datetime/datetime_field";

// A legal date always shows its year; stock Odoo leaves the present one out.
DateTimeField.defaultProps.numeric = true;
