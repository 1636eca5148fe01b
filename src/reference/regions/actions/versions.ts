import { z } from 'zod';
import { dayOf, isDay } from '#kernel/calendar.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { isWithin, readBorders } from '../model/geojson.ts';
import { outlineOf } from '../model/outline.ts';
import { placesFrom } from '../model/places.ts';
import { readLandmarksTable, readPlacesTable, readRegionsTable } from '../model/table-file.ts';
import { shippedPlaces } from '../shipped.ts';
import { alone, holding, type Kind, keepVersion, markApplied, markUndone, regionsNow, versionOf } from '../store.ts';
import { textIn } from '../upload.ts';

const source = z.string({ error: 'sourceMissing' }).trim().min(3, 'sourceMissing').max(300, 'sourceTooLong');
export const fileInput = z.looseObject({ source, checkedOn: z.string().trim().max(10).default('') });
type FileInput = z.infer<typeof fileInput>;
type Kept = Result<{ id: string }>;

/** Reads a table of postal codes and keeps what it would change, to be seen first. What holds stays. */
export async function readPlacesFile(errand: Errand, input: FileInput): Promise<Kept> {
  const given = await readGiven(errand, input, 'places');
  if ('fields' in given) return invalid(given.fields);
  const county = await regionsNow(errand.tx, errand.actor.countyId);
  // A county that has named its regions anew has no place in them yet: what is known of a code beside its region stays known.
  const { places } = county;
  const known = placesFrom([...places.rows, ...shippedPlaces.rows], places.source, places.checkedOn);
  const read = readPlacesTable(given.text, county.regions, known);
  if ('because' in read) return invalid({ places: read.because });
  return ok({ id: await keepVersion(errand, { ...given.facts, kind: 'places', body: read }) });
}

/** The same for the list of regions itself. */
export async function readListFile(errand: Errand, input: FileInput): Promise<Kept> {
  const given = await readGiven(errand, input, 'list');
  if ('fields' in given) return invalid(given.fields);
  const read = readRegionsTable(given.text);
  if ('because' in read) return invalid({ list: read.because });
  return ok({ id: await keepVersion(errand, { ...given.facts, kind: 'list', body: read }) });
}

/** And for the names by which people say where they are. */
export async function readLandmarksFile(errand: Errand, input: FileInput): Promise<Kept> {
  const given = await readGiven(errand, input, 'landmarks');
  if ('fields' in given) return invalid(given.fields);
  const read = readLandmarksTable(given.text);
  if ('because' in read) return invalid({ landmarks: read.because });
  return ok({ id: await keepVersion(errand, { ...given.facts, kind: 'landmarks', body: read }) });
}

/** And for their borders: refused whole where anything is wrong, since half a map misleads. */
export async function readShapesFile(errand: Errand, input: FileInput): Promise<Kept> {
  const given = await readGiven(errand, input, 'shapes');
  if ('fields' in given) return invalid(given.fields);
  const county = await regionsNow(errand.tx, errand.actor.countyId);
  const read = readBorders(jsonIn(given.text), county.regions, county.places.list);
  if (!read.ok) return invalid({ shapes: read.because });
  const within = county.regions.map(({ id }) => {
    const own = county.places.list.filter(({ region }) => region === id);
    const borders = read.borders.find(({ region }) => region === id);
    const inside = own.filter((each) => borders && isWithin(borders, each.longitude, each.latitude));
    return { region: id, codes: own.length, inside: inside.length };
  });
  return ok({
    id: await keepVersion(errand, { ...given.facts, kind: 'shapes', body: { ...outlineOf(read.borders), within } }),
  });
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

type Given = { text: string; facts: { source: string; checkedOn: string | null } } | { fields: Record<string, string> };

/** The file of this field, and the day on which somebody checked it: never one that is still to come. */
async function readGiven(errand: Errand, input: FileInput, field: Kind): Promise<Given> {
  const { checkedOn } = input;
  const today = dayOf(errand.now, errand.actor.timeZone);
  if (checkedOn !== '' && !isDay(checkedOn)) return { fields: { checkedOn: 'dayNotRight' } };
  if (checkedOn > today) return { fields: { checkedOn: 'dayAhead' } };
  const file = await textIn(input[field]);
  if ('because' in file) return { fields: { [field]: file.because } };
  return { text: file.text, facts: { source: input.source, checkedOn: checkedOn === '' ? null : checkedOn } };
}

export const oneInput = z.object({ id: z.uuid() });
type One = z.infer<typeof oneInput>;

/** What is read becomes what holds. A list that would leave out a region that the table of postal codes names says so before. */
export async function putInForce(errand: Errand, { id }: One): Promise<Result<One>> {
  await alone(errand);
  const version = await versionOf(errand, id);
  if (!version) return absent;
  if (version.appliedAt) return conflict('alreadyDone');
  await markApplied(errand, id);
  errand.touched({ recordIds: [id] });
  return ok({ id });
}

/** What held before holds again. Only the newest of its kind can be taken back. */
export async function takeBack(errand: Errand, { id }: One): Promise<Result<One>> {
  await alone(errand);
  const version = await versionOf(errand, id);
  if (!version) return absent;
  if ((await holding(errand)).get(version.kind) !== id) return conflict('notToUndo');
  await markUndone(errand, id);
  errand.touched({ recordIds: [id] });
  return ok({ id });
}
