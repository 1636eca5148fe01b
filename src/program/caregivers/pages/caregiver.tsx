import { careWords } from '#casework/care/index.ts';
import { toRecord, YouthHeading } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { Checkbox, Radios } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { OneView } from '../actions/staff.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { Items } from './items.tsx';

export type OneProps = { view: OneView; frame: Frame };

/** One caregiver's page as staff keep it: its card, who talks with them, and what stands there. */
export function CaregiverPage({ view, frame }: OneProps) {
  const t = words(frame.lang);
  const { line, record } = view;
  const day = (at: Date) => dayWords(dayOf(at, frame.actor?.timeZone ?? 'UTC'), frame.lang);
  const { card } = line;
  return (
    <StaffPage
      frame={frame}
      title={t('title')}
      crumbs={[...toRecord(record, frame), { href: paths.ofYouth(record.id), label: t('title') }]}
    >
      <YouthHeading youth={record} frame={frame} />
      <h2>{line.name}</h2>
      {line.relation && <p>{careWords(frame.lang)(`relation-${line.relation}`)}</p>}
      <p>
        <strong>{t(card ? 'on' : 'off')}</strong>
      </p>
      {line.waits && <p>{t('waits')}</p>}
      {line.unwanted && <p>{t('unwanted')}</p>}
      {card && (
        <p>
          {t('madeBy', { name: card.byName, day: day(card.madeAt), until: day(card.until) })}{' '}
          {card.usedOn ? t('usedOn', { day: dayWords(card.usedOn, frame.lang) }) : t('notUsed')}
        </p>
      )}
      {line.mayMake && <MakeForm view={view} frame={frame} />}
      {!line.mayMake && !line.waits && !line.unwanted && <p class="usa-hint">{t('noMake')}</p>}
      {card && view.mayEnd && <EndForm view={view} frame={frame} />}
      {!line.waits && <Speakers view={view} frame={frame} />}
      {!line.waits && <Items view={view} frame={frame} />}
      {line.asks.map(({ kind, answeredAt, ownerName }) => (
        <p>
          {t('askLine', {
            what: t(`ask-${kind}`),
            state: answeredAt ? t('stateAnswered') : t('stateOpen', { name: ownerName }),
          })}
        </p>
      ))}
    </StaffPage>
  );
}

function MakeForm({ view, frame }: OneProps) {
  const t = words(frame.lang);
  const { line } = view;
  const here = paths.card(view.record.id, line.partId);
  const { value, error, isBack } = typed(frame.path === here ? frame.again : null);
  const what = t(line.card ? 'makeNew' : 'make');
  return (
    <Disclosure summary={t('makeFor', { what, name: line.name })} open={isBack}>
      <Form action={here} label={t('makeFor', { what, name: line.name })}>
        <Checkbox name="present" label={t('present')} checked={value('present') === 'yes'} error={error('present')} />
        <Checkbox name="told" label={t('told')} checked={value('told') === 'yes'} error={error('told')} />
        <Radios
          name="lang"
          label={t('cardLang')}
          value={value('lang') || frame.lang}
          inline
          choices={[
            { value: 'en', label: t('english') },
            { value: 'es', label: t('spanish') },
          ]}
        />
        <Actions>
          <SubmitButton>{what}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}

function EndForm({ view, frame }: OneProps) {
  const t = words(frame.lang);
  const { line } = view;
  const here = paths.ending(view.record.id, line.partId);
  const { value, error, isBack } = typed(frame.path === here ? frame.again : null);
  return (
    <Disclosure summary={t('endFor', { name: line.name })} open={isBack}>
      <Form action={here} label={t('endFor', { name: line.name })}>
        <Radios
          name="why"
          label={t('endWhy')}
          value={value('why')}
          error={error('why')}
          choices={(['lost', 'found'] as const).map((each) => ({ value: each, label: t(`why-${each}`) }))}
        />
        <Actions>
          <SubmitButton>{t('endNow')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}

function Speakers({ view, frame }: OneProps) {
  const t = words(frame.lang);
  const { line } = view;
  const here = paths.speaking(view.record.id, line.partId);
  const mine = line.speakers.some(({ userId }) => userId === frame.actor?.userId);
  return (
    <>
      <p>
        {line.speakers.length > 0
          ? t('speakers', { names: line.speakers.map(({ name }) => name).join(', ') })
          : t('noSpeakers')}
      </p>
      {view.mayAdd && (
        <Form action={here} label={`${t(mine ? 'noSpeak' : 'speak')}: ${line.name}`}>
          <input type="hidden" name="speak" value={mine ? 'no' : 'yes'} />
          <SubmitButton look="outline">{t(mine ? 'noSpeak' : 'speak')}</SubmitButton>
        </Form>
      )}
    </>
  );
}
