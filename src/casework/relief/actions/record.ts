import { z } from 'zod';
import { type Colleague, colleaguesOf } from '#casework/care/index.ts';
import { termsOf } from '#foundation/access/index.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { asksOf } from '../ask-store.ts';
import { type Driver, driversOf, whoKnows } from '../driver-store.ts';
import type { Ask } from '../model/ladder.ts';
import { type Work, workOf } from './known.ts';
import { type OpenRelief, openRelief, touch } from './open.ts';

export const youthInput = z.looseObject({ youthId: z.uuid() });

export type ReliefView = OpenRelief & {
  /** What the laws say, and what counsel worked out: null for everyone but the youth's own lawyer. */
  work: Work | null;
  asks: Ask[];
  drivers: Driver[];
  /** Who works with the youth now, and may take on what keeps them locked up. */
  colleagues: Colleague[];
};

/** What is on a youth's record; for their lawyer also what could be done about each part of it. */
export async function seeRelief(errand: Errand, { youthId }: z.infer<typeof youthInput>): Promise<Result<ReliefView>> {
  const opened = await openRelief(errand, youthId);
  if (!opened) return absent;
  touch(
    errand,
    opened,
    opened.charges.map(({ id }) => id),
  );
  const { record, counsel, mayAdd } = opened;
  const terms = mayAdd ? await termsOf(errand, youthId) : [];
  const knows = mayAdd ? await whoKnows(errand, youthId) : new Set();
  return ok({
    ...opened,
    work: counsel ? await workOf(errand, opened) : null,
    asks: counsel ? await asksOf(errand, record.sealer, youthId) : [],
    drivers: await driversOf(errand, record.sealer, youthId),
    colleagues: colleaguesOf(terms, [], errand.now).filter(({ userId }) => knows.has(userId)),
  });
}
