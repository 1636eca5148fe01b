import { sql } from 'kysely';
import type { Sealer } from '#casework/youth/index.ts';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import type { AskedFor, Way, YesBy } from './model/codes.ts';
import type { QuestionFields } from './model/question.ts';
import type { Shared } from './model/shared.ts';
import { sealShared, TABLE } from './sealed-store.ts';

/** An ask as it is sent. The link's hash is there where a letter goes. */
export type NewAsk = {
  id: string;
  youthId: string | null;
  afterId: string | null;
  askedFor: AskedFor;
  need: string;
  region: string | null;
  language: string | null;
  offerId: string | null;
  serviceId: string | null;
  provider: string;
  organization: string;
  providerRegion: string | null;
  way: Way;
  toAgencyId: string | null;
  toCounty: string | null;
  phone: string | null;
  dueAt: Date;
  silenceHours: number;
  ownTime: boolean;
  linkHash: Buffer | null;
  linkUntil: Date | null;
  wrapped: Buffer;
  yes: Yes;
  shared: Shared;
  question: QuestionFields;
};

/** The youth's yes, as it was recorded. `why`: of a parent's or guardian's, why it is safe that they gave it; else empty. */
export type Yes = { by: YesBy; at: Date; how: string; lang: string; covers: boolean; why: string };
export const ASKS = 'referrals.asks';

/**
 * Writes an ask through the gate, which tells its provider's agency or county. `own` seals what only the team reads: with the
 * youth's key where there is a youth. False: not this person's to send, or nobody to send it to.
 */
export async function insertAsk(
  errand: Errand,
  ask: NewAsk,
  keys: { referral: Sealer; own: Sealer },
): Promise<boolean> {
  const sharedId = newId(errand.now.getTime());
  const questionId = newId(errand.now.getTime());
  const plain = {
    id: ask.id,
    asked_at: errand.now,
    after_id: ask.afterId,
    asked_for: ask.askedFor,
    need: ask.need,
    region: ask.region,
    language: ask.language,
    offer_id: ask.offerId,
    service_id: ask.serviceId,
    provider: ask.provider,
    organization: ask.organization,
    provider_region: ask.providerRegion,
    way: ask.way,
    to_agency_id: ask.toAgencyId,
    to_county: ask.toCounty,
    phone: ask.phone,
    due_at: ask.dueAt,
    silence_hours: ask.silenceHours,
    own_time: ask.ownTime,
    link_until: ask.linkUntil,
    yes_by: ask.yes.by,
    yes_at: ask.yes.at,
    yes_how: ask.yes.how,
    yes_lang: ask.yes.lang,
    yes_covers: ask.yes.covers,
    yes_why: ask.yes.why ? `\\x${keys.own.seal(ASKS, ask.id, 'yes_why', ask.yes.why).toString('hex')}` : null,
  };
  const { rows } = await sql<{
    done: boolean;
  }>`select referrals.ask(${JSON.stringify(plain)}::jsonb, ${ask.youthId}::uuid,
    ${ask.wrapped}::bytea, ${ask.linkHash}::bytea, ${sharedId}::uuid, ${sealShared(keys.referral, sharedId, ask.shared)}::bytea,
    ${questionId}::uuid, ${keys.own.seal(TABLE, questionId, 'body', ask.question)}::bytea) as done`.execute(errand.tx);
  return rows[0]?.done ?? false;
}

/** The other counties that this program is run for. */
export async function otherCounties(errand: Errand): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{
    id: string;
    name: string;
  }>`select id::text, name from referrals.other_counties()`.execute(errand.tx);
  return rows;
}
