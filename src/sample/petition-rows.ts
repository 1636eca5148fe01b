import type { Sealer } from '#casework/youth/index.ts';
import { addDays, type Day } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import type { Bulk } from './bulk.ts';

/** In the order in which they point to one another. */
export const PETITION_TABLES = [
  'petitions.matters',
  'petitions.charges',
  'petitions.steps',
  'petitions.holders',
  'petitions.holder_facts',
  'access.sealings',
  'access.removals',
] as const;

type Stage = {
  bulk: Bulk;
  now: Date;
  today: Day;
  author: { county_id: string; youth_id: string; by_user: string; agency_id: string };
  sealer: Sealer;
};
type Plot = {
  chargeId: string;
  /** Each step, by how many days ago. */
  steps: readonly (readonly [step: string, daysAgo: number])[];
  /** What each holder did since the order, by how many days ago. */
  told?: readonly (readonly [holder: string, fact: string, daysAgo: number, proof: string])[];
};

const toServed = (served: number) =>
  [
    ['reviewed', served + 20],
    ['signed', served + 15],
    ['filed', served + 8],
    ['served', served],
  ] as const;
const HOLDERS = [
  ['arresting-agency', 'Police, central division (sample)'],
  ['court', 'Sample courthouse'],
  ['prosecutor', 'District Attorney (sample)'],
  ['probation', 'Probation department (sample)'],
  ['doj', 'California Department of Justice'],
  ['program', ''],
] as const;

/** Three petitions of a grown survivor: a draft, one that waits for an answer, and one granted whose record holders are chased. */
export function petitions(stage: Stage, [draft, waiting, granted]: readonly string[]): void {
  if (draft) aMatter(stage, { chargeId: draft, steps: [] });
  if (waiting) aMatter(stage, { chargeId: waiting, steps: toServed(38) });
  if (!granted) return;
  const order = aMatter(stage, {
    chargeId: granted,
    steps: [...toServed(160), ['granted', 80]],
    told: [
      ['arresting-agency', 'sent', 78, ''],
      ['arresting-agency', 'chased', 40, ''],
      ['court', 'sent', 78, ''],
      ['court', 'sealed', 60, 'Letter of the clerk (sample)'],
      ['program', 'sealed', 80, 'Sealed in this program when the grant was written down.'],
    ],
  });
  sealed(stage, order);
}

/** The step that granted it, or the newest. */
function aMatter({ bulk, now, today, author, sealer }: Stage, { chargeId, steps, told = [] }: Plot): string {
  const [matterId, words] = [newId(), { counsel: 'Counsel (sample)', court: 'Sample courthouse' }];
  const at = now;
  bulk.add('petitions.matters', {
    ...author,
    id: matterId,
    jurisdiction: 'us-ca',
    remedy: 'pc-236.14',
    words: sealer.seal('petitions.matters', matterId, 'words', words),
    at,
    edited_at: at,
  });
  const grant = newId();
  const of = { county_id: author.county_id, youth_id: author.youth_id };
  const named_in = steps.some(([step]) => step === 'granted') ? grant : null;
  bulk.add('petitions.charges', { ...of, id: newId(), matter_id: matterId, charge_id: chargeId, named_in });
  for (const [step, daysAgo] of steps) {
    const id = step === 'granted' ? grant : newId();
    const said = sealer.seal('petitions.steps', id, 'words', '');
    const on_day = addDays(today, -daysAgo);
    bulk.add('petitions.steps', { ...author, id, matter_id: matterId, step, on_day, words: said, at });
  }
  for (const [kind, name] of HOLDERS) {
    const id = newId();
    const said = sealer.seal('petitions.holders', id, 'words', { name, address: '' });
    bulk.add('petitions.holders', { ...author, id, matter_id: matterId, kind, words: said, at });
    for (const [, fact, daysAgo, proof] of told.filter(([whose]) => whose === kind)) {
      const factId = newId();
      const shown = sealer.seal('petitions.holder_facts', factId, 'words', proof);
      const on_day = addDays(today, -daysAgo);
      bulk.add('petitions.holder_facts', { ...author, id: factId, holder_id: id, fact, on_day, words: shown, at });
    }
  }
  return grant;
}

/** The order, as the gate records one that names a record. */
function sealed({ bulk, now, today, author }: Stage, order: string): void {
  const { county_id, youth_id, by_user } = author;
  bulk.add('access.sealings', {
    county_id,
    id: order,
    youth_id,
    law: 'Penal Code 236.14 (AB 2169, 2022)',
    ordered_on: addDays(today, -80),
    rows_sealed: 1,
    recorded_by: by_user,
    recorded_at: now,
    named: true,
  });
  for (const place of ['exports', 'backups', 'agencies-told'])
    bulk.add('access.removals', { county_id, id: newId(), sealing_id: order, place, due_on: addDays(today, 30) });
}
