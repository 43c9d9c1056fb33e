/** Texts with places in them. What comes in was typed by people, so it is never read as a pattern. */

/** A text with its `{name}` places filled in. */
export const filled = (text, values) => text.replace(/\{(\w+)\}/gu, (place, name) => String(values[name] ?? place));

/** A number with its word, in the plural form that the language wants. */
export function counted(settings, name, count) {
  const forms = settings.counted[name];
  const form = new Intl.PluralRules(settings.language).select(count);
  return (forms[form] ?? forms.other).replace("{count}", count);
}

/** Words between the quotation marks of their language, unless they bring their own. */
export function quoted(text, language) {
  const said = text.trim();
  if (!said || /^[«“„"].*[»”“"]$/su.test(said)) return said;
  return language === "ru" ? `«${said}»` : `“${said}”`;
}
