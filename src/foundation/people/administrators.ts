import { z } from 'zod';

/** What the doors of administration have in common. */
export const administrators = { access: { roles: ['administrator'] } } as const;
export const read = { ...administrators, audit: { none: 'names no youth' } } as const;
export const Nothing = z.object({});
export const Id = z.object({ id: z.uuid() });
export const Confirmed = Id.extend({ sure: z.literal('yes', 'endNeeded') });
export const name = z.string('nameNeeded').trim().min(1, 'nameNeeded').max(120, 'fieldNotRight');
