import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { DescriptionOfRule } from '#ui/rule-note.tsx';
import { SummaryList, type SummaryRow } from '#ui/summary-list.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { DisclosureView } from '../actions/disclosure.ts';
import { reporterKind } from '../codes.ts';
import type { Told } from '../disclosure-store.ts';
import { disclosureWords } from '../disclosure-words.ts';
import { pageWords } from '../page-words.ts';
import { paths } from '../paths.ts';
import { recipientBook, recipientOf } from '../recipients.ts';
import { fieldLabel } from './written-words.ts';

/** Who reported, for the one to whom it was told: to read, or for the hotline to print and hand over. */
export function DisclosurePage({ view, frame }: { view: DisclosureView; frame: Frame }) {
  const t = disclosureWords(frame.lang);
  const p = pageWords(frame.lang);
  const { told, reporter } = view;
  const rows: [string, string][] = [
    [p('reporterIs'), reporterKind(reporter.kind)?.label[frame.lang] ?? reporter.kind],
    [fieldLabel('reporter-name', frame.lang), reporter.reporterName || p('notGiven')],
    [fieldLabel('reporter-phone', frame.lang), reporter.reporterPhone || p('notGiven')],
    [p('reporterTitle'), reporter.reporterTitle],
    [p('reporterAgency'), reporter.reporterAgency],
    [p('reporterAddress'), reporter.reporterAddress],
  ];
  return (
    <StaffPage
      frame={frame}
      title={t('paper')}
      width="form"
      crumbs={[
        view.atHotline
          ? { href: paths.disclose(told.reportId), label: t('tell') }
          : { href: paths.shown, label: t('shown') },
      ]}
    >
      <h1>{t('paper')}</h1>
      <p>{t('paperFor', { name: told.name, agency: told.agency })}</p>
      <Alert kind="warning">{t('keep')}</Alert>
      <SummaryList rows={rows.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }))} />
      <h2>{t('how')}</h2>
      <ToldFacts told={told} frame={frame} />
      <DescriptionOfRule
        citation={recipientOf(told.recipient)?.citation ?? recipientBook.source.title}
        checkedOn={recipientBook.source.checkedOn}
      >
        {recipientBook.source.note[frame.lang]}
      </DescriptionOfRule>
      <Actions>
        <PrintButton />
      </Actions>
      {told.toUser && !told.endedAt && (
        <Form action={paths.disclosureEnd(told.id)} label={t('end')}>
          <SubmitButton look="outline">{t('end')}</SubmitButton>
        </Form>
      )}
    </StaffPage>
  );
}

/** For whom by law, what for, by whom, until when. Never who reported. */
export function ToldFacts({ told, frame }: { told: Told; frame: Frame }) {
  const t = disclosureWords(frame.lang);
  const at = (when: Date) => exactTime(when, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  const rows: SummaryRow[] = [
    { label: t('recipient'), value: recipientOf(told.recipient)?.label[frame.lang] ?? told.recipient },
    { label: t('purpose'), value: <span class="tl-prose">{told.purpose}</span> },
    ...(told.ground ? [{ label: t('ground'), value: told.ground }] : []),
    { label: t('toldAt'), value: at(told.at) },
    ...(told.by ? [{ label: t('toldBy'), value: told.by }] : []),
    ...(told.until
      ? [{ label: t('seenUntil'), value: told.endedAt ? t('ended', { at: at(told.endedAt) }) : at(told.until) }]
      : []),
  ];
  return <SummaryList rows={rows} />;
}

/** What the hotline told this person, as long as it lasts. */
export function ShownPage({ told, frame }: { told: readonly Told[]; frame: Frame }) {
  const t = disclosureWords(frame.lang);
  return (
    <StaffPage frame={frame} title={t('shown')} width="form">
      <h1>{t('shown')}</h1>
      {told.length === 0 ? (
        <EmptyState heading={t('shownNone')}>
          <p>{t('shownNoneHint')}</p>
        </EmptyState>
      ) : (
        <>
          <p class="usa-intro">{t('shownIntro')}</p>
          <ul>
            {told.map((one) => (
              <li>
                <a href={paths.disclosure(one.id)}>{t('shownOne', { purpose: one.purpose })}</a>
                <ToldFacts told={one} frame={frame} />
              </li>
            ))}
          </ul>
        </>
      )}
    </StaffPage>
  );
}
