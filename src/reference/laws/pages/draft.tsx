import { StaffPage } from '#foundation/people/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { DraftView } from '../actions/drafts.ts';
import { isMade } from '../model/made.ts';
import type { Names, Version } from '../model/remedy.ts';
import { type Dimension, dimensions } from '../model/scorecard.ts';
import { paths } from '../paths.ts';
import { words as dimensionWords } from '../scorecard-words.ts';
import { words } from '../words.ts';
import { holdsWords, OneVersion, sureWords, valueWords } from './law.tsx';
import { wroteIt } from './laws.tsx';

type Props = { view: DraftView; frame: Frame };

/** A version of the county beside what ships and what holds now; from here a second person approves it. */
export function DraftPage({ view, frame }: Props) {
  const { lang, actor } = frame;
  const t = words(lang);
  const { version, file, remedy, stands } = view;
  const heading = t(stands === 'approved' ? 'editor' : stands === 'bill' ? 'billOf' : 'draft');
  return (
    <StaffPage
      frame={frame}
      title={heading}
      width="wide"
      crumbs={[
        { href: paths.list, label: t('title') },
        { href: paths.law(file.id), label: file.name[lang] },
      ]}
    >
      <h1>{heading}</h1>
      <p class="tl-lead">
        {file.name[lang]}: {remedy.title[lang]}
      </p>
      <p>
        {wroteIt(version, frame)}{' '}
        {version.approvedAt &&
          t('approved', {
            name: version.approvedByName ?? '',
            day: dayWords(dayOf(version.approvedAt, actor?.timeZone ?? 'UTC'), lang),
          })}
      </p>
      {version.law?.ends && (
        <p>
          <strong>{t('endsOn', { day: dayWords(version.law.until ?? view.on, lang) })}</strong>
        </p>
      )}
      {version.law ? <OneVersion law={version.law} file={file} frame={frame} /> : <p>{t('backDraft')}</p>}
      <Compared view={view} frame={frame} />
      {stands !== 'approved' && (
        <p>
          <a href={paths.touches(version.id)}>{t('touches')}</a>
        </p>
      )}
      {stands === 'moved-on' && <p>{t('movedOn')}</p>}
      {(stands === 'waiting' || stands === 'bill') && <Course view={view} frame={frame} />}
    </StaffPage>
  );
}

type Line = { label: string; cells: string[] };

/** What differs first, the rest folded. */
export function Compared({ view, frame }: Props) {
  const { lang } = frame;
  const t = words(lang);
  const versions = [view.shipped, view.now, view.next];
  const all: Line[] = [
    ...(isMade(view.remedy.id) ? namesOf(versions, lang) : []),
    ...(['citation', 'source'] as const).map((name) => ({
      label: t(name === 'source' ? 'sourceShort' : name),
      cells: versions.map((law) => law?.[name] ?? t('noVersion')),
    })),
    { label: t('wholeSure'), cells: versions.map((law) => (law ? t(`sure-${law.sure}`) : t('noVersion'))) },
    { label: t('whole'), cells: versions.map((law) => (law ? holdsWords(law, lang) : t('noVersion'))) },
    ...dimensions.map((name) => ({
      label: dimensionWords(lang)(`dim-${name}`),
      cells: versions.map((law) => cell(law, name, view, lang)),
    })),
    { label: t('also'), cells: versions.map((law) => law?.also.map(({ ask }) => ask[lang]).join(' ') || '—') },
  ];
  const differs = ({ cells: [shipped, now, next] }: Line) => shipped !== now || now !== next;
  const rest = all.filter((line) => !differs(line));
  return (
    <section aria-labelledby="compare">
      <h2 id="compare">{t('compare')}</h2>
      <p>{t('compareOn', { day: dayWords(view.on, lang) })}</p>
      <Lines lines={all.filter(differs)} frame={frame} empty={t('same')} />
      <div class="tl-screen-only">
        <Disclosure summary={t('rest', { n: rest.length })}>
          <Lines lines={rest} frame={frame} empty={t('same')} />
        </Disclosure>
      </div>
    </section>
  );
}

/** What a way that only the county has is called. */
function namesOf(versions: readonly (Version | null)[], lang: Frame['lang']): Line[] {
  const t = words(lang);
  const line = (label: string, of: (names: Names) => string): Line => ({
    label,
    cells: versions.map((law) => (law?.makes ? of(law.makes) : t('noVersion'))),
  });
  return [
    line(t('nameEn'), ({ title }) => title.en),
    line(t('nameEs'), ({ title }) => title.es),
    line(t('plainEn'), ({ plain }) => plain.en),
    line(t('plainEs'), ({ plain }) => plain.es),
    line(t('kind'), ({ kind }) => t(`kind-${kind}`)),
  ];
}

function Lines({ lines, frame, empty }: { lines: readonly Line[]; frame: Frame; empty: string }) {
  const t = words(frame.lang);
  return (
    <Table
      caption={t('compare')}
      captionHidden
      columns={[
        { label: t('dimension'), rowHeader: true, cell: ({ label }: Line) => label },
        ...(['shipped', 'now', 'next'] as const).map((name, n) => ({
          label: t(`col-${name}`),
          cell: ({ cells }: Line) => cells[n] ?? '—',
        })),
      ]}
      rows={lines}
      empty={<p>{empty}</p>}
    />
  );
}

function cell(law: Version | null, name: Dimension, { file }: DraftView, lang: Frame['lang']): string {
  if (!law) return words(lang)('noVersion');
  const value = valueWords(law, name, file, lang);
  const sure = sureWords(law, name, lang);
  return value === sure ? value : `${value} (${sure})`;
}

/** What can be done with a draft: by another, approve it; by its writer, change it; by either, set it aside. */
function Course({ view: { version }, frame }: Props) {
  const t = words(frame.lang);
  const { bill } = version;
  const mine = version.writtenBy === frame.actor?.userId;
  return (
    <section aria-labelledby="course">
      <h2 id="course">{t(bill ? 'bill' : 'approve')}</h2>
      <p>{t(bill ? 'billHint' : mine ? 'ownWord' : 'approveLead')}</p>
      <Actions>
        {mine
          ? version.law &&
            !version.law.ends && (
              <ButtonLink look="outline" href={paths.rewriting(version.id)}>
                {t('rewrite')}
              </ButtonLink>
            )
          : null}
        {!mine && !bill && (
          <Form action={paths.approving(version.id)} label={t('approve')}>
            <input type="hidden" name="writtenAt" value={version.writtenAt.toISOString()} />
            <SubmitButton>{t('approve')}</SubmitButton>
          </Form>
        )}
        <Form action={paths.dropping(version.id)} label={t('drop')}>
          <SubmitButton look="plain">{t('drop')}</SubmitButton>
        </Form>
      </Actions>
    </section>
  );
}
