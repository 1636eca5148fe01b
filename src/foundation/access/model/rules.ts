import { type AgencyKind, type BasisKind, basisKinds, type Category } from './categories.ts';

export type Effect = 'view' | 'add' | 'neither';
export type Condition = 'masked' | 'emergency' | 'suspicion' | null;

/** One cell of the table of law: what a basis opens of one category to one kind of agency. */
export type Rule = {
  category: Category;
  recipient: AgencyKind;
  basis: BasisKind;
  effect: Effect;
  condition: Condition;
  citation: string;
  note: string | null;
  confirmedBy: string | null;
  confirmedOn: string | null;
};

/** What a rule opens of records as they stand. `masked` and `suspicion` open none: the narrower reading holds. */
export function opens(rule: Pick<Rule, 'effect' | 'condition' | 'basis'>): Effect {
  if (rule.condition === 'masked' || rule.condition === 'suspicion') return 'neither';
  if (rule.condition === 'emergency' && rule.basis !== 'emergency') return 'neither';
  return rule.effect;
}

/** What one basis opens to an agency of a kind, category by category; `only` narrows it (a consent's own categories). */
export function openedBy(
  rules: readonly Rule[],
  basis: BasisKind,
  recipient: AgencyKind,
  only: readonly Category[] | null,
): Map<Category, 'view' | 'add'> {
  const opened = new Map<Category, 'view' | 'add'>();
  for (const rule of rules) {
    if (rule.basis !== basis || rule.recipient !== recipient) continue;
    if (only && !only.includes(rule.category)) continue;
    const effect = opens(rule);
    if (effect !== 'neither') opened.set(rule.category, effect);
  }
  return opened;
}

/** How many cells open something and are not yet confirmed by a named counsel. */
export const unconfirmed = (rules: readonly Rule[]): number =>
  rules.filter((rule) => opens(rule) !== 'neither' && rule.confirmedBy === null).length;

/** The cells of one category and one kind of agency, one for each basis; an absent cell opens nothing. */
export function rowOf(rules: readonly Rule[], category: Category, recipient: AgencyKind): Rule[] {
  const ofCategory = rules.filter((rule) => rule.category === category);
  const citation = ofCategory[0]?.citation ?? '';
  return basisKinds.map(
    (basis) =>
      ofCategory.find((rule) => rule.recipient === recipient && rule.basis === basis) ?? {
        category,
        recipient,
        basis,
        effect: 'neither',
        condition: null,
        citation,
        note: null,
        confirmedBy: null,
        confirmedOn: null,
      },
  );
}

export type Change = { rule: Rule; before: Effect; after: Effect };

/** What a draft would change against the table in force, cell by cell. */
export function changesOf(inForce: readonly Rule[], draft: readonly Rule[]): Change[] {
  const key = (rule: Rule) => `${rule.category} ${rule.recipient} ${rule.basis}`;
  const before = new Map(inForce.map((rule) => [key(rule), rule]));
  return draft.flatMap((rule) => {
    const earlier = before.get(key(rule));
    const [was, is] = [earlier ? opens(earlier) : 'neither', opens(rule)];
    return was === is ? [] : [{ rule, before: was, after: is }];
  });
}
