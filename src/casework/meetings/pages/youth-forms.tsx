import type { Child } from 'hono/jsx';
import { TellingOnce } from '#casework/story/index.ts';
import { Checkboxes, Radios, Select } from '#ui/choice-field.tsx';
import { DateField, DateTimeField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { paths } from '../paths.ts';
import { comesIds } from '../said-store.ts';
import { words } from '../words.ts';
import { youthMeetingWords } from '../words-youth.ts';
import { guestName } from './agenda.tsx';
import { momentIn, seatName } from './speak.ts';
import type { YouthProps } from './youth.tsx';

const placeOf = ({ view }: YouthProps): [string, string] => [view.meeting.id, view.agenda.youth.id];
const backIn = (here: string, { frame }: YouthProps) => typed(frame.path === here ? frame.again : null);

/** A folded form; open where it came back. */
function Folded(props: { here: string; title: string; button: string; isBack: boolean; children: Child }) {
  return (
    <Disclosure summary={props.title} open={props.isBack}>
      <Form action={props.here} label={props.title}>
        {props.children}
        <Actions>
          <SubmitButton>{props.button}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}

export function ItemForm(props: YouthProps) {
  const y = youthMeetingWords(props.frame.lang);
  const here = paths.items(...placeOf(props));
  const { value, error, isBack } = backIn(here, props);
  const mine = props.view.agenda.items.filter(({ byId }) => byId === props.frame.actor?.userId);
  return (
    <>
      {mine.map(({ id, words: what }) => (
        <Form action={paths.itemBack(...placeOf(props), id)} label={y('takeBack', { what })}>
          <SubmitButton look="plain">{y('takeBack', { what })}</SubmitButton>
        </Form>
      ))}
      <Folded here={here} title={y('addItem')} button={words(props.frame.lang)('add')} isBack={isBack}>
        <TextField name="words" label={y('itemField')} value={value('words')} error={error('words')} maxlength={500} />
      </Folded>
    </>
  );
}

export function PrepareForm(props: YouthProps) {
  const y = youthMeetingWords(props.frame.lang);
  const here = paths.talks(...placeOf(props), 'prepared');
  const { value, error, isBack } = backIn(here, props);
  const was = props.view.agenda.prepared;
  // Another form of the page that came back leaves this one as it was.
  const frame = props.frame.path === here ? props.frame : { ...props.frame, again: null };
  const now = (name: 'say' | 'represented' | 'notBefore') => (isBack ? value(name) : (was?.words[name] ?? ''));
  return (
    <TellingOnce told={props.view.told} form="meeting-prepared" frame={frame} isNew={() => !was}>
      <Folded here={here} title={y('prepareDo')} button={words(props.frame.lang)('save')} isBack={isBack}>
        <TextArea name="say" label={y('say')} value={now('say')} error={error('say')} rows={3} maxlength={2000} />
        <Radios
          name="comes"
          label={y('comes')}
          value={isBack ? value('comes') : was?.comes}
          error={error('comes')}
          choices={comesIds.map((each) => ({ value: each, label: y(`comes-${each}`) }))}
        />
        <TextField
          name="represented"
          label={y('represented')}
          value={now('represented')}
          error={error('represented')}
          maxlength={300}
        />
        <TextArea
          name="notBefore"
          label={y('notBefore')}
          value={now('notBefore')}
          error={error('notBefore')}
          rows={2}
          maxlength={2000}
        />
        <DateTimeField name="at" label={y('talkAt')} value={value('at')} error={error('at')} />
      </Folded>
    </TellingOnce>
  );
}

export function TellForm(props: YouthProps) {
  const y = youthMeetingWords(props.frame.lang);
  const here = paths.talks(...placeOf(props), 'told');
  const { value, error, isBack } = backIn(here, props);
  return (
    <Folded here={here} title={y('tellDo')} button={words(props.frame.lang)('save')} isBack={isBack}>
      <TextArea
        name="saidToIt"
        label={y('saidToIt')}
        value={value('saidToIt')}
        error={error('saidToIt')}
        rows={3}
        maxlength={2000}
      />
      <DateTimeField name="toldAt" label={y('talkAt')} value={value('toldAt')} error={error('toldAt')} />
    </Folded>
  );
}

export function GuestForm(props: YouthProps) {
  const y = youthMeetingWords(props.frame.lang);
  const { agenda } = props.view;
  const here = paths.guests(...placeOf(props));
  const { value, error, isBack } = backIn(here, props);
  const sits = new Set(agenda.guests.map(({ memberId }) => memberId ?? 'youth'));
  const supporters = agenda.supporters.filter(({ id, waits }) => !waits && !sits.has(id));
  const choices = [
    ...(sits.has('youth') ? [] : [{ value: 'youth', label: y('theYouth') }]),
    ...supporters.map(({ id }) => ({
      value: id,
      label: guestName(
        { id, youthId: agenda.youth.id, who: 'supporter', memberId: id, came: null },
        agenda,
        props.frame,
      ),
    })),
  ];
  if (choices.length === 0) return null;
  return (
    <Folded here={here} title={y('giveGuest')} button={y('giveGuest')} isBack={isBack}>
      <Radios name="guest" label={y('guests')} value={value('guest')} error={error('guest')} choices={choices} />
    </Folded>
  );
}

export function DecisionForm(props: YouthProps) {
  const y = youthMeetingWords(props.frame.lang);
  const { seats } = props.view;
  const here = paths.decisions(...placeOf(props));
  const { value, values, error, isBack } = backIn(here, props);
  const there = seats.filter(({ came }) => came !== 'no');
  const people = seats.map(({ userId, name, agencyName }) => ({ value: userId, label: `${name} · ${agencyName}` }));
  return (
    <Folded here={here} title={y('decide')} button={y('keepDecision')} isBack={isBack}>
      <TextArea name="what" label={y('what')} value={value('what')} error={error('what')} rows={2} maxlength={300} />
      <Select
        name="owner"
        label={y('owner')}
        value={value('owner')}
        error={error('owner')}
        emptyLabel={y('nobody')}
        areNames
        choices={[{ value: 'youth', label: y('theYouth') }, ...people]}
      />
      <DateField name="dueOn" label={y('dueOn')} value={value('dueOn')} error={error('dueOn')} />
      <Checkboxes
        name="agreed"
        label={y('agreed')}
        values={values('agreed')}
        choices={[
          { value: props.view.agenda.youth.id, label: y('theYouth'), isName: true },
          ...there.map(({ userId, name, seat }) => ({
            value: userId,
            label: `${name} · ${seatName(seat, props.frame)}`,
            isName: true,
          })),
        ]}
      />
      <TextArea
        name="dissent"
        label={y('dissent')}
        value={value('dissent')}
        error={error('dissent')}
        rows={2}
        maxlength={1000}
      />
    </Folded>
  );
}

/** Lets one of those who sit there see this youth, under the team's own statute; the gate decides. */
export function LetInForm(props: YouthProps) {
  const y = youthMeetingWords(props.frame.lang);
  const { seats, sights, rule, reports } = props.view;
  const here = paths.letIn(...placeOf(props));
  const { value, error, isBack } = backIn(here, props);
  const isOwn = (userId: string) =>
    userId === props.frame.actor?.userId || sights.some((each) => each.userId === userId && each.kind === 'own-case');
  const outside = seats.filter(
    ({ userId }) => !isOwn(userId) && !sights.some((each) => each.userId === userId && each.kind === rule.basis),
  );
  if (outside.length === 0) return null;
  return (
    <Folded here={here} title={y('letIn')} button={y('letInDo')} isBack={isBack}>
      <Radios
        name="person"
        label={y('letIn')}
        value={value('person')}
        error={error('person')}
        choices={outside.map(({ userId, name, agencyName }) => ({
          value: userId,
          label: `${name} · ${agencyName}`,
          isName: true,
        }))}
      />
      {rule.basis === 'mdt-investigation' && (
        <>
          <Select
            name="report"
            label={y('report')}
            value={value('report')}
            error={error('report')}
            choices={reports.map(({ id, receivedAt }) => ({ value: id, label: momentIn(receivedAt, props.frame) }))}
          />
          <p class="usa-hint">{y('lapses', { n: rule.lapseDays ?? 0 })}</p>
          <TextArea
            name="goodCause"
            label={y('goodCause')}
            value={value('goodCause')}
            error={error('goodCause')}
            rows={2}
            maxlength={2000}
          />
        </>
      )}
      <DateField name="until" label={y('untilDay')} value={value('until')} error={error('until')} />
    </Folded>
  );
}
