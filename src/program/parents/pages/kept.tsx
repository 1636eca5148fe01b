import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Select } from '#ui/choice-field.tsx';
import { Cite } from '#ui/cite.tsx';
import { ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { Table } from '#ui/table.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { KeptView } from '../actions/classes.ts';
import { instrument } from '../instrument.ts';
import { FEWEST_PAIRS } from '../model/gains.ts';
import { nextOf, type Session } from '../model/sessions.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { Facts } from './parts.tsx';

type Props = { view: KeptView; frame: Frame };

/** One class: its numbers, who leads it, and for its leaders the way to who is here now. */
export function KeptPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { one, iLead, came } = view;
  const next = nextOf(one.sessions, frame.now) ?? one.sessions.at(-1);
  const at = (moment: Date) => exactTime(moment, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  const name = (row: Session) => t('session', { n: row.n });
  return (
    <StaffPage frame={frame} title={t('title')} width="form" crumbs={[{ href: paths.list, label: t('title') }]}>
      <h1>{one.title}</h1>
      {iLead && next && (
        <>
          <p>
            <ButtonLink href={paths.session(one.id, String(next.n))}>{t('takeNow')}</ButtonLink>
          </p>
          <p class="usa-hint">{t('takeNowHint')}</p>
        </>
      )}
      <Facts one={one} frame={frame} />
      <p>
        <a href={paths.oneClass(one.id)}>{t('publicPage')}</a>
      </p>
      <Table
        caption={t('sessions')}
        rows={one.sessions}
        columns={[
          {
            label: t('sessions'),
            rowHeader: true,
            cell: (row: Session) =>
              iLead ? <a href={paths.session(one.id, String(row.n))}>{name(row)}</a> : name(row),
          },
          { label: t('when'), cell: (row) => at(row.startsAt) },
          { label: t('cameN'), numeric: true, cell: (row) => String(came.find(({ n }) => n === row.n)?.came ?? 0) },
        ]}
      />
      <PrintButton />
      {one.kind === 'program' && <GainsOf view={view} frame={frame} />}
      <Leaders view={view} frame={frame} />
      {one.endedAt === null && (
        <Form action={paths.end(one.id)}>
          <SubmitButton look="outline">{t('endClass')}</SubmitButton>
        </Form>
      )}
    </StaffPage>
  );
}

function GainsOf({ view: { gains, told }, frame }: Props) {
  const t = words(frame.lang);
  return (
    <section aria-labelledby="gains">
      <h2 id="gains">{t('gains')}</h2>
      <p>{t('gainsText', { before: gains.before, after: gains.after, pairs: gains.pairs })}</p>
      <p>
        {told
          ? t('gainsTold', { more: told.more, same: told.same, less: told.less })
          : t('gainsFew', { n: FEWEST_PAIRS })}
      </p>
      {instrument.checkedOn === null && (
        <p class="usa-hint">
          {t('unchecked', { source: '' })}
          <Cite text={instrument.source} />
        </p>
      )}
    </section>
  );
}

function Leaders({ view: { one, leaders, possible, keeps }, frame }: Props) {
  const t = words(frame.lang);
  const { error } = typed(frame.again);
  return (
    <section aria-labelledby="leaders">
      <h2 id="leaders">{t('leaders')}</h2>
      {leaders.length === 0 && <p>{t('noLeaders')}</p>}
      <ul class="tl-plain-list">
        {leaders.map((each) => (
          <li>
            {`${each.name} (${each.agency})`}
            {keeps && (
              <Form action={paths.leaderEnd(one.id, each.id)}>
                <SubmitButton look="plain">
                  {t('endLeader')}
                  <span class="usa-sr-only">{`: ${each.name}`}</span>
                </SubmitButton>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {keeps && possible.length > 0 && (
        <Form action={paths.leaders(one.id)} label={t('addLeader')}>
          <Select
            name="userId"
            label={t('addLeader')}
            hint={t('leaderHint')}
            error={error('userId')}
            choices={possible.map(({ id, name, agency }) => ({ value: id, label: `${name} (${agency})` }))}
            areNames
          />
          <SubmitButton look="outline">{t('addLeader')}</SubmitButton>
        </Form>
      )}
    </section>
  );
}
