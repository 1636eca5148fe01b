import { WhoMayBeTold } from '#casework/care/index.ts';
import { Checkboxes, Radios } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import { moveOutEnds, moveOutWhy, toldWhom } from '../model/codes.ts';
import type { MoveOut } from '../move-out-store.ts';
import { paths } from '../paths.ts';
import { youthWords } from '../words-youth.ts';
import type { YouthProps } from './youth.tsx';

/** Notices by which the youth was told to leave, what came of each, and the form for a new one. */
export function MoveOuts({ view, frame }: YouthProps) {
  const t = youthWords(frame.lang);
  return (
    <section aria-labelledby="move-outs">
      <h2 id="move-outs">{t('moveOuts')}</h2>
      {view.moveOuts.length === 0 && <p>{t('noMoveOuts')}</p>}
      {view.moveOuts.map((notice) => (
        <OneNotice notice={notice} view={view} frame={frame} />
      ))}
      {view.mayAdd && <Give view={view} frame={frame} />}
    </section>
  );
}

function OneNotice({ notice, view, frame }: YouthProps & { notice: MoveOut }) {
  const t = youthWords(frame.lang);
  const line = t('leaveLine', {
    by: dayWords(notice.leaveBy, frame.lang),
    given: dayWords(notice.givenOn, frame.lang),
    why: t(`why-${notice.why}` as 'why-other'),
  });
  return (
    <>
      <p>
        <strong>{line}</strong>
      </p>
      {notice.words && <p class="tl-prose">{notice.words}</p>}
      <p>
        {notice.told.length > 0
          ? `${t('toldWhom')}: ${notice.told.map((each) => t(`told-${each}` as 'told-youth')).join('; ')}`
          : t('toldNobody')}
      </p>
      {notice.outcome && <p>{`${t('whatCame')}: ${t(`outcome-${notice.outcome}` as 'outcome-stays')}`}</p>}
      {!notice.outcome && view.mayAdd && (
        <Form action={paths.moveOutEnd(view.record.id, notice.id)} label={`${t('whatCame')}: ${line}`}>
          <Actions>
            {moveOutEnds.map((each) => (
              <SubmitButton name="outcome" value={each} look="outline">
                {t(`outcome-${each}`)}
              </SubmitButton>
            ))}
          </Actions>
        </Form>
      )}
    </>
  );
}

function Give({ view, frame }: YouthProps) {
  const t = youthWords(frame.lang);
  const path = paths.moveOut(view.record.id);
  const { value, values, error, isBack } = typed(frame.path === path ? frame.again : null);
  return (
    <Disclosure summary={t('giveMoveOut')} open={isBack}>
      <p>{t('moveOutLead')}</p>
      <Form action={path} label={t('giveMoveOut')} requiredNote>
        <DateField name="givenOn" label={t('givenOn')} value={value('givenOn')} error={error('givenOn')} required />
        <DateField name="leaveBy" label={t('leaveBy')} value={value('leaveBy')} error={error('leaveBy')} required />
        <Radios
          name="why"
          label={t('moveOutWhy')}
          value={value('why')}
          error={error('why')}
          choices={moveOutWhy.map((each) => ({ value: each, label: t(`why-${each}`) }))}
          required
        />
        <TextArea
          name="words"
          label={t('moveOutWords')}
          value={value('words')}
          error={error('words')}
          rows={3}
          maxlength={2000}
        />
        <WhoMayBeTold life={view.life} youthId={view.record.id} frame={frame} />
        <Checkboxes
          name="told"
          label={t('toldWhom')}
          values={values('told')}
          error={error('told')}
          choices={toldWhom.map((each) => ({ value: each, label: t(`told-${each}`) }))}
        />
        <Actions>
          <SubmitButton>{t('keep')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
