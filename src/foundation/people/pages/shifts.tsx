import { dayOf, timeOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { DateTimeField } from '#ui/date-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { Table } from '#ui/table.tsx';
import { NumberField, TextField } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { paths } from '../paths.ts';
import { StaffPage } from '../shell.tsx';
import type { ShiftRow } from '../store.ts';
import { words } from '../words-admin.ts';

/** A police supervisor's page: cards for a shift, and those that are open. */
export function ShiftsPage({ frame, open }: { frame: Frame; open: readonly ShiftRow[] }) {
  const t = words(frame.lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  const back = frame.again?.values as Record<string, string> | undefined;
  const errors = frame.again?.errors ?? {};
  return (
    <StaffPage frame={frame} title={t('shiftsTitle')}>
      <h1>{t('shiftsTitle')}</h1>
      <p>{t('shiftsAbout')}</p>
      <Form action={paths.shifts} label={t('shiftMake')} requiredNote>
        <TextField
          name="label"
          label={t('shiftLabel')}
          hint={t('shiftLabelHint')}
          value={back?.label}
          error={errors.label}
          maxlength={60}
          size="medium"
          required
        />
        <DateTimeField
          name="starts"
          label={t('shiftStarts')}
          value={back?.starts ?? `${dayOf(frame.now, zone)}T${timeOf(frame.now, zone)}`}
          error={errors.starts}
          required
        />
        <NumberField
          name="hours"
          label={t('shiftHours')}
          hint={t('shiftHoursHint')}
          value={back?.hours ?? 12}
          error={errors.hours}
          required
        />
        <NumberField
          name="cards"
          label={t('shiftCards')}
          hint={t('shiftCardsHint')}
          value={back?.cards ?? 1}
          error={errors.cards}
          required
        />
        <Actions>
          <SubmitButton>{t('shiftMake')}</SubmitButton>
        </Actions>
      </Form>
      <h2>{t('shiftsOpen')}</h2>
      <Table<ShiftRow>
        caption={t('shiftsOpen')}
        captionHidden
        rows={open}
        empty={<p>{t('shiftsNone')}</p>}
        columns={[
          {
            label: t('shiftLabel'),
            rowHeader: true,
            cell: (row) => (
              <a
                href={paths.shiftCards(row.batch)}
              >{`${row.label}, ${t('shiftCard', { card: row.card, cards: row.cards })}`}</a>
            ),
          },
          { label: t('shiftStarts'), cell: (row) => spanOf(frame, row) },
          {
            label: t('acts'),
            cell: (row) => (
              <Form action={paths.endShift(row.id)}>
                <SubmitButton look="plain">{t('shiftEnd')}</SubmitButton>
              </Form>
            ),
          },
        ]}
      />
    </StaffPage>
  );
}

type CardRow = ShiftRow & { code: string | null };

/** The cards of one shift, to print and cut. */
export function ShiftCardsPage({ frame, cards }: { frame: Frame; cards: readonly CardRow[] }) {
  const t = words(frame.lang);
  const address = `${(frame.site.address ?? '').replace(/\/$/, '')}${paths.shift}`;
  const isShown = cards.some((card) => card.code);
  return (
    <StaffPage frame={frame} title={t('shiftsTitle')} crumbs={[{ href: paths.shifts, label: t('shiftsTitle') }]}>
      <h1>{cards[0]?.label}</h1>
      {isShown ? <PrintButton>{t('shiftPrint')}</PrintButton> : <p>{t('shiftHidden')}</p>}
      <div class="tl-grid">
        {cards.map((card) => (
          <section class="tl-card">
            <h2>{t('shiftCard', { card: card.card, cards: card.cards })}</h2>
            <p>{spanOf(frame, card)}</p>
            {card.code && (
              <>
                <p>
                  <code class="tl-code">{card.code}</code>
                </p>
                <p>{t('shiftCardUse', { address })}</p>
              </>
            )}
          </section>
        ))}
      </div>
    </StaffPage>
  );
}

function spanOf(frame: Frame, row: ShiftRow): string {
  const zone = frame.actor?.timeZone ?? 'UTC';
  const at = (when: Date) => exactTime(when, frame.now, frame.lang, zone);
  return words(frame.lang)('shiftFrom', { from: at(row.startsAt), to: at(row.endsAt) });
}
