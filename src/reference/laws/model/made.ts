import { type Faults, type Sent, textOf } from './fields.ts';
import { type Names, names, type Text } from './remedy.ts';

const MADE = 'own-';

/** Whether a way to clear a record is the county's own, and no file's. */
export const isMade = (remedy: string): boolean => remedy.startsWith(MADE);
export const madeId = (id: string): string => `${MADE}${id}`;

/** Words in English and perhaps in Spanish: where Spanish was left out, English is shown. */
export const textIn = (sent: Sent, name: string): Text | null => {
  const [en, es] = [textOf(sent, `${name}En`), textOf(sent, `${name}Es`)];
  return en === '' ? null : { en, es: es || en };
};
export const textParts = (said: Text, name: string): Sent => ({
  [`${name}En`]: said.en,
  [`${name}Es`]: said.es === said.en ? '' : said.es,
});

/** What a county's own way is called, as somebody wrote it in the form. */
export function readNames(sent: Sent, faults: Faults): Names | undefined {
  const [title, plain] = [textIn(sent, 'title'), textIn(sent, 'plain')];
  const kind = names.shape.kind.safeParse(textOf(sent, 'kind'));
  if (!title) faults.titleEn = 'needed';
  if (!plain) faults.plainEn = 'needed';
  if (!kind.success) faults.kind = 'chooseOne';
  return title && plain && kind.success ? { title, plain, kind: kind.data } : undefined;
}
