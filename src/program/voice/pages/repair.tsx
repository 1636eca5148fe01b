import { isOver, standingOf } from '#casework/restorative/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import { Card } from '#ui/card.tsx';
import { Select } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { RepairsView } from '../actions/repair.ts';
import type { Scene } from '../door.ts';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';
import type { MyRepair } from '../repair-store.ts';
import { MyPage } from './shell.tsx';

type Props = Scene & { view: RepairsView };

/** What would repair the harm: what it is, what I asked for, how I stop, and the ask itself. */
export function RepairsPage({ view, ...scene }: Props) {
  const { frame } = scene;
  const t = publicWords(frame.lang);
  const { value, error } = typed(frame.path === paths.repair ? frame.again : null);
  const of = (name: string) => ({ name, value: value(name), error: error(name) });
  return (
    <MyPage frame={frame} here={paths.repair}>
      <h1>{t('publicRepair')}</h1>
      <p>{t('publicRepairText')}</p>
      <ul>
        {(['yours', 'stop', 'safe', 'help', 'who'] as const).map((each) => (
          <li>{t(`publicRepairIs-${each}`)}</li>
        ))}
      </ul>
      {view.repairs.map((one) => (
        <One one={one} people={view.people} {...scene} />
      ))}
      {view.isOpen && <h2>{t('publicRepairAsk')}</h2>}
      {!view.isOpen ? null : view.people.length === 0 ? (
        <p>{t('publicRepairNobody')}</p>
      ) : (
        <Form action={paths.repair} label={t('publicRepairAsk')}>
          <TextArea {...of('words')} label={t('publicRepairWords')} rows={4} maxlength={3000} required />
          <Select
            {...of('to')}
            label={t('publicRepairTo')}
            emptyLabel={t('publicRepairPick')}
            choices={view.people.map(({ userId, name }) => ({ value: userId, label: name }))}
            areNames
          />
          <Actions>
            <SubmitButton>{t('publicRepairSend')}</SubmitButton>
          </Actions>
        </Form>
      )}
    </MyPage>
  );
}

function One({ one, people, frame, youth }: Scene & { one: MyRepair; people: RepairsView['people'] }) {
  const t = publicWords(frame.lang);
  const day = dayWords(dayOf(one.at, youth.timeZone), frame.lang);
  return (
    <Card heading={t('publicRepairOn', { day })}>
      <p>
        <strong>{t(`publicRepairState-${standingOf(one.facts)}`)}</strong>
      </p>
      <p>{one.words}</p>
      {one.chosenName && (one.chosenHere || !isOver(one.facts)) && (
        <p>{t(one.chosenHere ? 'publicRepairKnows' : 'publicRepairGone', { name: one.chosenName })}</p>
      )}
      {one.facilitatorName && <p>{t('publicRepairLeads', { name: one.facilitatorName })}</p>}
      {!isOver(one.facts) && <Next one={one} people={people} frame={frame} youth={youth} />}
      {!isOver(one.facts) && (
        <Form action={paths.repairStop(one.id)} label={day}>
          <SubmitButton look="outline">
            {t('publicRepairStop')}
            <span class="usa-sr-only">{`: ${day}`}</span>
          </SubmitButton>
        </Form>
      )}
    </Card>
  );
}

/** Who else is to know of it: open at once where whom the youth chose has left. */
function Next({ one, people, frame }: Scene & { one: MyRepair; people: RepairsView['people'] }) {
  const t = publicWords(frame.lang);
  const here = paths.repairNext(one.id);
  const { value, error, isBack } = typed(frame.path === here ? frame.again : null);
  const others = people.filter(({ name }) => !one.chosenHere || name !== one.chosenName);
  if (others.length === 0) return one.chosenHere ? null : <p>{t('publicRepairNobodyNext')}</p>;
  return (
    <Disclosure summary={t('publicRepairNext')} open={isBack || !one.chosenHere}>
      <Form action={here} label={t('publicRepairNext')}>
        <Select
          name="next"
          value={value('next')}
          error={error('next')}
          label={t('publicRepairTo')}
          emptyLabel={t('publicRepairPick')}
          choices={others.map(({ userId, name }) => ({ value: userId, label: name }))}
          areNames
        />
        <Actions>
          <SubmitButton>{t('publicRepairNextSave')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
