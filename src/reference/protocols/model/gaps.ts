/** What of a protocol is still open: sources that nobody has checked, settings and switches that the county has not decided. */
import type { CountyChoices } from './condition.ts';
import type { ProtocolDefinition, Source } from './definition.ts';

export type Gaps = {
  /** Sources in all, and those without a day on which someone checked them. */
  sources: number;
  unverified: number;
  /** Ids of settings without a value, and of switches that are off. */
  unset: string[];
  off: string[];
};

export function gapsOf(definition: ProtocolDefinition, county: CountyChoices): Gaps {
  const sources = sourcesOf(definition);
  return {
    sources: sources.length,
    unverified: sources.filter((each) => each.checkedOn === null).length,
    unset: definition.settings.map((each) => each.id).filter((id) => county.settings[id] === undefined),
    off: definition.switches.map((each) => each.id).filter((id) => !county.switches.has(id)),
  };
}

/** The sources of facts that somebody has to look up; the program's own design needs none. */
function sourcesOf(definition: ProtocolDefinition): Source[] {
  const all = [
    definition.source,
    ...definition.steps.flatMap((step) => [
      step.duty.source,
      ...step.due.flatMap((clock) => (clock.source ? [clock.source] : [])),
    ]),
    ...definition.phones.map((phone) => phone.source),
  ].filter((source) => source.certainty !== 'design');
  return [...new Map(all.map((source) => [`${source.citation} ${source.checkedOn}`, source])).values()];
}
