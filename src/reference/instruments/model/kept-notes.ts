import { urls } from './extensions.ts';
import type { Item, Questionnaire } from './fhir.ts';
import { listed } from './look-notes.ts';
import { hasUnusedPattern } from './pattern.ts';
import type { Remark } from './questionnaire.ts';
import { structureOf } from './structure.ts';

const acted = new Set<string>(Object.values(urls).flat());
/** They say who wrote what, or how it was drawn elsewhere; nothing is lost by not acting on them. */
const harmless =
  /(questionnaire-(choiceOrientation|displayCategory|usageMode|baseType)|designNote|sdc-questionnaire-(width|shortText|preferredTerminologyServer|performerType|assembled|endpoint|itemExtractionContext)|preferredTerminologyServer|throughline\.example\/.*)$/;

const itemParts = new Set(
  'id extension modifierExtension linkId _linkId definition code prefix _prefix text _text type enableWhen enableBehavior required repeats readOnly maxLength answerValueSet answerOption initial item fhir_comments'.split(
    ' ',
  ),
);
/** Parts of R5 that are acted on, or say what is done anyway. */
const isR5Done = (part: string, value: unknown, type: string): boolean =>
  (part === 'disabledDisplay' && value === 'hidden') ||
  (part === 'answerConstraint' && (value === 'optionsOnly' || type === 'choice' || type === 'open-choice'));

/** What is kept and exported again but not acted on: one sentence for each kind, with the items that carry it. */
export function keptNotes(questionnaire: Questionnaire): Remark[] {
  const { all } = structureOf(questionnaire);
  const places = new Map<string, Set<string>>();
  const note = (what: string, at: string) => places.set(what, (places.get(what) ?? new Set()).add(at));
  for (const url of urlsIn({ ...questionnaire, item: undefined, contained: undefined }))
    note(url, questionnaire.id ?? '–');
  for (const item of all) {
    for (const url of urlsIn({ ...item, item: undefined })) note(url, item.linkId);
    for (const [part, value] of Object.entries(item))
      if (!itemParts.has(part) && !isR5Done(part, value, item.type)) note(part, item.linkId);
  }
  const kept = [...places].map(
    ([what, at]): Remark => ({ key: 'noteKept', values: { what: shortName(what), list: listed([...at]) } }),
  );
  return [...kept, ...patternNotes(all)];
}

const patternNotes = (all: Item[]): Remark[] =>
  all.filter(hasUnusedPattern).map((item) => ({ key: 'notePattern', values: { linkId: item.linkId } }));

/** The addresses of all extensions in an element and below it, in its options and texts, that nothing acts on. */
function urlsIn(element: object): string[] {
  const found: string[] = [];
  const waiting: unknown[] = [element];
  while (waiting.length > 0) {
    const at = waiting.pop();
    if (Array.isArray(at)) waiting.push(...at);
    else if (isObject(at))
      for (const [name, part] of Object.entries(at)) {
        if (name === 'extension') {
          found.push(...urlsOf(part));
          // The parts of an extension are its own; what stands beside them may carry extensions again.
          waiting.push(
            ...(Array.isArray(part) ? part : []).map((one) => (isObject(one) ? { ...one, extension: [] } : null)),
          );
        } else if (typeof part === 'object' && part !== null) waiting.push(part);
      }
  }
  return [...new Set(found)].filter((url) => url !== '' && !acted.has(url) && !harmless.test(url));
}

const urlsOf = (extensions: unknown): string[] =>
  Array.isArray(extensions)
    ? extensions.flatMap((one) => (isObject(one) && typeof one.url === 'string' ? [one.url] : []))
    : [];

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const shortName = (url: string): string => url.split('/').at(-1)?.slice(0, 120) || url.slice(0, 120);
