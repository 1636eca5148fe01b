import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { regionLabel } from '#reference/regions/index.ts';
import { Select } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { SubmitButton } from '#ui/form.tsx';
import { SearchForm } from '#ui/search-form.tsx';
import { Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextField } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { Listed, OutreachView } from '../actions/outreach.ts';
import { lastOf, type Standing } from '../model/outreach.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Props = { view: OutreachView; frame: Frame };
const standings = ['due', 'to-change', 'untried', 'waiting', 'kept', 'gone'] as const satisfies readonly Standing[];

/** What services will not take, all in one list: by service and by reason, with where the work on each is. */
export function OutreachPage({ view, frame }: Props) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('outreach')} width="wide" crumbs={[{ href: paths.regions, label: t('regions') }]}>
      <h1>{t('outreach')}</h1>
      <p class="usa-intro">{t('outreachIntro')}</p>
      <SearchForm action={paths.outreach} label={t('filter')}>
        <Select
          name="region"
          label={t('region')}
          value={view.chosen.region}
          emptyLabel={t('allRegions')}
          choices={view.county.regions.map((each) => ({ value: each.id, label: regionLabel(each) }))}
        />
        <Select
          name="standing"
          label={t('standing')}
          value={view.chosen.standing}
          emptyLabel={t('allStandings')}
          choices={standings.map((each) => ({
            value: each,
            label: `${t(`standing-${each}`)} (${view.counts.get(each) ?? 0})`,
          }))}
        />
        <TextField name="search" type="search" label={t('search')} value={view.chosen.search} />
        <SubmitButton>{t('show')}</SubmitButton>
      </SearchForm>
      <Table
        caption={t('outreachTable', { n: view.rows.length })}
        rows={view.rows}
        empty={
          <EmptyState heading={t('outreachNone')}>
            <p>{t('outreachNoneText')}</p>
          </EmptyState>
        }
        columns={[
          {
            label: t('service'),
            rowHeader: true,
            cell: ({ exclusion }: Listed) => (
              <>
                <a href={paths.outreachTo(exclusion.serviceId)}>{exclusion.service}</a>
                <br />
                {exclusion.organization}
              </>
            ),
          },
          { label: t('excluded'), cell: ({ exclusion }) => exclusion.what },
          { label: t('reason'), cell: ({ exclusion }) => exclusion.why ?? t('reasonUnsaid') },
          { label: t('standing'), cell: ({ standing }) => <StandingTag standing={standing} frame={frame} /> },
          { label: t('lastAsked'), cell: ({ exclusion }) => lastWords(exclusion, frame) },
        ]}
      />
      {view.reasons.length > 0 && (
        <Disclosure summary={t('reasons')}>
          <Table
            caption={t('reasons')}
            captionHidden
            compact
            rows={view.reasons}
            columns={[
              { label: t('reason'), rowHeader: true, cell: ({ why }) => why ?? t('reasonUnsaid') },
              { label: t('howOften'), numeric: true, cell: ({ n }) => String(n) },
            ]}
          />
        </Disclosure>
      )}
    </StaffPage>
  );
}

function lastWords({ log }: Listed['exclusion'], frame: Frame): string {
  const t = words(frame.lang);
  const last = lastOf(log);
  if (!last) return t('notAsked');
  return `${dayWords(last.askedOn, frame.lang)}: ${t(`result-${last.result}`)}`;
}

const tones = {
  due: 'care',
  'to-change': 'care',
  untried: 'plain',
  waiting: 'calm',
  kept: 'plain',
  gone: 'good',
} as const;

export const StandingTag = ({ standing, frame }: { standing: Standing; frame: Frame }) => (
  <Tag tone={tones[standing]}>{words(frame.lang)(`standing-${standing}`)}</Tag>
);
