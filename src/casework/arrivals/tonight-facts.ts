import { type ProtocolDefinition, type Source, shippedDefinitions } from '#reference/protocols/index.ts';

/** What the protocol says of its own facts: a number or a law is shown with whether anyone has checked it. */
const definition = (): ProtocolDefinition | undefined =>
  shippedDefinitions().find((each) => each.id === 'missing-from-home');

/** On what it stands that police take a report at once. */
export const missingReportLaw = (): Source | undefined =>
  definition()?.steps.find((step) => step.id === 'police-report')?.duty.source;

/** Numbers that help anywhere; the county's own come from its agencies. */
export const nationalPhones = (): ProtocolDefinition['phones'] =>
  (definition()?.phones ?? []).filter((phone) => phone.number && phone.id !== 'emergency');
