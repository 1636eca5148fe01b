import { z } from 'zod';
import { colleaguesOf } from '#casework/care/index.ts';
import { exploitationPeriods, standingForms } from '#casework/identification/index.ts';
import { type Charge, chargeStands, openRelief } from '#casework/relief/index.ts';
import { type Told, toldOf } from '#casework/story/index.ts';
import { termsOf } from '#foundation/access/index.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { isLawyers, type Kind, kinds } from '../model/claim.ts';
import { compensationFor, type Decided, type Verdict } from '../model/compensation.ts';
import { compensationRule } from '../rules.ts';
import { type Claim, hasLawyer, type Look, lookOf, mayOwn } from '../store.ts';
import type { Watch } from '../watch-store.ts';
import { mayWrite, type OpenClaims, openClaims, touch } from './open.ts';

export const youthInput = z.looseObject({ youthId: z.uuid() });
export const kindInput = z.looseObject({ youthId: z.uuid(), claimKind: z.enum(kinds) });
export const claimInput = z.looseObject({ youthId: z.uuid(), claimId: z.uuid() });

/** What is known of compensation; null: this person may not see what was decided of the youth. */
export type Found = { verdict: Verdict; look: Look | null };
export type ClaimsView = OpenClaims & { found: Found | null; fines: Charge[] };

/** Every claim of one youth that this person may see, what compensation may be open, and fines that are owed. */
export async function seeClaims(errand: Errand, { youthId }: z.infer<typeof youthInput>): Promise<Result<ClaimsView>> {
  const opened = await openClaims(errand, youthId);
  if (!opened) return absent;
  touch(errand, opened);
  return ok({ ...opened, found: await foundFor(errand, opened), fines: await finesOf(errand, youthId) });
}

async function foundFor(errand: Errand, { record, claims, today }: OpenClaims): Promise<Found | null> {
  if (!record.rights.has('screening') || !record.rights.has('coordination')) return null;
  const claim = claims.find(({ kind }) => kind === 'compensation');
  const verdict = compensationFor(compensationRule, {
    born: record.card?.born ?? null,
    decided: await decidedOf(errand, record),
    evidence: claim?.application?.statements ?? [],
    today,
    zone: errand.actor.timeZone,
  });
  return { verdict, look: await lookOf(errand, record.id) };
}

/** What stands decided of each form, with its days where it has them. */
async function decidedOf(errand: Errand, { id, sealer }: OpenClaims['record']): Promise<Decided[]> {
  const periods = await exploitationPeriods(errand, sealer, id);
  const standing = await standingForms(errand, sealer, id);
  return standing.map((each) => {
    const period = periods.find(({ form }) => form === each.form);
    return { ...each, since: period?.from ?? null, until: period?.until ?? null };
  });
}

/** Fines that are not paid, for whoever may know of charges; whether they are stayed stands at the charge. */
async function finesOf(errand: Errand, youthId: string): Promise<Charge[]> {
  const opened = await openRelief(errand, youthId);
  return (opened?.charges ?? []).filter(
    ({ fineCents, finePaidCents, ...charge }) => chargeStands(charge) && (fineCents ?? 0) > (finePaidCents ?? 0),
  );
}

export type Owner = { userId: string; name: string };
export type BeginView = OpenClaims & { kind: Kind; owners: Owner[]; hasLawyer: boolean; told: Told };

/** The form with which a claim of one kind begins. */
export async function seeBegin(
  errand: Errand,
  { youthId, claimKind: kind }: z.infer<typeof kindInput>,
): Promise<Result<BeginView>> {
  const opened = await openClaims(errand, youthId);
  if (!opened?.mayBegin.includes(kind)) return absent;
  touch(errand, opened);
  return ok({
    ...opened,
    kind,
    owners: await ownersOf(errand, youthId, kind),
    hasLawyer: await hasLawyer(errand, youthId),
    told: await toldOf(errand, opened.record),
  });
}

export type ClaimView = OpenClaims & { claim: Claim; looks: Watch[]; mayWrite: boolean; owners: Owner[] };

/** One claim: what it is about, each step, what may happen next. */
export async function seeClaim(
  errand: Errand,
  { youthId, claimId }: z.infer<typeof claimInput>,
): Promise<Result<ClaimView>> {
  const opened = await openClaims(errand, youthId);
  const claim = opened?.claims.find(({ id }) => id === claimId);
  if (!opened || !claim) return absent;
  touch(errand, opened, [claimId]);
  const may = mayWrite(opened, claim.kind);
  return ok({
    ...opened,
    claim,
    looks: opened.watches.filter((each) => each.claimId === claimId),
    mayWrite: may,
    owners: may ? await ownersOf(errand, youthId, claim.kind) : [],
  });
}

/** Oneself, then those who work with the youth by name, as far as they may see to a claim of this kind; of a lawyer's own: nobody by name. */
export async function ownersOf(errand: Errand, youthId: string, kind: Kind): Promise<Owner[]> {
  if (isLawyers(kind)) return [];
  const { userId, name } = errand.actor;
  const team = colleaguesOf(await termsOf(errand, youthId), [], errand.now);
  const all = [{ userId, name }, ...team.filter((each) => each.userId !== userId)];
  const may = await mayOwn(
    errand,
    youthId,
    all.map((each) => each.userId),
    kind,
  );
  return all.flatMap((each) => (may.has(each.userId) ? [{ userId: each.userId, name: each.name }] : []));
}
