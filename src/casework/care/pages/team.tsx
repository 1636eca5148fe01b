import { toRecord, YouthHeading, youthWords } from '#casework/youth/index.ts';
import { accessPaths, accessWords } from '#foundation/access/index.ts';
import { roleName, StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Card, Grid } from '#ui/card.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { Tag } from '#ui/tag.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { Colleague } from '../actions/team.ts';
import { turnOf } from '../model/changes.ts';
import { counted } from '../model/parts.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { dayIn, type TeamProps } from './day-in.ts';
import { EarlierWorkers } from './earlier.tsx';
import { SessionsAfterMove } from './sessions.tsx';
import { LeftInDoubt, NotWanted, Supporters } from './supporters.tsx';

/** Who stands by one youth: the first thing a youth asks, and the first that a new worker needs. */
export function TeamPage({ view, frame }: TeamProps) {
  const t = words(frame.lang);
  const { record, colleagues } = view;
  return (
    <StaffPage frame={frame} title={t('team')} crumbs={toRecord(record, frame)}>
      <YouthHeading youth={record} frame={frame} />
      {view.mayAdd && record.reported && <p>{youthWords(frame.lang)('tells')}</p>}
      <section aria-labelledby="colleagues">
        <h2 id="colleagues">{t('colleagues')}</h2>
        {!colleagues.some(({ main }) => main) && <p>{t('noMain')}</p>}
        {colleagues.length === 0 ? (
          <p>{t('nobody')}</p>
        ) : (
          <Grid>
            {colleagues.map((each) => (
              <ColleagueCard colleague={each} view={view} frame={frame} />
            ))}
          </Grid>
        )}
        <p>
          <a href={accessPaths.access(record.id)}>{t('whoSees')}</a>
        </p>
      </section>
      <SessionsAfterMove view={view.sessions} frame={frame} />
      <Changes view={view} frame={frame} />
      <EarlierWorkers view={view} frame={frame} />
      <Supporters view={view} frame={frame} />
      <LeftInDoubt view={view} frame={frame} />
      <NotWanted view={view} frame={frame} />
      <section aria-labelledby="efforts">
        <h2 id="efforts">{t('efforts')}</h2>
        <p>{t('sum', { tries: view.efforts.tries, reached: view.efforts.reached })}</p>
        <p>{reachedWords(view.efforts.lastReached, frame)}</p>
        <p>
          <a href={paths.efforts(record.id)}>{t('efforts')}</a>
        </p>
      </section>
      <PrintButton />
    </StaffPage>
  );
}

export const reachedWords = (at: Date | null, frame: Frame): string => {
  const t = words(frame.lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  return at ? t('lastReached', { at: exactTime(at, frame.now, frame.lang, zone) }) : t('neverReached');
};

function ColleagueCard({ colleague, view, frame }: TeamProps & { colleague: Colleague }) {
  const t = words(frame.lang);
  const { userId, name, main, chosen, roles } = colleague;
  const id = view.record.id;
  const isAdvocate = roles.some((role) => (counted.advocate as readonly string[]).includes(role));
  return (
    <Card
      heading={name}
      headingLevel={3}
      aside={
        <>
          {main && <Tag tone="calm">{t('main')}</Tag>} {chosen && <Tag tone="good">{t('chosen')}</Tag>}
        </>
      }
      actions={
        view.mayAdd && (
          <>
            {isAdvocate && !main && (
              <Form action={paths.mainAdvocate(id)} label={t('makeMainOf', { name })}>
                <input type="hidden" name="userId" value={userId} />
                <SubmitButton look="outline">{t('makeMain')}</SubmitButton>
              </Form>
            )}
            {!chosen && (
              <Form action={paths.chosen(id)} label={t('chooseOf', { name })}>
                <input type="hidden" name="userId" value={userId} />
                <SubmitButton look="outline">{t('choose')}</SubmitButton>
              </Form>
            )}
            {[main, chosen].map(
              (member) =>
                member && (
                  <Form action={paths.ending(id, member.id)} label={t('endOf', { name: t(`part-${member.part}`) })}>
                    <SubmitButton look="plain">{t('endOf', { name: t(`part-${member.part}`) })}</SubmitButton>
                  </Form>
                ),
            )}
          </>
        )
      }
    >
      <p>
        {roles.map((role) => roleName(role, frame.lang)).join(', ')}
        {' · '}
        {colleague.agencyName}
      </p>
      {turnOf(view.changes, userId).map(({ kind, n }) => (
        <p>{t(`turn-${kind}`, { n })}</p>
      ))}
      <ul>
        {colleague.terms.map((term) => (
          <li>
            {accessWords(frame.lang)(`basis-${term.kind}`)}, {t('since', { day: dayIn(term.since, frame) })}
            {term.until && <>, {t('until', { day: dayIn(term.until, frame) })}</>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** How often a youth had to begin again with somebody new. */
function Changes({ view, frame }: TeamProps) {
  const t = words(frame.lang);
  const homes = view.homes && view.homes.n > 1 ? view.homes : null;
  if (view.changes.length === 0 && !homes) return null;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{t('changes')}</h2>
      <p class="usa-hint">{t('changesWhy')}</p>
      {homes && (
        <h3>
          <a href={homes.href}>{t('change-home', { n: homes.n })}</a>
        </h3>
      )}
      {view.changes.map(({ kind, workers }) => (
        <>
          <h3>{t(`change-${kind}`, { n: workers.length })}</h3>
          <ol>
            {workers.map(({ name, since, until }) => (
              <li>
                {until && until <= frame.now
                  ? t('term', { name, from: dayIn(since, frame), to: dayIn(until, frame) })
                  : t('termNow', { name, from: dayIn(since, frame) })}
              </li>
            ))}
          </ol>
          {workers.every(({ until }) => until !== null && until <= frame.now) && <p>{t('nobodyNow')}</p>}
        </>
      ))}
    </section>
  );
}
