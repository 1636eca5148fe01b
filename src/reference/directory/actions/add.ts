import { z } from 'zod';
import { invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { alone } from '../import-store.ts';
import { text } from '../model/directory.ts';
import { folded } from '../model/search.ts';
import { askedOn } from '../model/topics.ts';
import { ownDirectory } from './browse.ts';
import { keepChange } from './keep-change.ts';

export type AddView = { organizations: string[] };

export async function seeAdd(errand: Errand): Promise<Result<AddView>> {
  const directory = await ownDirectory(errand);
  return ok({ organizations: [...directory.organization.values()].map(({ body }) => text(body, 'name')) });
}

const line = z.string().trim().max(300, 'tooLong');
export const addInput = z.object({
  organization: line.min(1, 'isNeeded'),
  organizationAbout: z.string().trim().max(5000, 'tooLong').default(''),
  name: line.min(1, 'isNeeded'),
  description: z.string().trim().min(1, 'isNeeded').max(5000, 'tooLong'),
});

/** Begins a new service, of an organization that is there or that comes with it; the rest is asked page by page. */
export async function addService(errand: Errand, input: z.infer<typeof addInput>): Promise<Result<{ id: string }>> {
  await alone(errand);
  const directory = await ownDirectory(errand);
  const wanted = folded(input.organization);
  const known = [...directory.organization.values()].find(({ body }) => folded(text(body, 'name')) === wanted);
  if (!known && input.organizationAbout === '') return invalid({ organizationAbout: 'newOrganization' });
  const organization = known?.body ?? { id: crypto.randomUUID() };
  const id = crypto.randomUUID();
  const kept = await keepChange(errand, {
    about: id,
    open: null,
    bodies: { organization, service: { id } },
    patches: {
      ...(known ? {} : { organization: { name: input.organization, description: input.organizationAbout } }),
      service: {
        organization_id: known?.id ?? organization.id,
        name: input.name,
        description: input.description,
        status: 'active',
      },
    },
    fields: askedOn('about', []),
  });
  if (!kept.ok) return kept;
  errand.touched({ recordIds: [kept.value.serviceId] });
  return ok({ id: kept.value.serviceId });
}
