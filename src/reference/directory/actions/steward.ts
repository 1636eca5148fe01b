import { z } from 'zod';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { locationsAt, text } from '../model/directory.ts';
import type { Keeper } from '../model/steward.ts';
import { contactOf, keepersOf, keepSteward, type Stewardship, stewardOf } from '../steward-store.ts';
import { ownDirectory } from './browse.ts';

export const stewardViewInput = z.object({ id: z.uuid().toLowerCase() });
export const stewardInput = stewardViewInput.extend({
  keeper: z.union([z.uuid(), z.literal('')]),
  contact: z.union([z.email('faultEmail').max(200, 'faultEmail'), z.literal('')]),
  letterLang: z.enum(['', 'en', 'es']).default(''),
});
export type StewardView = {
  id: string;
  name: string;
  steward: Stewardship;
  contact: string;
  letterLang: 'en' | 'es' | null;
  publicAddress: string;
  keepers: Keeper[];
};

/** Who keeps this entry, and whom to ask at the provider. */
export async function seeSteward(errand: Errand, { id }: { id: string }): Promise<Result<StewardView>> {
  const directory = await ownDirectory(errand);
  const service = directory.service.get(id)?.body;
  if (!service) return absent;
  const locations = locationsAt(directory, id);
  const [steward, { contact, letterLang }, keepers] = await Promise.all([
    stewardOf(errand, id, locations),
    contactOf(errand, id),
    keepersOf(errand, errand.actor.countyId),
  ]);
  const organization = directory.organization.get(text(service, 'organization_id'))?.body ?? {};
  const publicAddress = text(service, 'email') || text(organization, 'email');
  return ok({ id, name: text(service, 'name'), steward, contact, letterLang, publicAddress, keepers });
}

export async function saveSteward(
  errand: Errand,
  input: z.infer<typeof stewardInput>,
): Promise<Result<{ id: string }>> {
  const view = await seeSteward(errand, input);
  if (!view.ok) return view;
  if (input.keeper !== '' && !view.value.keepers.some(({ id }) => id === input.keeper))
    return invalid({ keeper: 'chooseOne' });
  await keepSteward(errand, input.id, {
    keeperId: input.keeper || null,
    contact: input.contact,
    letterLang: input.letterLang || null,
  });
  errand.touched({ recordIds: [input.id] });
  return ok({ id: input.id });
}
