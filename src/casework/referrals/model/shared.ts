import { z } from 'zod';
import { type Channel, ownChannels } from './codes.ts';

/** What a provider sees of somebody: what was agreed and nothing else. What is not in it was not shared. */
export const sharedShape = z.strictObject({
  /** What they want to be called. */
  called: z.string().min(1).max(80).exactOptional(),
  ages: z.enum(['under-13', '13-15', '16-17', '18-20', '21-24', 'over-24']).exactOptional(),
  language: z.string().min(1).max(40).exactOptional(),
  region: z.string().min(1).max(60).exactOptional(),
  reach: z
    .strictObject({
      by: z.enum(ownChannels),
      at: z.string().max(120).exactOptional(),
      notWhen: z.string().max(300).exactOptional(),
      when: z.string().max(300).exactOptional(),
      through: z.string().max(120).exactOptional(),
      /** Whether a message may be left. */
      message: z.enum(['yes', 'no']).exactOptional(),
    })
    .exactOptional(),
  /** In the youth's own words, only where they want it. */
  words: z.string().min(1).max(1000).exactOptional(),
});
export type Shared = z.infer<typeof sharedShape>;
export type Ages = NonNullable<Shared['ages']>;

/** The band of an age: a number of years would tell more than a provider needs to say yes. */
export function agesOf(age: number): Ages {
  if (age < 13) return 'under-13';
  if (age < 16) return '13-15';
  if (age < 18) return '16-17';
  if (age < 21) return '18-20';
  return age < 25 ? '21-24' : 'over-24';
}

/** What may be ticked, one by one. */
export const parts = ['ages', 'language', 'region'] as const;
export type Part = (typeof parts)[number];

/** What is known, before anything is agreed. */
export type Known = { age: number | null; language: string | null; region: string | null };

/** What was typed and ticked. */
export type Agreed = {
  share: readonly Part[];
  called: string;
  by: Channel | '';
  at: string;
  notWhen: string;
  wantsWords: boolean;
  words: string;
};

/** Of what is known and typed, exactly what was agreed. */
export function sharedOf(known: Known, agreed: Agreed): Shared {
  const has = (part: Part) => agreed.share.includes(part);
  return {
    ...(agreed.called ? { called: agreed.called } : {}),
    ...(has('ages') && known.age !== null ? { ages: agesOf(known.age) } : {}),
    ...(has('language') && known.language ? { language: known.language } : {}),
    ...(has('region') && known.region ? { region: known.region } : {}),
    ...(agreed.by
      ? {
          reach: {
            by: agreed.by,
            ...(agreed.at ? { at: agreed.at } : {}),
            ...(agreed.notWhen ? { notWhen: agreed.notWhen } : {}),
          },
        }
      : {}),
    ...(agreed.wantsWords && agreed.words ? { words: agreed.words } : {}),
  };
}
