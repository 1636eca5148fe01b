import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Clock } from '#ui/clock.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { DescriptionOfRule } from '#ui/rule-note.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { WrittenView } from '../actions/written.ts';
import { writtenDueAt } from '../model/mandated.ts';
import { pageWords } from '../page-words.ts';
import { partnerWords } from '../partner-words.ts';
import { paths } from '../paths.ts';
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
      <Actions>
        <a class="usa-button usa-button--outline" href={paths.writtenPdf(view.reportId)}>
          {t('pdf')}
        </a>
        <PrintButton />
      </Actions>
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
      <DescriptionOfRule citation="Pen. Code 11166(a), 11168" checkedOn={null}>
        {t('writtenUnverified')}
      </DescriptionOfRule>
    </StaffPage>
  );
}

/** Sent, or owed by when, with the one button that ends its clock. */
function Standing({ view, frame }: { view: WrittenView; frame: Frame }) {
  const t = partnerWords(frame.lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  const dueAt = writtenDueAt(view);
  if (view.writtenAt)
    return <Alert kind="success">{t('sentOn', { at: exactTime(view.writtenAt, frame.now, frame.lang, zone) })}</Alert>;
  return (
    <>
      {view.mine && <Alert kind="success">{t('filed')}</Alert>}
      {dueAt && (
        <p>
          {t('due')} <Clock dueAt={dueAt} now={frame.now} timeZone={zone} />
        </p>
      )}
      {(dueAt || view.mine) && (
        <Form action={paths.written(view.reportId)}>
          <Actions>
            <SubmitButton>{t(view.mine ? 'send' : 'itCame')}</SubmitButton>
          </Actions>
        </Form>
      )}
    </>
  );
}

const readingOf = (view: WrittenView, frame: Frame) => ({
  lang: frame.lang,
  zone: frame.actor?.timeZone ?? 'UTC',
  now: frame.now,
  reporterWithheld: view.reporterWithheld,
});
