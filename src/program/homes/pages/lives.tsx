import { Radios } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { ends } from '../model/codes.ts';
import { paths } from '../paths.ts';
import type { Placement } from '../placement-store.ts';
import { youthWords } from '../words-youth.ts';
import { dayIn, homeWords } from './parts.ts';
import type { YouthProps } from './youth.tsx';

const YEAR_MS = 365 * 86_400_000;

/** The home in which the youth lives now, who knows them there, and how to end it. */
export function LivesNow({ view, frame }: YouthProps) {
  const t = youthWords(frame.lang);
  const now = view.placements.find(({ endedAt }) => endedAt === null);
  return (
    <section aria-labelledby="lives">
      <h2 id="lives">{t('livesIn')}</h2>
      {!now && <p>{t('livesNowhere')}</p>}
      {now && (
        <>
          <p>
            {t('livesSince', {
              home: homeWords(now.number, frame),
              agency: now.agency ?? '',
              at: dayIn(now.placedAt, frame),
            })}
          </p>
          {now.personName && <p>{t('withPerson', { person: now.personName })}</p>}
          {now.agency && now.agencyPhone && (
            <p>
              <a href={`tel:${now.agencyPhone}`}>{t('call', { agency: now.agency, phone: now.agencyPhone })}</a>
            </p>
          )}
          <p>{t(`advocate-${now.advocate}`)}</p>
          {now.whyNear && view.mayPlace && <p>{t('nearBecause', { why: now.whyNear })}</p>}
          {now.number !== null && (
            <p>
              <a href={paths.where(now.homeId)}>{t('whereSee')}</a>
            </p>
          )}
          {now.nextPersonName && <p>{t('nextIs', { person: now.nextPersonName })}</p>}
          {now.nextWaits && view.mayPlace && (
            <Form action={paths.next(view.record.id, now.id)} label={t('letNextIn')}>
              <p>{t('newContractor')}</p>
              <SubmitButton>{t('letNextIn')}</SubmitButton>
            </Form>
          )}
          {view.mayPlace && <EndPlacement placement={now} view={view} frame={frame} />}
        </>
      )}
    </section>
  );
}

function EndPlacement({ placement, view, frame }: YouthProps & { placement: Placement }) {
  const t = youthWords(frame.lang);
  const path = paths.placementEnd(view.record.id, placement.id);
  const { value, error, isBack } = typed(frame.path === path ? frame.again : null);
  return (
    <Disclosure summary={t('endPlacement')} open={isBack}>
      <Form action={path} label={t('endPlacement')}>
        <Radios
          name="reason"
          label={t('endWhy')}
          value={value('reason')}
          error={error('reason')}
          choices={ends.map((each) => ({ value: each, label: t(`end-${each}`) }))}
          required
        />
        <TextArea
          name="endWords"
          label={t('endWords')}
          value={value('endWords')}
          error={error('endWords')}
          rows={3}
          maxlength={2000}
        />
        <Actions>
          <SubmitButton look="outline">{t('endPlacement')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}

/** The homes before: youth count them, so they are counted. */
export function LivedBefore({ view, frame }: YouthProps) {
  const t = youthWords(frame.lang);
  const since = frame.now.getTime() - YEAR_MS;
  const lately = view.placements.filter(({ endedAt }) => endedAt === null || endedAt.getTime() > since);
  const before = view.placements.filter(({ endedAt }) => endedAt !== null);
  if (before.length === 0) return null;
  return (
    <section aria-labelledby="before">
      <h2 id="before">{t('history')}</h2>
      <p>{t('changes', { n: lately.length })}</p>
      <ol class="usa-list">
        {before.map((each) => (
          <li>
            {t('lived', {
              home: homeWords(each.number, frame),
              from: dayIn(each.placedAt, frame),
              to: each.endedAt ? dayIn(each.endedAt, frame) : '',
              why: each.endReason ? t(`end-${each.endReason}` as 'end-other') : '',
            })}
            {each.endWords && <p class="tl-prose">{each.endWords}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
