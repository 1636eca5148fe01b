import type { Offense } from './person.ts';
import type { Group, OffenseTest, Sure } from './remedy.ts';

export type Member = { in: 'yes' | 'no' | 'ask'; sure: Sure };

/** Whether an offense belongs to a group, at the age at which it happened; not known: undefined. */
export function memberOf(group: Group, offense: Offense, age?: number): Member {
  const member = byOffense(group, offense);
  if (group.ageFrom === undefined || member.in === 'no') return member;
  if (age !== undefined) return age < group.ageFrom ? { in: 'no', sure: group.sure } : member;
  return { in: 'ask', sure: group.sure };
}

/** What a person said, else its code, else its kinds, else nobody knows. */
function byOffense(group: Group, offense: Offense): Member {
  const said = offense.groups?.[group.id];
  if (said) return { in: said, sure: 'read' };
  const { sure } = group;
  const { code } = offense;
  if (code !== null) {
    if (group.codes.some((each) => codeWithin(each, code))) return { in: 'yes', sure };
    if (group.outsideCodes.some((each) => codeWithin(each, code))) return { in: 'no', sure };
    if (group.complete && group.codes.length > 0) return { in: 'no', sure };
  }
  const kinds = offense.kinds;
  if (kinds.some((kind) => group.inside.includes(kind))) return { in: 'yes', sure };
  if (kinds.length > 0 && kinds.every((kind) => group.outside.includes(kind) || group.othersOutside))
    return { in: 'no', sure };
  return { in: 'ask', sure };
}

/** `PC 211` holds `pc 211(a)` and not `PC 2110`: spaces, points and case are one. */
export function codeWithin(law: string, charge: string): boolean {
  const [wide, narrow] = [plain(law), plain(charge)];
  return narrow === wide || (narrow.startsWith(wide) && !/[0-9.]/.test(narrow.charAt(wide.length)));
}
const plain = (code: string) =>
  code
    .toLowerCase()
    .replaceAll(/[\s§]/g, '')
    .replace(/^pen(al)?code|^p\.c\./, 'pc');

/** Whether the law's set of offenses takes this one in, and how sure what decided is. `age`: at the offense, where asked. */
export function covered(
  test: OffenseTest,
  groups: readonly Group[],
  offense: Offense,
  age: () => number | undefined,
): Member {
  const narrowed = narrow(test, offense);
  const members = test.groups
    .flatMap((name) => groups.filter(({ id }) => id === name))
    .map((each) => memberOf(each, offense, each.ageFrom === undefined ? undefined : age()));
  const set = ofSet(test, members);
  if (narrowed === 'no' || set.in === 'no') return set.in === 'no' ? set : { in: 'no', sure: 'read' };
  return narrowed === 'ask' ? { in: 'ask', sure: set.sure } : set;
}

function ofSet({ which }: OffenseTest, members: readonly Member[]): Member {
  if (which === 'any') return { in: 'yes', sure: 'read' };
  const inside = members.find((each) => each.in === 'yes');
  const open = members.find((each) => each.in === 'ask');
  const sure = weakest(members.map((each) => each.sure));
  if (inside) return { in: which === 'only' ? 'yes' : 'no', sure: inside.sure };
  if (open) return { in: 'ask', sure: open.sure };
  return { in: which === 'only' ? 'no' : 'yes', sure };
}

function narrow({ grades, degrees }: OffenseTest, { grade, degree }: Offense): 'yes' | 'no' | 'ask' {
  if (grades && grade === undefined) return 'ask';
  if (grades && grade && !grades.includes(grade)) return 'no';
  if (degrees && degree === undefined) return 'ask';
  return !degrees || (degree !== undefined && degrees.includes(degree)) ? 'yes' : 'no';
}

const order: readonly Sure[] = ['memory', 'secondary', 'read'];
export const weakest = (all: readonly Sure[]): Sure => order.find((sure) => all.includes(sure)) ?? 'read';
