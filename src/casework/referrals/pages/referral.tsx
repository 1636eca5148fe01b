import { calledBy } from '#casework/youth/index.ts';
import { consentWords, languageName } from '#foundation/consent/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Clock } from '#ui/clock.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { ReferralView } from '../actions/see.ts';
import { isOpen } from '../model/state.ts';
import { needWords } from '../need-words.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { afterWords } from '../words-after.ts';
import { shareWords } from '../words-share.ts';
import { eventWords } from './happened.tsx';
import { Letters, SendAgain } from './letters.tsx';
import { NextForms } from './next-forms.tsx';
import { Others } from './others.tsx';
import { SharedList } from './shared.tsx';
import { StateTag } from './state-tag.tsx';

type Props = { view: ReferralView; frame: Frame };

/** One referral: how it stands, what they see, what happened, and what comes next. */
export function ReferralPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const of = afterWords(frame.lang);
  const { referral, state } = view;
  const heading = referral.part === 'provider' ? 'agreedHere' : referral.way === 'telephone' ? 'mayTell' : 'theySee';
  return (
    <StaffPage frame={frame} title={t('referral')} width="form" crumbs={[{ href: paths.list, label: t('referrals') }]}>
      <h1>{needWords(referral.need, frame.lang)}</h1>
      <p>
        <StateTag state={state} frame={frame} />
      </p>
      {referral.part === 'liaison-frame' && <p class="usa-hint">{of(referral.own ? 'frameOwn' : 'frameOnly')}</p>}
      <Facts {...{ view, frame }} />
      {isOpen(state) && referral.part !== 'provider' && <Reach {...{ view, frame }} />}
      {view.letters.length > 0 && (
        <Letters
          letters={view.letters}
          linkUntil={isOpen(state) ? referral.linkUntil : null}
          phone={referral.phone}
          frame={frame}
        />
      )}
      {view.mayResend && <SendAgain action={paths.sentAgain(referral.id)} frame={frame} />}
      {view.shared && (
        <section aria-labelledby="they-see">
          <h2 id="they-see">{shareWords(frame.lang)(heading)}</h2>
          <SharedList shared={view.shared} need={referral.need} agency={referral.agencyName ?? ''} frame={frame} />
        </section>
      )}
      <Others {...{ view, frame }} />
      <Happened {...{ view, frame }} />
      <NextForms {...{ view, frame }} />
    </StaffPage>
  );
}

const timeIn = (frame: Frame) => (at: Date) => exactTime(at, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');

function Facts({ view: { referral, youth, state, question, yesWhy }, frame }: Props) {
  const t = words(frame.lang);
  const of = afterWords(frame.lang);
  const at = timeIn(frame);
  const { provider, organization, part } = referral;
  const yes = () =>
    of('yesLine', {
      by: shareWords(frame.lang)(`yes-${referral.yesBy}`),
      at: at(referral.yesAt),
      how: consentWords(frame.lang)(`how-${referral.yesHow}` as 'how-phone'),
      lang: languageName(referral.yesLang, frame.lang),
    });
  const rows = [
    ...(youth
      ? [
          {
            label: of('whose'),
            value: <a href={paths.youth(youth.id)}>{calledBy(youth.card, youth.number, frame.lang)}</a>,
          },
        ]
      : !referral.withRecord && part !== 'provider'
        ? [{ label: of('whose'), value: t('noRecord') }]
        : []),
    { label: of('provider'), value: organization === provider ? provider : `${provider} · ${organization}` },
    {
      label: of('askedFrom'),
      value: `${referral.own ? of('ownSender') : [referral.byName, referral.agencyName, referral.agencyPhone].filter(Boolean).join(', ')} · ${at(referral.askedAt)}`,
    },
    ...(isOpen(state)
      ? [
          {
            label: of('answerExpected'),
            value: (
              <>
                <Clock dueAt={dueOf(referral)} now={frame.now} timeZone={frame.actor?.timeZone ?? 'UTC'} />{' '}
                <span class="usa-hint">{of(referral.ownTime ? 'byService' : 'byCounty')}</span>
              </>
            ),
          },
        ]
      : []),
    ...(question
      ? [{ label: of('yesGiven'), value: `${yes()} ${of(referral.yesCovers ? 'coversYes' : 'coversNo')}` }]
      : []),
    ...(yesWhy ? [{ label: of('yesSafe'), value: yesWhy }] : []),
    ...link('afterOther', referral.afterId, frame),
    ...link('wasNext', referral.nextId, frame),
  ];
  return <SummaryList rows={rows} />;
}

const link = (label: 'afterOther' | 'wasNext', id: string | null, frame: Frame) => {
  const of = afterWords(frame.lang);
  return id ? [{ label: of(label), value: <a href={paths.referral(id)}>{of('seeIt')}</a> }] : [];
};

/** The deadline that holds: as promised, or the day until which the provider waits. */
const dueOf = (referral: ReferralView['referral']): Date =>
  referral.events.findLast(({ kind }) => kind === 'answered')?.untilAt ?? referral.dueAt;

/** Where somebody has to ring: by telephone alone, or after a silence. */
function Reach({ view: { referral }, frame }: Props) {
  const of = afterWords(frame.lang);
  if (referral.way === 'telephone' || referral.part === 'liaison-frame')
    return <Alert kind="info">{referral.phone ? of('ringThem', { phone: referral.phone }) : of('ringNoNumber')}</Alert>;
  return null;
}

/** What happened, as it was written down; who was told of a silence. */
function Happened({ view: { referral, said, told }, frame }: Props) {
  const of = afterWords(frame.lang);
  const at = timeIn(frame);
  const lines = [
    { at: referral.askedAt, text: of('kind-asked'), by: '', words: '' },
    ...referral.events.map((event) => ({
      at: event.at,
      text: eventWords(event, frame),
      by: of(`by-${event.byPart}` as 'by-team', { name: event.byName ?? '' }),
      words: said.get(event.id) ?? '',
    })),
    ...told.map((each) => ({ at: each.at, text: of(`told-${each.listener}`, { name: each.name }), by: '', words: '' })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime());
  return (
    <section aria-labelledby="happened">
      <h2 id="happened">{of('whatHappened')}</h2>
      <ul>
        {lines.map((line) => (
          <li>
            <strong>{line.text}</strong>
            {line.words && (
              <>
                <br />
                {line.words}
              </>
            )}
            <br />
            <span class="usa-hint">{[at(line.at), line.by].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
