import { DateTimeField, dateRangeField, dateTimeField } from "@web/views/fields/datetime/datetime_field";
import { formatDate, formatDateTime, formatInteger } from "@web/views/fields/formatters";
import { integerField } from "@web/views/fields/integer/integer_field";

// A legal date always shows its year; stock Odoo leaves the present one out.
// Lists and cards read a formatter's options, forms a field's props: both say so here.
const withYear = (extract) => (info, ...rest) =>
    extract({ ...info, options: { numeric: true, ...info.options } }, ...rest);

DateTimeField.defaultProps.numeric = true;
for (const field of [dateTimeField, dateRangeField]) {
    field.extractProps = withYear(field.extractProps);
}
for (const formatter of [formatDate, formatDateTime]) {
    formatter.extractOptions = withYear(formatter.extractOptions);
}

// A year is a name, not an amount: 2025, never 2,025.
const isYear = ({ name = "" }) => /(^|_)year$/.test(name) && !name.endsWith("this_year");
const plainly = (extract, plain) => (info, ...rest) => ({
    ...extract(info, ...rest),
    ...(isYear(info) ? plain : {}),
});

integerField.extractProps = plainly(integerField.extractProps, { formatNumber: false });
formatInteger.extractOptions = plainly(formatInteger.extractOptions, { thousandsSep: "" });
