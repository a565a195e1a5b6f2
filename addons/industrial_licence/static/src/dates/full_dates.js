import { DateTimeField, dateTimeField } from "@web/views/fields/datetime/datetime_field";
import { formatDate, formatDateTime } from "@web/views/fields/formatters";

// A legal date always shows its year; stock Odoo leaves the present one out.
// Lists and cards read a formatter's options, forms a field's props: both say so here.
const withYear = (extract) => (info, ...rest) =>
    extract({ ...info, options: { numeric: true, ...info.options } }, ...rest);

DateTimeField.defaultProps.numeric = true;
dateTimeField.extractProps = withYear(dateTimeField.extractProps);
for (const formatter of [formatDate, formatDateTime]) {
    formatter.extractOptions = withYear(formatter.extractOptions);
}
