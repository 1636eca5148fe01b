import { z } from 'zod';
import file from '../../../reference/sample/advocacy.json' with { type: 'json' };
import type { Row } from './compare.ts';
import { type Margins, margins } from './margins.ts';
import { samplePeople } from './model/people.ts';

const span = z.string().nullable();
const shape = z.object({
  contracts: z.array(
    z.object({
      agency: z.string(),
      startsOn: z.iso.date(),
      ageFrom: z.int(),
      ageTo: z.int(),
      forms: z.array(z.enum(['cse', 'lt', 'ltfc'])).min(1),
      regions: z.array(z.string()),
      languages: z.array(z.string()),
      subcontractors: z.array(z.string()),
      /** Of the published number of youth, how many at once: both have room, so that a referral can be made. */
      share: z.number().positive(),
      times: z.object({ 'first-contact': span, consent: span, plan: span }),
      /** Who says of themselves that they are a peer or a parent. */
      kinds: z.record(z.string(), z.enum(['peer', 'parent', 'survivor'])),
    }),
  ),
});

/** The sample county's contracts for advocacy. */
export const sampleContracts = shape.parse(file).contracts;

/** The published figures on the contracts beside what the sample has. */
export function advocacyRows({ published: p }: Margins = margins): Row[] {
  const agencies = sampleContracts.map(({ agency }) => agency);
  const staff = samplePeople('throughline', 1).filter(
    ({ agency, roles }) => agencies.includes(agency) && roles.includes('advocate'),
  );
  const kinds = sampleContracts.flatMap((each) => Object.values(each.kinds));
  const row = (margin: string, figure: string, expected: number, generated: number, tolerance = 0): Row => ({
    margin,
    figure,
    published: String(expected),
    expected,
    generated,
    tolerance,
  });
  return [
    row('advocacyContracts', 'advocacy: programs under contract', p.advocacyContracts.value, sampleContracts.length),
    row(
      'advocacyAge',
      'advocacy: oldest age served',
      p.advocacyAge.value,
      Math.min(...sampleContracts.map(({ ageTo }) => ageTo)),
    ),
    row('advocacyStaff', 'advocacy: advocates of both programs', p.advocacyStaff.value, staff.length, 1),
    ...(['peer', 'parent'] as const).map((kind) =>
      row(
        'advocacyKinds',
        `advocacy: ${kind} advocates`,
        p.advocacyKinds.counts[kind],
        kinds.filter((each) => each === kind).length,
      ),
    ),
  ];
}
