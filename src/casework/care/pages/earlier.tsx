import { roleName } from '#foundation/people/index.ts';
import { Card, Grid } from '#ui/card.tsx';
import { words } from '../words.ts';
import { dayIn, type TeamProps } from './day-in.ts';

/** Who worked with the youth and does no longer: nobody of the team is forgotten, the only one of their kind neither. */
export function EarlierWorkers({ view, frame }: TeamProps) {
  const t = words(frame.lang);
  if (view.earlier.length === 0) return null;
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">{t('earlier')}</h2>
      <p class="usa-hint">{t('earlierWhy')}</p>
      <Grid>
        {view.earlier.map(({ last, since, until }) => (
          <Card heading={last.name} headingLevel={3}>
            <p>
              {last.roles.map((role) => roleName(role, frame.lang)).join(', ')}
              {' · '}
              {last.agencyName}
            </p>
            <p>{t('earlierTerm', { from: dayIn(since, frame), to: dayIn(until, frame) })}</p>
          </Card>
        ))}
      </Grid>
    </section>
  );
}
