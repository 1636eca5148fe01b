import type { Day } from '#kernel/days.ts';

/** What may speak of a record beside the record itself. */
export const alsoKinds = ['response', 'hearing', 'driver', 'note'] as const;
export type AlsoKind = (typeof alsoKinds)[number];
export type AlsoRow = {
  kind: AlsoKind;
  id: string;
  at: Date;
  /** The protocol, what keeps the youth locked up, or the category of a note. */
  what: string | null;
  byName: string | null;
  agencyName: string | null;
  words: string | null;
};

type Days = { offenseOn: Day | null; arrestedOn: Day | null; happenedOn: Day | null };

/** Nothing before this day speaks of these records; null: a day of one is not known, so all may. */
export function sinceOf(records: readonly Days[]): Day | null {
  const first = records.map(({ offenseOn, arrestedOn, happenedOn }) =>
    [offenseOn, arrestedOn, happenedOn]
      .flatMap((day) => day ?? [])
      .sort()
      .at(0),
  );
  const known = first.flatMap((day) => day ?? []);
  return known.length === records.length ? (known.sort().at(0) ?? null) : null;
}

/** As a form sends it: its kind and its id. */
export const boxOf = ({ kind, id }: Pick<AlsoRow, 'kind' | 'id'>): string => `${kind}:${id}`;
