import { type Fields, isText } from './input.ts';

/** The names of the two buttons that only change what stands in a field of their own form, and send nothing. */
export const PUT_FIELD = '_put';
export const CLEAR_FIELD = '_clear';

/** What `PUT_FIELD` carries: a field's name, and on the lines after it the words for it. */
export const putting = (name: string, words: string): string => `${name}\n${words}`;

/**
 * What a form holds once such a button was pressed: words put into a field after what stands there, or a field emptied. Null: it was
 * another button, and the form was sent. So one tap fills or clears a field where no script runs, and all else that was typed stays.
 */
export function refilled(fields: Fields): Fields | null {
  const { [PUT_FIELD]: put, [CLEAR_FIELD]: clear, ...rest } = fields;
  if (typeof clear === 'string' && clear && !clear.startsWith('_')) return { ...rest, [clear]: '' };
  if (typeof put !== 'string') return null;
  const [name = '', ...lines] = put.split(/\r?\n/);
  const words = lines.join('\n');
  if (!name || name.startsWith('_') || !isText(words)) return null;
  const before = [rest[name] ?? ''].flat()[0] ?? '';
  return { ...rest, [name]: joined(before, words) };
}

const joined = (before: string, words: string): string => {
  const there = before.replaceAll('\r\n', '\n').trimEnd();
  if (there.includes(words)) return there;
  return there === '' ? words : `${there}\n${words}`;
};
