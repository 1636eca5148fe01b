import { z } from 'zod';
import { isDay } from '#kernel/calendar.ts';

export const day = z.string('dayNotRight').trim().refine(isDay, 'dayNotRight');
export const dayOrNone = z
  .string()
  .trim()
  .default('')
  .refine((typed) => typed === '' || isDay(typed), 'dayNotRight')
  .transform((typed) => typed || null);
/** Boxes of one name: none, one or several. */
export const ids = z
  .union([z.array(z.uuid()), z.uuid()])
  .default([])
  .transform((all) => [...new Set([all].flat())]);
