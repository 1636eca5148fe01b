/**
 * Whose eyes a response is for: one about immigration, detention or a report of suspected abuse (PC 11167.5) would tell by
 * its very name. Everything else is the team's coordination.
 */
const own: Readonly<Record<string, 'immigration' | 'juvenile_court' | 'child_welfare'>> = {
  'hotline-report': 'child_welfare',
  'federal-notice': 'immigration',
  detention: 'juvenile_court',
  'forced-crime': 'juvenile_court',
};

export type ResponseCategory = 'coordination' | 'immigration' | 'juvenile_court' | 'child_welfare';

export const categoryOf = (protocolId: string): ResponseCategory => own[protocolId] ?? 'coordination';
