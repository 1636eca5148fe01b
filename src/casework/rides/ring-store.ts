import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import type { Db, Tx } from '#platform/database/connect.ts';
import type { Errand } from '#platform/http/door.ts';
import { alone } from '#platform/jobs/index.ts';
import { linkOf, queueLetter, queueMail } from '#platform/mail/index.ts';
import type { KeyRing, Vault } from '#platform/vault/index.ts';
import { paths } from './paths.ts';
import { openVendor } from './sealed-store.ts';

type Rung = { vendor_id: string; wrapped: Buffer; sealed: Buffer; languages: string[] };
type Letters = { tx: Tx; ring: KeyRing; county: string; now: Date };

/** Writes to the provider that is asked, or that is not to come any more, with the same link; one without an e-mail is rung by telephone, from the page of the ride. */
async function writeTo(
  { tx, ring, county, now }: Letters,
  ringId: string,
  rung: Rung,
  kind: 'ride-asked' | 'ride-off' = 'ride-asked',
): Promise<void> {
  const who = openVendor({ vault: { ring }, county }, { ...rung, id: rung.vendor_id });
  if (who.email === '') return;
  const lang = rung.languages.includes('es') && !rung.languages.includes('en') ? 'es' : 'en';
  const letter = {
    countyId: county,
    to: who.email,
    lang,
    kind,
    path: paths.answers,
    about: ringId,
    now,
  } as const;
  await queueLetter(tx, ring, letter);
}

/** Asks the next on the list where nobody is asked; or the one that the worker chose. False: there is nobody, or not now. */
export async function ringNext(errand: Errand, rideId: string, vendorId: string | null = null): Promise<boolean> {
  const { tx, now, actor, vault } = errand;
  const ringId = newId(now.getTime());
  const { hash } = linkOf(vault.ring, actor.countyId, paths.answers, ringId);
  const asked = vendorId
    ? sql<Rung>`select * from rides.ring_one(${rideId}, ${vendorId}, ${ringId}, ${hash}, ${now})`
    : sql<Rung>`select * from rides.ring(${rideId}, ${ringId}, ${hash}, ${now})`;
  const { rows } = await asked.execute(tx);
  if (rows[0]) await writeTo({ tx, ring: vault.ring, county: actor.countyId, now }, ringId, rows[0]);
  return rows.length > 0;
}

/**
 * As the jobs' role, all counties: providers that did not answer in time are passed over and the next are asked; who said yes to
 * a ride that was taken back is written to; and whoever must know is
 * told of an ask that nobody looked at, a ride that nobody takes, an arrival that nobody confirmed; each once. Gives how many were told.
 */
export async function ridesOn(db: Db, { ring }: Pick<Vault, 'ring'>, now: Date): Promise<number> {
  const done = await alone(db, 'rides', async (tx) => {
    const { rows } = await sql<{ county_id: string; ride_id: string }>`select * from rides.lapse(${now})`.execute(tx);
    for (const { county_id: county, ride_id } of rows) {
      const ringId = newId(now.getTime());
      const { hash } = linkOf(ring, county, paths.answers, ringId);
      const { rows: rung } = await sql<Rung>`
        select * from rides.ring_next(${county}, ${ride_id}, ${ringId}, ${hash}, ${now})`.execute(tx);
      if (rung[0]) await writeTo({ tx, ring, county, now }, ringId, rung[0]);
    }
    const { rows: off } = await sql<Rung & { county_id: string; ring_id: string }>`
      select * from rides.call_off(${now})`.execute(tx);
    for (const each of off) await writeTo({ tx, ring, county: each.county_id, now }, each.ring_id, each, 'ride-off');
    const { rows: told } = await sql<{ county_id: string; user_id: string }>`select * from rides.alarm(${now})`.execute(
      tx,
    );
    await queueMail(tx, told, 'waits', now);
    return told.length;
  });
  return done ?? 0;
}
