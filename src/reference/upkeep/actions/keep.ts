import { z } from 'zod';
import { ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import {
  changesWaiting,
  countyDirectory,
  type Directory,
  locationsAt,
  stewards,
  text,
} from '#reference/directory/index.ts';
import { asksOf } from '../ask-store.ts';
import { type Count, countsOf, type MendRow, mendsWaiting } from '../keep-store.ts';
import type { Ask } from '../model/asking.ts';
import { type ReportRow, reportsOf } from '../report-store.ts';

export type KeptEntry = {
  id: string;
  name: string;
  organizationId: string;
  organization: string;
  checkedOn: string | null;
  /** Whether there is anywhere to ask by letter. */
  hasAddress: boolean;
  /** The last time that its organization was asked about it. */
  ask: Ask | null;
};
export const mineInput = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) });
export type MineView = {
  entries: KeptEntry[];
  count: number;
  page: number;
  pageSize: number;
  changes: number;
  mends: MendRow[];
  reports: ReportRow[];
  nameOf: (serviceId: string | null) => string;
};

/** What waits for those who keep the directory; and the entries that this person keeps, the stalest first. */
export async function seeMine(errand: Errand, { page }: z.infer<typeof mineInput>): Promise<Result<MineView>> {
  const [directory, stewardOf, asks, changes, mends, reports] = await Promise.all([
    countyDirectory(errand),
    stewards(errand),
    asksOf(errand.tx, errand.actor.countyId),
    changesWaiting(errand),
    mendsWaiting(errand),
    reportsOf(errand, { openOnly: true, kind: null }),
  ]);
  const keeping = (id: string) => stewardOf(id, locationsAt(directory, id));
  const isMine = (id: string) => keeping(id).keeper?.id === errand.actor.userId;
  const lastAsk = new Map(asks.flatMap((ask) => ask.services.map((id) => [id, ask] as const)));
  const entries = [...directory.service.values()]
    .filter(({ id, body }) => body.status !== 'defunct' && isMine(id))
    .map(({ id, body, checkedOn }) => {
      const organizationId = text(body, 'organization_id');
      const organization = directory.organization.get(organizationId)?.body ?? {};
      return {
        id,
        name: text(body, 'name'),
        organizationId,
        organization: text(organization, 'name'),
        checkedOn,
        hasAddress: text(body, 'email') !== '' || text(organization, 'email') !== '' || keeping(id).hasContact,
        ask: lastAsk.get(id) ?? null,
      };
    })
    .sort((a, b) => (a.checkedOn ?? '').localeCompare(b.checkedOn ?? '') || a.name.localeCompare(b.name));
  const shown = entries.slice((page - 1) * PAGE, page * PAGE);
  return ok({
    entries: shown,
    count: entries.length,
    page,
    pageSize: PAGE,
    changes,
    mends,
    reports,
    nameOf: namesIn(directory),
  });
}

const PAGE = 50;

/** An entry's name by its id; empty where there is none, or where it is no more in the directory. */
export const namesIn =
  (directory: Directory) =>
  (serviceId: string | null): string =>
    serviceId ? text(directory.service.get(serviceId)?.body ?? {}, 'name') : '';

export type CountsView = { counts: (Count & { organization: string })[] };

/** How much providers are asked, and how long it takes them. */
export async function seeCounts(errand: Errand): Promise<Result<CountsView>> {
  const [directory, counts] = await Promise.all([countyDirectory(errand), countsOf(errand)]);
  const nameOf = (id: string) => text(directory.organization.get(id)?.body ?? {}, 'name') || id;
  return ok({ counts: counts.map((each) => ({ ...each, organization: nameOf(each.organizationId) })) });
}
