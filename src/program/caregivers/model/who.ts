import type { Relation } from '#casework/care/index.ts';

/** Whom a youth may live with or be cared for by; the others of their own life have no task in that (0072 holds it, too). */
const others: ReadonlySet<Relation> = new Set(['friend', 'teacher', 'faith', 'therapist']);
export const caresFor = (relation: Relation | null): boolean => relation === null || !others.has(relation);

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
/** Whether the youth said that they do not want somebody of this name, however it is spelled out. */
export const isUnwanted = (name: string, unwanted: readonly string[]): boolean =>
  plain(name) !== '' && unwanted.some((each) => plain(each) === plain(name));
