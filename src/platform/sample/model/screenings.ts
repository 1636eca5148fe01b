import type { SampleIndicator, ScreenItem } from '../margins.ts';
import type { SampleAnswer } from './events.ts';
import type { Chance } from './random.ts';
import type { Door, Form } from './shapes.ts';

/** What is true of a youth, as far as signs can show it. */
export type Truth = {
  forms: readonly Form[];
  industry: string | null;
  crimeType: string | null;
  online: boolean;
  newcomer: boolean;
  /** How much of it shows today. */
  shows: 'none' | 'some' | 'clear';
};

const JUSTICE: readonly Door[] = ['police', 'probation', 'detention'];
/** Not written down at the doors of justice (the screening module holds to the same). */
const WITHHELD_THERE = [
  'alone-in-this-country',
  'expecting-or-parenting',
  'disability-support-missing',
  'repeated-sexual-health-harm',
];

/**
 * Answers that a worker at a door could have written down for such a youth: only what is seen at the doors of justice,
 * each answer's opening question answered first, a few plain noes, now and then a question that the youth let pass.
 */
export function answersFor(
  chance: Chance,
  truth: Truth,
  door: Door,
  items: readonly ScreenItem[],
  indicators: ReadonlyMap<string, SampleIndicator>,
): SampleAnswer[] {
  const justice = JUSTICE.includes(door);
  const open = items.filter(
    (item) => !justice || (item.mode === 'observed' && !WITHHELD_THERE.includes(item.indicator)),
  );
  const answers = new Map<string, SampleAnswer>();
  const say = (item: ScreenItem, value: SampleAnswer['value']) => {
    for (const question of item.opens) {
      const gate = open.find((candidate) => candidate.linkId === question);
      if (gate) answers.set(gate.linkId, { indicator: gate.indicator, mode: gate.mode, value: 'yes' });
    }
    if (!answers.has(item.linkId)) answers.set(item.linkId, { indicator: item.indicator, mode: item.mode, value });
  };
  for (const item of showing(chance, truth, open, indicators)) say(item, 'yes');
  for (const item of open) {
    if (item.opens.length > 0 || answers.has(item.linkId)) continue;
    if (chance.yes(0.35)) say(item, chance.weigh({ no: 86, unsure: 8, declined: 6 }));
  }
  return [...answers.values()];
}

/** The items to which this youth's answer is yes. */
function showing(
  chance: Chance,
  truth: Truth,
  open: readonly ScreenItem[],
  indicators: ReadonlyMap<string, SampleIndicator>,
): ScreenItem[] {
  const at = (item: ScreenItem) => indicators.get(item.indicator);
  const vulnerable = open.filter((item) => at(item)?.kind === 'vulnerability' && chance.yes(0.12));
  if (truth.shows === 'none') return vulnerable;
  const chosen: ScreenItem[] = [...vulnerable];
  for (const form of truth.forms) {
    const fits = open.filter((item) => fitsTruth(at(item), truth, form));
    const speaksOf = (element: string, strong: boolean) =>
      fits.filter((item) =>
        at(item)?.evidence.some(
          (e) => e.form === form && e.element.startsWith(element) && (!strong || e.strength === 'strong'),
        ),
      );
    const clear = truth.shows === 'clear';
    chosen.push(
      ...some(
        chance,
        clear ? strongFirst(speaksOf('purpose', true), speaksOf('purpose', false)) : speaksOf('purpose', false),
        1,
      ),
    );
    chosen.push(
      ...some(
        chance,
        clear ? strongFirst(speaksOf('means', true), speaksOf('means', false)) : speaksOf('means', false),
        clear ? 2 : 1,
      ),
    );
    if (clear) chosen.push(...some(chance, speaksOf('act', false), 1));
  }
  return chosen;
}

/** A sign of another trade or crime, of meeting online when it was not so, or of being new here, does not fit. */
function fitsTruth(indicator: SampleIndicator | undefined, truth: Truth, form: Form): boolean {
  if (!indicator) return false;
  if (indicator.id === 'met-online') return truth.online;
  if (indicator.finds.length === 1 && indicator.finds[0] === 'immigrant' && !truth.newcomer) return false;
  if (form === 'lt' && indicator.industry !== undefined) return indicator.industry === truth.industry;
  if (form === 'ltfc' && indicator.crimeType !== undefined) return indicator.crimeType === truth.crimeType;
  return true;
}

const strongFirst = (strong: ScreenItem[], any: ScreenItem[]): ScreenItem[] => (strong.length > 0 ? strong : any);

function some(chance: Chance, from: readonly ScreenItem[], count: number): ScreenItem[] {
  if (from.length <= count) return [...from];
  const first = chance.below(from.length);
  return Array.from({ length: count }, (_, at) => from[(first + at * 7) % from.length]).filter(
    (item) => item !== undefined,
  );
}
