import { z } from 'zod';
import { dayOf } from '#kernel/calendar.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { staleAfterDays } from '../county.ts';
import { type Answer, whole } from '../model/compile.ts';
import { type Directory, directoryOf, type Entity, isConfidential, locationsAt, text } from '../model/directory.ts';
import { exportOf, exportPackage } from '../model/export.ts';
import { readQuery } from '../model/query.ts';
import { found } from '../model/search.ts';
import { exportSheet } from '../model/sheet-out.ts';
import { isStale } from '../model/stale.ts';
import type { NamedText } from '../model/tables.ts';
import { namesOf } from '../source-store.ts';
import { type Stewardship, stewardOf } from '../steward-store.ts';
import { directoryAt, standingOf } from '../store.ts';

const PAGE = 50;
export const listInput = z.object({
  search: z.string().trim().max(200).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  /** Only what nobody has checked for the county's days. */
  stale: z.literal('yes').optional().catch(undefined),
});
export type ListedService = {
  id: string;
  name: string;
  organization: string;
  status: string;
  checkedOn: string | null;
  isStale: boolean;
};
export type ListView = {
  search: string;
  stale: boolean;
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
export async function seeList(
  errand: Errand,
  { search, page, stale }: z.infer<typeof listInput>,
): Promise<Result<ListView>> {
  const directory = await ownDirectory(errand);
  const asked = readQuery('services', { search });
  const all = asked.ok ? found(directory, 'services', asked.query) : [];
  const isOld = oldness(errand);
  const services = (Array.isArray(all) ? all : []).filter((each) => !stale || isOld(each));
  return ok({
    search,
    stale: stale !== undefined,
    page,
    pageSize: PAGE,
    count: services.length,
    services: services.slice((page - 1) * PAGE, page * PAGE).map((each) => listedService(directory, each, isOld)),
    keeps: keeps(errand),
  });
}

/** Whether nobody has checked an entry for the county's days; what is closed for good needs no checking. */
function oldness({ now, actor }: Errand): (entity: Entity) => boolean {
  const [today, days] = [dayOf(now, actor.timeZone), staleAfterDays(actor)];
  return ({ body, checkedOn }) => body.status !== 'defunct' && isStale(checkedOn, today, days);
}

const listedService = (directory: Directory, entity: Entity, isOld: (entity: Entity) => boolean): ListedService => ({
  ...listedAlone(directory, entity),
  isStale: isOld(entity),
});

const listedAlone = (directory: Directory, { id, body, checkedOn }: Entity) => ({
  id,
  name: text(body, 'name'),
  organization: text(directory.organization.get(text(body, 'organization_id'))?.body ?? {}, 'name'),
  status: text(body, 'status'),
  checkedOn,
});

export const serviceInput = z.object({ id: z.uuid() });
export type ServiceView = {
  service: ListedService;
  steward: Stewardship;
  answer: Answer;
  confidential: boolean;
  keeps: boolean;
  /** Whether one of its places hides where it is. */
  hides: boolean;
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
    service: listedService(directory, entity, oldness(errand)),
    steward: await stewardOf(errand, entity.id, locationsAt(directory, entity.id)),
    answer: whole.service(directory, entity),
    confidential: hidden || entity.body.confidential === true,
    keeps: keeps(errand),
    hides: hidden,
    broughtAs: keeps(errand) ? await namesOf(errand.tx, errand.actor.countyId, entity.id) : [],
  });
}

export const exportJson = async (errand: Errand): Promise<Result<Record<string, Answer[]>>> =>
  ok(exportOf(await ownDirectory(errand)));
export const exportCsv = async (errand: Errand): Promise<Result<NamedText[]>> =>
  ok(exportPackage(await ownDirectory(errand)));
export const exportPlain = async (errand: Errand): Promise<Result<string>> =>
  ok(exportSheet(await ownDirectory(errand)));

export async function ownDirectory({ tx, actor }: Errand): Promise<Directory> {
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
