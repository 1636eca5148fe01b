import { isOver, standingOf } from '#casework/restorative/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import { Card } from '#ui/card.tsx';
import { Select } from '#ui/choice-field.tsx';
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
        <One one={one} {...scene} />
      ))}
      <h2>{t('publicRepairAsk')}</h2>
      {view.people.length === 0 ? (
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

function One({ one, frame, youth }: Scene & { one: MyRepair }) {
  const t = publicWords(frame.lang);
  const day = dayWords(dayOf(one.at, youth.timeZone), frame.lang);
  return (
    <Card heading={t('publicRepairOn', { day })}>
      <p>
        <strong>{t(`publicRepairState-${standingOf(one.facts)}`)}</strong>
      </p>
      <p>{one.words}</p>
      {one.chosenName && <p>{t('publicRepairKnows', { name: one.chosenName })}</p>}
      {one.facilitatorName && <p>{t('publicRepairLeads', { name: one.facilitatorName })}</p>}
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
