import type { SampleEvent } from '#platform/sample/index.ts';
import { writeEvent } from './event-rows.ts';
import type { Scene } from './scene.ts';

/** Whose desk it is: the first whom the sign-in page offers. */
const WORKER = 'socialworker';
const MINUTE_MS = 60_000;
const NOTHING_DONE = { onTime: 0, late: 0 };

type Plot = { fits: (scene: Scene) => boolean; events: (now: number) => SampleEvent[] };

/** What began within hours, so that clocks run on a desk whenever somebody first opens the sample. */
const plots: readonly Plot[] = [
  {
    fits: ({ youth }) => youth.system.inCare && !youth.events.some(isAway),
    events: (now) => {
      const at = new Date(now - 35 * MINUTE_MS);
      return [
        {
          kind: 'missing',
          at,
          from: 'care',
          toldPoliceAt: null,
          policeRefused: false,
          returnedAt: null,
          screenedOnReturn: false,
        },
        begun('missing-from-care', at),
      ];
    },
  },
  {
    fits: ({ youth, standing }) => youth.bornIn !== 'US' && Object.values(standing).includes('suspected'),
    events: (now) => [begun('federal-notice', new Date(now - 5 * 60 * MINUTE_MS))],
  },
  {
    fits: ({ youth, standing }) => youth.system.childWelfare === 'open' && standing.cse === 'confirmed',
    events: (now) => [begun('sex-trafficking-notice', new Date(now - 9 * 60 * MINUTE_MS))],
  },
];

const begun = (protocol: string, at: Date): SampleEvent => ({
  kind: 'response',
  at,
  protocol,
  door: 'child-welfare',
  by: WORKER,
  pace: NOTHING_DONE,
});

const isAway = (event: SampleEvent): boolean => event.kind === 'missing' && event.returnedAt === null;

/** Writes each plot for one youth of that desk whom it fits; called with each youth of the year in turn. */
export function thisMorning(): (scene: Scene) => void {
  const left = [...plots];
  return (scene) => {
    const isTheirs = scene.youth.team.find(({ handle }) => handle.startsWith(WORKER))?.handle === WORKER;
    if (!isTheirs || scene.youth.heldBy) return;
    const at = left.findIndex(({ fits }) => fits(scene));
    const [plot] = at < 0 ? [] : left.splice(at, 1);
    for (const event of plot?.events(scene.now.getTime()) ?? []) writeEvent(scene, event);
  };
}
