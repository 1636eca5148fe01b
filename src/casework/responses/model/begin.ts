import type { Role } from '#platform/http/actor.ts';
import {
  type CountyChoices,
  type FactName,
  type Facts,
  type FactValue,
  isSealedFact,
  type ProtocolDefinition,
  partsOf,
  starts,
} from '#reference/protocols/index.ts';
import { rolesFor } from './owners.ts';

/** Who may begin any response by hand: they answer for the county's part as a whole. */
const anyProtocol: readonly Role[] = ['supervisor', 'mdt-coordinator', 'liaison'];

/** Whether a role may begin this protocol by hand: it owns one of the steps that open first. */
export function mayBeginByHand(definition: ProtocolDefinition, roles: readonly string[]): boolean {
  const own = definition.steps.filter((step) => step.needs.length === 0).flatMap((step) => rolesFor[step.owner.role]);
  return roles.some((role) => anyProtocol.some((each) => each === role) || own.some((each) => each === role));
}

/** Facts that beginning it says by itself: what happened, and at which door, where the trigger names just one. */
export function impliedFacts(definition: ProtocolDefinition): Facts {
  const implied: { [name in FactName]?: FactValue } = {};
  for (const part of partsOf(definition.trigger))
    if ('fact' in part && 'eq' in part && (part.fact === 'event' || part.fact === 'door'))
      implied[part.fact] ??= part.eq;
  if (eventsOf(definition).length > 1) delete implied.event;
  return implied;
}

/** What may have happened for it to begin; of several, whoever begins it says which. */
export const eventsOf = (definition: ProtocolDefinition): string[] =>
  partsOf(definition.trigger).flatMap((part) =>
    'fact' in part && 'eq' in part && part.fact === 'event' ? [String(part.eq)] : [],
  );

/** What to ask of whoever begins it: the facts that the trigger looks at. Who the youth is comes from the card. */
export function askedFacts(definition: ProtocolDefinition): FactName[] {
  const named = partsOf(definition.trigger).flatMap((part) => ('fact' in part ? [part.fact] : []));
  if (definition.id === WITH_A_YES) named.push('opens');
  const which = eventsOf(definition).length > 1;
  return [...new Set(named)].filter((fact) => (fact !== 'event' || which) && fact !== 'door' && !isSealedFact(fact));
}

/** Its steps open only with the youth's yes or in an emergency, whatever a county makes of its trigger: the database holds it too. */
const WITH_A_YES = 'safe-youth-zone';

/** Steps that begin only with the youth's yes or in an emergency: no role and no reason stands in for saying which. */
export const asksWhyItOpens = (definition: ProtocolDefinition): boolean => askedFacts(definition).includes('opens');

export type Offer = { because: 'facts' | 'role' };

/** Whether this protocol is offered to one with these roles, and why. Null: neither the facts nor a role call for it. */
export function offerOf(
  definition: ProtocolDefinition,
  known: Facts,
  roles: readonly string[],
  county: CountyChoices,
): Offer | null {
  if (definition.switch && !county.switches.has(definition.switch)) return null;
  const facts = { ...known, ...(askedFacts(definition).length > 0 ? impliedFacts(definition) : {}) };
  if (starts(definition, facts, county).answer === true) return { because: 'facts' };
  return mayBeginByHand(definition, roles) ? { because: 'role' } : null;
}
