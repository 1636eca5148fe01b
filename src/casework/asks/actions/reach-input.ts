import { z } from 'zod';
import { type Reach, ways } from '../model/ask.ts';

const words = (most: number) => z.string().trim().max(most, 'tooLong').default('');

/** The fields of a way to be reached, as the ask and a change of it send them. */
export const reachFields = {
  way: z.enum(ways, 'wayNeeded'),
  to: words(120),
  through: words(120),
  when: words(160),
  notWhen: words(160),
  message: z.enum(['yes', 'no', 'not-said']).catch('not-said').default('not-said'),
};

export const reachOf = ({ way, to, through, when, notWhen, message }: Reach): Reach => ({
  way,
  to: way === 'code' ? '' : to,
  through: way === 'through' ? through : '',
  when,
  notWhen,
  message,
});
