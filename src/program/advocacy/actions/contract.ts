import { z } from 'zod';
import { isDay } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Contract, programsOf, setContract } from '../contract-store.ts';
import { forms, type Step } from '../model/terms.ts';
import { type Ground, groundOf, serves } from './ground.ts';

export const anything = z.looseObject({});
export const contractInput = z.looseObject({ contractId: z.uuid() });
export type NewContractView = { ground: Ground; programs: { id: string; name: string }[]; contract: null };
export type ContractView = { ground: Ground; contract: Contract; serves: boolean };

export async function seeNewContract(errand: Errand): Promise<Result<NewContractView>> {
  const ground = await groundOf(errand);
  return ground.manages ? ok({ ground, programs: await programsOf(errand), contract: null }) : absent;
}

/** One contract, for everyone at work in the county: what it says, and ever said. */
export async function seeContract(
  errand: Errand,
  { contractId }: z.infer<typeof contractInput>,
): Promise<Result<ContractView>> {
  const ground = await groundOf(errand);
  const contract = ground.contracts.find(({ id }) => id === contractId);
  if (!contract || errand.actor.kind !== 'person') return absent;
  return ok({ ground, contract, serves: serves(errand, contract) });
}

const list = z
  .union([z.string(), z.array(z.string())])
  .transform((given) =>
    [given]
      .flat()
      .map((each) => each.trim())
      .filter(Boolean),
  )
  .default([]);
const count = z
  .string()
  .trim()
  .regex(/^\d{1,5}$/, 'countNotRight')
  .transform(Number);
const number = z
  .string()
  .trim()
  .regex(/^\d{0,4}$/, 'countNotRight')
  .default('');
export const units = ['hours', 'days', 'business-days'] as const;
const unit = z.enum(units).default('business-days');
const day = z.string().trim().max(10).default('');

const termsShape = z.object({
  startsOn: day,
  endsOn: day,
  ageFrom: count,
  ageTo: count,
  forms: list.pipe(z.array(z.enum(forms)).min(1, 'formsMissing')),
  regions: list,
  languages: list,
  subcontractors: z.string().max(2000, 'tooLong').default(''),
  capacity: count,
  contactN: number,
  contactUnit: unit,
  consentN: number,
  consentUnit: unit,
  planN: number,
  planUnit: unit,
  note: z.string().trim().max(1000, 'tooLong').default(''),
});
export const newContractInput = termsShape.extend({ agency: z.uuid('agencyMissing') });
export const termsInput = termsShape.extend({ contractId: z.uuid() });

export const saveNewContract = (errand: Errand, input: z.infer<typeof newContractInput>) =>
  save(errand, newId(errand.now.getTime()), input.agency, input);
export const saveTerms = (errand: Errand, input: z.infer<typeof termsInput>) =>
  save(errand, input.contractId, null, input);

/** What the contract says from now on; what it said before stays. */
async function save(
  errand: Errand,
  id: string,
  agencyId: string | null,
  it: z.infer<typeof termsShape>,
): Promise<Result<{ contractId: string }>> {
  const wrong = wrongDays(it);
  if (wrong) return invalid(wrong);
  const { startsOn, endsOn, ageFrom, ageTo, capacity, note } = it;
  const done = await setContract(errand, {
    id,
    agencyId,
    termsId: newId(errand.now.getTime()),
    terms: {
      startsOn,
      endsOn: endsOn || null,
      ageFrom,
      ageTo,
      capacity,
      note,
      forms: it.forms,
      regions: it.regions,
      languages: it.languages,
      subcontractors: it.subcontractors
        .split('\n')
        .map((each) => each.trim())
        .filter(Boolean),
      spans: {
        'first-contact': spanOf(it.contactN, it.contactUnit),
        consent: spanOf(it.consentN, it.consentUnit),
        plan: spanOf(it.planN, it.planUnit),
      } satisfies Record<Step, string | null>,
    },
  });
  if (!done) return absent;
  errand.touched({ recordIds: [id] });
  return ok({ contractId: id });
}

function wrongDays({ startsOn, endsOn, ageFrom, ageTo }: z.infer<typeof termsShape>): Record<string, string> | null {
  if (!isDay(startsOn)) return { startsOn: 'dayNotRight' };
  if (endsOn !== '' && (!isDay(endsOn) || endsOn < startsOn)) return { endsOn: 'endNotRight' };
  if (ageTo > 30 || ageFrom > ageTo) return { ageTo: 'agesNotRight' };
  return null;
}

const shape = {
  hours: (n: number) => `PT${n}H`,
  days: (n: number) => `P${n}D`,
  'business-days': (n: number) => `P${n}BD`,
};
/** Nothing entered is no span: the county has not said how long, and no clock runs. */
const spanOf = (n: string, unitOf: (typeof units)[number]): string | null =>
  n === '' || Number(n) === 0 ? null : shape[unitOf](Number(n));
