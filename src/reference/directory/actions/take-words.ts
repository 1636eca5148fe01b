import { absent, conflict, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { keepReview } from '../change-store.ts';
import { publicEntry } from '../entry.ts';
import { alone, type Origin } from '../import-store.ts';
import { bodiesOf } from '../model/changing.ts';
import { text } from '../model/directory.ts';
import { askedOn, type Of, type Patches } from '../model/topics.ts';
import { ownDirectory } from './browse.ts';
import { doNow } from './do-now.ts';
import { keepChange } from './keep-change.ts';

/** What somebody else said of an entry: of the service itself, and of one of its places. */
export type Words = { serviceId: string; patches: Patches; placeOf: { of: Of; id: string } | null; origin: Origin };

/**
 * A keeper takes what somebody else said: they are the second person, so it is a change that is done at once, and can be taken back
 * like any other. Null: it says what stands there already.
 */
export async function takeWords(errand: Errand, words: Words): Promise<Result<{ changeId: string | null }>> {
  await alone(errand);
  const entry = publicEntry(await ownDirectory(errand), words.serviceId);
  if (!entry) return absent;
  const { placeOf } = words;
  const place = placeOf
    ? entry.places.find(({ visit, location }) => [text(visit, 'id'), text(location, 'id')].includes(placeOf.id))
    : null;
  const bodies = place === undefined ? null : bodiesOf(entry, place ? text(place.visit, 'id') : null, () => '');
  if (!bodies) return conflict('movedOn');
  const kept = await keepChange(errand, {
    about: words.serviceId,
    open: null,
    patches: words.patches,
    bodies,
    fields: askedOn('about', []),
    origin: words.origin,
  });
  if (!kept.ok || !kept.value.changeId) return kept.ok ? ok({ changeId: null }) : kept;
  const id = kept.value.changeId;
  if (!(await keepReview(errand, id, true, ''))) return conflict('decidedAlready');
  const done = await doNow(errand, id);
  return done.ok ? ok({ changeId: id }) : done;
}
