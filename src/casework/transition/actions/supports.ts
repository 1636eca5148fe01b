import { z } from 'zod';
import { colleaguesOf } from '#casework/care/index.ts';
import { known, mayAdd, type OpenRecord, openRecord, particularsOf, standingNow } from '#casework/youth/index.ts';
import { termsOf } from '#foundation/access/index.ts';
import { type Day, dayOf, isDay } from '#kernel/calendar.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { supportDays } from '../county.ts';
import { type Support, supportList, supportOf } from '../list.ts';
import { bySupport, gotOf, refusals, type SupportDue, supportDue, supportSteps } from '../model/supports.ts';
import {
  insertSupport,
  type KeptSupport,
  maySeeTo,
  type OwnSupport,
  supportsOf,
  supportsOwned,
} from '../support-store.ts';

export const supportsInput = z.looseObject({ youthId: z.uuid() });
export const supportPageInput = z.looseObject({ youthId: z.uuid(), support: z.string().max(50) });

/** One support of the list: what was written of it, and what is due. */
export type SupportLine = { support: Support; facts: KeptSupport[]; due: SupportDue | null };
export type SupportsView = {
  record: OpenRecord;
  mayAdd: boolean;
  /** Expecting or parenting, as far as it is this person's to know. */
  parenting: boolean;
  lines: SupportLine[];
  got: number;
  of: number;
};

async function open(errand: Errand, youthId: string): Promise<OpenRecord | null> {
  const record = await openRecord(errand, youthId);
  return record?.rights.has('coordination') ? record : null;
}

export async function isParenting(errand: Errand, record: OpenRecord): Promise<boolean> {
  const particulars = standingNow(await particularsOf(errand, record.sealer, record.id), errand.now);
  const said = known(particulars, 'pregnancy')?.codes[0];
  return said === 'expecting' || said === 'parenting';
}

function linesOf(errand: Errand, facts: readonly KeptSupport[]): SupportLine[] {
  const today = dayOf(errand.now, errand.actor.timeZone);
  const told = bySupport(facts);
  return supportList.map((support) => {
    const own = told.get(support.id) ?? [];
    const last = own.at(-1);
    return { support, facts: own, due: last ? supportDue(last, supportDays(errand.actor), today) : null };
  });
}

/** Each support of one youth: what was offered, wanted, asked for and given, and what somebody must see to. */
export async function seeSupports(
  errand: Errand,
  { youthId }: z.infer<typeof supportsInput>,
): Promise<Result<SupportsView>> {
  const record = await open(errand, youthId);
  if (!record) return absent;
  errand.touched({ youthId, ...(record.basis ? { basis: record.basis } : {}) });
  const facts = await supportsOf(errand, record.sealer, youthId);
  return ok({
    record,
    mayAdd: mayAdd(record.rights, 'coordination'),
    parenting: await isParenting(errand, record),
    lines: linesOf(errand, facts),
    ...gotOf(facts),
  });
}

export type SupportView = {
  record: OpenRecord;
  line: SupportLine;
  /** Nothing was written of any support yet: the youth's yes to the team's knowing is asked for. */
  first: boolean;
  today: Day;
  owners: { userId: string; name: string }[];
};
/** One support: its history, and the form for what happened next. */
export async function seeSupport(
  errand: Errand,
  { youthId, support: id }: z.infer<typeof supportPageInput>,
): Promise<Result<SupportView>> {
  const record = await open(errand, youthId);
  if (!record || !mayAdd(record.rights, 'coordination')) return absent;
  const facts = await supportsOf(errand, record.sealer, youthId);
  const line = linesOf(errand, facts).find((each) => each.support.id === id);
  if (!line) return absent;
  errand.touched({ youthId, ...(record.basis ? { basis: record.basis } : {}) });
  return ok({
    record,
    line,
    first: facts.length === 0,
    today: dayOf(errand.now, errand.actor.timeZone),
    owners: await ownersOf(errand, youthId),
  });
}

/** Oneself, then those who work with the youth by name. */
async function ownersOf(errand: Errand, youthId: string): Promise<SupportView['owners']> {
  const { userId, name } = errand.actor;
  const team = colleaguesOf(await termsOf(errand, youthId), [], errand.now);
  const all = [{ userId, name }, ...team.filter((each) => each.userId !== userId)];
  const may = await maySeeTo(
    errand,
    youthId,
    all.map((each) => each.userId),
  );
  return all.flatMap((each) => (may.has(each.userId) ? [{ userId: each.userId, name: each.name }] : []));
}

const optionalDay = z
  .string()
  .default('')
  .refine((typed) => typed === '' || isDay(typed), 'dayNeeded');
export const keepSupportInput = z.object({
  youthId: z.uuid(),
  support: z.string().max(50),
  step: z.enum(supportSteps, 'chooseStep'),
  onDay: z.string('dayNeeded').refine(isDay, 'dayNeeded'),
  againOn: optionalDay,
  reason: z
    .enum(['', ...refusals])
    .catch('')
    .default(''),
  owner: z.uuid('chooseOwner'),
  agrees: z.string().default(''),
  words: z.string().trim().max(600, 'tooLong').default(''),
});

/** What happened to one support, on a day that has come. The first word of any needs the youth's yes: from then on the team knows. */
export async function keepSupport(
  errand: Errand,
  input: z.infer<typeof keepSupportInput>,
): Promise<Result<{ youthId: string }>> {
  const { youthId, support, step, onDay, owner, words } = input;
  const record = await open(errand, youthId);
  if (!record || !mayAdd(record.rights, 'coordination') || !supportOf(support)) return absent;
  const faults: Record<string, string> = {};
  if (onDay > dayOf(errand.now, errand.actor.timeZone)) faults.onDay = 'dayNotCome';
  if (step === 'later' && input.againOn !== '' && input.againOn < onDay) faults.againOn = 'againBefore';
  if (step === 'refused' && input.reason === '') faults.reason = 'chooseReason';
  if (!(await ownersOf(errand, youthId)).some(({ userId }) => userId === owner)) faults.owner = 'chooseOwner';
  const any = (await supportsOf(errand, record.sealer, youthId)).length > 0;
  if (!any && input.agrees !== 'yes') faults.agrees = 'agreesNeeded';
  if (Object.keys(faults).length > 0) return invalid(faults);
  const id = await insertSupport(errand, record.sealer, {
    youthId,
    support,
    step,
    onDay,
    againOn: step === 'later' && input.againOn !== '' ? input.againOn : null,
    reason: step === 'refused' && input.reason !== '' ? input.reason : null,
    ownerId: owner,
    words,
  });
  errand.touched({ youthId, recordIds: [id] });
  return ok({ youthId });
}

export type DueSupport = { support: Support; due: SupportDue; youth: OwnSupport['youth'] };
/** What is this person's to see to of youth who expect or have a child, the longest first. */
export async function dueSupports(errand: Errand): Promise<DueSupport[]> {
  const today = dayOf(errand.now, errand.actor.timeZone);
  return (await supportsOwned(errand))
    .flatMap((each) => {
      const due = supportDue(each, supportDays(errand.actor), today);
      const support = supportOf(each.support);
      return due && support ? [{ support, due, youth: each.youth }] : [];
    })
    .toSorted((a, b) => a.due.since.localeCompare(b.due.since));
}

/** What can be given before anybody thinks of a report; `lines` null: not this person's to see, so the list alone is shown. */
export type FirstSupports = {
  youthId: string | null;
  parenting: boolean;
  lines: SupportLine[] | null;
  mayAdd: boolean;
};
export const noSupportsKnown: FirstSupports = { youthId: null, parenting: false, lines: null, mayAdd: false };
/** For the page of a report about this youth: never a reason not to report, and nothing that the reader may not see. */
export async function supportsFirst(errand: Errand, youthId: string): Promise<FirstSupports> {
  const record = await openRecord(errand, youthId);
  if (!record) return noSupportsKnown;
  const parenting = await isParenting(errand, record);
  if (!record.rights.has('coordination')) return { ...noSupportsKnown, parenting };
  const facts = await supportsOf(errand, record.sealer, youthId);
  return {
    youthId,
    parenting: parenting || facts.some(({ step }) => step !== 'not-wanted'),
    lines: linesOf(errand, facts),
    mayAdd: mayAdd(record.rights, 'coordination'),
  };
}
