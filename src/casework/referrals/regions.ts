import { z } from 'zod';
import { places } from '#reference/directory/index.ts';
import file from '../../../reference/regions/spas.json' with { type: 'json' };

const shape = z.object({
  regions: z.array(z.object({ id: z.string(), number: z.number(), name: z.string() })),
});
const regions = shape.parse(file).regions;

/** The county's regions as choices, by id. */
export const regionChoices = regions.map(({ id, number, name }) => ({ value: id, label: `${number} – ${name}` }));
export const regionIds: readonly string[] = regions.map(({ id }) => id);
export const regionName = (id: string): string => regionChoices.find(({ value }) => value === id)?.label ?? id;

/** A region as somebody wrote it on a record: its id, its number or its name. Null: none of ours. */
export function regionIn(written: string): string | null {
  const plain = written.trim().toLowerCase();
  const number = /^(?:spa[ -]?)?(\d+)\b/.exec(plain)?.[1];
  return (
    regions.find(({ id, name }) => id === plain || name.toLowerCase() === plain)?.id ??
    regions.find((each) => String(each.number) === number)?.id ??
    null
  );
}

/** About the middle of a region, which is near enough to say what is near. */
export function middleOf(region: string): { latitude: number; longitude: number } | null {
  const own = places.list.filter((each) => each.region === region);
  if (own.length === 0) return null;
  const mean = (of: (place: (typeof own)[number]) => number) =>
    own.reduce((sum, each) => sum + of(each), 0) / own.length;
  return { latitude: mean(({ latitude }) => latitude), longitude: mean(({ longitude }) => longitude) };
}
