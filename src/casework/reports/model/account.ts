import { z } from 'zod';
import type { KnownFacts } from './written-report.ts';

const words = (most: number) => z.string().trim().max(most, 'tooLong').default('');

/** Relations as a report names them; never a name. */
export const relations = [
  'not-known',
  'parent-or-guardian',
  'other-family',
  'partner',
  'friend-or-peer',
  'employer',
  'gang-or-group',
  'recruiter',
  'landlord',
  'stranger',
  'other',
] as const;
export type Relation = (typeof relations)[number];

/** What was said and is known around it: sealed with the youth's key. All may be empty but the account itself. */
export const accountFields = {
  account: z.string().trim().min(1, 'accountNeeded').max(20_000, 'tooLong'),
  place: words(500),
  when: words(300),
  danger: z.enum(['yes', 'no', 'not-known']).default('not-known'),
  presentLocation: words(500),
  sex: words(60),
  ethnicity: words(200),
  language: words(120),
  school: words(200),
  inCare: z.enum(['yes', 'no', '']).default(''),
  parentName: words(200),
  parentRelation: words(60),
  parentPhone: words(60),
  suspectedName: words(200),
  suspectedRelation: z.enum(relations).default('not-known'),
  suspectedAge: words(20),
  siblings: words(500),
};
export const accountShape = z.object({
  ...accountFields,
  /** The telephone report: when (ISO), to which agency, and who took it. */
  telephoned: z.object({ at: z.string(), agency: z.string(), person: z.string() }).nullable().default(null),
});
export type Account = z.infer<typeof accountShape>;

/** Who reported: sealed with a key of its own, so that it opens for nobody with the youth's. */
export const reporterFields = {
  reporterName: words(200),
  reporterTitle: words(200),
  reporterAgency: words(200),
  reporterAddress: words(300),
  reporterPhone: words(60),
};
export const reporterShape = z.object({
  kind: z.string(),
  ...reporterFields,
  /** Why the reporter says that the law asks for it, or that the youth agreed: it may tell who they are. */
  because: words(2000),
});
export type Reporter = z.infer<typeof reporterShape>;

type Child = { name: string | null; born: string | null; age: number | null };

/** The facts for the written report, from what was written down once. A null reporter is not this reader's to see. */
export function knownFacts(
  account: Account,
  child: Child,
  reporter: Reporter | null,
  mandated: boolean,
  kinds: readonly string[],
): KnownFacts {
  const some = <K extends string>(key: K, value: string | null) =>
    (value ? { [key]: value } : {}) as { [key in K]?: string };
  const age = Number.parseInt(account.suspectedAge, 10);
  return {
    reporter: {
      mandated,
      ...some('name', reporter?.reporterName ?? null),
      ...some('title', reporter?.reporterTitle ?? null),
      ...some('agency', reporter?.reporterAgency ?? null),
      ...some('address', reporter?.reporterAddress ?? null),
      ...some('phone', reporter?.reporterPhone ?? null),
    },
    ...(account.telephoned
      ? {
          telephoned: {
            at: new Date(account.telephoned.at),
            toAgency: account.telephoned.agency,
            ...some('toPerson', account.telephoned.person),
          },
        }
      : {}),
    child: {
      ...some('name', child.name),
      ...some('birthDate', child.born),
      ...(child.age === null ? {} : { ageYears: child.age }),
      ...some('sex', account.sex),
      ...some('ethnicity', account.ethnicity),
      ...some('language', account.language),
      ...some('presentLocation', account.presentLocation),
      ...some('school', account.school),
      ...(account.inCare ? { inOutOfHomeCare: account.inCare === 'yes' } : {}),
    },
    parents: [
      {
        relation: account.parentRelation,
        ...some('name', account.parentName),
        ...some('phone', account.parentPhone),
      },
    ],
    siblings: [some('name', account.siblings)],
    suspected: [
      {
        ...some('name', account.suspectedName),
        ...(account.suspectedRelation === 'not-known' ? {} : { relation: account.suspectedRelation }),
        ...(Number.isFinite(age) ? { ageYears: age } : {}),
      },
    ],
    incident: {
      kinds,
      ...some('when', account.when),
      ...some('place', account.place),
      ...some('account', account.account),
    },
  };
}
