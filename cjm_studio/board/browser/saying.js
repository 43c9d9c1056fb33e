/** Texts with places that are filled in, and texts with a number. */

/** A text with each `{name}` replaced; what is put in is never read as a place itself. */
export const fill = (text, values) => text.replace(/\{(\w+)\}/gu, (place, name) => String(values[name] ?? place));

/** A text with a number in the right plural form. @param {any} data from Python @param {string} name */
export function counted(data, name, count, values = {}) {
  const forms = data.facilitation.counted[name];
  return fill(forms[new Intl.PluralRules(data.language).select(count)] ?? forms.other, { count, ...values });
}
