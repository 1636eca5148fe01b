import { TellingOnce } from '#casework/story/index.ts';
import { toRecord, YouthHeading } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { Card } from '#ui/card.tsx';
import { Checkbox, Select } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { LeftRepair } from '../actions/left.ts';
import type { RepairView } from '../actions/repair.ts';
import { standingOf } from '../model/repair.ts';
import { paths } from '../paths.ts';
import type { Repair } from '../store.ts';
import { words } from '../words.ts';

export type RepairProps = { view: RepairView; frame: Frame };

/** What a survivor asked for, for whom they chose and who facilitates; and how one is written down in their words. */
export function RepairPage({ view, frame }: RepairProps) {
  const t = words(frame.lang);
  const { record, repairs } = view;
  return (
    <StaffPage frame={frame} title={t('title')} width="form" crumbs={toRecord(record, frame)}>
      <YouthHeading youth={record} frame={frame} />
      <h2>{t('title')}</h2>
      <p>{t('lead')}</p>
      <p>{t('onlyTheirs')}</p>
      {view.left.map((each) => (
        <Next left={each} view={view} frame={frame} />
      ))}
      {repairs.length === 0 && view.left.length === 0 && (
        <EmptyState heading={t('none')}>
          <p>{t('noneHint')}</p>
        </EmptyState>
      )}
      {repairs.map((one) => (
        <Listed one={one} view={view} frame={frame} />
      ))}
      {view.isOpen ? <WriteDown view={view} frame={frame} /> : <p>{t('closedHere')}</p>}
    </StaffPage>
  );
}

function Listed({ one, view, frame }: RepairProps & { one: Repair }) {
  const { lang } = frame;
  const t = words(lang);
  const day = dayWords(dayOf(one.at, frame.actor?.timeZone ?? 'UTC'), lang);
  return (
    <Card
      heading={t('askedOn', { day })}
      headingLevel={3}
      href={paths.one(view.record.id, one.id)}
      aside={<Tag tone="calm">{t(`standing-${standingOf(one.facts)}`)}</Tag>}
    >
      <p class="usa-hint">{t(`how-${one.how}`, { name: one.chosenName ?? '' })}</p>
      <blockquote>{one.words}</blockquote>
    </Card>
  );
}

/** Whom the survivor chose has left: who is next is theirs to say, to this person or on their own page. */
function Next({ left, view, frame }: RepairProps & { left: LeftRepair }) {
  const t = words(frame.lang);
  const here = paths.next(view.record.id, left.id);
  const { value, error } = typed(frame.path === here ? frame.again : null);
  return (
    <Card heading={t('left')} headingLevel={3}>
      <p>{t('leftText', { name: left.chosenName ?? '' })}</p>
      <Form action={here} label={t('left')}>
        <Select
          name="to"
          label={t('nextWho')}
          hint={t('toHint')}
          value={value('to')}
          error={error('to')}
          emptyLabel={t('nextPick')}
          choices={view.people.map(({ userId, name }) => ({ value: userId, label: name }))}
          areNames
        />
        <Checkbox name="said" label={t('nextSaid')} checked={value('said') === 'yes'} error={error('said')} />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Card>
  );
}

function WriteDown({ view, frame }: RepairProps) {
  const t = words(frame.lang);
  const here = paths.ofYouth(view.record.id);
  const { value, error, isBack } = typed(frame.path === here ? frame.again : null);
  return (
    <Disclosure summary={t('writeDown')} open={isBack}>
      <p>{t('writeDownHint')}</p>
      <TellingOnce told={view.told} form="repair-words" frame={frame}>
        <Form action={here} label={t('writeDown')}>
          <TextArea
            name="words"
            label={t('theirWords')}
            value={value('words')}
            error={error('words')}
            rows={5}
            maxlength={3000}
            required
          />
          <Checkbox name="chosen" label={t('chosen')} checked={value('chosen') === 'yes'} error={error('chosen')} />
          <Actions>
            <SubmitButton>{t('save')}</SubmitButton>
          </Actions>
        </Form>
      </TellingOnce>
    </Disclosure>
  );
}
