import { AlreadyTold } from '#casework/story/index.ts';
import { toRecord, YouthHeading } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { Columns } from '#ui/card.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { Tag } from '#ui/tag.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { HandoverView } from '../actions/handover.ts';
import { handoverState } from '../model/handover.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { Goals, Known, Owed, People, Promised, Runs, Tries, Wishes } from './handover-known.tsx';
import { Soon } from './handover-soon.tsx';

export type HandoverProps = { view: HandoverView; frame: Frame };

/** What somebody who takes over reads in five minutes: the leaver's three things first, then what the record knows. */
export function HandoverPage({ view, frame }: HandoverProps) {
  const t = words(frame.lang);
  const { record, handover } = view;
  const crumbs = [...toRecord(record, frame), { href: paths.handovers(record.id), label: t('handovers') }];
  const props = { view, frame };
  return (
    <StaffPage frame={frame} title={t('handovers')} crumbs={crumbs}>
      <YouthHeading youth={record} frame={frame} />
      <p>
        <strong>{t('fromTo', { from: handover.fromName, to: handover.toName })}</strong>{' '}
        <Tag>{t(`state-${handoverState(handover)}`)}</Tag>
      </p>
      <p>{t('leaves', { name: handover.fromName, day: dayWords(handover.leavesOn, frame.lang) })}</p>
      {handover.metOn && <p>{t('met', { day: dayWords(handover.metOn, frame.lang) })}</p>}
      <section aria-labelledby="leaver">
        <h2 id="leaver">{t('writtenBy')}</h2>
        {(['helps', 'careful', 'first'] as const).map(
          (each) =>
            handover.words[each] && (
              <>
                <h3>{t(each)}</h3>
                <p class="tl-prose">{handover.words[each]}</p>
              </>
            ),
        )}
      </section>
      <Columns>
        <div>
          <Goals {...props} />
          <Wishes {...props} />
          <People {...props} />
          <Tries {...props} />
        </div>
        <div>
          <Soon {...props} />
          <Owed {...props} />
          <Runs {...props} />
          <Promised {...props} />
          <Known {...props} />
          <AlreadyTold told={view.told} frame={frame} />
        </div>
      </Columns>
      <Settle {...props} />
      <PrintButton />
    </StaffPage>
  );
}

/** What is left to say of it, to whom it is theirs to say. */
function Settle({ view, frame }: HandoverProps) {
  const t = words(frame.lang);
  const { record, handover } = view;
  const state = handoverState(handover);
  if (state === 'done' || state === 'called-off') return null;
  const me = frame.actor?.userId;
  const { value, error } = typed(frame.again);
  const today = dayOf(frame.now, frame.actor?.timeZone ?? 'UTC');
  return (
    <section class="tl-screen-only" aria-labelledby="settle">
      <h2 id="settle">{t(`state-${state}`)}</h2>
      {me === handover.toId && state === 'to-read' && (
        <Form action={paths.handoverRead(record.id, handover.id)} label={t('confirmRead')}>
          <Actions>
            <SubmitButton>{t('confirmRead')}</SubmitButton>
          </Actions>
        </Form>
      )}
      {me === handover.toId && (
        <Form action={paths.handoverMet(record.id, handover.id)} label={t('confirmMet')}>
          <DateField
            name="metOn"
            label={t('metOn')}
            hint={t('metHint')}
            value={value('metOn') || today}
            error={error('metOn')}
          />
          <Actions>
            <SubmitButton look={state === 'to-read' ? 'outline' : 'main'}>{t('confirmMet')}</SubmitButton>
          </Actions>
        </Form>
      )}
      {(me === handover.fromId || me === handover.byId) && (
        <Form action={paths.handoverOff(record.id, handover.id)} label={t('callOff')}>
          <SubmitButton look="plain">{t('callOff')}</SubmitButton>
        </Form>
      )}
    </section>
  );
}
