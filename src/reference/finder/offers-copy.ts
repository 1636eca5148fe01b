import { readFileSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { inTurns } from '#kernel/turns.ts';
import type { Offer } from '#reference/directory/index.ts';

/** What there was to find when this was written: public, all of it. */
export type OffersCopy = { at: Date; timeZone: string; offers: readonly Offer[] };

/** Older than this it would send a youth to doors that have long been shut, and may name a place that has asked to be hidden. */
const OLDEST_DAYS = 30;

const offer = z.looseObject({
  id: z.string(),
  serviceId: z.string(),
  locationId: z.string().nullable(),
  name: z.string(),
  organization: z.string(),
  description: z.string(),
  needs: z.array(z.string()),
  profile: z.looseObject({}),
  minimumAge: z.number().nullable(),
  maximumAge: z.number().nullable(),
  languages: z.array(z.string()),
  schedules: z.array(z.looseObject({ id: z.string() })),
  phones: z.array(z.looseObject({ id: z.string(), number: z.string() })),
  address: z.object({ line: z.string(), city: z.string(), postalCode: z.string() }).nullable(),
  point: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
  region: z.string().nullable(),
  website: z.string().nullable(),
  fees: z.string().nullable(),
  documents: z.array(z.string()),
  checkedOn: z.iso.date().nullable(),
  // A copy of an earlier program has how one gets in as one text.
  more: z
    .looseObject({
      accessibility: z.union([z.array(z.string()), z.string().transform((words) => [words])]).exactOptional(),
    })
    .exactOptional(),
});
const file = z.object({ at: z.iso.datetime(), timeZone: z.string(), offers: z.array(offer) });

const pathIn = (folder: string): string => join(folder, 'offers.json');

const OFFERS_IN_A_TURN = 500;

/** Takes the place of the copy before it, whole or not at all. */
export async function writeCopy(folder: string, { at, timeZone, offers }: OffersCopy): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const beside = `${pathIn(folder)}.${process.pid}`;
  const copy = await open(beside, 'w', 0o600);
  try {
    await copy.appendFile(`{"at":${JSON.stringify(at)},"timeZone":${JSON.stringify(timeZone)},"offers":[`);
    let isFirst = true;
    await inTurns(offers, OFFERS_IN_A_TURN, async (some) => {
      await copy.appendFile(`${isFirst ? '' : ','}${JSON.stringify(some).slice(1, -1)}`);
      isFirst = false;
    });
    await copy.appendFile(']}');
    await copy.sync();
    await copy.close();
    await rename(beside, pathIn(folder));
  } catch (error) {
    await copy.close().catch(() => {});
    await rm(beside, { force: true });
    throw error;
  }
}

/** The copy of an earlier day; null where there is none, it is too old, or it is not whole. */
export function readCopy(folder: string, now: Date): OffersCopy | null {
  try {
    const read = file.safeParse(JSON.parse(readFileSync(pathIn(folder), 'utf8')));
    if (!read.success) return null;
    const at = new Date(read.data.at);
    if (now.getTime() - at.getTime() > OLDEST_DAYS * 86_400_000) return null;
    return { at, timeZone: read.data.timeZone, offers: read.data.offers as unknown as Offer[] };
  } catch {
    return null;
  }
}
