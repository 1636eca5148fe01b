const locales: Record<string, string> = { en: 'en-US', es: 'es-US' };

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes a hundred times as long as using it, and a list uses one for each of its lines. */
export function formatOf(lang: string, name: string, shape: () => Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${name}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locales[lang] ?? lang, shape());
  if (formats.size < 500) formats.set(key, made);
  return made;
}

/** A day `YYYY-MM-DD` as people write it: "March 3, 2026". */
export const dayWords = (day: string, lang: string): string =>
  formatOf(lang, 'day', () => ({ dateStyle: 'long', timeZone: 'UTC' })).format(new Date(`${day}T00:00:00Z`));
