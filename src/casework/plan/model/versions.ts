/** What the youth said to the plan: yes, in part, or no. A no is kept as well; nothing is done against it. */
export const agreements = ['yes', 'in-part', 'no'] as const;
export type Agreed = (typeof agreements)[number];
