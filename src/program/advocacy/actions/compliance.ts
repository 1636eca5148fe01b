import { z } from 'zod';
import { dayOf, isDay } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import {
  addFinding,
  addRequirement,
  beginCheck,
  type Check,
  checksOf,
  endRequirement,
  type Finding,
  findingsOf,
  type Requirement,
  requirementsOf,
  sign,
  verdicts,
} from '../check-store.ts';
import type { Contract } from '../contract-store.ts';
import { newKey } from '../sealed-store.ts';
import { type contractInput, seeContract } from './contract.ts';

export type ComplianceView = {
  contract: Contract;
  manages: boolean;
  requirements: Requirement[];
  /** The one that is not signed by two yet. */
  open: Check | null;
  past: Check[];
  findings: Finding[];
};

/** What the contract asks for, and whether it is so: for who manages it, and to read for the program itself. */
export async function seeCompliance(
  errand: Errand,
  input: z.infer<typeof contractInput>,
): Promise<Result<ComplianceView>> {
  const seen = await seeContract(errand, input);
  if (!seen.ok || !(seen.value.ground.manages || seen.value.serves)) return absent;
  const { contract, ground } = seen.value;
  const checks = await checksOf(errand, contract.id);
  const shown = checks.find(({ secondAt }) => secondAt === null) ?? checks[0] ?? null;
  return ok({
    contract,
    manages: ground.manages,
    requirements: await requirementsOf(errand, contract.id),
    open: checks.find(({ secondAt }) => secondAt === null) ?? null,
    past: checks.filter(({ secondAt }) => secondAt !== null),
    findings: shown ? await findingsOf(errand, shown) : [],
  });
}

type Done = Promise<Result<{ contractId: string }>>;
const contractId = z.uuid();
async function mine(errand: Errand, id: string): Promise<ComplianceView | null> {
  const seen = await seeCompliance(errand, { contractId: id });
  return seen.ok && seen.value.manages ? seen.value : null;
}

const words = (most = 1000) => z.string().trim().max(most, 'tooLong').default('');
export const requirementInput = z.object({ contractId, text: words(500), source: words(300) });
export async function addRequired(
  errand: Errand,
  { contractId: id, text, source }: z.infer<typeof requirementInput>,
): Done {
  const view = await mine(errand, id);
  if (!view) return absent;
  if (text === '') return invalid({ text: 'textMissing' });
  if (view.requirements.some((each) => each.text === text)) return ok({ contractId: id });
  return (await addRequirement(errand, id, { id: newId(errand.now.getTime()), text, source }))
    ? ok({ contractId: id })
    : absent;
}

export const requirementEndInput = z.object({ contractId, requirementId: z.uuid() });
export async function endRequired(errand: Errand, input: z.infer<typeof requirementEndInput>): Done {
  const view = await mine(errand, input.contractId);
  if (!view?.requirements.some(({ id }) => id === input.requirementId)) return absent;
  return (await endRequirement(errand, input.requirementId)) ? ok({ contractId: input.contractId }) : absent;
}

export const beginInput = z.object({ contractId });
/** A second click finds the review that has begun. */
export async function beginReview(errand: Errand, { contractId: id }: z.infer<typeof beginInput>): Done {
  const view = await mine(errand, id);
  if (!view) return absent;
  const check = newId(errand.now.getTime());
  const { wrapped } = newKey(errand.vault.ring, errand.actor.countyId, check);
  return (await beginCheck(errand, id, check, wrapped)) ? ok({ contractId: id }) : absent;
}

const day = z.string().trim().max(10).default('');
export const findingInput = z.object({
  contractId,
  requirementId: z.uuid(),
  verdict: z.enum(verdicts, 'verdictMissing'),
  seenOn: day,
  evidence: words(),
  file: words(300),
  action: words(),
  owner: words(200),
  dueOn: day,
  doneOn: day,
});

/** What was found for one requirement: seen on which day, by what; where it is not met, what is to be put right, by whom, by when. */
export async function keepFinding(errand: Errand, input: z.infer<typeof findingInput>): Done {
  const view = await mine(errand, input.contractId);
  if (!view) return absent;
  const { evidence, file, action, owner } = input;
  const check = view.open ?? view.past[0];
  if (!check) return absent;
  const wrong = wrongIn(input, dayOf(errand.now, errand.actor.timeZone));
  if (wrong) return invalid(wrong);
  const came = await addFinding(errand, check, {
    id: newId(errand.now.getTime()),
    requirementId: input.requirementId,
    verdict: input.verdict,
    seenOn: input.seenOn || null,
    dueOn: input.dueOn || null,
    doneOn: input.doneOn || null,
    words: { evidence, file, action, owner },
  });
  if (came === 'moved-on') return conflict('signedAlready');
  return came === null ? absent : ok({ contractId: input.contractId });
}

function wrongIn(it: z.infer<typeof findingInput>, today: string): Record<string, string> | null {
  const past = (given: string) => isDay(given) && given <= today;
  if (it.verdict !== 'not-seen' && !past(it.seenOn)) return { seenOn: 'seenOnMissing' };
  if (it.verdict !== 'not-seen' && it.evidence === '' && it.file === '') return { evidence: 'evidenceMissing' };
  if (it.verdict === 'not-met' && it.action === '') return { action: 'actionMissing' };
  if (it.verdict === 'not-met' && it.owner === '') return { owner: 'ownerMissing' };
  if (it.verdict === 'not-met' && !isDay(it.dueOn)) return { dueOn: 'dueMissing' };
  return it.doneOn !== '' && !past(it.doneOn) ? { doneOn: 'dayNotRight' } : null;
}

export const signInput = z.object({ contractId });
export async function signIt(errand: Errand, { contractId: id }: z.infer<typeof signInput>): Done {
  const view = await mine(errand, id);
  if (!view?.open) return absent;
  const came = await sign(errand, view.open.id);
  if (came === 'not-all') return conflict('notAllFound');
  if (came === 'another') return conflict('anotherSigns');
  return came === null ? absent : ok({ contractId: id });
}

export const findingViewInput = z.looseObject({ contractId, requirementId: z.uuid() });
/** The page where one requirement is looked at. */
export async function seeFinding(errand: Errand, input: z.infer<typeof findingViewInput>) {
  const view = await mine(errand, input.contractId);
  const requirement = view?.requirements.find(({ id }) => id === input.requirementId);
  if (!view || !requirement || !(view.open ?? view.past[0])) return absent;
  const found = view.findings.find(({ requirementId }) => requirementId === requirement.id) ?? null;
  return ok({ ...view, requirement, found });
}
