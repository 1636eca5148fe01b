import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { DateField } from '#ui/date-field.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { FindView, FoundView, KnownView } from '../actions/find.ts';
import { calledBy } from '../called.ts';
import { LIKELY } from '../model/rank.ts';
import { paths } from '../paths.ts';
import type { Hit } from '../search-store.ts';
import type { SoughtLink } from '../sought-link.ts';
import { reasonWords, words } from '../words.ts';
import { ageWords } from './youth-heading.tsx';

/** The search, and for the roles that must ask, whether the county knows a youth. Posted, so that no name stands in an address. */
export function FindPage({ view, frame }: { view: FindView; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('find')} width="form">
      <h1>{t('find')}</h1>
      <p class="usa-intro">{t('findIntro')}</p>
      <FindForm frame={frame} sought={null} />
      {view.mayAsk && <KnownForm frame={frame} />}
    </StaffPage>
  );
}

/** Who was found and why. */
export function FoundPage({ view, frame }: { view: FoundView; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('find')} width="wide" crumbs={[{ href: paths.find, label: t('find') }]}>
      <h1>{t('found')}</h1>
      {view.over ? (
        <Alert kind="info">{t('searchOver')}</Alert>
      ) : (
        <Table
          caption={t('foundCount', { n: view.hits.length })}
          columns={columns(frame)}
          rows={view.hits}
          empty={
            <EmptyState heading={t('noneFound')}>
              <p>{t('noneFoundHint')}</p>
            </EmptyState>
          }
        />
      )}
      {view.more && view.hits.length > 0 && <Alert kind="info">{t('tooManyFound')}</Alert>}
      <section aria-labelledby="again">
        <h2 id="again">{t('searchAgain')}</h2>
        <FindForm frame={frame} sought={view.sought} />
      </section>
      {view.mayAsk && view.hits.length === 0 && <KnownForm frame={frame} />}
    </StaffPage>
  );
}

/** The masked answer: initials, year of birth, the county number and whom to ring. */
export function KnownPage({ view, frame }: { view: KnownView; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('knownHeading')} width="form" crumbs={[{ href: paths.find, label: t('find') }]}>
      <h1>{t('knownHeading')}</h1>
      {view.over && <Alert kind="info">{t('searchOver')}</Alert>}
      {!view.over && view.masked.length === 0 && (
        <EmptyState heading={t('knownNo')}>
          <p>{t('knownNoHint')}</p>
        </EmptyState>
      )}
      {view.masked.map((each) => (
        <section>
          <h2>{t('knownYes')}</h2>
          <SummaryList
            rows={[
              { label: t('initials'), value: each.initials || t('notKnownShort') },
              { label: t('birthYear'), value: each.birthYear ?? t('notKnownShort') },
              { label: t('number'), value: each.number },
            ]}
          />
          <p>{view.phone ? t('ringAbout', { phone: view.phone }) : t('ringNobody')}</p>
          {view.mine.includes(each.youthId) && (
            <ButtonLink href={paths.youth(each.youthId)} look="outline">
              {t('openRecord')}
            </ButtonLink>
          )}
        </section>
      ))}
      <p>
        <a href={paths.find}>{t('searchAgain')}</a>
      </p>
    </StaffPage>
  );
}

function FindForm({ frame, sought }: { frame: Frame; sought: SoughtLink | null }) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.again && 'words' in frame.again.values ? frame.again : null);
  const year = sought?.years.length === 1 ? String(sought.years[0]) : '';
  return (
    <Form action={paths.find} role="search" label={t('find')}>
      <TextField
        name="words"
        type="search"
        label={t('nameHeard')}
        value={value('words') || sought?.words}
        error={error('words')}
        maxlength={120}
      />
      <TextField
        name="age"
        label={t('ageOrYear')}
        value={value('age') || year}
        error={error('age')}
        inputmode="numeric"
        size="short"
        maxlength={4}
      />
      <DateField name="born" label={t('bornDay')} value={value('born') || sought?.born} error={error('born')} />
      <TextField
        name="number"
        label={t('anyNumber')}
        hint={t('anyNumberHint')}
        value={value('number') || sought?.identifier}
        error={error('number')}
        maxlength={60}
        size="medium"
      />
      <Actions>
        <SubmitButton>{t('search')}</SubmitButton>
      </Actions>
    </Form>
  );
}

function KnownForm({ frame }: { frame: Frame }) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.again && 'name' in frame.again.values ? frame.again : null);
  return (
    <section aria-labelledby="known">
      <h2 id="known">{t('knownHeading')}</h2>
      <p>{t('knownIntro')}</p>
      <Form action={paths.known} label={t('knownHeading')}>
        <TextField name="name" label={t('fullName')} value={value('name')} error={error('name')} maxlength={120} />
        <TextField
          name="knownAge"
          label={t('ageOrYear')}
          value={value('knownAge')}
          error={error('knownAge')}
          inputmode="numeric"
          size="short"
          maxlength={4}
        />
        <Actions>
          <SubmitButton look="outline">{t('askKnown')}</SubmitButton>
        </Actions>
      </Form>
    </section>
  );
}

function columns(frame: Frame): Column<Hit>[] {
  const t = words(frame.lang);
  const because = reasonWords(frame.lang);
  return [
    {
      label: t('name'),
      rowHeader: true,
      cell: (hit) => (
        <>
          <a href={paths.youth(hit.id)}>{calledBy(hit.card, hit.number, frame.lang)}</a>{' '}
          {hit.score >= LIKELY && <Tag tone="calm">{t('likelyOne')}</Tag>}
        </>
      ),
    },
    { label: t('age'), cell: (hit) => ageWords(hit.card, frame) },
    { label: t('number'), cell: (hit) => hit.number },
    { label: t('why'), cell: (hit) => hit.reasons.map(({ key }) => because(key)).join('; ') },
  ];
}
