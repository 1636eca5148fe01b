import { meansNames, or, whomNames } from '#casework/petitions/index.ts';
import type { Block, Words } from '#platform/documents/index.ts';
import type { LetterKnown } from './known.ts';

const yes = (said: boolean, sentence: string, blank: string): Words => [said ? sentence : { blank }];

/** How the charge came about, a numbered paragraph each: a sentence stands only where counsel wrote that it is so. */
export function facts({ sheet, during }: LetterKnown, court: boolean): Block[] {
  const w = sheet?.words;
  // Whether somebody is a citizen is told to no office that could act on it.
  const means = sheet?.means.filter((each) => court || each !== 'immigration');
  // Where that was a means, what they feared says so in other words: counsel writes what the office may read.
  const refusal = court || !sheet?.means.includes('immigration') ? w?.refusal : '';
  const named = (all: readonly string[] | undefined, names: Record<string, string>) =>
    (all ?? []).map((each) => names[each] ?? each).join(', ');
  const whom = named(sheet?.whom, whomNames);
  const all: Words[] = [
    [
      ...yes(
        sheet?.during === 'yes' || (sheet?.during !== 'no' && during),
        'It happened while the youth was being exploited.',
        'that it happened while the youth was being exploited',
      ),
    ],
    [
      ...yes(
        sheet?.demanded === 'yes',
        `It was demanded by, or served, whoever exploited the youth${whom ? ` (${whom})` : ''}.`,
        'that it was demanded, and by whom',
      ),
    ],
    ['What was demanded: ', ...or(w?.demanded, 'what was demanded')],
    ['Where and when: ', ...or(w?.where, 'where and when')],
    ['By what means: ', ...or(named(means, meansNames), 'by what means')],
    ['What would have happened otherwise: ', ...or(refusal, 'what would have happened')],
    [
      ...yes(
        sheet?.otherwise === 'no',
        'It would not have happened without the exploitation.',
        'that it would not have happened otherwise',
      ),
    ],
    // What the youth got, knew and meant is for a court alone: before a charge is filed it could be turned against them.
    ...(court
      ? [
          ['What the youth got: ', ...or(w?.got, 'what the youth got')],
          ['What the youth knew and meant: ', ...or(w?.knew, 'what the youth knew and meant')],
        ]
      : []),
  ];
  return all.map((words, at) => ({ kind: 'point', n: `${at + 1}.`, words }));
}
