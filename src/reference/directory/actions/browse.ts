import { z } from 'zod';
import { dayOf } from '#kernel/calendar.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { setChecked } from '../import-store.ts';
import { type Answer, whole } from '../model/compile.ts';
import { type Directory, directoryOf, type Entity, isConfidential, text } from '../model/directory.ts';
import { exportOf, exportTables } from '../model/export.ts';
import { readQuery } from '../model/query.ts';
import { found } from '../model/search.ts';
import type { NamedText } from '../model/tables.ts';
import { namesOf } from '../source-store.ts';
import { directoryAt, standingOf } from '../store.ts';

const PAGE = 50;
export const listInput = z.object({
  search: z.string().trim().max(200).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type ListedService = {
  id: string;
  name: string;
  organization: string;
  status: string;
  checkedOn: string | null;
};
export type ListView = {
  search: string;
  page: number;
  pageSize: number;
  count: number;
  services: ListedService[];
  keeps: boolean;
};

/** Who keeps the directory. */
export const keeps = ({ actor }: Errand): boolean =>
  actor.roles.includes('administrator') || actor.roles.includes('liaison');

/** The services of the person's own county, found by words. */
export async function seeList(errand: Errand, { search, page }: z.infer<typeof listInput>): Promise<Result<ListView>> {
  const directory = await ownDirectory(errand);
  const asked = readQuery('services', { search });
  const all = asked.ok ? found(directory, 'services', asked.query) : [];
  const services = Array.isArray(all) ? all : [];
  return ok({
    search,
    page,
    pageSize: PAGE,
    count: services.length,
    services: services.slice((page - 1) * PAGE, page * PAGE).map((each) => listedService(directory, each)),
    keeps: keeps(errand),
  });
}

const listedService = (directory: Directory, { id, body, checkedOn }: Entity): ListedService => ({
  id,
  name: text(body, 'name'),
  organization: text(directory.organization.get(text(body, 'organization_id'))?.body ?? {}, 'name'),
  status: text(body, 'status'),
  checkedOn,
});

export const serviceInput = z.object({ id: z.uuid() });
export type ServiceView = {
  service: ListedService;
  answer: Answer;
  confidential: boolean;
  keeps: boolean;
  /** Under which names it was brought, for those who keep the directory. */
  broughtAs: { id: string; name: string }[];
};

/** One service as the public sees it, and when it was checked. */
export async function seeService(errand: Errand, { id }: z.infer<typeof serviceInput>): Promise<Result<ServiceView>> {
  const directory = await ownDirectory(errand);
  const entity = directory.service.get(id.toLowerCase());
  if (!entity) return absent;
  const hidden = directory.placesOf(entity.id).some(({ body }) => isConfidential(directory, text(body, 'location_id')));
  return ok({
    service: listedService(directory, entity),
    answer: whole.service(directory, entity),
    confidential: hidden || entity.body.confidential === true,
    keeps: keeps(errand),
    broughtAs: keeps(errand) ? await namesOf(errand.tx, errand.actor.countyId, entity.id) : [],
  });
}

/** Somebody asked there today, and it is right as it stands. */
export async function checkedToday(
  errand: Errand,
  { id }: z.infer<typeof serviceInput>,
): Promise<Result<{ id: string }>> {
  if (!(await setChecked(errand, id, dayOf(errand.now, errand.actor.timeZone)))) return absent;
  errand.touched({ recordIds: [id] });
  return ok({ id });
}

export const exportJson = async (errand: Errand): Promise<Result<Record<string, Answer[]>>> =>
  ok(exportOf(await ownDirectory(errand)));
export const exportCsv = async (errand: Errand): Promise<Result<NamedText[]>> =>
  ok(exportTables(await ownDirectory(errand)));

async function ownDirectory({ tx, actor }: Errand): Promise<Directory> {
  const standing = await standingOf(tx, actor.countyId);
  return standing
    ? directoryAt(tx, standing)
    : directoryOf({
        taxonomy: [],
        taxonomy_term: [],
        organization: [],
        location: [],
        service: [],
        service_at_location: [],
      });
}
