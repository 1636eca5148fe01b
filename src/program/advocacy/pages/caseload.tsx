import { languageName } from '#foundation/consent/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Checkbox, Checkboxes } from '#ui/choice-field.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import { NumberField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { CaseloadView } from '../actions/caseload.ts';
import { forms } from '../model/terms.ts';
import { paths } from '../paths.ts';
import { type Advocate, kinds } from '../staff-store.ts';
import { words } from '../words.ts';
import { home } from './contract.tsx';
import { formsIn } from './shown.ts';

type Props = { view: CaseloadView; frame: Frame };

/** The advocates of one's own program, and what I say of my own work. */
export function CaseloadPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { lang } = frame;
  return (
    <StaffPage frame={frame} title={t('caseloads')} crumbs={home(frame)}>
      <h1>{t('caseloads')}</h1>
      <Table
        caption={t('advocates')}
        rows={view.advocates}
        columns={[
          { label: t('advocate'), rowHeader: true, cell: (row: Advocate) => row.name },
          {
            label: t('activeOf'),
            numeric: true,
            cell: (row) => (row.capacity === null ? String(row.active) : t('nOf', { n: row.active, of: row.capacity })),
          },
          {
            label: t('languages'),
            cell: (row) => row.languages.map((tag) => languageName(tag, lang)).join(', ') || '–',
          },
          { label: t('trained'), cell: (row) => (row.trained ? formsIn(row.trained, lang) || '–' : t('notSaid')) },
          {
            label: t('kinds'),
            cell: (row) => (row.kinds ? row.kinds.map((kind) => t(`kind-${kind}`)).join(', ') || '–' : t('notSaid')),
          },
        ]}
      />
      {view.me && <Mine me={view.me} frame={frame} />}
    </StaffPage>
  );
}

function Mine({ me, frame }: { me: Advocate; frame: Frame }) {
  const t = words(frame.lang);
  const { value, values, error, isBack } = typed(frame.again);
  return (
    <section aria-labelledby="mine">
      <h2 id="mine">{t('mine')}</h2>
      <p>{t('mineText')}</p>
      <Form action={paths.caseload} label={t('mine')}>
        <NumberField
          name="capacity"
          label={t('myCapacity')}
          value={isBack ? value('capacity') : me.capacity}
          error={error('capacity')}
        />
        <Checkboxes
          name="trained"
          label={t('trained')}
          values={isBack ? values('trained') : (me.trained ?? [])}
          choices={forms.map((form) => ({ value: form, label: t(`form-${form}`) }))}
        />
        <Checkboxes
          name="kinds"
          label={t('kinds')}
          hint={t('kindsHint')}
          values={isBack ? values('kinds') : (me.kinds ?? [])}
          choices={kinds.map((kind) => ({ value: kind, label: t(`kind-${kind}`) }))}
        />
        <Checkbox
          name="shown"
          label={t('shown')}
          hint={t('shownHint')}
          checked={isBack ? value('shown') === 'yes' : me.shown}
        />
        <SubmitButton>{t('save')}</SubmitButton>
      </Form>
    </section>
  );
}
