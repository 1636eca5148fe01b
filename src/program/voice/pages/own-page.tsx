import { toRecord, YouthHeading } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { Checkbox, Radios } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { OwnPageView } from '../actions/card.ts';
import type { KeyLine } from '../key-store.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { PapersOf } from './papers-of.tsx';

type Props = { view: OwnPageView; frame: Frame };
const dayIn = (at: Date, frame: Frame) => dayWords(dayOf(at, frame.actor?.timeZone ?? 'UTC'), frame.lang);

/** Staff's page about the youth's own: a card is made, seen to be used, and ended. */
export function OwnPagePage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { record, standing, keys } = view;
  return (
    <StaffPage frame={frame} title={t('ownPage')} crumbs={toRecord(record, frame)}>
      <YouthHeading youth={record} frame={frame} />
      <h2>{t('ownPage')}</h2>
      <p>{t('about')}</p>
      <p>
        <strong>{t(standing ? 'on' : 'off')}</strong>
      </p>
      {standing && (
        <>
          <p>
            {t('madeBy', {
              name: standing.byName,
              day: dayIn(standing.madeAt, frame),
              until: dayIn(standing.until, frame),
            })}
          </p>
          <p>{standing.usedOn ? t('usedOn', { day: dayWords(standing.usedOn, frame.lang) }) : t('notUsed')}</p>
        </>
      )}
      {view.mayMake ? <MakeForm view={view} frame={frame} /> : <p class="usa-hint">{t('noMake')}</p>}
      {standing && view.mayEnd && <EndForm view={view} frame={frame} />}
      <Earlier keys={keys.filter((key) => key !== standing)} frame={frame} />
      {view.papers && <PapersOf youthId={record.id} papers={view.papers} mayKeep={view.mayKeepPapers} frame={frame} />}
    </StaffPage>
  );
}

function MakeForm({ view, frame }: Props) {
  const t = words(frame.lang);
  const here = paths.card(view.record.id);
  const { value, error } = typed(frame.path === here ? frame.again : null);
  return (
    <section aria-labelledby="make">
      <h3 id="make">{t(view.standing ? 'makeNew' : 'make')}</h3>
      <p>{t('makeWhy')}</p>
      <Form action={here} label={t('make')}>
        <Checkbox name="present" label={t('present')} error={error('present')} />
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
          <SubmitButton>{t(view.standing ? 'makeNew' : 'make')}</SubmitButton>
        </Actions>
      </Form>
    </section>
  );
}

function EndForm({ view, frame }: Props) {
  const t = words(frame.lang);
  const here = paths.ending(view.record.id);
  const { value, error, isBack } = typed(frame.path === here ? frame.again : null);
  return (
    <Disclosure summary={t('end')} open={isBack}>
      <Form action={here} label={t('end')}>
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

function Earlier({ keys, frame }: { keys: readonly KeyLine[]; frame: Frame }) {
  const t = words(frame.lang);
  if (keys.length === 0) return null;
  return (
    <section aria-labelledby="earlier">
      <h3 id="earlier">{t('earlier')}</h3>
      <ul>
        {keys.map((key) => (
          <li>
            {t(key.endedHow ? `ended-${key.endedHow}` : 'lapsed', {
              made: dayIn(key.madeAt, frame),
              ended: dayIn(key.endedAt ?? key.until, frame),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
