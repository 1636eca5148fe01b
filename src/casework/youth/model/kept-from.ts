/** From whom an author keeps a note: people by name, and everyone who works at an agency. */
export type KeptFrom = { users: string[]; agencies: string[] };

export const MOST_KEPT = 60;
export const keptValue = (kind: 'user' | 'agency', id: string): string => `${kind}:${id}`;

/** What a form's boxes say, each once; the author is never among them. */
export function keptOf(values: readonly string[], authorId: string): KeptFrom {
  const of = (kind: string) =>
    [...new Set(values)].flatMap((value) => (value.startsWith(`${kind}:`) ? [value.slice(kind.length + 1)] : []));
  return { users: of('user').filter((id) => id !== authorId), agencies: of('agency') };
}

export const valuesOf = ({ users, agencies }: KeptFrom): string[] => [
  ...users.map((id) => keptValue('user', id)),
  ...agencies.map((id) => keptValue('agency', id)),
];

/** Somebody who may be named, and whether they see anything of the youth by themself. */
type Nameable = { id: string; name: string; agencyId: string; agencyName: string; byName: boolean };
export type KeptChoice = { value: string; name: string; at: string | null };

/** Who is offered first (people who stand by the youth by name, and every agency there), and who else sees something. */
export function keptChoices(
  people: readonly Nameable[],
  more: readonly { id: string; name: string }[] = [],
): { first: KeptChoice[]; others: KeptChoice[] } {
  const person = ({ id, name, agencyName }: Nameable): KeptChoice => ({
    value: keptValue('user', id),
    name,
    at: agencyName,
  });
  const all = [
    ...people.map(({ agencyId, agencyName }) => [agencyId, agencyName] as const),
    ...more.map(({ id, name }) => [id, name] as const),
  ];
  const agencies = [...new Map(all)]
    .sort(([, a], [, b]) => a.localeCompare(b))
    .map(([id, name]): KeptChoice => ({ value: keptValue('agency', id), name, at: null }));
  return {
    first: [...people.filter(({ byName }) => byName).map(person), ...agencies],
    others: people.filter(({ byName }) => !byName).map(person),
  };
}
