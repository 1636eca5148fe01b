import { z } from 'zod';
import { dayOf } from '#kernel/calendar.ts';
import regionsFile from '../../../reference/regions/spas.json' with { type: 'json' };
import zonesFile from '../../../reference/sample/zones.json' with { type: 'json' };
import type { Row } from './compare.ts';
import { type Margins, margins } from './margins.ts';
import type { SamplePlace } from './model/directory-shapes.ts';
import { type SampleZoneApplication, zoneStandings, zonesOf } from './model/zones.ts';

const phase = z.object({
  id: z.string(),
  name: z.string(),
  since: z.iso.date(),
  kinds: z.array(z.string()).min(1),
  source: z.string(),
});
const shape = z.object({
  phases: z.array(phase),
  agencies: z.array(
    z
      .object({
        agency: z.string().optional(),
        name: z.string().optional(),
        kind: z.string().optional(),
        phase: z.string(),
        standing: z.enum(zoneStandings),
      })
      .transform((each) => JSON.parse(JSON.stringify(each)) as typeof each),
  ),
});
const regions = z.object({
  regions: z.array(z.object({ id: z.string(), name: z.string(), languages: z.array(z.string()) })),
});
const file = shape.parse(zonesFile);

/** The phases that the sample county has, as its settings hold them. */
export const samplePhases = file.phases;

export type ZoneOptions = {
  seed: string;
  now: Date;
  places: readonly SamplePlace[];
  /** The county library's locations in the directory. */
  libraries: readonly string[];
  zone?: string;
};

/** The agencies of the phases with their published standing, as dated facts before `now`. */
export const generateZones = ({ now, zone = 'America/Los_Angeles', ...given }: ZoneOptions): SampleZoneApplication[] =>
  zonesOf({
    ...given,
    today: dayOf(now, zone),
    plan: file as Parameters<typeof zonesOf>[0]['plan'],
    since: new Map(file.phases.map(({ id, since }) => [id, since])),
    regions: regions.parse(regionsFile).regions,
  });

/** The published figures on zones beside what was generated. */
export function zoneRows(made: readonly SampleZoneApplication[], { published: p }: Margins = margins): Row[] {
  const of = (id: string) => made.filter((each) => each.phase === id);
  const complete = (id: string) => of(id).filter(({ standing }) => standing === 'complete').length;
  const share = (margin: 'zonesPhaseOne' | 'zonesPhaseTwo', figure: string, id: string): Row => ({
    margin,
    figure,
    published: `${p[margin].numerator} of ${p[margin].denominator}`,
    expected: (of(id).length * p[margin].numerator) / p[margin].denominator,
    generated: complete(id),
    tolerance: 0,
  });
  const count = (
    margin: 'zonesLibraries' | 'zonesSecondCity' | 'zonesFaith',
    figure: string,
    generated: number,
  ): Row => ({
    margin,
    figure,
    published: String(p[margin].value),
    expected: p[margin].value,
    generated,
    tolerance: margin === 'zonesFaith' ? 'least' : 0,
  });
  const asked = (kind: string, standing: string) =>
    made.filter((each) => each.kind === kind && each.standing === standing).length;
  return [
    share('zonesPhaseOne', 'zones, phase I: agencies done', 'phase-1'),
    share('zonesPhaseTwo', 'zones, phase II: agencies done', 'phase-2'),
    count(
      'zonesLibraries',
      'zones, phase III: libraries',
      made.find(({ agency }) => agency === 'library')?.places.length ?? 0,
    ),
    count('zonesSecondCity', 'zones, phase III: adopted by a second city', asked('city', 'adopted')),
    count('zonesFaith', 'zones, phase III: faith groups to be asked', asked('faith', 'asked')),
  ];
}
