import { describe, expect, it } from 'vitest';
import { aGroup, aQuestion, aQuestionnaire, calculated, hl7 } from '../fixtures.ts';
import { readingWords } from '../words-reading.ts';
import type { Item, Questionnaire } from './fhir.ts';
import { readQuestionnaire } from './questionnaire.ts';

/** The sentences about a file, each checked to be whole in both languages. */
function told(file: unknown): string[] {
  const reading = readQuestionnaire(file);
  const remarks = [...reading.notes, ...(reading.ok ? [] : reading.faults)];
  for (const { key, values } of remarks)
    for (const lang of ['en', 'es'] as const)
      expect(readingWords(lang)(key, values)).not.toMatch(/\{\w+\}|undefined|\[object|^$/);
  return remarks.map(({ key, values }) => [key, ...Object.values(values)].join(' '));
}
const toldOf = (items: unknown[], more: Partial<Questionnaire> = {}) => told(aQuestionnaire(items as Item[], more));
const hidden = hl7('questionnaire-hidden', { valueBoolean: true });

describe('the preview says', () => {
  it('which required questions nobody can answer', () => {
    const required = { required: true };
    expect(
      toldOf([
        aQuestion('plain', 'string', required),
        aQuestion('hidden', 'string', { ...required, extension: [hidden] }),
        aQuestion('fixed', 'string', { ...required, readOnly: true }),
        aQuestion('given', 'string', { ...required, readOnly: true, initial: [{ valueString: 'x' }] }),
        aQuestion('sum', 'integer', { ...required, readOnly: true, extension: [calculated('1')] }),
        aGroup('g', [aQuestion('inside', 'string', required)], { extension: [hidden] }),
      ]),
    ).toEqual(['noteNobody hidden', 'noteNobody fixed', 'noteNobody inside']);
  });

  it('which initial values are not used', () => {
    expect(
      toldOf([
        aQuestion('fits', 'decimal', { initial: [{ valueInteger: 5 }] }),
        aQuestion('unit', 'quantity', { initial: [{ valueQuantity: { unit: 'kg' } }] }),
        aQuestion('part', 'integer', { initial: [{ valueDecimal: 5.5 }] }),
        aQuestion('truth', 'boolean', { initial: [{ valueString: 'true' }] }),
        aQuestion('several', 'string', { initial: [{ valueString: 'a' }, { valueString: 'b' }] }),
        aQuestion('twice', 'string', { repeats: true, initial: [{ valueString: 'a' }, { valueString: 'a' }] }),
      ]),
    ).toEqual(['noteInitial part', 'noteInitial truth', 'noteInitial several']);
  });
});
