/** What a second pair of eyes may find; `look-again` opens the report anew. */
export const findings = ['agreed', 'support-missing', 'look-again'] as const;
export type Finding = (typeof findings)[number];
