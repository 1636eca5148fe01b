import type pg from 'pg';
import { makeSealer, readCard } from '#casework/youth/index.ts';
import { addDays, addMonths, type Day, dayOf } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { chance } from '#platform/sample/model/random.ts';
import { type KeyRing, openDataKey } from '#platform/vault/index.ts';
import { Bulk } from './bulk.ts';
import { placesOf, type SamplePerson } from './places.ts';

const TABLE = 'transition.supports';
type Word = { step: string; daysAgo: number; reason?: string; byYouth?: true };
/** How it went with one support, the first word first. */
const STORIES: readonly { support: string; words: readonly Word[] }[] = [
  {
    support: 'diapers',
    words: [
      { step: 'offered', daysAgo: 60 },
      { step: 'wanted', daysAgo: 58 },
      { step: 'got', daysAgo: 52 },
    ],
  },
  {
    support: 'car-seat',
    words: [
      { step: 'wanted', daysAgo: 40 },
      { step: 'asked', daysAgo: 38 },
      { step: 'got', daysAgo: 21 },
    ],
  },
  {
    support: 'nurse',
    words: [
      { step: 'offered', daysAgo: 55 },
      { step: 'wanted', daysAgo: 54 },
      { step: 'asked', daysAgo: 50 },
    ],
  },
  { support: 'peers', words: [{ step: 'wanted', daysAgo: 3, byYouth: true }] },
  {
    support: 'doula',
    words: [
      { step: 'wanted', daysAgo: 33 },
      { step: 'asked', daysAgo: 30 },
      { step: 'refused', daysAgo: 12, reason: 'full' },
    ],
  },
  {
    support: 'baby-benefits',
    words: [
      { step: 'offered', daysAgo: 44 },
      { step: 'got', daysAgo: 10 },
    ],
  },
  {
    support: 'young-parent-center',
    words: [
      { step: 'offered', daysAgo: 25 },
      { step: 'later', daysAgo: 25 },
    ],
  },
  {
    support: 'family-center',
    words: [
      { step: 'offered', daysAgo: 41 },
      { step: 'not-wanted', daysAgo: 40 },
    ],
  },
];
const EACH = 14;
const OPEN = 3;
const RESTS = ['got', 'not-wanted'];
const FROM_MONTHS = 15 * 12;

/** Young parents of the sample, of a social worker and of a probation officer: on probation fewer supports were got, as the county's plan says. */
export async function loadSampleYoungParents(
  client: pg.Client,
  { seed, now, ring }: { seed: string; now: Date; ring: KeyRing },
): Promise<number> {
  const places = await placesOf(client);
  const bulk = new Bulk(client, [TABLE]);
  const today = dayOf(now, places.timeZone);
  for (const handle of ['socialworker', 'probation']) {
    const by = places.person(handle);
    if (!by) continue;
    const young = await youthOf(client, ring, by, today);
    for (const [n, { id, seal }] of young.slice(0, EACH).entries()) {
      const own = chance(`${seed} young parent ${id}`);
      for (const { support, words } of STORIES) {
        if (!own.yes(handle === 'probation' ? 0.45 : 0.8)) continue;
        // Of the first few something is still open; with the others it came to rest.
        const rested = n < OPEN || RESTS.includes(words.at(-1)?.step ?? '') ? [] : [{ step: 'got', daysAgo: 2 }];
        for (const word of [...words, ...rested]) bulk.add(TABLE, rowOf({ by, id, seal, today, now }, support, word));
      }
    }
  }
  const { count } = bulk;
  await bulk.flush();
  return count;
}

type Youth = { id: string; seal: (row: string, words: string) => Buffer };
type Of = Youth & { by: SamplePerson; today: Day; now: Date };
function rowOf({ by, id: youth_id, seal, today, now }: Of, support: string, word: Word): Record<string, unknown> {
  const id = newId();
  const author = word.byYouth ? { by_user: null, agency_id: null } : { by_user: by.userId, agency_id: by.agencyId };
  return {
    county_id: by.countyId,
    id,
    youth_id,
    support,
    step: word.step,
    on_day: addDays(today, -word.daysAgo),
    again_on: word.step === 'later' ? addDays(today, 20) : null,
    reason: word.reason ?? null,
    owner_id: by.userId,
    words: word.reason ? seal(id, 'They keep a list; the next place may be free in a month.') : null,
    at: new Date(now.getTime() - word.daysAgo * 86_400_000),
    ...author,
  };
}

/** Youth of 15 and more of whom this person may write, the newest first. */
async function youthOf(client: pg.Client, ring: KeyRing, by: SamplePerson, today: Day): Promise<Youth[]> {
  const { rows } = await client.query(
    `select y.id::text, k.wrapped, i.card from access.grants g join youth.youth y on y.county_id = g.county_id and y.id = g.youth_id
      join youth.keys k on k.county_id = y.county_id and k.youth_id = y.id and k.wrapped is not null
      join youth.identities i on i.county_id = y.county_id and i.youth_id = y.id
      where g.county_id = $1 and g.user_id = $2 and g.category = 'coordination' and g.can_add and g.add_expires_at > now()
      order by y.id desc limit 120`,
    [by.countyId, by.userId],
  );
  return (rows as { id: string; wrapped: Buffer; card: Buffer }[]).flatMap(({ id, wrapped, card }) => {
    const key = openDataKey(ring, wrapped, { kind: 'youth', county: by.countyId, id });
    if (!key.ok) return [];
    const sealer = makeSealer(by.countyId, key.value);
    const { born } = readCard(sealer, id, card);
    if (!born || addMonths(born, FROM_MONTHS) > today) return [];
    return [{ id, seal: (row: string, words: string) => sealer.seal(TABLE, row, 'words', words) }];
  });
}
