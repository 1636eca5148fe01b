import { ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { offers } from '#reference/directory/index.ts';
import { sectionsOf } from '../model/guide.ts';
import { type Kind, kindsOf, order } from './make.ts';

export type GuidesView = { guides: { kind: Kind; count: number }[] };

/** The guides for anyone, of the county whose directory a visitor sees. */
export async function seeOpenGuides(errand: Errand): Promise<Result<{ kinds: Kind[] }>> {
  const { regions } = await offers(errand);
  return ok({ kinds: kindsOf(regions).filter((each) => each.for === 'public') });
}

/** Which guides there are, and how many services each holds now. */
export async function seeGuides(errand: Errand): Promise<Result<GuidesView>> {
  const { offers: all, regions } = await offers(errand, errand.actor.countyId);
  return ok({
    guides: kindsOf(regions).map((kind) => {
      const { serves, needs } = kind.definition;
      const sections = sectionsOf(all, { serves, needs, region: kind.region }, order);
      return { kind, count: sections.reduce((sum, { entries }) => sum + entries.length, 0) };
    }),
  });
}
