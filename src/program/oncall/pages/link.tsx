import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { LinkView } from '../actions/link.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { whatWords } from './desk.tsx';

type Props = { view: NonNullable<LinkView>; frame: Frame };

/** What somebody sees who was rung: what is needed, whom to call, and yes or no. */
export function LinkPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { rung, token } = view;
  const saidYes = rung.answer === 'yes' && !rung.over;
  if (rung.over) return <GonePage frame={frame} />;
  return (
    <StaffPage frame={frame} title={t('linkTitle')} width="form">
      <h1>{t('askedFor', { what: whatWords(rung, frame), way: t(`way-${rung.way}`) })}</h1>
      {saidYes && <p class="tl-lead">{t('linkSaidYes')}</p>}
      {(rung.answer === 'no' || rung.answer === 'tie') && <p class="tl-lead">{t('linkSaidNo')}</p>}
      <SummaryList
        rows={[
          { label: t('startsAt'), value: exactTime(rung.startsAt, frame.now, frame.lang, rung.timeZone) },
          { label: t('minutes'), value: t('minutesN', { n: rung.minutes }) },
          ...(rung.question ? [{ label: t('question'), value: <span class="tl-said">{rung.question}</span> }] : []),
          { label: t('linkWho'), value: t('linkFrom', { name: rung.byName, agency: rung.byAgency }) },
          ...(saidYes ? [{ label: t('linkCall'), value: rung.call }] : []),
        ]}
      />
      {saidYes && (
        <p>
          <ButtonLink href={`tel:${rung.call.replace(/[^\d+]/g, '')}`}>{rung.call}</ButtonLink>
        </p>
      )}
      {rung.answer !== 'no' && rung.answer !== 'tie' && (
        <>
          {rung.kind === 'interpreter' && <p>{t('linkTie')}</p>}
          <Form action={paths.answer(token)} label={t('linkTitle')}>
            <Actions>
              {!saidYes && (
                <SubmitButton name="answer" value="yes">
                  {t('linkYes')}
                </SubmitButton>
              )}
              <SubmitButton name="answer" value="no" look="outline">
                {t('linkNo')}
              </SubmitButton>
              {rung.kind === 'interpreter' && (
                <SubmitButton name="answer" value="tie" look="outline">
                  {t('linkTieButton')}
                </SubmitButton>
              )}
            </Actions>
          </Form>
        </>
      )}
    </StaffPage>
  );
}

/** The same for a link that is wrong, settled or taken back. */
export function GonePage({ frame }: { frame: Frame }) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('linkTitle')} width="form">
      <h1>{t('linkGone')}</h1>
      <p>{t('linkGoneText')}</p>
    </StaffPage>
  );
}
