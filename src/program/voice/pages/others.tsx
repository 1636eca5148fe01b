import { dayOf } from '#kernel/calendar.ts';
import { Card } from '#ui/card.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { OthersView } from '../actions/others.ts';
import type { Scene } from '../door.ts';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';
import { MyPage } from './shell.tsx';

/** Who cares for the youth and has a page of their own: that there is one, what it shows, and how it ends. */
export function OthersPage({ view, frame, youth }: Scene & { view: OthersView }) {
  const t = publicWords(frame.lang);
  return (
    <MyPage frame={frame} here={paths.others}>
      <h1>{t('publicOthers')}</h1>
      <p>{t('publicOthersText')}</p>
      <ul>
        {(['dates', 'tasks', 'talk', 'asks'] as const).map((each) => (
          <li>{t(`publicOthersShows-${each}`)}</li>
        ))}
      </ul>
      <p>{t('publicOthersNever')}</p>
      {view.others.length === 0 && <p>{t('publicOthersNobody')}</p>}
      {view.others.map(({ keyId, name, madeAt, usedOn }) => (
        <Card heading={name}>
          <p class="usa-hint">
            {t('publicOthersSince', { day: dayWords(dayOf(madeAt, youth.timeZone), frame.lang) })}{' '}
            {usedOn && t('publicOthersUsed', { day: dayWords(usedOn, frame.lang) })}
          </p>
          {view.mayEnd && (
            <Form action={paths.othersOff(keyId)} label={`${t('publicOthersOff')}: ${name}`}>
              <SubmitButton look="outline">
                {t('publicOthersOff')}
                <span class="usa-sr-only">{`: ${name}`}</span>
              </SubmitButton>
            </Form>
          )}
        </Card>
      ))}
      <p>{t(view.mayEnd ? 'publicOthersWhat' : 'publicOthersAsk')}</p>
      <p>
        <a href={paths.ask}>{t('publicAsk')}</a>
      </p>
    </MyPage>
  );
}
