import { controlsOf } from './extensions.ts';
import type { Item, Questionnaire } from './fhir.ts';
import { layoutOf, sliderOf } from './layout.ts';
import type { Remark } from './questionnaire.ts';
import { structureOf } from './structure.ts';

/** Looks that are drawn, or are what is shown anyway; the tables and the slider only where they can be drawn. */
const drawn: Record<'group' | 'display' | 'question', ReadonlySet<string>> = {
  group: new Set(['list', 'header', 'footer']),
  display: new Set(['help', 'inline', 'prompt', 'unit', 'lower', 'upper', 'flyover', 'legal', 'header', 'footer']),
  question: new Set(['radio-button', 'check-box', 'drop-down', 'autocomplete', 'text-box']),
};

/** How the author wanted items to look, where they look otherwise here: one sentence for each look. */
export function lookNotes(questionnaire: Questionnaire): Remark[] {
  const places = new Map<string, string[]>();
  for (const item of structureOf(questionnaire).all)
    for (const code of controlsOf(item))
      if (!isDrawn(questionnaire, item, code)) places.set(code, [...(places.get(code) ?? []), item.linkId]);
  return [...places].map(([code, at]) => ({ key: 'noteLook', values: { code: code.slice(0, 60), list: listed(at) } }));
}

function isDrawn(questionnaire: Questionnaire, item: Item, code: string): boolean {
  const kind = item.type === 'group' || item.type === 'display' ? item.type : 'question';
  if (drawn[kind].has(code)) return true;
  if (kind === 'group')
    return ['gtable', 'grid', 'table', 'htable'].includes(code) && layoutOf(questionnaire, item) !== null;
  return code === 'slider' && sliderOf(item) !== null;
}

/** The first five, and how many more. */
export const listed = (linkIds: readonly string[]): string =>
  linkIds.slice(0, 5).join(', ') + (linkIds.length > 5 ? ` (+${linkIds.length - 5})` : '');
