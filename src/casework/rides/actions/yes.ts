import { z } from 'zod';
import { readCents } from '#reference/funds/index.ts';
import type { Yes } from '../store.ts';

const text = (most: number) => z.string().trim().max(most, 'tooLong').default('');
/** What a provider says with a yes: who drives which car, and the price, if they know it. */
export const yesFields = { driver: text(80), plate: text(20), car: text(80), price: text(20) };
const typed = z.object(yesFields);

const MOST_CENTS = 1_000_000;
export function readYes({ driver, plate, car, price }: z.infer<typeof typed>): {
  faults: Record<string, string>;
  yes: Yes;
} {
  const cents = price === '' ? null : readCents(price);
  const faults: Record<string, string> = {};
  if (driver.length < 2) faults.driver = 'driverNeeded';
  if (plate.replace(/[^\p{L}\p{N}]/gu, '').length < 2) faults.plate = 'plateNeeded';
  if (price !== '' && (cents === null || cents > MOST_CENTS)) faults.price = 'priceWrong';
  return { faults, yes: { driver: { name: driver, plate, car }, cents } };
}
