import type { Child } from 'hono/jsx';
import type { Frame } from '#platform/http/door.ts';
import { Select } from '#ui/choice-field.tsx';
import { typed } from '#ui/typed.ts';
import { type DecisionInputs, type ToolName, toolAnswer, toolResults, whyNotUsed } from '../model/decision-inputs.ts';
import { pageWords } from '../page-words.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Props = { name: ToolName; tools: DecisionInputs | null; required?: boolean; hint?: Child; frame: Frame };

/** One tool, one question: what it said, or why it was not used. */
export function Tool({ name, tools, required = false, hint, frame }: Props) {
  const t = pageWords(frame.lang);
  const say = words(frame.lang);
  const { value, error } = typed(frame.again);
  const field = `${name}Tool`;
  const before = tools ? toolAnswer(tools[name]) : name === 'hotline' ? '' : 'not:not-due-yet';
  return (
    <Select
      name={field}
      label={t(`${name}ToolAsk`)}
      {...(hint ? { hint } : {})}
      required={required}
      value={value(field) || before}
      error={error(field)}
      groups={[
        {
          label: t('itSaid'),
          choices: toolResults[name].map((each) => ({ value: `used:${each}`, label: say(`result-${each}`) })),
        },
        {
          label: t('notUsedGroup'),
          choices: whyNotUsed.map((each) => ({ value: `not:${each}`, label: say(`not-used-${each}`) })),
        },
      ]}
    />
  );
}

/** The way back from a form to its report. */
export const toReport = (reportId: string, frame: Frame) => [
  { href: paths.list, label: pageWords(frame.lang)('reports') },
  { href: paths.report(reportId), label: pageWords(frame.lang)('report') },
];
