import { calledBy } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Radios } from '#ui/choice-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { ReportView } from '../actions/see.ts';
import { findings } from '../model/findings.ts';
import { pageWords } from '../page-words.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { Decisions } from './decisions.tsx';
import { toReport } from './tool-field.tsx';

/** A second pair of eyes: what was said and decided, then what this person finds. */
export function ReviewPage({ view, frame }: { view: ReportView; frame: Frame }) {
  const t = pageWords(frame.lang);
  const say = words(frame.lang);
  const { report, youth } = view;
  const { value, error } = typed(frame.again);
  return (
    <StaffPage frame={frame} title={t('review')} width="form" crumbs={toReport(report.id, frame)}>
      <h1>{t('review')}</h1>
      <p>{t('aboutWho', { who: calledBy(youth.card, youth.number, frame.lang) })}</p>
      <h2>{t('whatWasSaid')}</h2>
      <p class="tl-prose">{report.account.account}</p>
      <Decisions view={view} frame={frame} />
      <Form action={paths.review(report.id)} requiredNote>
        <Radios
          name="finding"
          label={t('finding')}
          required
          value={value('finding')}
          error={error('finding')}
          choices={findings.map((each) => ({ value: each, label: say(`finding-${each}`) }))}
        />
        <TextArea
          name="words"
          label={t('why')}
          required
          value={value('words')}
          error={error('words')}
          rows={4}
          maxlength={4000}
        />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </StaffPage>
  );
}
