import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { codeFrom } from '#casework/asks/index.ts';
import { mayAdd, type OpenRecord, openRecord } from '#casework/youth/index.ts';
import { worksTheCase } from '#foundation/access/index.ts';
import { absent, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { endKey, type KeyLine, keysOf, makeKey, mayMakeKey } from '../key-store.ts';
import { papersOf } from '../paper-store.ts';
import type { Paper } from '../say-store.ts';
import { hashOfCode } from '../session-store.ts';

export const youthInput = z.looseObject({ youthId: z.uuid() });
export type OwnPageView = {
  record: OpenRecord;
  keys: KeyLine[];
  /** The card that opens the page now. */
  standing: KeyLine | null;
  /** Null: not this reader's to see. */
  papers: Paper[] | null;
  mayKeepPapers: boolean;
  mayMake: boolean;
  mayEnd: boolean;
};

/** The staff's page about the youth's own: whether it is on, by whom, when last used. What the youth does there is not here. */
export async function seeOwnPage(
  errand: Errand,
  { youthId }: z.infer<typeof youthInput>,
): Promise<Result<OwnPageView>> {
  const record = await openRecord(errand, youthId);
  if (!record?.rights.has('coordination')) return absent;
  const keys = await keysOf(errand, youthId);
  errand.touched({ youthId, ...(record.basis ? { basis: record.basis } : {}) });
  return ok({
    record,
    keys,
    standing: keys.find(({ endedAt, until }) => endedAt === null && until > errand.now) ?? null,
    papers: record.rights.has('identity') ? await papersOf(errand, record.sealer, youthId) : null,
    mayKeepPapers: mayAdd(record.rights, 'identity'),
    mayMake: await mayMakeKey(errand, youthId),
    mayEnd: await worksTheCase(errand, youthId),
  });
}

export const cardInput = z.object({
  youthId: z.uuid(),
  present: z.literal('yes', 'presentNeeded'),
  lang: z.enum(['en', 'es']).default('en'),
});
export type CardView = { youthId: string; code: string; until: Date; lang: 'en' | 'es' };

/** Half a year: a card in a drawer is not a key for ever. The county may choose. */
const DAYS = 180;
export const cardDays = (settings: Record<string, unknown>): number => {
  const days = settings.voiceCardDays;
  return typeof days === 'number' ? days : DAYS;
};

/** A new card, shown this once; the one before it stops. */
export async function makeCard(errand: Errand, input: z.infer<typeof cardInput>): Promise<Result<CardView>> {
  const code = codeFrom(randomBytes(8));
  const days = cardDays(errand.actor.settings);
  const id = await makeKey(errand, { youthId: input.youthId, hash: hashOfCode(errand.vault.ring, code), days });
  if (!id) return absent;
  errand.touched({ youthId: input.youthId, recordIds: [id] });
  return ok({
    youthId: input.youthId,
    code,
    until: new Date(errand.now.getTime() + days * 86_400_000),
    lang: input.lang,
  });
}

export const endingInput = z.object({ youthId: z.uuid(), why: z.enum(['lost', 'found'], 'chooseWhy') });

/** Ends the card and every open page of it, at once. */
export async function endCard(
  errand: Errand,
  input: z.infer<typeof endingInput>,
): Promise<Result<{ youthId: string }>> {
  if (!(await worksTheCase(errand, input.youthId))) return absent;
  if (!(await endKey(errand, input.youthId, input.why === 'found'))) return refused('isOff');
  errand.touched({ youthId: input.youthId });
  return ok({ youthId: input.youthId });
}
