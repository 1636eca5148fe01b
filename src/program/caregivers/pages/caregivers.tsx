import { carePaths, careWords } from '#casework/care/index.ts';
import { toRecord, YouthHeading } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Card } from '#ui/card.tsx';
import type { CaregiversView } from '../actions/staff.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

/** Who of the youth's own life could have a page, and who has one. */
export function CaregiversPage({ view, frame }: { view: CaregiversView; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('title')} crumbs={toRecord(view.record, frame)}>
      <YouthHeading youth={view.record} frame={frame} />
      <h2>{t('title')}</h2>
      <p>{t('about')}</p>
      {view.caregivers.length === 0 && <p>{t('nobody')}</p>}
      {view.caregivers.map((line) => (
        <Card heading={<a href={paths.one(view.record.id, line.partId)}>{line.name}</a>} headingLevel={3}>
          {line.relation && <p>{careWords(frame.lang)(`relation-${line.relation}`)}</p>}
          <p>{t(line.waits ? 'waits' : line.unwanted ? 'unwanted' : line.card ? 'on' : 'off')}</p>
        </Card>
      ))}
      <p>
        <a href={carePaths.team(view.record.id)}>{t('toTeam')}</a>
      </p>
    </StaffPage>
  );
}
