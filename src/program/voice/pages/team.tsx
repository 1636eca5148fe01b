import { dayOf } from '#kernel/calendar.ts';
import { Card } from '#ui/card.tsx';
import { Tag } from '#ui/tag.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { Scene } from '../door.ts';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';
import type { Teammate } from '../sight-store.ts';
import { roleFor } from './plain.ts';
import { MyPage } from './shell.tsx';

/** Who works with the youth, what they do in plain words, and how to reach them. */
export function TeamPage({ team, frame, youth }: Scene & { team: readonly Teammate[] }) {
  const t = publicWords(frame.lang);
  return (
    <MyPage frame={frame} here={paths.team}>
      <h1>{t('publicTeam')}</h1>
      {team.length === 0 && <p>{t('publicTeamNobody')}</p>}
      {team.map((each) => (
        <Card
          heading={each.name}
          aside={
            <>
              {each.main && <Tag tone="calm">{t('publicMain')}</Tag>}{' '}
              {each.chosen && <Tag tone="good">{t('publicChosen')}</Tag>}
            </>
          }
        >
          <p>{roleFor(each.roles, frame.lang)}</p>
          <p>{each.agencyName}</p>
          {each.phone ? (
            <>
              <p>
                <a class="usa-button" href={`tel:${each.phone.replace(/[^\d+]/g, '')}`}>
                  {t('publicCall', { phone: each.phone })}
                </a>
              </p>
              <p class="usa-hint">{t('publicCallWork')}</p>
            </>
          ) : (
            <p class="usa-hint">{t('publicNoPhone')}</p>
          )}
          <p class="usa-hint">{t('publicSince', { day: dayWords(dayOf(each.since, youth.timeZone), frame.lang) })}</p>
        </Card>
      ))}
    </MyPage>
  );
}
