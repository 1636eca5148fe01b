import { compare, holds, type Row } from './compare.ts';
import type { Margins } from './margins.ts';
import type { Tally } from './tally.ts';

/** The page `docs/sample-county.md`, whole: made from the generator, never written by hand. */
export function samplePage(
  tally: Tally,
  margins: Margins,
  made: { seed: string; now: Date; scale: number },
  zones: readonly Row[],
): string {
  const rows = [...compare(tally, margins, made.scale), ...zones];
  return [
    '# The sample county beside the published figures',
    '',
    'Made by `src/platform/sample/table.test.ts` from the generator; do not edit. To make it again:',
    '`npx vitest run --project rules src/platform/sample/table.test.ts -u`.',
    '',
    `Seed \`${made.seed}\`, scale ${made.scale}, the 365 days before ${made.now.toISOString().slice(0, 10)}. Nobody in it exists.`,
    `Documents: ${documents(margins)}. Read on ${margins.checkedOn}.`,
    '',
    'The published figures come from several years and several sets of youth. The sample puts them into one year; it is',
    'a likeness for work and tests, not an estimate of anything.',
    '',
    '## Published and generated',
    '',
    '“Should be” is the published share or count carried to the sample’s own total; people come whole, so one may be over or',
    'under. “named” means that the source names it without a number: it must occur.',
    '',
    ...tableOf(rows, margins),
    '',
    `${rows.filter(holds).length} of ${rows.length} rows hold.`,
    '',
    ...industriesNote(),
    ...agencyNote(margins),
    '## What no source publishes',
    '',
    'Chosen for the sample, so that a year can be whole. No measure of a real county may be read out of these.',
    '',
    ...chosen(margins),
    '',
    '## Slips in the sources',
    '',
    ...margins.slips.map((slip) => `- ${slip.what} (${slip.document}: ${slip.where})`),
    '',
  ].join('\n');
}

const documents = (margins: Margins): string =>
  Object.entries(margins.documents)
    .filter(([id]) => id !== 'none')
    .map(([id, title]) => `**${id}**: ${title}`)
    .join('; ');

function tableOf(rows: readonly Row[], margins: Margins): string[] {
  const lines = ['| figure | published | should be | generated | | where |', '| --- | --- | ---: | ---: | --- | --- |'];
  let last = '';
  for (const row of rows) {
    const source = margins.published[row.margin as keyof Margins['published']];
    const where = row.margin === last ? '″' : `${source.document}: ${source.where}. ${source.unit}`;
    last = row.margin;
    const expected = row.tolerance === 'least' ? `at least ${tenth(row.expected)}` : tenth(row.expected);
    lines.push(
      `| ${row.figure} | ${row.published} | ${expected} | ${row.generated} | ${holds(row) ? '' : 'off'} | ${where} |`,
    );
  }
  return lines;
}

const tenth = (value: number): string => (Math.round(value * 10) / 10).toFixed(1).replace(/\.0$/, '');

const industriesNote = (): string[] => [
  'The statewide list is printed in an order without counts: the lawful industries of the sample never go against it. The',
  'place of forced crime among them follows the 29 percent above.',
  '',
];

const agencyNote = ({ published }: Margins): string[] => [
  'Police agencies of the sample stand in for those of the report:',
  `${Object.entries(published.recoveriesAgency.publishedNames)
    .map(([id, name]) => `\`${id}\` for the ${name}`)
    .join(', ')}.`,
  '',
];

function chosen({ chosen: all }: Margins): string[] {
  return Object.entries(all).map(([id, entry]) => {
    const { unit, ...values } = entry;
    const said = Object.values(values)
      .map((value) =>
        typeof value === 'object'
          ? Object.entries(value)
              .map(([k, v]) => `${k} ${v}`)
              .join(', ')
          : String(value),
      )
      .join('; ');
    return `- \`${id}\` (${unit}): ${said}`;
  });
}
