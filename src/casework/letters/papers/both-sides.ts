import type { CrossingFact } from '#casework/relief/index.ts';
import type { Block, Words } from '#platform/documents/index.ts';
import type { LetterKnown } from './known.ts';

/**
 * For a youth whom the charge says brought in others: what is on file of what was done to them, beside it. A question for whoever
 * decides; it names nobody anything.
 */
export function both({ sheet }: LetterKnown, facts: readonly CrossingFact[], court: boolean): Block[] {
  const there = new Set(facts.filter((each) => each.there).map(({ fact }) => fact));
  const got = sheet?.words.got.trim();
  const points: Words[] = [
    there.has('own-exploitation')
      ? ['The youth was being exploited at that time.']
      : [{ blank: 'that the youth was being exploited at that time' }],
    there.has('age') ? ['The youth was under 18.'] : [{ blank: 'age of the youth on that day' }],
    there.has('demanded') ? ['What is charged was demanded of the youth.'] : [{ blank: 'that it was demanded' }],
    there.has('means') ? ['By what means is set out above.'] : [{ blank: 'by what means' }],
    // For a court alone, as in the facts.
    ...(court ? [got ? [`What the youth got: ${got}`] : [{ blank: 'what the youth got' }]] : []),
  ];
  return [
    { kind: 'heading', text: 'On both sides of the law' },
    {
      kind: 'words',
      words: [
        'The charge says that this youth brought in others. Whoever decides is asked to look at what was done to the youth as well.',
      ],
    },
    ...points.map((words, at): Block => ({ kind: 'point', n: `${at + 1}.`, words })),
  ];
}
