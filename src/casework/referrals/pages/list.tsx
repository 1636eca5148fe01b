import type { Child } from 'hono/jsx';
import { calledBy } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Clock } from '#ui/clock.tsx';
import { Actions, ButtonLink } from '#ui/form.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { Line, ListView } from '../actions/list.ts';
import { isOpen, lastAnswer } from '../model/state.ts';
import { needWords } from '../need-words.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { afterWords } from '../words-after.ts';
import { StateTag } from './state-tag.tsx';

type Props = { view: ListView; frame: Frame };

/** What waits for this person, then what they asked. */
export function ListPage({ view, frame }: Props) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('referrals')} width="form">
      <h1>{t('referrals')}</h1>
      <p class="usa-intro">{t('listIntro')}</p>
      <Actions>
        <ButtonLink href={paths.ask(null).need}>{t('askNew')}</ButtonLink>
      </Actions>
      {view.asked.length > 0 && (
        <Part id="asked" heading={t('asked')} intro={t('askedIntro')}>
          {view.asked.map((line) => (
            <One line={line} frame={frame} from />
          ))}
        </Part>
      )}
      {view.parts.liaison && (
        <Part id="silent" heading={t('silent')} intro={view.silent.length > 0 ? t('silentIntro') : t('silentNone')}>
          {view.silent.map((line) => (
            <One line={line} frame={frame} from />
          ))}
        </Part>
      )}
      {view.parts.desk && <Incoming view={view} frame={frame} />}
      <Part id="mine" heading={t('mine')} intro={view.mine.length === 0 ? t('mineNone') : ''}>
        {view.mine.map((line) => (
          <One line={line} frame={frame} />
        ))}
      </Part>
      {view.more && (
        <p>
          <a href={`${paths.list}?all=yes`}>{t('showAll')}</a>
        </p>
      )}
    </StaffPage>
  );
}

function Part({ id, heading, intro, children }: { id: string; heading: string; intro: string; children?: Child }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {intro && <p>{intro}</p>}
      <ul class="tl-plain-list tl-cards">{children}</ul>
    </section>
  );
}

/** One line: what is needed, of whom it was asked, how it stands, and by when an answer is expected. */
function One({ line, frame, from }: { line: Line; frame: Frame; from?: boolean }) {
  const t = words(frame.lang);
  const { referral, state, youth } = line;
  const time = (at: Date) => exactTime(at, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  const due = lastAnswer(referral.events)?.untilAt ?? referral.dueAt;
  const who = youth ? calledBy(youth.card, youth.number, frame.lang) : from ? '' : t('noRecord');
  return (
    <li class="tl-card">
      <p>
        <a href={paths.referral(referral.id)}>
          <strong>{needWords(referral.need, frame.lang)}</strong>
          {who && `: ${who}`}
        </a>{' '}
        <StateTag state={state} frame={frame} />
      </p>
      <p>
        {referral.organization === referral.provider
          ? referral.provider
          : `${referral.provider} · ${referral.organization}`}
      </p>
      <p class="usa-hint">
        {from && !referral.own
          ? `${t('askedBy', { name: referral.byName ?? '', agency: referral.agencyName ?? '' })} · `
          : ''}
        {referral.own ? `${afterWords(frame.lang)('ownSender')} · ` : ''}
        {t('askedOn', { at: time(referral.askedAt) })}
      </p>
      {isOpen(state) && <Clock dueAt={due} now={frame.now} timeZone={frame.actor?.timeZone ?? 'UTC'} />}
    </li>
  );
}

function Incoming({ view, frame }: Props) {
  const t = words(frame.lang);
  return (
    <Part
      id="incoming"
      heading={t('incoming')}
      intro={view.incoming.length === 0 ? t('incomingNone') : t('askedIntro')}
    >
      {view.incoming.map(({ one, state }) => (
        <li class="tl-card">
          <p>
            <a href={paths.incoming(one.id)}>
              <strong>{needWords(one.need, frame.lang)}</strong>
            </a>{' '}
            <StateTag state={state} frame={frame} />
          </p>
          <p>
            {one.fromAgency}, {one.fromName}
          </p>
          {isOpen(state) && <Clock dueAt={one.dueAt} now={frame.now} timeZone={frame.actor?.timeZone ?? 'UTC'} />}
        </li>
      ))}
    </Part>
  );
}
