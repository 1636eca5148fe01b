import { accessPaths, accessWords } from '#foundation/access/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { ConsentLine, ConsentsView } from '../actions/consents.ts';
import { languageName } from '../languages.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Key = Parameters<ReturnType<typeof words>>[0];

/** What was agreed to, and how each stands; taken back in two taps, so that no slip of a thumb does it. */
export function ConsentsPage({ view, frame }: { view: ConsentsView; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <StaffPage
      frame={frame}
      title={t('consents')}
      width="wide"
      crumbs={[
        { href: accessPaths.youth(view.youthId), label: t('youth', { number: view.number }) },
        { href: accessPaths.access(view.youthId), label: accessWords(frame.lang)('accessTitle') },
      ]}
    >
      <h1>{t('consents')}</h1>
      <p class="usa-intro">{t('consentsIntro')}</p>
      {view.works && (
        <Actions>
          <ButtonLink href={paths.give(view.youthId)}>{t('give')}</ButtonLink>
        </Actions>
      )}
      <Table
        caption={t('consents')}
        captionHidden
        columns={columns(view, frame)}
        rows={view.consents}
        empty={<EmptyState heading={t('none')} />}
      />
    </StaffPage>
  );
}

function columns(view: ConsentsView, frame: Frame): Column<ConsentLine>[] {
  const t = words(frame.lang);
  const of = accessWords(frame.lang);
  const at = (moment: Date) => exactTime(moment, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  return [
    {
      label: t('to'),
      rowHeader: true,
      cell: (line) =>
        line.userName ? `${line.userName}, ${line.agencyName}` : t('wholeAgency', { agency: line.agencyName }),
    },
    {
      label: t('categories'),
      cell: (line) => line.categories.map((category) => of(`category-${category}`)).join(', '),
    },
    {
      label: t('purpose'),
      cell: (line) => t(`purpose-${line.purpose}` as Key),
    },
    {
      label: t('givenBy'),
      cell: (line) => (
        <>
          {t(`by-${line.givenBy}`)}
          {line.decided && <p class="usa-hint">{t('decided', { why: line.decided })}</p>}
        </>
      ),
    },
    {
      label: t('explained'),
      cell: (line) => `${t(`how-${line.explainedHow}` as Key)}, ${languageName(line.explainedLang, frame.lang)}`,
    },
    { label: t('until'), cell: (line) => at(line.until) },
    { label: t('state'), cell: (line) => <State view={view} line={line} frame={frame} at={at} /> },
  ];
}

type StateProps = { view: ConsentsView; line: ConsentLine; frame: Frame; at: (moment: Date) => string };

function State({ view, line, frame, at }: StateProps) {
  const t = words(frame.lang);
  if (line.standing === 'withdrawn') {
    const date = line.withdrawnAt ? at(line.withdrawnAt) : '';
    return <>{t(line.withdrawnWhy ? 'endedInDoubt' : 'withdrawn', { date })}</>;
  }
  if (line.standing === 'lapsed') return <>{t('lapsed', { date: at(line.until) })}</>;
  return (
    <>
      {line.standing === 'waits' ? (
        <>
          <Tag tone="care">{t('waits')}</Tag>
          <p class="usa-hint">{t('waitsHint')}</p>
          {view.works && line.recordedAgencyId !== view.agencyId && (
            <Form action={paths.confirmation(view.youthId, line.id)}>
              <SubmitButton look="outline">{t('confirm')}</SubmitButton>
            </Form>
          )}
        </>
      ) : (
        <Tag tone="good">{line.standing === 'later' ? t('later', { date: at(line.since) }) : t('holds')}</Tag>
      )}
      <Disclosure summary={t('withdraw')}>
        <p>{t('withdrawWhat', { who: line.userName ?? line.agencyName })}</p>
        <Form action={paths.withdrawal(view.youthId, line.id)} label={`${t('withdrawNow')}: ${line.agencyName}`}>
          <SubmitButton look="outline">{t('withdrawNow')}</SubmitButton>
        </Form>
      </Disclosure>
    </>
  );
}
