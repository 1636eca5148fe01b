import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Radios } from '#ui/choice-field.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Table } from '#ui/table.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { AskView } from '../actions/follow.ts';
import type { HelperCard } from '../helper-store.ts';
import { isSettled, standingOf } from '../model/standing.ts';
import { paths } from '../paths.ts';
import type { AskRow } from '../store.ts';
import { words } from '../words.ts';
import { whatWords } from './desk.tsx';

type Props = { view: AskView; frame: Frame };
type One = AskRow['rings'][number];
const zoneOf = (frame: Frame) => frame.actor?.timeZone ?? 'UTC';
const timeOf = (moment: Date, frame: Frame) => exactTime(moment, frame.now, frame.lang, zoneOf(frame));

/** One ask: where it stands, whom to ring, and what came of each. While it rings, the page shows itself anew. */
export function AskPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { ask } = view;
  const state = standingOf(ask, ask.rings);
  return (
    <StaffPage frame={frame} title={t('title')} width="form" crumbs={[{ href: paths.desk, label: t('title') }]}>
      <h1>{t('askedFor', { what: whatWords(ask, frame), way: t(`way-${ask.way}`) })}</h1>
      {isSettled(state) ? (
        <Live view={view} frame={frame} />
      ) : (
        <div data-under-way>
          <Live view={view} frame={frame} />
        </div>
      )}
      {!isSettled(state) && (
        <p>
          <a href={paths.ask(ask.id)}>{t('lookAgain')}</a>
        </p>
      )}
      {state === 'unfilled' && <Unfilled view={view} frame={frame} />}
      {state === 'confirmed' && <Rating view={view} frame={frame} />}
      <SummaryList
        rows={[
          { label: t('startsAt'), value: timeOf(ask.startsAt, frame) },
          { label: t('minutes'), value: t('minutesN', { n: ask.minutes }) },
          { label: t('call'), value: ask.call },
          ...(ask.question ? [{ label: t('question'), value: <span class="tl-said">{ask.question}</span> }] : []),
          { label: t('madeAt'), value: timeOf(ask.madeAt, frame) },
          { label: t('byWhom'), value: ask.byName },
        ]}
      />
      {state !== 'taken-back' && (
        <Form action={paths.takenBack(ask.id)}>
          <SubmitButton look="outline">{t('takeBack')}</SubmitButton>
        </Form>
      )}
    </StaffPage>
  );
}

function Live({ view, frame }: Props) {
  const t = words(frame.lang);
  const { ask } = view;
  const state = standingOf(ask, ask.rings);
  const open = ask.rings.find(({ answer }) => answer === null);
  const yes = ask.rings.find(({ answer }) => answer === 'yes');
  return (
    <>
      <p class="tl-lead" role="status">
        {t(`state-${state}`)}
      </p>
      {yes && state === 'confirmed' && <Confirmed ask={ask} ring={yes} frame={frame} />}
      {open && state === 'ringing' && <Ringing ask={ask} ring={open} frame={frame} />}
      {ask.rings.length > 0 && (
        <Table
          caption={t('rings')}
          rows={ask.rings}
          columns={[
            { label: t('person'), rowHeader: true, cell: (row: One) => row.who.name },
            { label: t('timeCol'), cell: (row) => timeOf(row.answeredAt ?? row.rungAt, frame) },
            { label: t('answer'), cell: (row) => t(`answer-${row.answer ?? 'open'}`) },
          ]}
        />
      )}
    </>
  );
}

type OfRing = { ask: AskRow; ring: One; frame: Frame };

function Ringing({ ask, ring, frame }: OfRing) {
  const t = words(frame.lang);
  const say = (answer: 'yes' | 'no' | 'tie' | 'no-answer', label: string, look: 'main' | 'outline' = 'outline') => (
    <SubmitButton name="answer" value={answer} look={look}>
      {label}
    </SubmitButton>
  );
  return (
    <section class="tl-card" aria-labelledby="ring-now">
      <h2 id="ring-now">{t('ringNow', { name: ring.who.name })}</h2>
      <CallLink who={ring.who} frame={frame} />
      <p class="usa-hint">{t('ringHint', { at: timeOf(ring.until, frame) })}</p>
      {ask.kind === 'interpreter' && <p>{t('tieAsk')}</p>}
      <Form action={paths.rings(ask.id, ring.id)} label={t('heard')}>
        <Actions>
          {say('yes', t(ask.kind === 'medical' ? 'say-yes-medical' : 'say-yes'), 'main')}
          {say('no', t('say-no'))}
          {ask.kind === 'interpreter' && say('tie', t('say-tie'))}
          {say('no-answer', t('say-no-answer'))}
        </Actions>
      </Form>
    </section>
  );
}

function Confirmed({ ask, ring, frame }: OfRing) {
  const t = words(frame.lang);
  return (
    <section class="tl-card" aria-labelledby="confirmed">
      <h2 id="confirmed">
        {t('confirmedBy', { name: ring.who.name, at: timeOf(ring.answeredAt ?? ring.rungAt, frame) })}
      </h2>
      <CallLink who={ring.who} frame={frame} />
      {ask.kind === 'interpreter' && <p>{t('tieFound')}</p>}
      <Form action={paths.rings(ask.id, ring.id)}>
        <Actions>
          {ask.kind === 'interpreter' && (
            <SubmitButton name="answer" value="tie" look="outline">
              {t('undo-tie')}
            </SubmitButton>
          )}
          <SubmitButton name="answer" value="no" look="outline">
            {t('undo-no')}
          </SubmitButton>
        </Actions>
      </Form>
    </section>
  );
}

export function CallLink({ who, frame }: { who: HelperCard; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <>
      <p>
        <ButtonLink href={`tel:${who.phone.replace(/[^\d+]/g, '')}`}>{`${who.name}: ${who.phone}`}</ButtonLink>
      </p>
      {who.dialects && <p>{t('dialects', { text: who.dialects })}</p>}
    </>
  );
}

function Unfilled({ view, frame }: Props) {
  const t = words(frame.lang);
  return (
    <section aria-labelledby="rest">
      <h2 id="rest">{t('state-unfilled')}</h2>
      <p>{t('unfilledText')}</p>
      {view.rest.length === 0 && <p>{t('noRest')}</p>}
      {view.rest.map((each) => (
        <CallLink who={each} frame={frame} />
      ))}
      <p>
        <a href={paths.desk}>{t('askAgain')}</a>
      </p>
    </section>
  );
}

function Rating({ view: { ask }, frame }: Props) {
  const t = words(frame.lang);
  const { error } = typed(frame.again);
  const rating = (['well', 'partly', 'not-well'] as const).find((each) => each === ask.rating);
  if (rating) return <p>{t('rated', { how: t(`rating-${rating}`) })}</p>;
  return (
    <Form action={paths.rating(ask.id)}>
      <Radios
        name="rating"
        label={t('rating')}
        error={error('rating')}
        choices={(['well', 'partly', 'not-well'] as const).map((each) => ({ value: each, label: t(`rating-${each}`) }))}
        inline
      />
      <SubmitButton look="outline">{t('rate')}</SubmitButton>
    </Form>
  );
}
