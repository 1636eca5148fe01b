import type { Errand } from '#platform/http/door.ts';
import { ownDirectory } from './actions/browse.ts';
import { text } from './model/directory.ts';
import { contactOf } from './steward-store.ts';

/** Where one writes to an organization about these entries: a contact that was named for one of them, else a public address; null: nowhere. */
export async function contactOfEntries(
  errand: Errand,
  organizationId: string,
  services: readonly string[],
): Promise<string | null> {
  for (const id of services) {
    const { contact } = await contactOf(errand, id);
    if (contact) return contact;
  }
  const directory = await ownDirectory(errand);
  const bodies = [...services.map((id) => directory.service.get(id)), directory.organization.get(organizationId)];
  return bodies.map((each) => text(each?.body ?? {}, 'email')).find((email) => email !== '') ?? null;
}
