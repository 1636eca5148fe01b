import { TellingOnce } from '#casework/story/index.ts';
import { Radios } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import { list } from '../list.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import type { AdulthoodProps } from './adulthood.tsx';

/** How the youth fares, at leaving and each time they were asked again. */
export function Outcomes({ view, frame }: AdulthoodProps) {
  const t = words(frame.lang);
  const { outcomes } = view;
  return (
    <section aria-labelledby="outcomes">
      <h2 id="outcomes">{t('outcomes')}</h2>
      <p>{t('outcomesLead')}</p>
      {view.askAgain && <p>{t('askAgain', { day: dayWords(view.askAgain, frame.lang) })}</p>}
      <Table
        caption={t('outcomes')}
        captionHidden
        rows={outcomes.length === 0 ? [] : list.outcomes}
        empty={<p>{t('noOutcomes')}</p>}
        columns={[
          { label: t('measure'), rowHeader: true, cell: ({ label }) => label[frame.lang] },
          ...outcomes.map((each) => ({
            label: `${t(each.kind)}, ${dayWords(each.onDay, frame.lang)}`,
            cell: ({ id }: (typeof list.outcomes)[number]) => t(`answer-${each[id]}`),
          })),
        ]}
      />
      {outcomes.flatMap(({ words: said, onDay }) =>
        said ? [<p class="tl-prose">{`${dayWords(onDay, frame.lang)}: ${said}`}</p>] : [],
      )}
      {view.mayAdd && <OutcomeForm view={view} frame={frame} />}
    </section>
  );
}

function OutcomeForm({ view, frame }: AdulthoodProps) {
  const t = words(frame.lang);
  const here = paths.outcomes(view.record.id);
  const { value, error, isBack } = typed(frame.path === here ? frame.again : null);
  const label = t(view.outcomes.length === 0 ? 'addExit' : 'addLater');
  return (
    <Disclosure summary={label} open={isBack}>
      <TellingOnce told={view.told} form="adulthood-outcomes" frame={frame}>
        <Form action={here} label={label}>
          <DateField name="onDay" label={t('asked')} value={value('onDay') || view.today} error={error('onDay')} />
          {list.outcomes.map(({ id, label: what }) => (
            <Radios
              name={id}
              label={what[frame.lang]}
              value={value(id)}
              error={error(id)}
              inline
              choices={(['yes', 'no', 'not-known'] as const).map((each) => ({
                value: each,
                label: t(`answer-${each}`),
              }))}
            />
          ))}
          <TextArea
            name="words"
            label={t('inWords')}
            value={value('words')}
            error={error('words')}
            rows={2}
            maxlength={600}
          />
          <Actions>
            <SubmitButton>{t('save')}</SubmitButton>
          </Actions>
        </Form>
      </TellingOnce>
    </Disclosure>
  );
}
