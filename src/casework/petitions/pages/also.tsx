import { chargeName, outcomeLine } from '#casework/relief/index.ts';
import { YouthHeading } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { Checkboxes } from '#ui/choice-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { AlsoView } from '../actions/also.ts';
import { type AlsoRow, boxOf } from '../model/also.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { alsoWords } from '../words-also.ts';
import { crumbsTo } from './matter.tsx';

/** What else in this program may speak of the records that an order cleared: the lawyer marks what does, and it is sealed. */
export function AlsoPage({ view, frame }: { view: AlsoView; frame: Frame }) {
  const t = alsoWords(frame.lang);
  const { record, one, rows } = view;
  const matter = { href: paths.matter(record.id, one.matter.id), label: words(frame.lang)('petition') };
  const { values, error } = typed(frame.again);
  return (
    <StaffPage frame={frame} title={t('alsoTitle')} crumbs={[...crumbsTo({ view, frame }), matter]} width="form">
      <YouthHeading youth={record} frame={frame} />
      <h2>{t('alsoTitle')}</h2>
      <p>{t('alsoLead')}</p>
      <ul>
        {one.charges
          .filter(({ id }) => one.matter.namedIds.includes(id))
          .map((charge) => (
            <li>
              {chargeName(charge, frame)}: {outcomeLine(charge, frame)}
            </li>
          ))}
      </ul>
      <p>{t('alsoKeeps')}</p>
      {rows.length === 0 ? (
        <p>{t('alsoNone')}</p>
      ) : (
        <Form action={paths.also(record.id, one.matter.id)} label={t('alsoTitle')}>
          <Checkboxes
            name="rows"
            label={t('alsoRows')}
            hint={view.isMore ? t('alsoMore') : undefined}
            values={values('rows')}
            error={error('rows')}
            choices={rows.map((row) => ({ value: boxOf(row), ...said(row, frame) }))}
          />
          <Actions>
            <SubmitButton>{t('alsoSave')}</SubmitButton>
          </Actions>
        </Form>
      )}
    </StaffPage>
  );
}

/** When and by whom; of a note how it begins. */
function said(row: AlsoRow, frame: Frame) {
  const t = alsoWords(frame.lang);
  const day = dayWords(dayOf(row.at, frame.actor?.timeZone ?? 'UTC'), frame.lang);
  const named = row.what === 'forced-crime' || row.what === 'detention';
  const what = row.kind === 'response' && named ? (row.what as 'forced-crime' | 'detention') : row.kind;
  const by = [row.byName, row.agencyName].filter(Boolean).join(', ');
  return {
    label: `${t(`also-${what}`)}, ${day}`,
    hint: (
      <>
        {by}
        {row.words && <span class="tl-prose"> {short(row.words)}</span>}
      </>
    ),
  };
}

const LONG = 240;
const short = (words: string) => (words.length > LONG ? `${words.slice(0, LONG)}…` : words);
