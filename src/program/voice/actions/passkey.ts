import { createHash } from 'node:crypto';
import { z } from 'zod';
import { askForNewPasskey, proveNew } from '#foundation/people/index.ts';
import { absent, ok, type Result, refused } from '#kernel/result.ts';
import type { YouthErrand } from '../door.ts';
import { addPasskey, type MyPasskey, myPasskeys, removePasskey } from '../passkey-store.ts';
import { myPin } from '../pin-store.ts';

export type PasskeyView = { mine: MyPasskey[]; options: string };
const adding = (keyId: string) => `own page add ${keyId}`;

/** What the phone's own list will say: as little as it can. Neither the youth nor what the page is for. */
const LISTED = 'My page';

export async function seePasskeys(errand: YouthErrand): Promise<Result<PasskeyView>> {
  const pin = await myPin(errand);
  if (!pin) return absent;
  const mine = await myPasskeys(errand);
  const options = await askForNewPasskey(errand.desk, {
    purpose: adding(pin.keyId),
    site: LISTED,
    holder: new Uint8Array(createHash('sha256').update(`own page holder ${pin.keyId}`).digest().subarray(0, 16)),
    name: LISTED,
    shown: LISTED,
    known: mine.map(({ id }) => id),
  });
  return ok({ mine, options });
}

export const passkeyInput = z.object({
  known: z.literal('yes', 'publicPasskeyKnow'),
  credential: z.string().max(60_000).default(''),
});
/** Kept beside the card by which the youth is in, and no longer than it. */
export async function keepPasskey(errand: YouthErrand, input: z.infer<typeof passkeyInput>): Promise<Result<null>> {
  const pin = await myPin(errand);
  if (!pin) return absent;
  const proven = await proveNew(errand.desk, adding(pin.keyId), input.credential);
  return proven && (await addPasskey(errand, proven)) ? ok(null) : refused('publicPasskeyNot');
}

export const passkeyGoneInput = z.object({ id: z.string().max(1400) });
export async function dropPasskey(
  errand: YouthErrand,
  { id }: z.infer<typeof passkeyGoneInput>,
): Promise<Result<null>> {
  return (await removePasskey(errand, id)) ? ok(null) : refused('publicIsBack');
}
