import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asPerson, meet, type Person, person } from '../../../test/access/scene.ts';
import { aCounty, type County } from '../../../test/harness/county.ts';

/**
 * Over any sequence of asking, taking, declining, moving, withdrawing and coming back, the database lets in exactly whom a small model
 * of the rules lets in: a program's advocate from the moment it takes the youth until another has taken over or it ended.
 */
let county: County;
let worker: Person;
const programs: { contract: string; advocate: Person }[] = [];
beforeAll(async () => {
  county = await aCounty();
  worker = await person(county, 'socialworker');
  for (const handle of ['advocate', 'labor-advocate']) {
    const advocate = await person(county, handle);
    const [row] = await county.owner('select id::text from advocacy.contracts where agency_id = $1', [
      advocate.agencyId,
    ]);
    programs.push({ contract: String(row?.id), advocate });
  }
});
afterAll(() => county.close());

const acts = ['route-0', 'route-1', 'accept', 'decline', 'agreed', 'withdrew', 'ended', 'again'] as const;
type World = { waits: number | null; holds: number | null; open: boolean };

/** What the rules say comes of an act: null, where nobody may do it now. `who`: whose program acts. */
function next(world: World, act: (typeof acts)[number]): World | null {
  const { waits, holds, open } = world;
  if (act.startsWith('route-')) {
    const to = Number(act.slice(6));
    return open && waits === null && holds !== to ? { ...world, waits: to } : null;
  }
  if (act === 'accept') return open && waits !== null ? { ...world, waits: null, holds: waits } : null;
  if (act === 'decline') return waits !== null ? { ...world, waits: null } : null;
  if (holds === null) return null;
  if (act === 'again') return open ? null : { ...world, open: true };
  if (!open) return null;
  return act === 'agreed' ? world : { ...world, open: false, waits: null };
}

async function does(world: World, act: (typeof acts)[number], referral: string): Promise<void> {
  const at = (n: number | null) => programs[n ?? 0] as (typeof programs)[number];
  const call = (who: Person, sql: string, values: unknown[]) =>
    asPerson(county, who, (query) => query(`select ${sql} as came`, values));
  const waiting = async () =>
    (
      await county.owner(
        'select id::text from advocacy.turns where referral_id = $1 and accepted_at is null and declined_at is null',
        [referral],
      )
    )[0]?.id ?? crypto.randomUUID();
  if (act.startsWith('route-')) {
    // Of one that a program has, by that program; of one that nobody has, by who asked.
    const who = world.holds === null ? worker : at(world.holds).advocate;
    await call(who, `advocacy.route($1, gen_random_uuid(), $2, 'youth')`, [
      referral,
      at(Number(act.slice(6))).contract,
    ]);
  } else if (act === 'accept') {
    const { advocate } = at(world.waits);
    await call(advocate, 'advocacy.accept($1, $2, null)', [await waiting(), advocate.id]);
  } else if (act === 'decline') await call(at(world.waits).advocate, `advocacy.decline($1, 'full')`, [await waiting()]);
  else
    await call(at(world.holds).advocate, 'advocacy.note($1, gen_random_uuid(), $2, $3, now(), null, null)', [
      referral,
      act,
      act === 'ended' ? 'goals-met' : null,
    ]);
}

it('lets in whom the rules let in, after each of any sequence of acts', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...acts), { minLength: 4, maxLength: 14 }), async (told) => {
      const youth = await meet(county, worker);
      const referral = crypto.randomUUID();
      const body = {
        id: referral,
        number: referral,
        knows: 'told',
        forms: [],
        language: 'en',
        chosen_by: 'youth',
        source: 'worker',
      };
      const came = await asPerson(county, worker, (query) =>
        query(`select advocacy.refer($1, $2, '\\x00', '\\x00', gen_random_uuid(), $3) as came`, [
          JSON.stringify(body),
          youth.id,
          programs[0]?.contract,
        ]),
      );
      expect(came).toEqual([{ came: 'done' }]);
      let world: World = { waits: 0, holds: null, open: true };
      for (const act of told) {
        await does(world, act, referral);
        world = next(world, act) ?? world;
        for (const [place, { advocate }] of programs.entries()) {
          const [seen] = await asPerson(county, advocate, (query) =>
            query(
              `select exists (select 1 from youth.youth where id = $1) as record, exists (select 1 from advocacy.referrals where id = $2) as card`,
              [youth.id, referral],
            ),
          );
          const own = world.holds === place;
          expect(seen, `${told.join(' ')}: after ${act}, program ${place}`).toEqual({
            record: own && world.open,
            card: own || world.waits === place,
          });
        }
        const [held] = await county.owner(
          'select count(*)::int as n from advocacy.turns where referral_id = $1 and accepted_at is not null and until is null',
          [referral],
        );
        expect(held?.n, 'with one program while it goes on').toBe(world.holds !== null && world.open ? 1 : 0);
      }
    }),
    { numRuns: 12 },
  );
});
