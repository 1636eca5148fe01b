import { referralPaths } from '#casework/referrals/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { directoryPaths, isNeed, needs } from '#reference/directory/index.ts';
import { guidesOf } from '#reference/guides/index.ts';
import { regionLabel } from '#reference/regions/index.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, ButtonLink } from '#ui/form.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { RegionView } from '../actions/regions.ts';
import type { Coverage } from '../model/region-help.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { Network } from './network.tsx';
import { StandingTag } from './outreach.tsx';
import { EquippedTag } from './regions.tsx';
import { Team } from './team.tsx';

export type RegionProps = { view: RegionView; frame: Frame };
const FEW = 10;

/** One region: what waits there, what it has and lacks, its team and its network. */
export function RegionPage({ view, frame }: RegionProps) {
  const t = words(frame.lang);
  const { region } = view;
  const beside = region.neighbors.flatMap((id) => view.county.of(id) ?? []);
  return (
    <StaffPage
      frame={frame}
      title={t('regionTitle', { name: region.name })}
      width="wide"
      crumbs={[{ href: paths.regions, label: t('regions') }]}
    >
      <h1>{regionLabel(region)}</h1>
      <p>
        <EquippedTag readiness={view.readiness} frame={frame} />
      </p>
      {view.alsoMine.length > 0 && (
        <p>
          {t('alsoMine')}{' '}
          {view.alsoMine.map((each, at) => (
            <>
              {at > 0 && ', '}
              <a href={paths.region(each.id)}>{each.name}</a>
            </>
          ))}
        </p>
      )}
      {view.works && <Waits view={view} frame={frame} />}
      <Lacks view={view} frame={frame} />
      <Disclosure summary={t('allServices', { n: view.services.length })}>
        <ul>
          {view.services.map((each) => (
            <li>
              <a href={directoryPaths.service(each.serviceId)}>{each.name}</a>, {each.organization}
            </li>
          ))}
        </ul>
      </Disclosure>
      <Team view={view} frame={frame} />
      {view.works && <Network view={view} frame={frame} />}
      <h2>{t('zones')}</h2>
      {view.zones.length === 0 ? (
        <p>{t('zonesNone')}</p>
      ) : (
        <ul>
          {view.zones.map(({ name }) => (
            <li>{name}</li>
          ))}
        </ul>
      )}
      <Guides region={region} frame={frame} />
      {beside.length > 0 && (
        <p>
          {t('beside')}{' '}
          {beside.map((each, at) => (
            <>
              {at > 0 && ', '}
              <a href={paths.region(each.id)}>{each.name}</a>
            </>
          ))}
        </p>
      )}
      <Actions>
        <ButtonLink href={paths.area(region.id)} look="outline">
          {t('publicPage')}
        </ButtonLink>
        <PrintButton />
      </Actions>
    </StaffPage>
  );
}

/** Lists on paper, made from the directory as it is now. */
function Guides({ region, frame }: { region: RegionView['region']; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <>
      <h2>{t('guides')}</h2>
      <ul>
        {guidesOf(region).map(({ title, href }) =>
          (['en', 'es'] as const).map((lang) => (
            <li>
              <a href={href(lang)} hreflang={lang}>
                {t(lang === 'en' ? 'guideInEnglish' : 'guideInSpanish', { title: title[frame.lang] })}
              </a>
            </li>
          )),
        )}
      </ul>
    </>
  );
}

/** What asks for work: entries that nobody checked lately, exclusions, days that have come, asks without an answer. */
function Waits({ view, frame }: RegionProps) {
  const t = words(frame.lang);
  const n = (standing: string) => view.exclusions.filter((each) => each.standing === standing).length;
  const due = view.exclusions.filter(({ standing }) => standing === 'due' || standing === 'to-change');
  return (
    <section aria-labelledby="waits">
      <h2 id="waits">{t('waits')}</h2>
      <SummaryList
        rows={[
          { label: t('staleEntries'), value: t('staleOf', { n: view.stale.length, of: view.readiness.services }) },
          ...(view.unanswered === null
            ? []
            : [
                {
                  label: t('unanswered'),
                  value:
                    view.unanswered === 0 ? (
                      '0'
                    ) : (
                      <a href={`${referralPaths.list}#silent`}>{String(view.unanswered)}</a>
                    ),
                },
              ]),
          { label: t('exclusionsUntried'), value: String(n('untried')) },
          { label: t('outreachDue'), value: String(n('due')) },
          { label: t('toChange'), value: String(n('to-change')) },
        ]}
      />
      {due.length > 0 && (
        <Table
          caption={t('dueNow')}
          rows={due.slice(0, FEW)}
          columns={[
            {
              label: t('service'),
              rowHeader: true,
              cell: ({ exclusion }) => <a href={paths.outreachTo(exclusion.serviceId)}>{exclusion.service}</a>,
            },
            { label: t('excluded'), cell: ({ exclusion }) => exclusion.what },
            { label: t('standing'), cell: ({ standing }) => <StandingTag standing={standing} frame={frame} /> },
          ]}
        />
      )}
      {view.stale.length > 0 && (
        <Table
          caption={t('staleFirst', { n: Math.min(FEW, view.stale.length) })}
          rows={view.stale.slice(0, FEW)}
          columns={[
            {
              label: t('service'),
              rowHeader: true,
              cell: (row) => <a href={directoryPaths.service(row.serviceId)}>{row.name}</a>,
            },
            { label: t('organization'), cell: (row) => row.organization },
            {
              label: t('lastChecked'),
              cell: (row) => (row.checkedOn ? dayWords(row.checkedOn, frame.lang) : t('never')),
            },
          ]}
        />
      )}
      <Actions>
        <ButtonLink href={`${paths.outreach}?region=${view.region.id}`}>{t('outreachHere')}</ButtonLink>
        {view.plans && (
          <ButtonLink href={paths.gaps(view.region.id)} look="outline">
            {t('gapsHere')}
          </ButtonLink>
        )}
      </Actions>
    </section>
  );
}

/** What youth need, and how much of it there is here: what is missing first. */
function Lacks({ view, frame }: RegionProps) {
  const t = words(frame.lang);
  const rows = [...view.coverage].sort((a, b) => a.openWithoutCase - b.openWithoutCase || a.services - b.services);
  return (
    <section aria-labelledby="lacks">
      <h2 id="lacks">{t('lacks')}</h2>
      <p>{t('lacksText')}</p>
      <Table
        caption={t('lacks')}
        captionHidden
        compact
        rows={rows}
        columns={[
          { label: t('need'), rowHeader: true, cell: ({ need }) => (isNeed(need) ? needs[need][frame.lang] : need) },
          { label: t('services'), numeric: true, cell: (row) => String(row.services) },
          { label: t('openWithoutCase'), numeric: true, cell: (row) => String(row.openWithoutCase) },
          { label: t('whatIsMissing'), cell: (row) => <MissingTag row={row} frame={frame} /> },
        ]}
      />
    </section>
  );
}

function MissingTag({ row, frame }: { row: Coverage; frame: Frame }) {
  const t = words(frame.lang);
  if (row.services === 0) return <Tag tone="care">{t('missingAll')}</Tag>;
  return row.openWithoutCase === 0 ? (
    <Tag tone="care">{t('missingOpen')}</Tag>
  ) : (
    <Tag tone="calm">{t('missingNone')}</Tag>
  );
}
