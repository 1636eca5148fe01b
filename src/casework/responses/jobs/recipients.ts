import type { Recipient } from '#reference/protocols/index.ts';

/** Someone who works in the county now, with the roles they hold. */
export type Colleague = { id: string; agencyId: string; roles: readonly string[] };

export type Owned = { takenBy: string | null; agencyId: string | null; ownerRole: string; within?: string | null };

/**
 * Who an alarm reaches. The owner is whoever took the step, else the people of its agency with its role. Where nobody is
 * left to hear it, it goes one further: to the agency's supervisors, then to the protocol's committee. What an agency does
 * with a record of its own stays there: the county's committee hears nothing of it.
 */
export function colleaguesFor(recipient: Recipient, step: Owned, colleagues: readonly Colleague[]): Colleague[] {
  const reach = [owners, supervisors, committee].slice(order[recipient]);
  for (const group of reach) {
    const found = group(step, colleagues);
    if (found.length > 0) return found;
  }
  return [];
}

const order: Readonly<Record<Recipient, number>> = { owner: 0, supervisor: 1, committee: 2 };

type Group = (step: Owned, colleagues: readonly Colleague[]) => Colleague[];

const owners: Group = (step, colleagues) => {
  const taker = colleagues.filter((each) => each.id === step.takenBy);
  return taker.length > 0 ? taker : inAgency(step, step.ownerRole, colleagues);
};
const supervisors: Group = (step, colleagues) => inAgency(step, 'supervisor', colleagues);
const committee: Group = (step, colleagues) =>
  step.within ? supervisors(step, colleagues) : colleagues.filter((each) => each.roles.includes('mdt-coordinator'));

const inAgency = (step: Owned, role: string, colleagues: readonly Colleague[]) =>
  colleagues.filter((each) => each.agencyId === step.agencyId && each.roles.includes(role));
