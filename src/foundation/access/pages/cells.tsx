import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Checkboxes, Select } from '#ui/choice-field.tsx';
import { Cite } from '#ui/cite.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import { TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { CellsView } from '../actions/rules.ts';
import { opens } from '../model/rules.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { categoryWords } from './parts.tsx';
import { Mark } from './rules.tsx';

/** What could open one category to one kind of agency: read by all, edited in a draft, confirmed with counsel's name. */
export function CellsPage({ view, frame }: { view: CellsView; frame: Frame }) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.again);
  const title = t('cellsTitle', {
    category: categoryWords(view.category, frame),
    recipient: t(`kind-${view.recipient}`),
  });
  const path = [view.version.version, view.category, view.recipient] as const;
  return (
    <StaffPage
      frame={frame}
      title={title}
      crumbs={[
        { href: paths.rules, label: t('rulesTitle') },
        { href: paths.version(view.version.version), label: t('version', { n: view.version.version }) },
      ]}
    >
      <h1>{title}</h1>
      <Table
        caption={title}
        captionHidden
        compact
        rows={view.cells}
        columns={[
          { label: t('why'), rowHeader: true, cell: (cell) => t(`basis-${cell.basis}`) },
          {
            label: t('opensWhat'),
            cell: (cell) =>
              `${t(`effect-${cell.effect}`)}${cell.condition ? ` (${t(`condition-${cell.condition}`)})` : ''}`,
          },
          { label: t('cites'), cell: (cell) => (cell.effect === 'neither' ? '' : <Cite text={cell.citation} />) },
          {
            label: t('confirmTitle'),
            cell: (cell) => (opens(cell) === 'neither' ? '' : <Mark rule={cell} frame={frame} />),
          },
        ]}
      />
      {view.administrator && view.version.inForceSince === null && (
        <section aria-labelledby="edit">
          <h2 id="edit">{t('change')}</h2>
          <Form action={paths.cells(...path)}>
            <TextField
              name="citation"
              label={t('citation')}
              required
              maxlength={300}
              value={value('citation') || view.cells[0]?.citation}
              error={error('citation')}
            />
            {view.cells.map((cell) => (
              <fieldset class="usa-fieldset">
                <legend class="usa-sr-only">{t(`basis-${cell.basis}`)}</legend>
                <Select
                  name={`effect-${cell.basis}`}
                  label={t('effect', { basis: t(`basis-${cell.basis}`) })}
                  value={value(`effect-${cell.basis}`) || cell.effect}
                  choices={(['neither', 'view', 'add'] as const).map((effect) => ({
                    value: effect,
                    label: t(`effect-${effect}`),
                  }))}
                />
                <Select
                  name={`condition-${cell.basis}`}
                  label={t('condition', { basis: t(`basis-${cell.basis}`) })}
                  value={value(`condition-${cell.basis}`) || (cell.condition ?? 'none')}
                  choices={(['none', 'masked', 'suspicion', 'emergency'] as const).map((condition) => ({
                    value: condition,
                    label: t(`condition-${condition}`),
                  }))}
                />
              </fieldset>
            ))}
            <Actions>
              <SubmitButton>{t('saveCells')}</SubmitButton>
            </Actions>
          </Form>
        </section>
      )}
      {view.administrator && <ConfirmPart view={view} frame={frame} />}
    </StaffPage>
  );
}

function ConfirmPart({ view, frame }: { view: CellsView; frame: Frame }) {
  const t = words(frame.lang);
  const { value, values, error } = typed(frame.again);
  const open = view.cells.filter((cell) => opens(cell) !== 'neither');
  return (
    <section aria-labelledby="confirm">
      <h2 id="confirm">{t('confirmTitle')}</h2>
      {open.length === 0 ? (
        <p>{t('nothingToConfirm')}</p>
      ) : (
        <Form action={paths.confirmation(view.version.version, view.category, view.recipient)} requiredNote>
          <Checkboxes
            name="bases"
            label={t('confirmCells')}
            required
            values={values('bases')}
            error={error('bases')}
            choices={open.map((cell) => ({ value: cell.basis, label: t(`basis-${cell.basis}`) }))}
          />
          <TextField
            name="by"
            label={t('counselName')}
            required
            maxlength={120}
            value={value('by')}
            error={error('by')}
          />
          <DateField
            name="on"
            label={t('confirmedOn')}
            required
            max={view.today}
            value={value('on')}
            error={error('on')}
          />
          <Actions>
            <SubmitButton>{t('confirmNow')}</SubmitButton>
          </Actions>
        </Form>
      )}
    </section>
  );
}
