import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Cite } from '#ui/cite.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import { TextField } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { CourseRow, CoursesView } from '../actions/facts.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Props = { view: CoursesView; frame: Frame };

/** What resource parents learn before a youth is placed, each with its source; the county changes the list here. */
export function CoursesPage({ view, frame }: Props) {
  const t = words(frame.lang);
  // Where one source speaks for all of them, it is said once.
  const [source, ...others] = new Set(view.courses.map((course) => course.source));
  return (
    <StaffPage frame={frame} title={t('courses')} width="wide" crumbs={[{ href: paths.homes, label: t('title') }]}>
      <h1>{t('courses')}</h1>
      <p class="usa-intro">{t('coursesLead')}</p>
      <Table
        caption={t('courses')}
        captionHidden
        rows={view.courses}
        columns={[
          { label: t('course'), rowHeader: true, cell: (row) => row.label[frame.lang] },
          { label: t('standing'), cell: (row) => t(row.needed ? 'needed' : 'notNeeded') },
          ...(others.length > 0 ? [{ label: t('source'), cell: (row: CourseRow) => <Cite text={row.source} /> }] : []),
          {
            label: t('checkedOn'),
            cell: (row) => (row.checkedOn ? dayWords(row.checkedOn, frame.lang) : t('unverified')),
          },
          ...(view.keeps ? [{ label: t('change'), cell: (row: CourseRow) => <Turn row={row} frame={frame} /> }] : []),
        ]}
      />
      {source && others.length === 0 && (
        <p class="usa-hint">
          {t('source')}: <Cite text={source} />
        </p>
      )}
      {view.keeps && <AddCourse view={view} frame={frame} />}
    </StaffPage>
  );
}

/** On or off, under the same name; the source is the county's own decision. */
function Turn({ row, frame }: { row: CourseRow; frame: Frame }) {
  const t = words(frame.lang);
  const name = row.label[frame.lang];
  return (
    <Form action={paths.courses} label={`${t(row.needed ? 'drop' : 'needAgain')}: ${name}`}>
      <input type="hidden" name="code" value={row.code} />
      <input type="hidden" name="en" value={row.label.en} />
      <input type="hidden" name="es" value={row.label.es} />
      <input type="hidden" name="needed" value={row.needed ? 'no' : 'yes'} />
      <input type="hidden" name="source" value={frame.actor?.agencyName ?? ''} />
      <SubmitButton look="plain">
        {t(row.needed ? 'drop' : 'needAgain')}
        <span class="usa-sr-only">{`: ${name}`}</span>
      </SubmitButton>
    </Form>
  );
}

function AddCourse({ frame }: Props) {
  const t = words(frame.lang);
  const { value, error, isBack } = typed(frame.again);
  return (
    <Disclosure summary={t('addCourse')} open={isBack}>
      <Form action={paths.courses} label={t('addCourse')} requiredNote>
        <TextField name="en" label={t('labelEn')} value={value('en')} error={error('en')} required />
        <TextField name="es" label={t('labelEs')} value={value('es')} error={error('es')} required />
        <TextField name="source" label={t('source')} value={value('source')} error={error('source')} required />
        <DateField name="checkedOn" label={t('checkedOn')} value={value('checkedOn')} error={error('checkedOn')} />
        <Actions>
          <SubmitButton>{t('add')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
