import type { Child } from 'hono/jsx';
import { careWords } from '#casework/care/index.ts';
import { courtPageWords } from '#casework/courts/index.ts';
import { youthWords } from '#casework/youth/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { dayWords } from '#ui/time-words.ts';
import { asksIn, newsIn, type YouthAgenda } from '../agenda.ts';
import { youthMeetingWords } from '../words-youth.ts';
import { dayIn, momentIn } from './speak.ts';

type Props = { agenda: YouthAgenda; frame: Frame };

/** One part of an agenda; nothing where there is nothing to say. */
function Part({ title, lines }: { title: string; lines: readonly Child[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** What is before the team about one youth: computed from the record as this reader may see it. */
export function Agenda({ agenda, frame }: Props) {
  const y = youthMeetingWords(frame.lang);
  const day = (on: string | null) => (on ? y('byDay', { day: dayWords(on, frame.lang) }) : y('noDay'));
  return (
    <>
      <Part
        title={y('items')}
        lines={agenda.items.map(({ words, byName }) => y('itemBy', { what: words, name: byName }))}
      />
      <Part
        title={y('asks')}
        lines={asksIn(agenda, frame.lang, frame.now).map(({ heading, at }) => `${heading}: ${dayIn(at, frame)}`)}
      />
      <Changed agenda={agenda} frame={frame} />
      <Part
        title={y('turns')}
        lines={agenda.turns.map(({ name, agencyName, at, began }) =>
          y(began ? 'came' : 'left', { name, agency: agencyName, day: dayIn(at, frame) }),
        )}
      />
      <Part
        title={y('consents')}
        lines={agenda.consents.map(({ to, at, takenBack }) =>
          y(takenBack ? 'takenBack' : 'ranOut', { to, day: dayIn(at, frame) }),
        )}
      />
      <Part
        title={y('due')}
        lines={agenda.due.map(({ title, href, dueAt, byLaw }) => (
          <>
            <a href={href}>{title}</a>: {dueAt ? momentIn(dueAt, frame) : y('noDay')}
            {byLaw && `, ${y('byLaw')}`}
          </>
        ))}
      />
      <Part
        title={y('hearings')}
        lines={agenda.hearings.map((hearing) => (
          <>
            <a href={hearing.href}>{momentIn(hearing.at, frame)}</a>
            {lacksWords(hearing, frame)}
          </>
        ))}
      />
      <Part
        title={y('tasks')}
        lines={agenda.tasks.map(({ title, ownerName, dueOn }) =>
          y('taskLine', { what: title, name: ownerName ?? y('theYouth'), day: day(dueOn) }),
        )}
      />
      <Part
        title={y('waiting')}
        lines={agenda.waiting.map(({ provider, askedAt }) => y('asked', { provider, day: dayIn(askedAt, frame) }))}
      />
      <LeftOut agenda={agenda} frame={frame} />
    </>
  );
}

/** What a hearing still lacks, and who sees to each; never which court. Empty: nothing. */
export function lacksWords({ missing }: YouthAgenda['hearings'][number], frame: Frame): string {
  const y = youthMeetingWords(frame.lang);
  const need = courtPageWords(frame.lang);
  const needs = missing.map(({ kind, owner }) =>
    y(owner ? 'needOf' : 'needOfNobody', { need: need(`need-${kind}`), name: owner ?? '' }),
  );
  return needs.length > 0 ? `: ${y('hearingLine', { needs: needs.join(', ') })}` : '';
}

function Changed({ agenda, frame }: Props) {
  const y = youthMeetingWords(frame.lang);
  const { shown, more } = newsIn(agenda, frame.lang, frame.now);
  return (
    <section>
      <h3>{y('changed', { day: dayIn(agenda.since, frame) })}</h3>
      {shown.length === 0 ? (
        <p>{y('nothingChanged')}</p>
      ) : (
        <ul>
          {shown.map(({ at, heading, text, href, by }) => (
            <li>
              {momentIn(at, frame)}: {href ? <a href={href}>{heading}</a> : heading}
              {text && ` · ${text}`}
              {by && <span class="usa-hint">{` ${by}`}</span>}
            </li>
          ))}
          {more > 0 && <li>{y('more', { n: more })}</li>}
        </ul>
      )}
    </section>
  );
}

/** Which kinds of facts this reader is not shown: told whether or not there are any. */
function LeftOut({ agenda, frame }: Props) {
  const y = youthMeetingWords(frame.lang);
  const call = youthWords(frame.lang);
  if (agenda.leftOut.length === 0) return null;
  const kinds = agenda.leftOut.map((each) => call(`category-${each}` as Parameters<typeof call>[0])).join(', ');
  return (
    <p class="usa-hint">
      {y('leftOut', { kinds })} {y('leftOutHint')}
    </p>
  );
}

/** What the youth said beforehand: first of all, as it is theirs. */
export function Prepared({ agenda, frame }: Props) {
  const y = youthMeetingWords(frame.lang);
  const { prepared } = agenda;
  if (!prepared) return <p>{y('notPrepared')}</p>;
  const { say, represented, notBefore } = prepared.words;
  return (
    <>
      {say && (
        <p>
          {y('say')}: “{say}”
        </p>
      )}
      {prepared.comes && (
        <p>
          {y('comes')} {y(`comes-${prepared.comes}`)}
        </p>
      )}
      {represented && (
        <p>
          {y('represented')}: {represented}
        </p>
      )}
      {notBefore && (
        <p>
          <strong>
            {y('notBefore')}: {notBefore}
          </strong>
        </p>
      )}
      <p class="usa-hint">
        {prepared.byName
          ? y('preparedBy', { name: prepared.byName, at: momentIn(prepared.at, frame) })
          : y('preparedByYouth', { at: momentIn(prepared.at, frame) })}
      </p>
    </>
  );
}

/** What was decided: who agreed, who did not, who does it by when. */
export function Decisions({ agenda, frame }: Props) {
  const y = youthMeetingWords(frame.lang);
  if (agenda.decisions.length === 0) return <p>{y('noDecisions')}</p>;
  return (
    <ul>
      {agenda.decisions.map((each) => (
        <li>
          <strong>{each.what}</strong>
          {each.ownerName && each.dueOn && (
            <>
              <br />
              {y('doneBy', { name: each.ownerName, day: dayWords(each.dueOn, frame.lang) })}
            </>
          )}
          {(each.youthAgreed || each.agreed.length > 0) && (
            <>
              <br />
              {y('agreedOf', { names: [...(each.youthAgreed ? [y('theYouth')] : []), ...each.agreed].join(', ') })}
            </>
          )}
          {each.dissent && (
            <>
              <br />
              {y('dissentOf', { words: each.dissent })}
            </>
          )}
          <br />
          <span class="usa-hint">{y('decidedAt', { at: momentIn(each.at, frame), name: each.byName })}</span>
        </li>
      ))}
    </ul>
  );
}

/** Names on the youth's side, each with who they are to the youth. */
export function guestName(guest: YouthAgenda['guests'][number], agenda: YouthAgenda, frame: Frame): string {
  const y = youthMeetingWords(frame.lang);
  if (guest.who === 'youth') return y('theYouth');
  const one = agenda.supporters.find(({ id }) => id === guest.memberId);
  const relation = one?.relation ? careWords(frame.lang)(`relation-${one.relation}`) : '';
  return [one?.name, relation].filter(Boolean).join(', ');
}
