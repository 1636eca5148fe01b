import { exhibitKinds, letterOf } from '#casework/petitions/index.ts';
import type { Evidence } from '#casework/relief/index.ts';
import type { Block, Words } from '#platform/documents/index.ts';
import type { LetterKnown } from './known.ts';

type Test = Evidence['tests'][number];
const testNames: Record<Test, string> = {
  'direct-result': 'That it was the direct result of being exploited',
  duress: 'That the youth was coerced, and had reason to fear harm',
  intent: 'That the youth lacked the intent that the offense requires',
};
/** Where the question is whether the youth is to answer for it at all. */
const weighed: readonly string[] = ['decline', 'defense', 'vacatur'];

/** What there is for each thing that the law asks: exhibits by their letter. It weighs nothing. */
export function tests({ gate, evidence }: LetterKnown): Block[] {
  if (!weighed.includes(gate.id)) return [];
  const rows = (Object.keys(testNames) as Test[]).map((test): Words[] => {
    const letters = evidence.flatMap((each, at) => (each.tests.includes(test) ? [letterOf(at)] : []));
    return [
      [testNames[test]],
      letters.length > 0 ? [`Exhibit ${letters.join(', ')}`] : [{ blank: `what shows it: ${test.replace('-', ' ')}` }],
    ];
  });
  return [{ kind: 'table', head: ['What is to be shown', 'What there is'], rows }];
}

export const exhibitTable = (evidence: readonly Evidence[]): Block =>
  evidence.length > 0
    ? {
        kind: 'table',
        head: ['Exhibit', 'What it is'],
        rows: evidence.map(({ kind, words }, at) => [[letterOf(at)], [`${nameOf(kind)}: ${words}`]]),
      }
    : { kind: 'words', words: [{ blank: 'exhibits: none is written down' }] };

const nameOf = (kind: Evidence['kind']): string =>
  kind === 'own-words' ? 'Statement of the youth' : exhibitKinds[kind];
