const AMOUNT = /^\$?\s*(\d{1,3}(?:,\d{3})+|\d{1,6})(?:\.(\d{2}))?$/;

/** Dollars as they are typed ("45", "1,250.50") in cents; null: not an amount above nothing. */
export function readCents(typed: string): number | null {
  const [, whole, part] = AMOUNT.exec(typed.trim()) ?? [];
  if (whole === undefined) return null;
  const cents = Number(whole.replaceAll(',', '')) * 100 + Number(part ?? 0);
  return cents > 0 ? cents : null;
}

/** The same, where nothing at all is an amount too. */
export const readCentsOrNone = (typed: string): number | null => (typed.trim() === '0' ? 0 : readCents(typed));

/** Cents as a reader writes money: no cents where there are none. */
export const dollars = (cents: number, lang: string): string =>
  new Intl.NumberFormat(lang === 'es' ? 'es-US' : 'en-US', {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
  }).format(cents / 100);
