import { z } from 'zod';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { YouthErrand } from '../door.ts';
import { type MyPin, myPin, setPin } from '../pin-store.ts';

export async function seePin(errand: YouthErrand): Promise<Result<MyPin>> {
  const pin = await myPin(errand);
  return pin ? ok(pin) : absent;
}

/** As it is typed on any phone: digits alone, spaces and dashes left out. */
export const readPin = (typed: string): string => typed.replace(/[\s-]/g, '');
const one = z.string().max(40).transform(readPin);
export const pinInput = z.object({
  pin: one
    .refine((pin) => /^\d{4,12}$/.test(pin), 'publicPinShape')
    .refine((pin) => !/^(\d)\1*$/.test(pin), 'publicPinEasy'),
  again: one.default(''),
  before: one.default(''),
});
export async function keepPin(errand: YouthErrand, input: z.infer<typeof pinInput>): Promise<Result<null>> {
  if (input.again !== input.pin) return invalid({ again: 'publicPinNotSame' });
  return (await setPin(errand, input.pin, input.before)) ? ok(null) : invalid({ before: 'publicPinBeforeWrong' });
}
/** The youth said that they do without; they are not asked again, and may still make one. */
export async function skipPin(errand: YouthErrand): Promise<Result<null>> {
  await setPin(errand, null, '');
  return ok(null);
}
