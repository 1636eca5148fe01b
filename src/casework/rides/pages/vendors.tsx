import { languageName } from '#foundation/consent/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Checkboxes } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Table } from '#ui/table.tsx';
import { TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { ListView } from '../actions/vendors.ts';
import { paths } from '../paths.ts';
import type { Vendor } from '../vendor-store.ts';
import { vendorWords } from '../vendor-words.ts';
import { words } from '../words.ts';
import { checkedWords, dayName, HourLines, spanWords, trainedWords, VendorForm } from './vendor-parts.tsx';

/** The county's own list of providers, in the order in which they are asked; who keeps it, adds to it. */
export function VendorsPage({ view, frame }: { view: ListView; frame: Frame }) {
  const t = vendorWords(frame.lang);
  return (
    <StaffPage
      frame={frame}
      title={t('list')}
      width="wide"
      crumbs={[{ href: paths.desk, label: words(frame.lang)('title') }]}
    >
      <h1>{t('list')}</h1>
      <p class="usa-intro">{t('listIntro')}</p>
      <Table
        caption={t('list')}
        captionHidden
        rows={view.vendors}
        empty={
          <EmptyState heading={t('listNone')}>
            <p>{t('listIntro')}</p>
          </EmptyState>
        }
        columns={[
          {
            label: t('name'),
            rowHeader: true,
            cell: (row: Vendor) => (view.keeps ? <a href={paths.vendor(row.id)}>{row.name}</a> : row.name),
          },
          { label: t('phoneCol'), cell: ({ phone }) => <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a> },
          { label: t('area'), cell: ({ area }) => area },
          { label: t('hours'), cell: (row) => <HourLines vendor={row} frame={frame} /> },
          { label: t('languages'), cell: (row) => namesOf(row, frame) },
          { label: t('childSeats'), numeric: true, cell: ({ childSeats }) => String(childSeats) },
          { label: t('trainedCol'), cell: (row) => trainedWords(row, frame) },
          { label: t('checked'), cell: (row) => checkedWords(row, frame) },
        ]}
      />
      {view.keeps && (
        <section aria-labelledby="add">
          <h2 id="add">{t('add')}</h2>
          <VendorForm action={paths.vendors} vendor={null} frame={frame} />
        </section>
      )}
    </StaffPage>
  );
}

const namesOf = ({ languages }: Vendor, { lang }: Frame): string =>
  languages.map((tag) => languageName(tag, lang)).join(', ');

/** One provider: all that is kept, the hours, and that somebody looked. */
export function VendorPage({ view: { vendor }, frame }: { view: { vendor: Vendor }; frame: Frame }) {
  const t = vendorWords(frame.lang);
  const here = paths.vendor(vendor.id);
  const rows = [
    { label: t('phone'), value: vendor.phone },
    { label: t('email'), value: vendor.email },
    { label: t('area'), value: vendor.area },
    { label: t('languages'), value: namesOf(vendor, frame) },
    { label: t('seats'), value: String(vendor.seats) },
    { label: t('childSeats'), value: String(vendor.childSeats) },
    ...(vendor.wheelchair ? [{ label: t('wheelchair'), value: '✓' }] : []),
    { label: t('trainedOn'), value: trainedWords(vendor, frame) },
    { label: t('checked'), value: checkedWords(vendor, frame) },
  ];
  return (
    <StaffPage frame={frame} title={t('list')} width="form" crumbs={[{ href: paths.vendors, label: t('list') }]}>
      <h1>{vendor.name}</h1>
      <SummaryList rows={rows.filter(({ value }) => value !== '')} />
      <Form action={paths.vendorStep(vendor.id, 'checked')}>
        <SubmitButton look="outline">{t('checkNow')}</SubmitButton>
      </Form>
      <HoursOf vendor={vendor} frame={frame} />
      <Disclosure summary={t('change')} open={frame.path === here && frame.again !== null}>
        <VendorForm action={here} vendor={vendor} frame={frame} />
      </Disclosure>
      <Form action={paths.vendorStep(vendor.id, 'end')}>
        <SubmitButton look="outline">{t('end')}</SubmitButton>
      </Form>
    </StaffPage>
  );
}

function HoursOf({ vendor, frame }: { vendor: Vendor; frame: Frame }) {
  const t = vendorWords(frame.lang);
  const here = paths.vendorStep(vendor.id, 'hours');
  const { value, values, error } = typed(frame.path === here ? frame.again : null);
  return (
    <section aria-labelledby="hours">
      <h2 id="hours">{t('hours')}</h2>
      {vendor.hours.length === 0 && <p>{t('noHours')}</p>}
      <ul class="tl-plain">
        {vendor.hours.map((each) => {
          const span = `${dayName(each.weekday, frame)} ${spanWords(each, frame)}`;
          return (
            <li>
              <Form action={paths.hoursEnd(vendor.id, each.id)}>
                <span>{span} </span>
                <SubmitButton look="plain">
                  {t('endHours')}
                  <span class="usa-sr-only">{`: ${span}`}</span>
                </SubmitButton>
              </Form>
            </li>
          );
        })}
      </ul>
      <Form action={here} label={t('addHours')}>
        <Checkboxes
          name="weekdays"
          label={t('weekdays')}
          values={values('weekdays')}
          error={error('weekdays')}
          choices={[1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: dayName(day, frame) }))}
        />
        <TextField
          name="from"
          label={t('hoursFrom')}
          hint={t('timeHint')}
          value={value('from')}
          error={error('from')}
          size="short"
        />
        <TextField name="until" label={t('until')} value={value('until')} error={error('until')} size="short" />
        <SubmitButton look="outline">{t('addHours')}</SubmitButton>
      </Form>
    </section>
  );
}
