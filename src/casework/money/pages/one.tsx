import { calledBy, youthPaths } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { AnswerTag, dollars, purposeName, Reasons } from '#reference/funds/index.ts';
import { Alert } from '#ui/alert.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Tag } from '#ui/tag.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { OneView } from '../actions/desk.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { Steps } from './steps.tsx';

type Props = { view: OneView; frame: Frame };

/** One ask: what is needed, why its fund may pay, what was decided and paid, and what comes next. */
export function OnePage({ view, frame }: Props) {
  const { lang } = frame;
  const t = words(lang);
  const { ask, verdict } = view;
  return (
    <StaffPage
      frame={frame}
      title={t('oneTitle', { code: ask.code })}
      width="form"
      crumbs={[{ href: paths.money, label: t('money') }]}
    >
      <h1>
        {t('oneTitle', { code: ask.code })} <Tag>{t(`standing-${ask.standing}`)}</Tag>
      </h1>
      {frame.again?.notice && <Alert kind="warning">{frame.again.notice}</Alert>}
      <Facts view={view} frame={frame} />
      {verdict && ask.standing === 'waiting' && (
        <section aria-labelledby="reasons">
          <h2 id="reasons">
            {t('reasons')} <AnswerTag verdict={verdict} lang={lang} />
          </h2>
          {ask.purpose === 'income' && <p>{t('incomeFree')}</p>}
          <Reasons verdict={verdict} lang={lang} />
        </section>
      )}
      <History view={view} frame={frame} />
      <Steps view={view} frame={frame} />
    </StaffPage>
  );
}

function Facts({ view, frame }: Props) {
  const { lang } = frame;
  const t = words(lang);
  const { ask, record } = view;
  const asked = dayWords(dayOf(ask.at, frame.actor?.timeZone ?? 'UTC'), lang);
  return (
    <SummaryList
      rows={[
        ...(record
          ? [
              {
                label: t('fromYouth'),
                value: <a href={youthPaths.youth(record.id)}>{calledBy(record.card, record.number, lang)}</a>,
              },
            ]
          : []),
        ...(ask.body.whom ? [{ label: t('whom'), value: ask.body.whom }] : []),
        { label: t('purposeOf'), value: purposeName(ask.purpose, lang) },
        { label: t('what'), value: ask.body.what },
        ...(view.words ? [{ label: t('words'), value: view.words }] : []),
        { label: t('amountShort'), value: dollars(ask.cents, lang) },
        { label: t('way'), value: t(`way-${ask.way}`) },
        ...(ask.neededBy ? [{ label: t('neededBy'), value: dayWords(ask.neededBy, lang) }] : []),
        { label: t('fund'), value: view.names.get(ask.fund)?.[lang] ?? ask.fund },
        { label: t('left'), value: view.left === null ? t('leftUnknown') : dollars(view.left, lang) },
        { label: t('askedBy'), value: `${ask.byName}, ${ask.agencyName}, ${asked}` },
      ]}
    />
  );
}

function History({ view, frame }: Props) {
  const { lang } = frame;
  const t = words(lang);
  const { ask } = view;
  if (ask.decisions.length === 0) return ask.needs === 2 ? <p>{t('needsTwo')}</p> : null;
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('history')}</h2>
      {ask.needs === 2 && <p>{t('needsTwo')}</p>}
      <ul>
        {ask.decisions.map(({ kind, byName, words: said }) => (
          <li>{kind === 'approved' ? t('saidYes', { name: byName }) : t('saidNo', { name: byName, words: said })}</li>
        ))}
        {ask.payment && (
          <li>
            {t('wasPaid', {
              day: dayWords(ask.payment.onDay, lang),
              way: t(`way-${ask.payment.way}`),
              receipt: ask.payment.receipt,
            })}
          </li>
        )}
        {ask.effect && (
          <li>
            {t('effect')}: {t(`helped-${ask.effect.helped}` as Parameters<typeof t>[0])}
            {ask.effect.words && ` · ${ask.effect.words}`}
          </li>
        )}
      </ul>
    </section>
  );
}
