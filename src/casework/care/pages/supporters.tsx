import { Card, Grid } from '#ui/card.tsx';
import { Radios, Select } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import { relations, waitsForDecision } from '../model/parts.ts';
import { paths } from '../paths.ts';
import type { Member } from '../team-store.ts';
import { words } from '../words.ts';
import { dayIn, type TeamProps } from './day-in.ts';
import { NoGuardian } from './no-guardian.tsx';

/** Those of the youth's own life. Who may be the one who exploits takes no part until a worker decides, with the reason. */
export function Supporters({ view, frame }: TeamProps) {
  const t = words(frame.lang);
  const { supporters, record } = view;
  return (
    <section aria-labelledby="supporters">
      <h2 id="supporters">{t('supporters')}</h2>
      {supporters.length === 0 && <p>{t('noSupporters')}</p>}
      <Grid>
        {supporters.map((member) => (
          <Supporter member={member} view={view} frame={frame} />
        ))}
      </Grid>
      {view.mayAdd && <SupporterForm youthId={record.id} frame={frame} />}
    </section>
  );
}

/** Who left while they may have been the one: kept off until somebody decides, and shown, so that somebody can. */
export function LeftInDoubt({ view, frame }: TeamProps) {
  const t = words(frame.lang);
  if (view.leftInDoubt.length === 0) return null;
  return (
    <section aria-labelledby="left-in-doubt">
      <h2 id="left-in-doubt">{t('leftInDoubt')}</h2>
      <p class="usa-hint">{t('leftInDoubtWhy')}</p>
      <Grid>
        {view.leftInDoubt.map((member) => (
          <Card heading={member.who?.name ?? ''} headingLevel={3}>
            {member.relation && <p>{t(`relation-${member.relation}`)}</p>}
            {member.endedAt && <p>{t('leftOn', { day: dayIn(member.endedAt, frame) })}</p>}
            <Doubted member={member} frame={frame} />
            {view.mayAdd && <ClearForm member={member} youthId={view.record.id} frame={frame} />}
            <NoGuardian member={member} view={view} frame={frame} />
          </Card>
        ))}
      </Grid>
    </section>
  );
}

function Doubted({ member, frame }: { member: Member; frame: TeamProps['frame'] }) {
  if (!member.doubtedAt) return null;
  return (
    <p>
      {words(frame.lang)('doubted', {
        name: member.doubtedBy ?? '',
        at: exactTime(member.doubtedAt, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC'),
        why: member.doubtWords ?? '',
      })}
    </p>
  );
}

function Supporter({ member, view, frame }: TeamProps & { member: Member }) {
  const t = words(frame.lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  const name = member.who?.name ?? '';
  const waits = waitsForDecision(member);
  return (
    <Card
      heading={name}
      headingLevel={3}
      aside={member.saidBy === 'youth' && <Tag tone="good">{t('chosen')}</Tag>}
      actions={view.mayAdd && <EndForm member={member} youthId={view.record.id} frame={frame} />}
    >
      {member.relation && <p>{t(`relation-${member.relation}`)}</p>}
      {member.who?.reach && <p>{member.who.reach}</p>}
      {member.clearedAt && !(waits && member.doubtedAt) && (
        <p>
          {t('cleared', {
            name: member.clearedBy ?? '',
            at: exactTime(member.clearedAt, frame.now, frame.lang, zone),
            why: member.clearWords ?? '',
          })}
        </p>
      )}
      {waits && <Doubted member={member} frame={frame} />}
      {waits && <p>{t('waits')}</p>}
      {waits && view.mayAdd && <ClearForm member={member} youthId={view.record.id} frame={frame} />}
      {waits && <NoGuardian member={member} view={view} frame={frame} />}
      {!waits && view.mayAdd && <DoubtForm member={member} youthId={view.record.id} frame={frame} />}
    </Card>
  );
}

type MemberProps = { member: Member; youthId: string; frame: TeamProps['frame'] };

function ClearForm({ member, youthId, frame }: MemberProps) {
  const t = words(frame.lang);
  const here = paths.clearing(youthId, member.id);
  const { value, error, isBack } = typed(frame.path === here ? frame.again : null);
  return (
    <Disclosure summary={t('clear', { name: member.who?.name ?? '' })} open={isBack}>
      <Form action={here} label={t('clear', { name: member.who?.name ?? '' })}>
        <TextArea name="words" label={t('clearWhy')} value={value('words')} error={error('words')} rows={2} />
        <Actions>
          <SubmitButton look="outline">{t('clearDo')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}

function DoubtForm({ member, youthId, frame }: MemberProps) {
  const t = words(frame.lang);
  const here = paths.doubting(youthId, member.id);
  const { value, error, isBack } = typed(frame.path === here ? frame.again : null);
  const name = member.who?.name ?? '';
  return (
    <Disclosure summary={t('doubt', { name })} open={isBack}>
      <p>{t('doubtWhat')}</p>
      <Form action={here} label={t('doubt', { name })}>
        <TextArea name="words" label={t('doubtWhy')} value={value('words')} error={error('words')} rows={2} />
        <Actions>
          <SubmitButton look="outline">{t('doubtDo')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}

function EndForm({ member, youthId, frame }: MemberProps) {
  const t = words(frame.lang);
  return (
    <Form action={paths.ending(youthId, member.id)} label={t('endOf', { name: member.who?.name ?? '' })}>
      <SubmitButton look="plain">{t('endOf', { name: member.who?.name ?? '' })}</SubmitButton>
    </Form>
  );
}

function SupporterForm({ youthId, frame }: { youthId: string; frame: TeamProps['frame'] }) {
  const t = words(frame.lang);
  const here = paths.supporters(youthId);
  const { value, error, isBack } = typed(frame.path === here ? frame.again : null);
  return (
    <Disclosure summary={t('addSupporter')} open={isBack}>
      <Form action={here} label={t('addSupporter')}>
        <TextField name="name" label={t('name')} value={value('name')} error={error('name')} maxlength={120} />
        <Select
          name="relation"
          label={t('relation')}
          value={value('relation')}
          error={error('relation')}
          emptyLabel={t('chooseRelation')}
          choices={relations.map((each) => ({ value: each, label: t(`relation-${each}`) }))}
        />
        <TextField
          name="reach"
          label={t('reach')}
          hint={t('reachHint')}
          value={value('reach')}
          error={error('reach')}
          maxlength={300}
        />
        <Radios
          name="saidBy"
          label={t('saidBy')}
          value={value('saidBy') || 'youth'}
          inline
          choices={(['youth', 'worker'] as const).map((each) => ({ value: each, label: t(`said-${each}`) }))}
        />
        <Actions>
          <SubmitButton>{t('add')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}

/** Whom the youth does not want about them. */
export function NotWanted({ view, frame }: TeamProps) {
  const t = words(frame.lang);
  const here = paths.notWanted(view.record.id);
  const { value, error, isBack } = typed(frame.path === here ? frame.again : null);
  return (
    <section aria-labelledby="not-wanted">
      <h2 id="not-wanted">{t('notWanted')}</h2>
      {view.notWanted.length === 0 && <p>{t('noneNotWanted')}</p>}
      <Grid>
        {view.notWanted.map((member) => (
          <Card
            heading={member.who?.name}
            headingLevel={3}
            actions={view.mayAdd && <EndForm member={member} youthId={view.record.id} frame={frame} />}
          >
            {member.who?.reach && <p>{member.who.reach}</p>}
            <p class="usa-hint">{t('saidOn', { day: dayIn(member.since, frame) })}</p>
          </Card>
        ))}
      </Grid>
      {view.mayAdd && (
        <Disclosure summary={t('addNotWanted')} open={isBack}>
          <p>{t('notWantedWhy')}</p>
          <Form action={here} label={t('addNotWanted')}>
            <TextField name="name" label={t('name')} value={value('name')} error={error('name')} maxlength={120} />
            <TextField
              name="reach"
              label={t('notWantedWords')}
              value={value('reach')}
              error={error('reach')}
              maxlength={300}
            />
            <Actions>
              <SubmitButton>{t('add')}</SubmitButton>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </section>
  );
}
