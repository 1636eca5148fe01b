import { ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { offers } from '#reference/directory/index.ts';
import { sectionsOf } from '../model/guide.ts';
import { type Kind, kinds, order } from './make.ts';

export type GuidesView = { guides: { kind: Kind; count: number }[] };

/** Which guides there are, and how many services each holds now. */
export async function seeGuides(errand: Errand): Promise<Result<GuidesView>> {
  const { offers: all } = await offers(errand, errand.actor.countyId);
  return ok({
    guides: kinds.map((kind) => {
      const { serves, needs } = kind.definition;
      const sections = sectionsOf(all, { serves, needs, region: kind.region }, order);
      return { kind, count: sections.reduce((sum, { entries }) => sum + entries.length, 0) };
    }),
  });
}
