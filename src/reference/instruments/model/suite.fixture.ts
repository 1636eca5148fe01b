import {
  aGroup,
  aQuestion,
  aQuestionnaire,
  calculated,
  control,
  enabledBy,
  hl7,
  initially,
  variable,
  when,
  yesNo,
} from '../fixtures.ts';
import type { Extension, Questionnaire } from './fhir.ts';

const sdc = (name: string, value: Record<string, unknown>): Extension => ({
  url: `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${name}`,
  ...value,
});
const coding = (code: string, more: Record<string, unknown> = {}) => ({
  valueCoding: { system: 'urn:c', code, display: code.toUpperCase(), ...more },
});
const weight = (url: string, valueDecimal: number) => ({
  extension: [{ url: `http://hl7.org/fhir/StructureDefinition/${url}`, valueDecimal }],
});

/** What the questionnaires of the public suite and others of its kind hold, one small file each, by what it is about. */
export const suite: Record<string, Questionnaire> = {
  'groups in groups, repeating': aQuestionnaire([
    aGroup(
      'g',
      [aGroup('h', [aQuestion('q', 'string', { repeats: true }), aQuestion('n', 'integer')], { repeats: true })],
      { repeats: true },
    ),
  ]),
  'questions under answers': aQuestionnaire([
    aQuestion('a', 'choice', {
      answerOption: yesNo,
      repeats: true,
      item: [aQuestion('b', 'string', { item: [aQuestion('c', 'decimal')] })],
    }),
  ]),
  'texts of all kinds': aQuestionnaire([
    aQuestion('d', 'display', {
      _text: { extension: [hl7('rendering-xhtml', { valueString: '<b>Read</b><script>alert(1)</script>' })] },
    }),
    aQuestion('m', 'string', {
      _text: {
        extension: [
          hl7('rendering-markdown', { valueMarkdown: '**Bold**' }),
          hl7('rendering-style', { valueString: 'color:red' }),
        ],
      },
      item: [
        aQuestion('help', 'display', { extension: [control('help')] }),
        aQuestion('prompt', 'display', { extension: [control('prompt')] }),
        aQuestion('unit', 'display', { extension: [control('unit')] }),
      ],
    }),
    aQuestion('t', 'string', {
      _text: {
        extension: [
          hl7('translation', {
            extension: [
              { url: 'lang', valueCode: 'es' },
              { url: 'content', valueString: '¿Qué?' },
            ],
          }),
        ],
      },
    }),
    aQuestion('dynamic', 'display', {
      _text: {
        extension: [hl7('cqf-expression', { valueExpression: { language: 'text/fhirpath', expression: "'now'" } })],
      },
    }),
  ]),
  'controls of all kinds': aQuestionnaire([
    ...['radio-button', 'drop-down', 'autocomplete', 'check-box'].map((code) =>
      aQuestion(code, 'choice', { answerOption: yesNo, extension: [control(code)] }),
    ),
    ...['radio-button', 'check-box'].map((code) =>
      aQuestion(`many-${code}`, 'open-choice', {
        repeats: true,
        answerOption: yesNo,
        extension: [control(code), sdc('openLabel', { valueString: 'Something else' })],
      }),
    ),
    aQuestion('slider', 'integer', {
      extension: [
        control('slider'),
        hl7('questionnaire-sliderStepValue', { valueInteger: 5 }),
        hl7('minValue', { valueInteger: 0 }),
        hl7('maxValue', { valueInteger: 100 }),
      ],
    }),
    ...['table', 'gtable', 'list', 'grid', 'htable', 'page', 'header', 'footer', 'tab-container'].map((code) =>
      aGroup(code, [aQuestion(`in-${code}`, 'boolean')], { extension: [control(code)], repeats: code === 'gtable' }),
    ),
  ]),
  'scores by every address': aQuestionnaire([
    aQuestion('r4', 'choice', {
      answerOption: [{ ...coding('a'), ...weight('ordinalValue', 1) }, { ...coding('b', weight('ordinalValue', 2)) }],
    }),
    aQuestion('r5', 'choice', { answerOption: [{ ...coding('a'), ...weight('itemWeight', 3) }] }),
    aQuestion('sum', 'decimal', {
      readOnly: true,
      extension: [calculated('%resource.item.answer.weight().sum()'), hl7('questionnaire-unit', coding('{score}'))],
    }),
  ]),
  'bounds and patterns': aQuestionnaire([
    aQuestion('s', 'string', {
      maxLength: 5,
      extension: [
        hl7('minLength', { valueInteger: 2 }),
        hl7('regex', { valueString: '[A-Z]{2}\\d*' }),
        hl7('entryFormat', { valueString: 'AB12' }),
      ],
    }),
    aQuestion('evil', 'string', { extension: [hl7('regex', { valueString: '(a+)+$' })] }),
    aQuestion('broken', 'string', { extension: [hl7('regex', { valueString: '([' })] }),
    aQuestion('d', 'decimal', {
      extension: [hl7('maxDecimalPlaces', { valueInteger: 1 }), hl7('minValue', { valueDecimal: 0.5 })],
    }),
    aQuestion('day', 'date', { extension: [hl7('maxValue', { valueDate: '2030-01-01' })] }),
    aQuestion('q', 'quantity', {
      extension: [
        sdc('minQuantity', { valueQuantity: { value: 1, code: 'kg' } }),
        hl7('questionnaire-unitOption', coding('kg')),
        hl7('questionnaire-unitOption', coding('lb')),
      ],
    }),
    aQuestion('calculated-bound', 'integer', {
      extension: [
        {
          ...hl7('minValue', {}),
          _valueInteger: {
            extension: [
              hl7('cqf-calculatedValue', { valueExpression: { language: 'text/fhirpath', expression: '1+1' } }),
            ],
          },
        },
      ],
    }),
    aQuestion('file', 'attachment', {
      extension: [hl7('maxSize', { valueDecimal: 1000 }), hl7('mimeType', { valueCode: 'image/png' })],
    }),
  ]),
  'answers first': aQuestionnaire(
    [
      aQuestion('i', 'choice', { answerOption: [{ ...coding('a') }, { ...coding('b'), initialSelected: true }] }),
      aQuestion('many', 'choice', {
        repeats: true,
        answerOption: [
          { ...coding('a'), initialSelected: true },
          { ...coding('b'), initialSelected: true },
        ],
      }),
      aQuestion('text', 'string', { initial: [{ valueString: 'here' }] }),
      aQuestion('from', 'date', {
        extension: [
          initially('today()'),
          sdc('initialExpression', {
            valueExpression: { language: 'application/x-fhir-query', expression: 'Patient/{{%patient.id}}' },
          }),
        ],
      }),
      aQuestion('obs', 'quantity', {
        extension: [sdc('observationLinkPeriod', { valueDuration: { value: 1, code: 'a' } })],
      }),
    ],
    {
      extension: [
        hl7('questionnaire-launchContext', {
          extension: [
            { url: 'name', valueId: 'patient' },
            { url: 'type', valueCode: 'Patient' },
          ],
        }),
      ],
    },
  ),
  'expressions everywhere': aQuestionnaire(
    [
      aQuestion('x', 'integer'),
      aQuestion('y', 'integer', { extension: [calculated('%a + 1'), enabledBy('%a > 1')] }),
      aQuestion('z', 'choice', {
        extension: [sdc('answerExpression', { valueExpression: { language: 'text/fhirpath', expression: '%a' } })],
      }),
      aQuestion('w', 'choice', {
        extension: [
          sdc('candidateExpression', { valueExpression: { language: 'application/x-fhir-query', expression: 'X' } }),
        ],
      }),
      aQuestion('bad', 'integer', { extension: [calculated('1 + +')] }),
      aQuestion('cql', 'integer', {
        extension: [sdc('calculatedExpression', { valueExpression: { language: 'text/cql', expression: 'X' } })],
      }),
      aQuestion('unknown', 'integer', { extension: [calculated('%nothing.foo + 1')] }),
      aQuestion('itself', 'integer', {
        extension: [calculated("%resource.item.where(linkId='itself').answer.value + 1")],
      }),
    ],
    { extension: [variable('a', "%resource.item.where(linkId='x').answer.value")] },
  ),
  'value sets in every way': aQuestionnaire(
    [
      aQuestion('inside', 'choice', { answerValueSet: '#vs' }),
      aQuestion('by-url', 'open-choice', {
        answerValueSet: 'urn:vs|1',
        extension: [sdc('preferredTerminologyServer', { valueUrl: 'https://tx.example.org' })],
      }),
      aQuestion('away', 'choice', { answerValueSet: 'http://hl7.org/fhir/ValueSet/administrative-gender' }),
      aQuestion('missing', 'choice', { answerValueSet: '#nowhere' }),
      aQuestion('filtered', 'choice', { answerValueSet: '#filter' }),
      aQuestion('circle', 'choice', { answerValueSet: '#round' }),
      aQuestion('reference', 'reference', {
        extension: [hl7('questionnaire-referenceResource', { valueCode: 'Patient' })],
      }),
      aQuestion('option-reference', 'choice', {
        answerOption: [{ valueReference: { reference: 'Patient/1', display: 'One' } }],
      }),
      aQuestion('option-kinds', 'choice', {
        answerOption: [
          { valueInteger: 1 },
          { valueDate: '2020-01-01' },
          { valueTime: '10:00:00' },
          { valueString: 'four' },
        ],
      }),
    ],
    {
      contained: [
        {
          resourceType: 'ValueSet',
          id: 'vs',
          url: 'urn:vs',
          expansion: {
            contains: [
              { system: 'urn:c', code: 'a', display: 'A', contains: [{ system: 'urn:c', code: 'b' }] },
              { abstract: true, display: 'Head', system: 'urn:c', code: 'h' },
            ],
          },
        },
        {
          resourceType: 'ValueSet',
          id: 'filter',
          compose: { include: [{ system: 'urn:c', filter: [{ property: 'x', op: '=', value: 'y' }] }] },
        },
        {
          resourceType: 'ValueSet',
          id: 'round',
          compose: {
            include: [{ valueSet: ['#round', 'urn:vs'] }],
            exclude: [{ system: 'urn:c', concept: [{ code: 'b' }] }],
          },
        },
        { resourceType: 'Patient', id: 'someone' },
      ],
    },
  ),
  'conditions that point anywhere': aQuestionnaire([
    aQuestion('a', 'choice', { answerOption: yesNo, enableWhen: [when('b', '!=', { answerCoding: { code: 'yes' } })] }),
    aQuestion('b', 'quantity', {
      enableWhen: [when('a', 'exists', { answerBoolean: false }), when('b', '>', { answerQuantity: { value: 1 } })],
      enableBehavior: 'all',
    }),
    aGroup('g', [aQuestion('c', 'string', { enableWhen: [when('g', 'exists', { answerBoolean: true })] })], {
      enableWhen: [when('c', '=', { answerString: 'x' })],
    }),
    aQuestion('r', 'reference', { enableWhen: [when('r', '=', { answerReference: { reference: 'X/1' } })] }),
  ]),
  'an R5 file': aQuestionnaire(
    [
      {
        linkId: 'c',
        type: 'coding',
        text: 'R5',
        answerConstraint: 'optionsOrString',
        answerOption: yesNo,
        disabledDisplay: 'hidden',
      } as never,
      { linkId: 'd', type: 'coding', text: 'R5', answerOption: yesNo } as never,
      {
        linkId: 's',
        type: 'string',
        text: 'R5',
        answerConstraint: 'optionsOrString',
        answerOption: [{ valueString: 'x' }],
      } as never,
    ],
    { versionAlgorithmString: 'semver' } as never,
  ),
  'careless writing': aQuestionnaire([
    {
      linkId: 'n',
      type: 'integer',
      repeats: 'true',
      required: 'false',
      maxLength: '5',
      extension: [null, {}, { url: 7 }],
    } as never,
    { linkId: 'm', type: 'string', text: 5, prefix: ['x'], unknown: { deep: [1] } } as never,
  ]),
  'odd names': aQuestionnaire([
    aQuestion('/1.2:3#4 %', 'string'),
    aQuestion('__proto__', 'string'),
    aQuestion('constructor', 'integer', { extension: [calculated("'x'.length()")] }),
    aQuestion('ö\u{1F600}', 'boolean'),
  ]),
};
