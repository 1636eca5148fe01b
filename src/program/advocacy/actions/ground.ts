import { type Day, dayOf } from '#kernel/calendar.ts';
import type { Errand } from '#platform/http/door.ts';
import { type CountyRegions, regionsNow } from '#reference/regions/index.ts';
import { type Contract, contractsOf, filledNow, manages } from '../contract-store.ts';
import type { Terms } from '../model/terms.ts';

/** What each page of contracts begins with. */
export type Ground = {
  contracts: Contract[];
  active: Map<string, number>;
  regions: CountyRegions;
  today: Day;
  manages: boolean;
};

export async function groundOf(errand: Errand): Promise<Ground> {
  const { tx, actor, now } = errand;
  return {
    contracts: await contractsOf(errand),
    active: await filledNow(errand),
    regions: await regionsNow(tx, actor.countyId),
    today: dayOf(now, actor.timeZone),
    manages: await manages(errand),
  };
}

export const termsMap = (contracts: readonly Contract[]): Map<string, Terms[]> =>
  new Map(contracts.map(({ id, terms }) => [id, terms]));

/** An advocate or a supervisor of the program that holds this contract. */
export const serves = ({ actor }: Errand, contract: Contract): boolean =>
  actor.agencyId === contract.agencyId && actor.kind === 'person' && isOfProgram(actor.roles);
export const isOfProgram = (roles: readonly string[]): boolean =>
  roles.some((role) => role === 'advocate' || role === 'supervisor');
