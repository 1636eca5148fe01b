import type { ProtocolDefinition } from '#reference/protocols/index.ts';
import type { Desk } from './owners.ts';

/** A number to ring. `number` null: nobody has entered it, and the page says so. */
export type Phone = {
  id: string;
  who: ProtocolDefinition['phones'][number]['who'];
  number: string | null;
  /** The agency whose own number stands in for one that the county has not set. */
  agency: string | null;
};

/** Which desk of the county answers, where the county has set no number of its own. */
const desks: Readonly<Record<string, (desk: Desk) => boolean>> = {
  hotline: (desk) => desk.shared === true && desk.kinds.includes('child-welfare'),
  advocate: (desk) => desk.kinds.includes('advocacy'),
  legal: (desk) => desk.kinds.includes('legal-aid'),
  labor: (desk) => desk.kinds.includes('labor-agency'),
  counsel: (desk) => desk.kinds.includes('defense'),
  community: (desk) => desk.kinds.includes('cbo'),
  consult: (desk) => desk.kinds.includes('clinic'),
  liaison: (desk) => desk.roles.includes('liaison'),
};

/** Each number of a protocol: the county's own, else the definition's, else that of the desk that answers. */
export function phonesOf(
  phones: ProtocolDefinition['phones'],
  settings: { readonly [id: string]: string | undefined },
  county: readonly Desk[],
): Phone[] {
  return phones.map(({ id, who, number, setting }) => {
    const own = (setting ? settings[setting] : undefined) ?? number;
    const desk = own ? undefined : county.find(desks[id] ?? (() => false));
    return { id, who, number: own ?? desk?.phone ?? null, agency: own ? null : (desk?.name ?? null) };
  });
}

/** A number as a telephone dials it. */
export const dialled = (number: string): string => number.replace(/[^\d+]/g, '');
