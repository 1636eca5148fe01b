import type { SampleEvent } from '#platform/sample/index.ts';

/** Plain invented sentences, so that a sample record reads like one. They tell nothing that a margin does not. */
const seen = {
  cse: 'The caller says the youth told a friend about an adult who gives a place to stay in exchange for sexual acts.',
  lt: 'The caller says the youth works nights, is always tired, and that an adult keeps the pay.',
  ltfc: 'The caller says the youth carries things for older people and is afraid of what they owe.',
} as const;

export const narrativeFor = (event: Extract<SampleEvent, { kind: 'report' }>): string =>
  event.forms.length > 0
    ? event.forms.map((form) => seen[form]).join(' ')
    : 'The caller is worried about the youth and cannot say more.';

/** What else happened, as a short coordination note; null where the event has a record of its own. */
export function noteFor(event: SampleEvent): string | null {
  switch (event.kind) {
    case 'recovery':
      return event.time === 2
        ? 'Met by police again; the advocate was called.'
        : 'Met by police; the advocate was called.';
    case 'advocacy':
      return event.planAt ? 'Advocacy began and a plan was made together.' : 'Advocacy began.';
    case 'contact':
      return 'Met and offered help; no more was asked.';
    case 'exit':
      return 'Left care as a young adult.';
    default:
      return null;
  }
}
