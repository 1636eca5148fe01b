import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Checkbox } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { ConsultationsView } from '../actions/consult.ts';
import type { Consultation } from '../consultation-store.ts';
import { consultationState, owedToExpert } from '../model/consultation.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { consultWords } from '../words-consult.ts';
import { momentIn } from './speak.ts';

type Props = { view: ConsultationsView; frame: Frame };

/** What one asked, is asked, or answers. */
export function ConsultationsPage({ view, frame }: Props) {
  const c = consultWords(frame.lang);
  return (
    <StaffPage
      frame={frame}
      title={c('title')}
      width="wide"
      crumbs={[{ href: paths.list, label: words(frame.lang)('meetings') }]}
    >
      <h1>{c('title')}</h1>
      <p class="usa-intro">{c('intro')}</p>
      <AskForm frame={frame} />
      <h2>{c('open')}</h2>
      <List caption={c('open')} rows={view.open} advises={view.advises} frame={frame} />
      {view.done.length > 0 && (
        <>
          <h2>{c('done')}</h2>
          <List caption={c('done')} rows={view.done} advises={view.advises} frame={frame} />
        </>
      )}
    </StaffPage>
  );
}

function AskForm({ frame }: { frame: Frame }) {
  const c = consultWords(frame.lang);
  const { value, error, isBack } = typed(frame.again);
  return (
    <Disclosure summary={c('ask')} open={isBack}>
      <Form action={paths.consultations} label={c('ask')}>
        <TextArea
          name="question"
          label={c('question')}
          hint={c('questionHint')}
          value={value('question')}
          error={error('question')}
          maxlength={4000}
        />
        <Checkbox name="wantsExpert" label={c('wantsExpert')} checked={value('wantsExpert') === 'yes'} />
        <Actions>
          <SubmitButton>{c('ask')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}

type ListProps = { caption: string; rows: readonly Consultation[]; advises: boolean; frame: Frame };

function List({ caption, rows, advises, frame }: ListProps) {
  const c = consultWords(frame.lang);
  const owed = (row: Consultation) => (advises ? owedToExpert(row.wantsExpert, row.facts) : []);
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      empty={<p>{c('noneOpen')}</p>}
      columns={[
        {
          label: c('from'),
          rowHeader: true,
          cell: (row: Consultation) => (
            <a href={paths.consultation(row.id)}>
              {advises || row.askedById === frame.actor?.userId
                ? c('askedBy', { name: row.askedBy, agency: row.agencyName, at: momentIn(row.askedAt, frame) })
                : momentIn(row.askedAt, frame)}
            </a>
          ),
        },
        {
          label: c('question'),
          cell: (row) => (row.question.length > 90 ? `${row.question.slice(0, 90)}…` : row.question),
        },
        {
          label: c('stand'),
          cell: (row) => (
            <>
              {c(`state-${consultationState(row.facts)}`)}
              {owed(row).length > 0 && (
                <p>
                  {c('owed', {
                    what: owed(row)
                      .map((kind) => c(`owed-${kind}` as 'owed-paid'))
                      .join(', '),
                  })}
                </p>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
