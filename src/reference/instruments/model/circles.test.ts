import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answered,
  aQuestion,
  aQuestionnaire,
  aResponse,
  enabledBy,
  questionnaires,
  responsesTo,
  when,
} from '../fixtures.ts';
import { enablement } from './enablement.ts';
import type { Questionnaire, Response } from './fhir.ts';

const open = (questionnaire: Questionnaire, response: Response) => [...enablement(questionnaire, response)];

describe('circles', () => {
  const other = (linkId: string, ...of: string[]) =>
    aQuestion(linkId, 'boolean', {
      enableBehavior: 'all',
      enableWhen: of.map((one) => when(one, '!=', { answerBoolean: true })),
    });
  const ring = aQuestionnaire([other('one', 'three'), other('two', 'three'), other('three', 'one', 'two')]);
  const said = (one: boolean, two: boolean, three: boolean) =>
    aResponse(
      answered('one', { valueBoolean: one }),
      answered('two', { valueBoolean: two }),
      answered('three', { valueBoolean: three }),
    );

  it('come to rest, the same each time', () => {
    expect(open(ring, aResponse())).toEqual(['q.one', 'q.two', 'q.three']);
    expect(open(ring, said(true, false, false))).toEqual(['q.one', 'q.two']);
    expect(open(ring, said(false, false, true))).toEqual(['q.three']);
    expect(open(ring, said(true, true, true))).toEqual(open(ring, said(true, true, true)));
  });

  it('a question that would close itself stays open', () => {
    expect(open(aQuestionnaire([other('self', 'self')]), aResponse(answered('self', { valueBoolean: true })))).toEqual([
      'q.self',
    ]);
    const byExpression = aQuestionnaire([
      aQuestion('self', 'boolean', {
        extension: [enabledBy("%resource.item.where(linkId='self').answer.exists().not()")],
      }),
    ]);
    expect(open(byExpression, aResponse(answered('self', { valueBoolean: true })))).toEqual(['q.self']);
  });

  it('end, whatever points where', () => {
    fc.assert(
      fc.property(
        questionnaires.chain((questionnaire) => fc.tuple(fc.constant(questionnaire), responsesTo(questionnaire))),
        ([questionnaire, response]) => {
          const first = open(questionnaire, response);
          expect(open(structuredClone(questionnaire), structuredClone(response))).toEqual(first);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('end in good time with thousands of questions in one long chain', () => {
    const chain = Array.from({ length: 2_000 }, (_, at) =>
      aQuestion(`c${at}`, 'boolean', { enableWhen: [when(`c${(at + 1) % 2_000}`, '!=', { answerBoolean: true })] }),
    );
    const answers = chain.map((item) => answered(item.linkId, { valueBoolean: true }));
    expect(enablement(aQuestionnaire(chain), aResponse(...answers)).size).toBeGreaterThan(0);
  });
});
