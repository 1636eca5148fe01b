import { describe, expect, it } from 'vitest';
import { answered, aQuestion, aQuestionnaire, aResponse, enabledBy, when } from '../fixtures.ts';
import { enablement } from './enablement.ts';
import type { Questionnaire, Response } from './fhir.ts';

const open = (questionnaire: Questionnaire, response: Response) => [...enablement(questionnaire, response)];

describe('conditions by expression', () => {
  const three = (expression: string) =>
    aQuestionnaire([
      aQuestion('n1', 'decimal'),
      aQuestion('n2', 'decimal'),
      aQuestion('b', 'string', { extension: [enabledBy(expression)] }),
    ]);
  const sum = "%resource.item.where(linkId='n1' or linkId='n2').answer.value.aggregate($this + $total, 0) >= 5";

  it('open when true, and close when false, empty or broken', () => {
    const response = aResponse(answered('n1', { valueDecimal: 2.5 }), answered('n2', { valueDecimal: 2.5 }));
    expect(open(three(sum), response)).toContain('q.b');
    expect(open(three(sum), aResponse(answered('n1', { valueDecimal: 2.5 })))).not.toContain('q.b');
    expect(open(three('{}'), response)).not.toContain('q.b');
    expect(open(three('1 +'), response)).not.toContain('q.b');
    expect(open(three('%unknown'), response)).not.toContain('q.b');
  });

  it('do not see the answers of closed questions', () => {
    const questionnaire = aQuestionnaire([
      aQuestion('a', 'boolean'),
      aQuestion('b', 'string', { enableWhen: [when('a', '=', { answerBoolean: true })] }),
      aQuestion('c', 'string', { extension: [enabledBy("%resource.item.where(linkId='b').answer.exists()")] }),
    ]);
    const said = (a: boolean) => aResponse(answered('a', { valueBoolean: a }), answered('b', { valueString: 'x' }));
    expect(open(questionnaire, said(true))).toContain('q.c');
    expect(open(questionnaire, said(false))).not.toContain('q.c');
  });
});
