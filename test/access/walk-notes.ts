import fc from 'fast-check';
import { expect } from 'vitest';
import { categories } from '../../src/foundation/access/index.ts';
import { newId } from '../../src/kernel/ids.ts';
import { asPerson } from './scene.ts';
import { sight, type Who, type World } from './walk-model.ts';
import type { Ground } from './walk-steps.ts';

/** Notes are written, and kept by their authors from a person or an agency, and from others again. */

const from = fc.constantFrom('nobody' as const, 'person' as const, 'agency' as const);
export const noteStep = (who: fc.Arbitrary<string>) =>
  fc.oneof(
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('write' as const),
        by: who,
        category: fc.constantFrom(...categories),
        from,
        whom: who,
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('keep-from' as const),
        /** None: whoever wrote it. */
        by: fc.option(who, { freq: 2 }),
        nth: fc.nat(40),
        from,
        whom: who,
      }),
    },
  );
export type NoteStep = ReturnType<typeof noteStep> extends fc.Arbitrary<infer S> ? S : never;

type Note = World['notes'][number];

/** Whether a person reads a note: what they see of its category, and not against its author's word. */
export const reads = (who: Who, note: Note, seen: ReadonlyMap<string, unknown>): boolean =>
  seen.has(note.category) &&
  (note.author === who.id || !(note.notUsers.includes(who.id) || note.notAgencies.includes(who.agency)));

export async function takeNoteStep({ county, at, world, youthId }: Ground, each: NoteStep): Promise<void> {
  const whom = world.people.get(at(each.whom).id) as Who;
  const kept = (author: string) => ({
    notUsers: each.from === 'person' && whom.id !== author ? [whom.id] : [],
    notAgencies: each.from === 'agency' ? [whom.agency] : [],
  });
  const said = JSON.stringify(each);
  if (each.do === 'write') {
    const by = world.people.get(at(each.by).id) as Who;
    const note: Note = { id: newId(), category: each.category, author: by.id, ...kept(by.id) };
    const written = await asPerson(county, at(each.by), (query) =>
      query(
        `insert into youth.notes (county_id, id, youth_id, category, body, by_user, agency_id, not_users, not_agencies)
          values ($1, $2, $3, $4, '\\x00', $5, $6, $7, $8)`,
        [at(each.by).countyId, note.id, youthId, note.category, by.id, by.agency, note.notUsers, note.notAgencies],
      ),
    ).then(
      () => true,
      () => false,
    );
    expect(written, said).toBe(sight(world, by, [note.category]).get(note.category) === 'add');
    if (written) world.notes.push(note);
    return;
  }
  const note = world.notes[each.nth % world.notes.length];
  if (!note) return;
  const author = [...world.people.values()].find(({ id }) => id === note.author);
  const handle = each.by ?? author?.handle ?? '';
  const by = world.people.get(at(handle).id) as Who;
  const next = kept(note.author);
  const changed = await asPerson(county, at(handle), (query) =>
    query('update youth.notes set not_users = $2, not_agencies = $3 where id = $1 returning id', [
      note.id,
      next.notUsers,
      next.notAgencies,
    ]),
  );
  const may = by.id === note.author && sight(world, by, [note.category]).get(note.category) === 'add';
  expect(changed.length === 1, said).toBe(may);
  if (may) Object.assign(note, next);
}
