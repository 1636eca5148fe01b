import type { Frame } from '#platform/http/door.ts';
import { isNeed, needs } from '#reference/directory/index.ts';
import { RegionMap } from '#reference/regions/index.ts';
import type { Assets } from '#ui/assets.ts';
import { PublicPage } from '#ui/public-page.tsx';
import type { AreaView } from '../actions/regions.ts';
import { paths } from '../paths.ts';
import { words } from '../public-words.ts';

type Props = { view: AreaView; frame: Frame };

/** The county's areas for anyone: a map with the same links in words, or one area with what help it has. */
export function AreasPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const here = view.region ? paths.area(view.region.id) : paths.areas;
  return (
    <PublicPage
      lang={frame.lang}
      title={t('publicAreasTitle')}
      assets={frame.site.assets as Assets}
      nonce={frame.nonce}
      exitHref={frame.site.exitTo}
      languageHref={`${here}?lang=${frame.lang === 'en' ? 'es' : 'en'}`}
      homeHref={inLang('/find', frame)}
      siteName={t('publicAreasSite')}
    >
      {view.region ? <Area view={view} frame={frame} /> : <All view={view} frame={frame} />}
    </PublicPage>
  );
}

const inLang = (path: string, { lang }: Frame): string => `${path}?lang=${lang}`;

function All({ view, frame }: Props) {
  const t = words(frame.lang);
  const { regions } = view.county;
  return (
    <>
      <h1>{t('publicAreas')}</h1>
      <p class="tl-lead">{t('publicAreasLead')}</p>
      {regions.length > 0 && (
        <RegionMap
          county={view.county}
          label={t('publicAreas')}
          href={({ id }) => inLang(paths.area(id), frame)}
          mark={() => ({ short: '' })}
        />
      )}
      <ul>
        {regions.map((region) => (
          <li>
            <a href={inLang(paths.area(region.id), frame)}>{region.name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Area({ view: { region, coverage, contact, zones, county }, frame }: Props) {
  const t = words(frame.lang);
  const there = coverage.filter(({ services }) => services > 0);
  const beside = (region?.neighbors ?? []).flatMap((id) => county.of(id) ?? []);
  return (
    <>
      <h1>{region?.name}</h1>
      <p class="tl-lead">{t('publicAreaLead')}</p>
      <ul>
        {there.map(({ need, services }) => (
          <li>
            {isNeed(need) ? needs[need][frame.lang] : need}: {t('publicPlaces', { n: services })}
          </li>
        ))}
      </ul>
      {there.length === 0 && <p>{t('publicAreaNothing')}</p>}
      <p>
        <a class="usa-button" href={inLang('/find', frame)}>
          {t('publicFind')}
        </a>
      </p>
      {contact && (
        <>
          <h2>{t('publicReach')}</h2>
          <p>
            {contact.phone && <a href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>{contact.phone}</a>}
            {contact.phone && contact.email && ' · '}
            {contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
          </p>
        </>
      )}
      {zones.length > 0 && (
        <>
          <h2>{t('publicWalkIn')}</h2>
          <ul>
            {zones.map(({ name }) => (
              <li>{name}</li>
            ))}
          </ul>
        </>
      )}
      {beside.length > 0 && (
        <p>
          {t('publicBeside')}{' '}
          {beside.map((each, at) => (
            <>
              {at > 0 && ', '}
              <a href={inLang(paths.area(each.id), frame)}>{each.name}</a>
            </>
          ))}
        </p>
      )}
      <p>
        <a href={inLang(paths.areas, frame)}>{t('publicAllAreas')}</a>
      </p>
    </>
  );
}
