import { z } from 'zod';
import { dayOf } from '#kernel/calendar.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type ChangeRow, changesOf, openChangeOf } from '../change-store.ts';
import { smallAlone } from '../county.ts';
import { publicEntry } from '../entry.ts';
import { alone, type BroughtRow, rowsOfImport } from '../import-store.ts';
import { languageTags } from '../languages.ts';
import { bodiesOf, type Entry } from '../model/changing.ts';
import { isConfidential, text } from '../model/directory.ts';
import type { Shown, Typed } from '../model/fields.ts';
import {
  type Asked,
  askedOn,
  type Bodies,
  faultsAcross,
  type Patches,
  shownOn,
  type Topic,
  typedOn,
} from '../model/topics.ts';
import { type Stewardship, stewardOf } from '../steward-store.ts';
import { ownDirectory } from './browse.ts';
import { approve } from './changes.ts';
import { keepChange } from './keep-change.ts';

export const editInput = z.object({ id: z.uuid().toLowerCase() });
/** What a page that is opened anew shows, whatever was typed. */
const topics = [
  'about',
  'who',
  'reach',
  'hours',
  'cost',
  'space',
  'limits',
  'translations',
  'standing',
  'organization',
] as const;
export const topicInput = z.looseObject({ id: z.uuid().toLowerCase(), topic: z.enum(topics) });
export const placeInput = z.looseObject({
  id: z.uuid().toLowerCase(),
  visitId: z.union([z.uuid().toLowerCase(), z.literal('new')]),
});

export type Loaded = {
  entry: Entry;
  /** The person's own change that is open, and what it says. */
  open: { id: string; rows: BroughtRow[] } | null;
  hidden: ReadonlySet<string>;
  /** The services at each place. */
  beside: (locationId: string) => number;
};

/** A service as it stands, with what this person has begun to change about it. Of confidential places, the public part. */
async function load(errand: Errand, id: string): Promise<Loaded | null> {
  const [directory, openId] = await Promise.all([ownDirectory(errand), openChangeOf(errand, id)]);
  const rows = openId ? await rowsOfImport(errand, openId, null) : [];
  const entry = publicEntry(directory, id, rows);
  if (!entry) return null;
  const isHidden = ({ location }: Entry['places'][number]) =>
    location.confidential === true || isConfidential(directory, text(location, 'id'));
  return {
    entry,
    open: openId ? { id: openId, rows } : null,
    hidden: new Set(entry.places.filter(isHidden).map(({ location }) => text(location, 'id'))),
    beside: (locationId) => directory.servicesAt(locationId).length,
  };
}

export type EditView = Loaded & { id: string; steward: Stewardship; changes: ChangeRow[] };

/** The entry at a glance: what can be changed, what waits, who keeps it. */
export async function seeEdit(errand: Errand, { id }: z.infer<typeof editInput>): Promise<Result<EditView>> {
  const loaded = await load(errand, id);
  if (!loaded) return absent;
  const [steward, changes] = await Promise.all([
    stewardOf(
      errand,
      id,
      loaded.entry.places.map(({ location }) => location),
    ),
    changesOf(errand, { kind: 'about', serviceId: id }),
  ]);
  return ok({ ...loaded, id, steward, changes });
}

export type TopicView = {
  id: string;
  name: string;
  topic: Topic;
  visitId: string | null;
  fields: Asked[];
  shown: Shown;
  bodies: Bodies;
  isHidden: boolean;
  beside: number;
  today: string;
};

export const seeTopic = (errand: Errand, { id, topic }: z.infer<typeof topicInput>) =>
  topicView(errand, id, topic, null);
export const seePlace = (errand: Errand, { id, visitId }: z.infer<typeof placeInput>) =>
  topicView(errand, id, 'place', visitId);

async function topicView(errand: Errand, id: string, topic: Topic, visitId: string | null): Promise<Result<TopicView>> {
  const loaded = await load(errand, id);
  const bodies = loaded && bodiesOf(loaded.entry, visitId, () => crypto.randomUUID());
  if (!loaded || !bodies) return absent;
  const fields = askedOn(topic, languageTags);
  const locationId = text(bodies.location ?? {}, 'id');
  return ok({
    id,
    name: text(loaded.entry.service, 'name'),
    topic,
    visitId,
    fields,
    shown: shownOn(fields, bodies),
    bodies,
    isHidden: loaded.hidden.has(locationId),
    beside: locationId === '' ? 0 : loaded.beside(locationId),
    today: dayOf(errand.now, errand.actor.timeZone),
  });
}

export type Saved = { id: string; changeId: string | null };

export const saveTopic = (errand: Errand, input: z.infer<typeof topicInput>) => save(errand, input, input.topic, null);
export const savePlace = (errand: Errand, input: z.infer<typeof placeInput>) =>
  save(errand, input, 'place', input.visitId);

/** Keeps what was typed as a change that waits for a second person; small things take effect where the county says so. */
async function save(
  errand: Errand,
  input: { id: string } & Record<string, unknown>,
  topic: Topic,
  visitId: string | null,
): Promise<Result<Saved>> {
  await alone(errand);
  const loaded = await load(errand, input.id);
  const bodies = loaded && bodiesOf(loaded.entry, visitId, () => crypto.randomUUID());
  if (!loaded || !bodies) return absent;
  const fields = askedOn(topic, languageTags);
  const making = { freshId: () => crypto.randomUUID(), today: dayOf(errand.now, errand.actor.timeZone) };
  const read = typedOn(fields, bodies, typedIn(input), making);
  if (read.errors) return invalid(read.errors);
  const across = faultsAcross({ service: { ...bodies.service, ...read.patches.service } });
  if (Object.keys(across).length > 0) return invalid(across);
  const kept = await keepChange(errand, {
    about: input.id,
    open: loaded.open,
    patches: withoutNothing(read.patches, visitId),
    bodies,
    fields,
  });
  if (!kept.ok) return kept;
  errand.touched({ recordIds: [input.id] });
  const { changeId, small } = kept.value;
  if (changeId && small && smallAlone(errand.actor)) {
    const done = await approve(errand, { id: changeId, why: '' });
    if (!done.ok) return done;
  }
  return ok({ id: input.id, changeId });
}

/** A new place of which nothing was typed is no place. */
function withoutNothing(patches: Patches, visitId: string | null): Patches {
  if (visitId !== 'new') return patches;
  const said = Object.values({ ...patches.location, ...patches.service_at_location }).some(
    (value) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return said ? patches : {};
}

/** The fields of a form as texts, whatever was sent. */
export const typedIn = (input: Record<string, unknown>): Typed => {
  const many = (name: string) =>
    [input[name] ?? []].flat().flatMap((each) => (typeof each === 'string' ? [each.trim()] : []));
  return { one: (name) => many(name)[0] ?? '', many };
};
