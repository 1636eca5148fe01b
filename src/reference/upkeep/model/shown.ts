import { type Entry, shownOn } from '#reference/directory/index.ts';
import { bodiesFor, fieldsFor } from './answer.ts';

/** The values of the whole form as the entries stand, by the names of its fields: the part of each service after its prefix. */
export function shownFor(entries: readonly Entry[]): Record<string, string> {
  const all: Record<string, string> = {};
  entries.forEach((entry, at) => {
    const { fields, space } = fieldsFor(entry);
    for (const [name, value] of Object.entries(shownOn([...fields, ...space], bodiesFor(entry))))
      if (typeof value === 'string') all[`s${at}-${name}`] = value;
  });
  return all;
}
