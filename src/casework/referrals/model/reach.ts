import { z } from 'zod';
import { channels } from './codes.ts';

/** How to reach somebody and what to call them, where that is known before it is asked: it goes along to the page of sharing. */
export const reachShape = z.object({
  called: z.string().max(80).catch('').default(''),
  by: z
    .union([z.literal(''), z.enum(channels)])
    .catch('')
    .default(''),
  at: z.string().max(120).catch('').default(''),
  notWhen: z.string().max(300).catch('').default(''),
});
export type KeptReach = z.infer<typeof reachShape>;
export const noReach: KeptReach = { called: '', by: '', at: '', notWhen: '' };
