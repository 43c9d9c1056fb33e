/** Numbers as people of a language write them, with a real minus. */

/** @param {number} value @param {string} language */
export function figure(value, language, digits = 1) {
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value).replace("-", "−");
}

/** With its sign, plus included; zero has none. */
export const signed = (value, language) => (value > 0 ? "+" : "") + figure(value, language);

/** A number with its unit, kept on one line. */
export const withUnit = (said, unit) => (unit ? `${said}\u00a0${unit}` : said);

/** Words between the quotation marks of their language, unless they bring their own. */
export function quoted(text, language) {
  const said = text.trim();
  if (/^[«“„"].*[»”“"]$/s.test(said)) return said;
  return language === "ru" ? `«${said}»` : `“${said}”`;
}
