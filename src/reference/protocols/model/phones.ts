/** Which number answers for a protocol's phone: on the response's page, on the officer's page and on the guide alike. */
import type { ProtocolDefinition } from './definition.ts';

/** An agency as routing needs it: what protocols call it, and which roles its people hold. */
export type Desk = {
  agencyId: string;
  kinds: readonly string[];
  roles: readonly string[];
  region: string | null;
  name?: string;
  phone?: string | null;
  /** Its people share one desk: a hotline. */
  shared?: boolean;
};

/** A number to ring. `number` null: nobody has entered it, and the page says so. */
export type Phone = {
  id: string;
  who: ProtocolDefinition['phones'][number]['who'];
  number: string | null;
  /** The county entered it, or somebody looked it up and noted the day. */
  checked: boolean;
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
  return phones.map(({ id, who, number, setting, source }) => {
    const set = setting ? settings[setting] : undefined;
    const own = set ?? number;
    const desk = own ? undefined : county.find(desks[id] ?? (() => false));
    return {
      id,
      who,
      number: own ?? desk?.phone ?? null,
      checked: set !== undefined || Boolean(desk?.phone) || source.checkedOn !== null,
      agency: own ? null : (desk?.name ?? null),
    };
  });
}

/** A number as a telephone dials it. */
export const dialled = (number: string): string => number.replace(/[^\d+]/g, '');
