import { maybeSame } from '#kernel/same-person.ts';
import { inDoubt, type Part, type Relation } from './parts.ts';

/** Somebody of the youth's own life as far as telling them something goes. */
export type Known = { id: string; name: string; relation: Relation | null };
/** Why somebody is told nothing: a worker said that they may be the one, nobody has decided yet, or the youth does not want them. */
export type KeptOff = Known & { why: 'doubted' | 'undecided' | 'not-wanted' };
export type OwnLife = { may: Known[]; not: KeptOff[] };

type Said = {
  id: string;
  part: Part;
  relation: Relation | null;
  who: { name: string } | null;
  userName: string | null;
  endedAt: Date | null;
  clearedAt: Date | null;
  doubtedAt: Date | null;
};

/**
 * Who of the youth's own life may be told, and who may not: whoever may be the one who exploits, named still or no longer, until a worker
 * decides otherwise, and whom the youth does not want. A name that may be one of these is not told under another relation.
 */
export function ownLifeIn(members: readonly Said[]): OwnLife {
  const not = members.flatMap((each): KeptOff[] => {
    const known = { id: each.id, name: nameOf(each), relation: each.relation };
    if (inDoubt(each)) return [{ ...known, why: each.doubtedAt ? 'doubted' : 'undecided' }];
    return each.part === 'not-wanted' && each.endedAt === null ? [{ ...known, why: 'not-wanted' }] : [];
  });
  const may = members.flatMap((each): Known[] => {
    const name = nameOf(each);
    const named = each.part === 'supporter' && each.endedAt === null && !inDoubt(each);
    return named && !not.some((other) => maybeSame(other.name, name))
      ? [{ id: each.id, name, relation: each.relation }]
      : [];
  });
  return { may, not };
}

const nameOf = ({ who, userName }: Said): string => who?.name ?? userName ?? '';

/** Names of those kept off that stand in what somebody typed: several people, with words between them. */
export function keptOffIn(text: string, not: readonly { name: string }[]): string[] {
  const pieces = text.split(/[\n,;/()]|\s(?:and|y|e|with|con)\s/u);
  return not.filter(({ name }) => pieces.some((piece) => maybeSame(piece, name))).map(({ name }) => name);
}
