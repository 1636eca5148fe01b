/**
 * Whose eyes a response is for: one about immigration or detention would tell by its very name. Everything else is the
 * team's coordination.
 */
const own: Readonly<Record<string, 'immigration' | 'juvenile_court'>> = {
  'federal-notice': 'immigration',
  detention: 'juvenile_court',
  'forced-crime': 'juvenile_court',
};

export type ResponseCategory = 'coordination' | 'immigration' | 'juvenile_court';

export const categoryOf = (protocolId: string): ResponseCategory => own[protocolId] ?? 'coordination';
