import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
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
});
const file = z.object({ at: z.iso.datetime(), timeZone: z.string(), offers: z.array(offer) });

const pathIn = (folder: string): string => join(folder, 'offers.json');

/** Takes the place of the copy before it, whole or not at all. */
export function writeCopy(folder: string, { at, timeZone, offers }: OffersCopy): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const beside = `${pathIn(folder)}.${process.pid}`;
  writeFileSync(beside, JSON.stringify({ at: at.toISOString(), timeZone, offers }), { mode: 0o600 });
  renameSync(beside, pathIn(folder));
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
