import type { Child } from 'hono/jsx';
import { carePaths } from '#casework/care/index.ts';
import { youthPaths } from '#casework/youth/index.ts';
import { accessPaths } from '#foundation/access/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Card } from '#ui/card.tsx';
import { Radios } from '#ui/choice-field.tsx';
import { Clock } from '#ui/clock.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { AnswersView } from '../actions/answers.ts';
import { blockDecisions } from '../letter-store.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Props = { view: AnswersView; frame: Frame };

/** What youth asked of this person, and complaints that are theirs to hear: each waits for an answer that the youth reads. */
export function AnswersPage({ view, frame }: Props) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('answers')}>
      <h1>{t('answers')}</h1>
      <p>{t('answersAbout')}</p>
      {view.asked.length === 0 && <p>{t('nothingAsked')}</p>}
      {view.asked.map((each) => (
        <Letter
          id={each.id}
          level={2}
          heading={t(`ask-${each.kind}`)}
          facts={
            <>
              {each.aboutName && <p>{t('aboutWhom', { name: each.aboutName })}</p>}
              <p>
                <a href={youthPaths.youth(each.youthId)}>{t('youthNumber', { number: each.number })}</a>
              </p>
              {each.kind === 'block' && <BlockSteps youthId={each.youthId} frame={frame} />}
              {!each.mine && <p>{t('ownedBy', { name: each.ownerName })}</p>}
            </>
          }
          letter={each}
          at={each.askedAt}
          action={each.kind === 'block' ? paths.answerBlock : paths.answer}
          {...(each.kind === 'block' ? { decides: true } : {})}
          frame={frame}
        />
      ))}
      {view.hears && <Complaints view={view} frame={frame} />}
    </StaffPage>
  );
}

/** Of somebody whom the youth named: what stands already, and where the rest is done. */
function BlockSteps({ youthId, frame }: { youthId: string; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <p>
      {t('blockSteps')} <a href={carePaths.team(youthId)}>{t('blockTeam')}</a>{' '}
      <a href={accessPaths.access(youthId)}>{t('blockAccess')}</a>
    </p>
  );
}

function Complaints({ view, frame }: Props) {
  const t = words(frame.lang);
  return (
    <section aria-labelledby="complaints">
      <h2 id="complaints">{t('complaints')}</h2>
      <p>{t('complaintsAbout')}</p>
      {view.heard.length === 0 && <p>{t('noComplaints')}</p>}
      {view.heard.map((each) => (
        <Letter
          id={each.id}
          level={3}
          heading={
            each.aboutName ? `${each.aboutName}, ${each.aboutAgency ?? ''}` : (each.aboutAgency ?? t('noAgency'))
          }
          facts={<p>{each.number ? t('youthNumber', { number: each.number }) : t('unnamed')}</p>}
          letter={each}
          at={each.madeAt}
          action={paths.answerComplaint}
          frame={frame}
        />
      ))}
    </section>
  );
}

type LetterProps = {
  id: string;
  level: 2 | 3;
  heading: string;
  facts: Child;
  letter: { body: string; answer: string | null; dueAt: Date | null; answeredAt: Date | null };
  at: Date;
  action: string;
  /** What was decided is chosen, beside the words. */
  decides?: boolean;
  frame: Frame;
};

function Letter({ id, level, heading, facts, letter, at, action, decides = false, frame }: LetterProps) {
  const t = words(frame.lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  const said = (moment: Date) => exactTime(moment, frame.now, frame.lang, zone);
  const mine = frame.again?.values.id === id;
  const { value, error } = typed(mine ? frame.again : null);
  const { body, answer, dueAt, answeredAt } = letter;
  return (
    <Card
      heading={<span id={`letter-${id}`}>{heading}</span>}
      headingLevel={level}
      aside={dueAt && !answeredAt && <Clock dueAt={dueAt} now={frame.now} timeZone={zone} />}
    >
      {facts}
      <p class="tl-said">{body}</p>
      <p class="usa-hint">{t('writtenAt', { at: said(at) })}</p>
      {!dueAt && !answeredAt && <p>{t('noClock', { at: said(at) })}</p>}
      {answeredAt ? (
        <>
          <p>
            <strong>{t('answeredAt', { at: said(answeredAt) })}</strong>
          </p>
          <p class="tl-said">{answer}</p>
        </>
      ) : (
        <Form action={action} label={`${t('answerIt')}: ${heading}`}>
          <input type="hidden" name="id" value={id} />
          {decides && (
            <Radios
              name="decided"
              label={t('blockDecide')}
              value={value('decided')}
              error={error('decided')}
              choices={blockDecisions.map((each) => ({ value: each, label: t(`decided-${each}`) }))}
            />
          )}
          <TextArea
            name="text"
            label={t('answerText')}
            hint={t('answerHint')}
            value={value('text')}
            error={error('text')}
            rows={3}
            maxlength={3000}
          />
          <Actions>
            <SubmitButton>{t('answerIt')}</SubmitButton>
          </Actions>
        </Form>
      )}
    </Card>
  );
}
