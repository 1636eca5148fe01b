import { describe, expect, test } from 'vitest';
import { shippedDefinitions } from '../shipped.ts';
import { compare } from './compare.ts';
import { conditionOfFields, fieldsOfCondition } from './condition-fields.ts';
import { addStep, moveStep, removeStep, replaceStep } from './edits.ts';
import { fieldsOf, spanOf } from './span-fields.ts';
import { stepFields } from './step-fields.ts';
import { readStep } from './step-reading.ts';

describe('Opening a step and saving it unchanged', () => {
  for (const definition of shippedDefinitions())
    test(`changes nothing in ${definition.id}`, () => {
      for (const step of definition.steps) {
        const read = readStep(definition, step, stepFields(step));
        if (!read.ok) throw new Error(`${step.id}: ${JSON.stringify(read.errors)}`);
        expect(compare(definition, replaceStep(definition, read.step))).toEqual([]);
      }
    });
});

describe('What is typed', () => {
  const definition = shippedDefinitions().find((each) => each.id === 'first-responder');
  const step = definition?.steps.find((each) => each.due.some((clock) => 'span' in clock && clock.span === 'PT90M'));
  if (!definition || !step) throw new Error('no 90 minutes');
  const i = step.due.findIndex((clock) => 'span' in clock && clock.span === 'PT90M');

  test('becomes the clock', () => {
    const read = readStep(definition, step, {
      ...stepFields(step),
      [`due-${i}-amount`]: '2',
      [`due-${i}-unit`]: 'hours',
    });
    expect(read.ok && read.step.due[i]).toMatchObject({ span: 'PT2H' });
  });
  test('is refused beside its field when it is no length of time, or a sentence lacks one language', () => {
    const read = readStep(definition, step, { ...stepFields(step), [`due-${i}-amount`]: 'soon', sentenceEs: ' ' });
    expect(read).toEqual({ ok: false, errors: { [`due-${i}-amount`]: 'spanNotRight', sentenceEs: 'fillBoth' } });
  });
  test('takes a clock away when its first field is emptied', () => {
    const read = readStep(definition, step, { ...stepFields(step), [`due-${i}-from`]: '' });
    expect(read.ok && read.step.due).toHaveLength(step.due.length - 1);
  });
});

test('spans with one unit fit the fields; others are kept whole', () => {
  for (const span of ['PT90M', 'PT24H', 'P2BD', 'P5CD', 'P90D', 'P3M']) {
    const fields = fieldsOf(span);
    expect(fields && spanOf(fields.amount, fields.unit)).toBe(span);
  }
  expect(fieldsOf('PT1H30M')).toBeNull();
  expect(spanOf('-1', 'hours')).toBeNull();
});

test('a condition in rows reads back the same, turned round or nested', () => {
  for (const on of [
    { fact: 'door', eq: 'hotline' },
    { all: [{ fact: 'danger', eq: true }, { not: { fact: 'age', lt: 12 } }] },
    {
      any: [
        { fact: 'form', eq: 'lt' },
        {
          all: [
            { fact: 'inCare', eq: true },
            { fact: 'missing', eq: 'care' },
          ],
        },
      ],
    },
  ] as const)
    expect(conditionOfFields(fieldsOfCondition(on as never))?.on).toEqual(on);
  expect(conditionOfFields({ how: 'all', rows: [{ part: '{"fact":"shoe size","eq":7}', not: false }] })).toBeNull();
});

test('steps are added after the one chosen, moved one place, and leave nobody waiting when taken out', () => {
  const [definition] = shippedDefinitions();
  const [first, second] = definition?.steps ?? [];
  if (!definition || !first || !second) throw new Error('no steps');
  const added = addStep(definition, { en: 'Ring the hub', es: 'Llame al centro' }, first.id);
  expect(added.definition.steps[1]).toMatchObject({ id: 'ring-the-hub', owner: first.owner });
  expect(moveStep(definition, second.id, -1).steps[0]?.id).toBe(second.id);
  expect(moveStep(definition, first.id, -1)).toBe(definition);
  expect(removeStep(definition, first.id).steps.some((each) => each.needs.includes(first.id))).toBe(false);
});
