import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Clock } from '#ui/clock.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { DescriptionOfRule } from '#ui/rule-note.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { WrittenView } from '../actions/written.ts';
import { additionWords } from '../addition-words.ts';
import { writtenDueAt } from '../model/mandated.ts';
import { pageWords } from '../page-words.ts';
import { partnerWords } from '../partner-words.ts';
import { paths } from '../paths.ts';
import { AdditionList } from './added.tsx';
import { HotlineNumber } from './hotline-number.tsx';
import { blankLabels, fieldLabel, fieldWords, sectionLabel } from './written-words.ts';

/** The written report as it stands: to check, to print, to send. Nothing is typed twice. */
export function WrittenPage({ view, frame }: { view: WrittenView; frame: Frame }) {
  const t = partnerWords(frame.lang);
  const p = pageWords(frame.lang);
  const reading = readingOf(view, frame);
  const blank = blankLabels(view.written.sections, reading);
  const crumbs = view.mine
    ? [{ href: paths.mine, label: t('mine') }]
    : [
        { href: paths.list, label: p('reports') },
        { href: paths.report(view.reportId), label: p('report') },
      ];
  return (
    <StaffPage frame={frame} title={t('written')} width="form" crumbs={crumbs}>
      <h1>{t('written')}</h1>
      <p class="usa-intro">{t('writtenIntro')}</p>
      <Standing view={view} frame={frame} />
      {blank.length > 0 && !view.writtenAt && (
        <Alert kind="info" heading={t('missing')}>
          <ul>
            {blank.map((label) => (
              <li>{label}</li>
            ))}
          </ul>
          <p>{t('missingHint')}</p>
        </Alert>
      )}
      {view.reporterWithheld && <p>{t('reporterWithheld')}</p>}
      <Sending view={view} frame={frame} />
      {view.written.sections.map((section) => (
        <section aria-labelledby={`part-${section.id}`}>
          <h2 id={`part-${section.id}`}>{sectionLabel(section, frame.lang)}</h2>
          <SummaryList
            rows={section.fields.map((field) => ({
              label: fieldLabel(field.id, frame.lang),
              value: <span class="tl-prose">{fieldWords(field, reading)}</span>,
            }))}
          />
        </section>
      ))}
      {view.additions.length > 0 && (
        <section aria-labelledby="part-added">
          <h2 id="part-added">{additionWords(frame.lang)('added')}</h2>
          <AdditionList additions={view.additions} frame={frame} />
        </section>
      )}
      <DescriptionOfRule citation="Pen. Code 11166(a), 11168" checkedOn={null}>
        {t('writtenUnverified')}
      </DescriptionOfRule>
    </StaffPage>
  );
}

/** What has happened of the report, what its reader still owes, to whom, and the number to ring. */
function Standing({ view, frame }: { view: WrittenView; frame: Frame }) {
  const t = partnerWords(frame.lang);
  const at = (when: Date) => exactTime(when, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  const sent = view.writtenAt && t('sentOn', { at: at(view.writtenAt) });
  if (!view.mine) {
    if (sent) return <Alert kind="success">{sent}</Alert>;
    return view.mandated ? <Alert kind="info">{t('notIn')}</Alert> : null;
  }
  const { telephoned } = view;
  const called = telephoned && t('calledOn', { agency: telephoned.agency, at: at(new Date(telephoned.at)) });
  return (
    <Alert kind={sent ? 'success' : 'info'} heading={t('whereItStands')}>
      <ul>
        <li>{t('filed')}</li>
        <li>
          {called ?? t(view.mandated ? 'notCalled' : 'tellMore')}
          <br />
          <HotlineNumber hotline={view.hotline} frame={frame} />
        </li>
        <li>{sent ?? t(view.mandated ? 'notSent' : 'noneOwed')}</li>
      </ul>
    </Alert>
  );
}

/** Owed by when, with the one button that ends its clock; and the paper. */
function Sending({ view, frame }: { view: WrittenView; frame: Frame }) {
  const t = partnerWords(frame.lang);
  const dueAt = view.writtenAt ? null : writtenDueAt(view);
  const toSend = view.writtenAt === null && (view.mandated || view.mine);
  return (
    <>
      {dueAt && (
        <p>
          {t('dueBy')}
          <br />
          <Clock dueAt={dueAt} now={frame.now} timeZone={frame.actor?.timeZone ?? 'UTC'} />
        </p>
      )}
      {toSend && (
        <Form action={paths.written(view.reportId)}>
          <Actions>
            <SubmitButton>{t(view.mine ? 'send' : 'itCame')}</SubmitButton>
          </Actions>
        </Form>
      )}
      <Actions>
        <ButtonLink href={paths.writtenPdf(view.reportId)} look="outline">
          {t('pdf')}
        </ButtonLink>
        <PrintButton />
      </Actions>
    </>
  );
}

const readingOf = (view: WrittenView, frame: Frame) => ({
  lang: frame.lang,
  zone: frame.actor?.timeZone ?? 'UTC',
  now: frame.now,
  reporterWithheld: view.reporterWithheld,
  allegations: view.allegations,
});
