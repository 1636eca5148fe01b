import type { Frame } from '#platform/http/door.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import { Card, Grid } from '#ui/card.tsx';
import { Tag } from '#ui/tag.tsx';
import { paths } from '../paths.ts';
import { StaffPage } from '../shell.tsx';
import { words } from '../words-admin.ts';

/** What other modules leave to administrators: a card each. Filled once at boot, as the menu is. */
export type AdministrationCard = { href: string; heading: (lang: Lang) => string; about: (lang: Lang) => string };
let more: readonly AdministrationCard[] = [];
export function setAdministration(cards: readonly AdministrationCard[]): void {
  more = cards;
}

/** Where an administrator begins. */
export function AdministrationPage({ frame, waiting }: { frame: Frame; waiting: number }) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('title')}>
      <h1>{t('title')}</h1>
      <Grid>
        <Card heading={t('people')} href={paths.people}>
          <p>{t('peopleAbout')}</p>
        </Card>
        <Card heading={t('agencies')} href={paths.agencies}>
          <p>{t('agenciesAbout')}</p>
        </Card>
        <Card
          heading={t('approvalsShort')}
          href={paths.approvals}
          {...(waiting > 0 ? { aside: <Tag tone="care">{String(waiting)}</Tag> } : {})}
        >
          <p>{t('approvalsAbout')}</p>
        </Card>
        <Card heading={t('settings')} href={paths.settings}>
          <p>{t('settingsAbout')}</p>
        </Card>
        {more.map((each) => (
          <Card heading={each.heading(frame.lang)} href={each.href}>
            <p>{each.about(frame.lang)}</p>
          </Card>
        ))}
      </Grid>
    </StaffPage>
  );
}
