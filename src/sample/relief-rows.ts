import type pg from 'pg';
import type { Charge } from '#casework/relief/index.ts';
import { makeSealer, readCard, type Sealer } from '#casework/youth/index.ts';
import { addDays, ageOn, type Day, dayOf } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { type KeyRing, openDataKey } from '#platform/vault/index.ts';
import { Bulk } from './bulk.ts';
import { forcedCrimeRows } from './forced-crime-rows.ts';
import { PETITION_TABLES, petitions } from './petition-rows.ts';
import { placesOf, type SamplePerson } from './places.ts';
import { type ChargePlot, carrying, grown, taking } from './relief-plots.ts';
import { shareWith, youthWithPage } from './shared-rows.ts';

const ORDER = [
  'relief.charges',
  'relief.accounts',
  'relief.worksheets',
  'relief.evidence',
  'relief.gate_asks',
  'relief.drivers',
  'relief.explanations',
  ...PETITION_TABLES,
  'responses.responses',
  'responses.events',
  'responses.clocks',
] as const;
const DAY_MS = 86_400_000;

type Youth = { id: string; sealer: Sealer; born: Day };
type Stage = { bulk: Bulk; by: SamplePerson; now: Date; today: Day };

/** Charges of three youth of the sample whose lawyer signs in, with the lawyer's work on one of them and petitions of another. */
export async function loadSampleRelief(
  client: pg.Client,
  { now, ring }: { now: Date; ring: KeyRing },
): Promise<number> {
  const places = await placesOf(client);
  const by = places.person('counsel');
  if (!by) return 0;
  const today = dayOf(now, places.timeZone);
  const stage: Stage = { bulk: new Bulk(client, ORDER), by, now, today };
  const all = await clientsOf(client, ring, by);
  const age = ({ born }: Youth) => ageOn(born, today);
  const [oldest] = [...all].sort((a, b) => a.born.localeCompare(b.born));
  const young = all.find((each) => age(each) === 15) ?? all.find((each) => each !== oldest);
  const third = all.find((each) => each !== oldest && each !== young && age(each) >= 16);
  if (young) {
    theWork(stage, young, charges(stage, young, carrying)[0] ?? '');
    await forcedCrimeRows(client, { ...stage, places }, young);
  }
  if (oldest) {
    const [draft, waiting, granted] = charges(stage, oldest, grown);
    const own = { bulk: stage.bulk, now, today, author: author(stage, oldest), sealer: oldest.sealer };
    petitions(
      own,
      [draft, waiting, granted].flatMap((id) => id ?? []),
    );
  }
  if (third) charges(stage, third, taking);
  const own = await youthWithPage(client, ring, by);
  if (own) {
    const laid = layCharges(stage, own, taking);
    shareWith(stage.bulk, { youth: own, by, charges: laid, now, today });
  }
  const { count } = stage.bulk;
  await stage.bulk.flush();
  // What an order names is sealed, as the gate does it.
  await client.query(
    `update relief.charges c set sealed_by = k.named_in from petitions.charges k
      where k.county_id = c.county_id and k.charge_id = c.id and k.named_in is not null`,
  );
  return count;
}

/** The youth whose lawyer this person is, with a day of birth. */
async function clientsOf(client: pg.Client, ring: KeyRing, by: SamplePerson): Promise<Youth[]> {
  const { rows } = await client.query(
    `select y.id::text, k.wrapped, i.card from access.bases b
      join access.grants g on g.county_id = b.county_id and g.user_id = b.user_id and g.youth_id = b.youth_id and g.category = 'juvenile_court' and g.can_add
      join youth.youth y on y.county_id = b.county_id and y.id = b.youth_id
      join youth.keys k on k.county_id = y.county_id and k.youth_id = y.id
      join youth.identities i on i.county_id = y.county_id and i.youth_id = y.id
      where b.county_id = $1 and b.user_id = $2 and b.kind = 'counsel' and b.ended_at is null order by y.id desc limit 60`,
    [by.countyId, by.userId],
  );
  return (rows as { id: string; wrapped: Buffer; card: Buffer }[]).flatMap(({ id, wrapped, card }) => {
    const key = openDataKey(ring, wrapped, { kind: 'youth', county: by.countyId, id });
    if (!key.ok) return [];
    const sealer = makeSealer(by.countyId, key.value);
    const { born } = readCard(sealer, id, card);
    return born ? [{ id, sealer, born }] : [];
  });
}

const author = ({ by }: Stage, youth: Youth) => ({
  county_id: by.countyId,
  youth_id: youth.id,
  by_user: by.userId,
  agency_id: by.agencyId,
});

const charges = (stage: Stage, youth: Youth, plots: readonly ChargePlot[]): string[] =>
  layCharges(stage, youth, plots).map(({ id }) => id);

function layCharges(stage: Stage, youth: Youth, plots: readonly ChargePlot[]): Charge[] {
  return plots.map((plot) => {
    const on = addDays(stage.today, -plot.daysAgo);
    const what = plot.what === 'convicted' && ageOn(youth.born, on) < 18 ? 'sustained' : plot.what;
    const id = newId();
    const words = {
      description: '',
      agency: 'Police, central division (sample)',
      court: what === 'convicted' ? 'Sample courthouse' : 'Sample youth court',
      caseNumber: `S-${on.slice(0, 4)}-${id.slice(-4).toUpperCase()}`,
      sentence: plot.sentence ?? '',
    };
    const facts = {
      id,
      jurisdiction: 'us-ca',
      code: plot.code,
      kinds: [plot.kind],
      grade: plot.grade,
      offenseOn: on,
      arrestedOn: on,
      what,
      happenedOn: addDays(on, plot.after),
      completed: plot.completed ?? null,
      completedOn: plot.completed === 'yes' ? addDays(on, plot.after + 10) : null,
      fineCents: plot.fineCents ?? null,
      fineStayed: false,
    };
    stage.bulk.add('relief.charges', {
      ...author(stage, youth),
      id,
      jurisdiction: facts.jurisdiction,
      code: facts.code,
      kinds: facts.kinds,
      grade: facts.grade,
      offense_on: on,
      arrested_on: on,
      what,
      happened_on: facts.happenedOn,
      completed: facts.completed,
      completed_on: facts.completedOn,
      fine_cents: facts.fineCents,
      fine_stayed: false,
      words: youth.sealer.seal('relief.charges', id, 'words', words),
      recorded_at: stage.now,
    });
    return {
      ...facts,
      ...{
        degree: null,
        jurisdictionEndedOn: null,
        finePaidCents: null,
        registration: null,
        byName: null,
        editedByName: null,
      },
      ...{ words, recordedAt: stage.now, editedAt: stage.now, withdrawnAt: null, sealed: false },
    };
  });
}

/** What the lawyer worked out for the charge that is open, and what keeps the youth locked up. */
function theWork(stage: Stage, youth: Youth, chargeId: string): void {
  if (!chargeId) return;
  const { bulk, now, today, by } = stage;
  const at = new Date(now.getTime() - 3 * DAY_MS);
  const own = author(stage, youth);
  const [account, sheet, evidence, ask, driver] = [newId(), newId(), newId(), newId(), newId()];
  const told =
    'An older cousin’s friend lent money for a phone. After that there was always more to pay. He was told to hold the bag at the corner, and that his mother’s papers would be reported.';
  bulk.add('relief.accounts', {
    ...own,
    id: account,
    at,
    body: youth.sealer.seal('relief.accounts', account, 'body', told),
  });
  const words = {
    demanded: 'Hold a bag at the corner each evening until it was empty.',
    where: 'In the second month, two streets from home.',
    got: 'Food twice. The debt did not get smaller.',
    refusal: 'They said that they would report his mother.',
    knew: 'He did not look into the bag. He wanted to be done with the debt.',
  };
  bulk.add('relief.worksheets', {
    ...own,
    id: sheet,
    charge_id: chargeId,
    demanded: 'yes',
    whom: ['friend', 'gang'],
    means: ['debt', 'threats', 'immigration'],
    forms: ['labor'],
    said: { groups: {}, bars: {}, also: {} },
    body: youth.sealer.seal('relief.worksheets', sheet, 'body', words),
    at,
  });
  bulk.add('relief.evidence', {
    ...own,
    id: evidence,
    charge_id: chargeId,
    kind: 'document',
    weight: 'strong',
    tests: ['direct-result', 'duress'],
    words: youth.sealer.seal(
      'relief.evidence',
      evidence,
      'words',
      'Messages on the phone that name the sum still owed.',
    ),
    at,
  });
  bulk.add('relief.gate_asks', {
    ...own,
    id: ask,
    charge_id: chargeId,
    gate: 'decline',
    due_on: addDays(today, 6),
    words: youth.sealer.seal('relief.gate_asks', ask, 'words', {
      whom: 'The deputy who files for the youth court',
      put: 'That the debt and the threats came first; the messages; that the program admits him on Monday.',
    }),
    at,
  });
  bulk.add('relief.drivers', {
    ...own,
    id: driver,
    kind: 'nobody-to-receive',
    owner_user: by.userId,
    due_on: addDays(today, 2),
    words: youth.sealer.seal('relief.drivers', driver, 'words', 'An aunt may take the youth in. Nobody has rung her.'),
    at,
  });
}
