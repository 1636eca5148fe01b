import { type Day, dayOf } from '#kernel/calendar.ts';
import type { Errand } from '#platform/http/door.ts';
import { type CountyRegions, regionsNow } from '#reference/regions/index.ts';
import { type Contract, contractsOf, type Filled, filledNow, manages } from '../contract-store.ts';
import type { Terms } from '../model/terms.ts';

/** What each page of contracts begins with. */
export type Ground = {
  contracts: Contract[];
  filled: Map<string, Filled>;
  regions: CountyRegions;
  today: Day;
  manages: boolean;
};

export async function groundOf(errand: Errand): Promise<Ground> {
  const { tx, actor, now } = errand;
  return {
    contracts: await contractsOf(errand),
    filled: await filledNow(errand),
    regions: await regionsNow(tx, actor.countyId),
    today: dayOf(now, actor.timeZone),
    manages: await manages(errand),
  };
}

export const termsMap = (contracts: readonly Contract[]): Map<string, Terms[]> =>
  new Map(contracts.map(({ id, terms }) => [id, terms]));

/** Whether a contract's program has room for one more. */
export const hasRoom = ({ filled }: Ground, contractId: string): boolean => filled.get(contractId)?.hasRoom ?? false;

/** An advocate or a supervisor of the program that holds this contract. */
export const serves = ({ actor }: Errand, contract: Contract): boolean =>
  actor.agencyId === contract.agencyId && actor.kind === 'person' && isOfProgram(actor.roles);
export const isOfProgram = (roles: readonly string[]): boolean =>
  roles.some((role) => role === 'advocate' || role === 'supervisor');
