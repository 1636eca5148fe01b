import { z } from 'zod';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import { holdsAny } from '#platform/http/actor.ts';
import type { Errand } from '#platform/http/door.ts';
import { readCents, readCentsOrNone } from '../model/amount.ts';
import { approverRoles, type Fund, fundShape, spans } from '../model/fund.ts';
import { purposeIds } from '../shipped.ts';
import {
  applyVersion,
  leftOf,
  type StandingFund,
  standingFunds,
  type Version,
  versionsOf,
  writeVersion,
} from '../store.ts';
import { rulesFrom } from './rules-from.ts';

export const keepers = ['administrator', 'plan-lead'] as const;
export type FundsView = {
  funds: StandingFund[];
  left: Map<string, number>;
  /** What waits for a second person; for those who keep the funds. */
  waiting: Version[];
  keeps: boolean;
};

/** Which money may pay, and by which rule. */
export async function seeFunds(errand: Errand): Promise<Result<FundsView>> {
  const versions = await versionsOf(errand);
  const funds = standingFunds(versions);
  const keeps = holdsAny(errand.actor, keepers);
  return ok({
    funds,
    left: await leftOf(
      errand,
      funds.map(({ fund }) => fund.id),
    ),
    waiting: keeps ? versions.filter((each) => waits(each, funds)) : [],
    keeps,
  });
}

const waits = (it: Version, funds: readonly StandingFund[]): boolean => {
  const standing = funds.find(({ fund }) => fund.id === it.fund.id)?.version?.appliedAt ?? null;
  return it.appliedAt === null && (standing === null || standing <= it.createdAt);
};

export const NEW = 'new';
export const fundInput = z.looseObject({ fundId: z.string().max(62) });
export type FundView = { fund: Fund | null; potCents: number | null };

export async function seeFund(errand: Errand, { fundId }: z.infer<typeof fundInput>): Promise<Result<FundView>> {
  if (fundId === NEW) return ok({ fund: null, potCents: null });
  const found = standingFunds(await versionsOf(errand)).find(({ fund }) => fund.id === fundId);
  return found ? ok({ fund: found.fund, potCents: found.version?.potCents ?? null }) : absent;
}

const text = (most: number) => z.string().trim().max(most, 'tooLong').default('');
const many = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((typed) => [typed].flat());
const maybeDay = z.union([z.literal('').transform(() => null), z.iso.date('dayNotRight')]).default(null as never);
export const fundFormInput = z.object({
  fundId: z.string().max(62),
  labelEn: text(100).refine((typed) => typed !== '', 'needed'),
  labelEs: text(100).refine((typed) => typed !== '', 'needed'),
  noteEn: text(600),
  noteEs: text(600),
  proofEn: text(600),
  proofEs: text(600),
  purposes: many,
  approvers: many,
  pot: text(20),
  limit: text(20),
  every: z.enum(spans).default('ask'),
  twoOver: text(20),
  from: maybeDay,
  until: maybeDay,
  source: text(300).refine((typed) => typed !== '', 'needed'),
  checkedOn: maybeDay,
  rules: z.enum(['keep', 'new']).default('keep'),
  ageFrom: text(3),
  ageTo: text(3),
  forms: many,
  standings: many,
  systems: many,
  regions: text(300),
  expecting: z.enum(['yes', 'no', '']).default(''),
  case: z.enum(['yes', 'no', '']).default(''),
});
export type FundForm = z.infer<typeof fundFormInput>;

/** What one person says of a fund. It holds when another puts it in force. */
export async function writeFund(errand: Errand, input: FundForm): Promise<Result<{ id: string }>> {
  const seen = await seeFund(errand, input);
  if (!seen.ok) return absent;
  const faults = faultsOf(input, errand);
  if (Object.keys(faults).length > 0) return invalid(faults);
  const before = seen.value.fund;
  const fund = fundShape.safeParse(fundFrom(input, before));
  if (!fund.success) return invalid({ labelEn: 'notRight' });
  if (!before && standingFunds(await versionsOf(errand)).some((each) => each.fund.id === fund.data.id))
    return invalid({ labelEn: 'nameTaken' });
  const id = await writeVersion(errand, fund.data, amountOf('pot', input));
  errand.touched({ recordIds: [id] });
  return ok({ id });
}

function faultsOf(input: FundForm, { now }: Errand): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const name of ['pot', 'limit', 'twoOver'] as const)
    if (input[name] !== '' && amountOf(name, input) === null) faults[name] = 'amountNotRight';
  if (!input.purposes.some((each) => purposeIds.includes(each))) faults.purposes = 'chooseOne';
  if (!input.approvers.some((each) => (approverRoles as readonly string[]).includes(each)))
    faults.approvers = 'chooseOne';
  if (input.from && input.until && input.until < input.from) faults.until = 'endsBefore';
  if (input.checkedOn && input.checkedOn > now.toISOString().slice(0, 10)) faults.checkedOn = 'dayNotRight';
  if ((input.noteEn === '') !== (input.noteEs === '')) faults[input.noteEn ? 'noteEs' : 'noteEn'] = 'bothLanguages';
  if ((input.proofEn === '') !== (input.proofEs === ''))
    faults[input.proofEn ? 'proofEs' : 'proofEn'] = 'bothLanguages';
  const ages = [input.ageFrom || '0', input.ageTo || '99'];
  if (!ages.every((each) => /^\d{1,2}$/.test(each)) || Number(ages[0]) > Number(ages[1]))
    faults.ageFrom = 'agesNotRight';
  return faults;
}

/** A fund may be empty, and two people may be needed at any amount; a limit of nothing is none. */
const amountOf = (name: 'pot' | 'limit' | 'twoOver', input: FundForm): number | null =>
  (name === 'limit' ? readCents : readCentsOrNone)(input[name]);

const pair = (en: string, es: string) => (en === '' ? null : { en, es });

function fundFrom(input: FundForm, before: Fund | null): unknown {
  const limit = amountOf('limit', input);
  return {
    id: before?.id ?? idFrom(input.labelEn),
    label: { en: input.labelEn, es: input.labelEs },
    pays: before?.pays ?? 'county',
    purposes: purposeIds.filter((each) => input.purposes.includes(each)),
    rules: before && input.rules === 'keep' ? before.rules : rulesFrom(input),
    limit: limit === null ? null : { cents: limit, every: input.every },
    approval: {
      roles: approverRoles.filter((each) => input.approvers.includes(each)),
      twoOverCents: amountOf('twoOver', input),
    },
    proof: pair(input.proofEn, input.proofEs),
    note: pair(input.noteEn, input.noteEs),
    from: input.from,
    until: input.until,
    source: input.source,
    checkedOn: input.checkedOn,
  };
}

const idFrom = (label: string): string =>
  `own-${label
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 50)}`;

export const forceInput = z.object({ fundVersionId: z.uuid() });

/** Puts in force what somebody else wrote. */
export async function putInForce(
  errand: Errand,
  { fundVersionId }: z.infer<typeof forceInput>,
): Promise<Result<{ fundVersionId: string }>> {
  const said = await applyVersion(errand, fundVersionId);
  if (said === 'absent') return absent;
  if (said !== 'done') return conflict(said === 'own' ? 'ownWord' : 'movedOn');
  errand.touched({ recordIds: [fundVersionId] });
  return ok({ fundVersionId });
}
