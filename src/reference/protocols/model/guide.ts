/** What stands on the one-page guide for a wall or a patrol car, from the definition and the county's settings. */
import { dayOf } from '#kernel/calendar.ts';
import { type Lang, say } from '#platform/i18n/catalogue.ts';
import { dayWords } from '#ui/time-words.ts';
import { words } from '../words.ts';
import type { ProtocolDefinition, Step } from './definition.ts';
import { ownerRoles } from './owners.ts';
import type { Phone } from './phones.ts';
import { conditionWords, dueWords } from './sentences.ts';

export type Guide = {
  lang: Lang;
  title: string;
  purpose: string;
  /** Who it is for: the roles that own a step. */
  who: string[];
  /** A phone without a number says so; it is never left out. */
  phones: (Pick<Phone, 'number' | 'checked' | 'agency'> & { who: string })[];
  steps: {
    n: number;
    title: string;
    sentence: string;
    who: string;
    clock: string | null;
    when: string | null;
    law: boolean;
  }[];
  doNot: string[];
  version: string;
  /** Something on it rests on a source that nobody has checked yet. */
  unverified: boolean;
};

export type Settings = { readonly [id: string]: string | undefined };
/** `phones`: who answers in this county. `publishedAt` and `zone`: when this version came into force, by the county's clock. */
export type GuideOptions = {
  settings: Settings;
  switches: ReadonlySet<string>;
  phones: readonly Phone[];
  publishedAt: Date;
  zone: string;
};

/** Steps that the county has switched off are left out. */
export function guideOf(definition: ProtocolDefinition, lang: Lang, options: GuideOptions): Guide {
  const { settings, switches, phones } = options;
  const since = dayOf(options.publishedAt, options.zone);
  const t = words(lang);
  const on = (id: string | undefined) => id === undefined || switches.has(id);
  const steps = inOrderOfNeeds(definition).filter((step) => on(step.switch));
  return {
    lang,
    title: say(definition.posterTitle, lang),
    purpose: say(definition.purpose, lang),
    who: [...new Set(steps.map((step) => ownerRoles[step.owner.role][lang]))],
    phones: phones.map(({ who, ...phone }) => ({ ...phone, who: say(who, lang) })),
    steps: steps.map((step, i) => ({
      n: i + 1,
      title: say(step.title, lang),
      sentence: say(step.sentence, lang),
      who: ownerRoles[step.owner.role][lang],
      clock: shortClock(definition, step, lang, settings),
      when: step.when ? conditionWords(definition, step.when, lang, true) : null,
      law: step.duty.kind === 'must',
    })),
    doNot: definition.doNot.map((text) => say(text, lang)),
    version: t('guideVersion', { n: definition.version, day: dayWords(since, lang) }),
    unverified: definition.steps.some((step) => step.duty.source.checkedOn === null),
  };
}

/** The clock in few words: the name of a setting that nobody has set helps nobody at a wall. */
export function shortClock(definition: ProtocolDefinition, step: Step, lang: Lang, settings: Settings): string | null {
  const set = step.due.filter(
    (clock) => !('span' in clock) || typeof clock.span !== 'object' || settings[clock.span.setting] !== undefined,
  );
  if (step.due.length > 0 && set.length === 0) return words(lang)('guideUnset');
  return set.length > 0 ? dueWords(definition, { ...step, due: set }, lang, settings) : null;
}

/** Steps as they are written, but each after all that it needs. */
export function inOrderOfNeeds(definition: ProtocolDefinition): Step[] {
  const byId = new Map(definition.steps.map((step) => [step.id, step]));
  const out = new Set<Step>();
  const visit = (step: Step, above: readonly Step[]) => {
    if (out.has(step) || above.includes(step)) return;
    for (const id of step.needs) {
      const need = byId.get(id);
      if (need) visit(need, [...above, step]);
    }
    out.add(step);
  };
  for (const step of definition.steps) visit(step, []);
  return [...out];
}

/** How many steps lie before each step on its longest way from the start. */
export function layersOf(definition: ProtocolDefinition): Map<string, number> {
  const needs = new Map(definition.steps.map((step) => [step.id, step.needs]));
  const layers = new Map<string, number>();
  const depth = (id: string, seen: readonly string[]): number => {
    const known = layers.get(id);
    if (known !== undefined) return known;
    if (seen.includes(id)) return 0;
    const above = (needs.get(id) ?? []).map((need) => depth(need, [...seen, id]) + 1);
    const own = Math.max(0, ...above);
    layers.set(id, own);
    return own;
  };
  for (const id of needs.keys()) depth(id, []);
  return layers;
}
