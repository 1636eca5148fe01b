import { dayOf } from '#kernel/calendar.ts';
import { Card } from '#ui/card.tsx';
import { ButtonLink } from '#ui/form.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { Scene } from '../door.ts';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';
import type { LookLine, Sight } from '../sight-store.ts';
import { kindFor, roleFor, whyFor } from './plain.ts';
import { MyPage } from './shell.tsx';

/** What each agency can see today, why, and until when. */
export function SeePage({ sights, frame, youth }: Scene & { sights: readonly Sight[] }) {
  const t = publicWords(frame.lang);
  const byAgency = Map.groupBy(sights, ({ agencyId }) => agencyId);
  return (
    <MyPage frame={frame} here={paths.see}>
      <h1>{t('publicSee')}</h1>
      <p>{t('publicSeeText')}</p>
      {sights.length === 0 && <p>{t('publicSeeNobody')}</p>}
      {[...byAgency.values()].map((own) => (
        <Card heading={own[0]?.agencyName}>
          {reasonsOf(own).map((lines) => (
            <Reason lines={lines} frame={frame} youth={youth} />
          ))}
        </Card>
      ))}
      <p class="usa-hint">{t('publicSeeSecret')}</p>
      <p class="usa-hint">{t('publicSeeVault')}</p>
      <p>
        <a href={paths.looks}>{t('publicLooks')}</a>
      </p>
    </MyPage>
  );
}

/** The lines of one agency, those with the same reason, person and end together. */
const reasonsOf = (own: readonly Sight[]): Sight[][] => [
  ...Map.groupBy(own, (each) => [each.basis, each.userName, each.until?.getTime(), each.consentId].join(' ')).values(),
];

function Reason({ lines, frame, youth }: Scene & { lines: readonly Sight[] }) {
  const t = publicWords(frame.lang);
  const [first] = lines;
  if (!first) return null;
  return (
    <section>
      <h3>{first.userName ?? t('publicWhole')}</h3>
      <p>{t('publicBecause', { why: whyFor(first.basis, frame.lang) })}</p>
      <ul>
        {lines.map(({ category }) => (
          <li>{kindFor(category, frame.lang)}</li>
        ))}
      </ul>
      <p class="usa-hint">
        {first.until
          ? t('publicUntil', { day: dayWords(dayOf(first.until, youth.timeZone), frame.lang) })
          : t('publicNoEnd')}
      </p>
      {first.consentId && (
        <ButtonLink look="outline" href={paths.sharing}>
          {t('publicSharing')}
        </ButtonLink>
      )}
    </section>
  );
}

/** Who looked, day by day: by role and agency, by name only of the team. */
export function LooksPage({ looks, frame }: Scene & { looks: readonly LookLine[] }) {
  const t = publicWords(frame.lang);
  const byDay = Map.groupBy(looks, ({ day }) => day);
  return (
    <MyPage frame={frame} here={paths.looks}>
      <h1>{t('publicLooks')}</h1>
      <p>{t('publicLooksText')}</p>
      {looks.length === 0 && <p>{t('publicLooksNobody')}</p>}
      {[...byDay.entries()].map(([day, lines]) => (
        <section>
          <h2>{dayWords(day, frame.lang)}</h2>
          <ul>
            {lines.map((line) => (
              <li>
                {line.userName ?? roleFor(line.role ? [line.role] : [], frame.lang)}
                {' · '}
                {line.agencyName}
                {' · '}
                {t('publicLookLine', { n: line.times })}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p>{t('publicLooksStrange')}</p>
      <p class="usa-hint">{t('publicSeeSecret')}</p>
    </MyPage>
  );
}
