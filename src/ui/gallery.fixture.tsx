// Every component in one staff page and one public page: what the tests read and what the eye can check.
import type { Lang } from '#platform/i18n/catalogue.ts';
import { Alert } from './alert.tsx';
import type { Assets } from './assets.ts';
import { BarChart } from './bar-chart.tsx';
import { Card, Grid } from './card.tsx';
import { Select } from './choice-field.tsx';
import { Clock } from './clock.tsx';
import { Disclosure } from './disclosure.tsx';
import { EmptyState } from './empty-state.tsx';
import { ButtonLink, Form, SubmitButton } from './form.tsx';
import { Fields } from './gallery-form.fixture.tsx';
import { Page } from './page.tsx';
import { Pagination } from './pagination.tsx';
import { PrintButton } from './print-button.tsx';
import { Progress } from './progress.tsx';
import { DescriptionOfRule } from './rule-note.tsx';
import { SearchForm } from './search-form.tsx';
import { Steps } from './steps.tsx';
import { SummaryList } from './summary-list.tsx';
import { Table } from './table.tsx';
import { Tabs } from './tabs.tsx';
import { Tag } from './tag.tsx';
import { TextField } from './text-field.tsx';
import { Timeline } from './timeline.tsx';

export const now = new Date('2026-03-03T20:00:00Z');
const minutes = (n: number) => new Date(now.getTime() + n * 60_000);

/** Assets that name no real file, for tests that only read markup. */
export const noAssets: Assets = {
  staffCss: { href: '/assets/staff.css', integrity: 'sha384-x' },
  staffJs: { href: '/assets/staff.js', integrity: 'sha384-y' },
  publicCss: 'body{margin:0}',
  exitJs: 'void 0',
  script: (name) => ({ href: `/assets/${name}.js`, integrity: 'sha384-z' }),
  source: () => '',
};

const youth = [
  { name: 'J. R.', youthIs: '15', place: 'Juvenile hall intake', due: minutes(38), tone: 'care', word: 'Suspected' },
  { name: 'M. A.', youthIs: '13', place: 'School, SPA 6', due: minutes(-4400), tone: 'calm', word: 'At risk' },
  {
    name: 'T. O.',
    youthIs: '17',
    place: 'Self referral, youth drop-in center',
    due: minutes(3000),
    tone: 'good',
    word: 'Confirmed',
  },
] as const;

export const StaffGallery = ({ lang = 'en', assets = noAssets }: { lang?: Lang; assets?: Assets }) => (
  <Page
    lang={lang}
    title="My work"
    assets={assets}
    nonce="n0nce"
    csrf="t0ken"
    formKey="k3y"
    languageHref="/language"
    homeHref="/"
    signOutHref="/sign-out"
    user={{ name: 'Ana Beltrán', agency: 'Department of Children and Family Services', href: '/me' }}
    nav={[
      { href: '/work', label: 'My work', current: true },
      { href: '/here', label: 'Someone is here' },
      { href: '/find', label: 'Find' },
      { href: '/measures', label: 'Measures' },
      { href: '/admin', label: 'Administration' },
    ]}
    crumbs={[
      { href: '/work', label: 'My work' },
      { href: '/work/week', label: 'This week' },
    ]}
    alerts={[{ kind: 'success', text: 'Your note is saved.' }]}
    session={{ endsInSeconds: 1800, renewHref: '/session', signInHref: '/sign-in' }}
  >
    <h1>My work</h1>
    <p class="tl-lead">Soonest first. What changed since you last looked stands on top.</p>
    <Tabs
      label="My work"
      tabs={[
        { href: '#', label: 'Due', count: 3, current: true },
        { href: '#', label: 'Waiting for others', count: 12 },
        { href: '#', label: 'Finished' },
      ]}
    />
    <Lists />
    <Blocks />
    <Fields />
  </Page>
);

const Lists = () => (
  <>
    <SearchForm action="/find" label="Find">
      <TextField name="q" label="Find a youth, a case or a place" type="search" />
      <Select name="spa" label="Area" choices={[{ value: '6', label: 'SPA 6' }]} emptyLabel="All areas" />
      <SubmitButton>Find</SubmitButton>
    </SearchForm>
    <Table
      caption="My youth"
      rows={youth}
      columns={[
        { label: 'Youth', rowHeader: true, cell: (row) => <a href="/youth">{row.name}</a> },
        { label: 'Age', numeric: true, cell: (row) => row.youthIs, sort: { href: '?sort=age' } },
        { label: 'Door', cell: (row) => row.place },
        { label: 'Standing', cell: (row) => <Tag tone={row.tone}>{row.word}</Tag> },
        {
          label: 'Next duty',
          cell: (row) => <Clock dueAt={row.due} now={now} />,
          sort: { href: '?sort=-due', direction: 'ascending' },
        },
      ]}
    />
    <Pagination page={5} rowCount={1234} pageSize={20} href={(n) => `?page=${n}`} />
    <EmptyState heading="Nothing is due today">
      <p>New duties appear here when a report, a screening or a meeting brings them.</p>
      <p>
        <a href="/here">Someone is here</a>
      </p>
    </EmptyState>
  </>
);

const Blocks = () => (
  <>
    <h2>Response</h2>
    <Grid>
      <Card heading="First responder protocol" href="/r/1" aside={<Clock dueAt={minutes(38)} now={now} />}>
        <p>Started at juvenile hall intake; the advocate has been called.</p>
      </Card>
      <Card
        heading="Team meeting"
        aside={<Tag>Draft</Tag>}
        actions={
          <>
            <ButtonLink href="/m/1">Open agenda</ButtonLink>
            <PrintButton />
          </>
        }
      >
        <p>Thursday at 10:00, 12 youth on the list.</p>
      </Card>
    </Grid>
    <Alert kind="info" heading="The county's rule changed">
      <p>Screening is repeated after six months. Read what is new before your next screening.</p>
    </Alert>
    <Alert kind="warning">
      Two consents end this week. <a href="/consents">See which</a>.
    </Alert>
    <Steps
      label="First responder protocol"
      steps={[
        {
          label: 'Call the advocate',
          state: 'done',
          note: 'Ana Beltrán',
          clock: <Clock dueAt={minutes(-60)} doneAt={minutes(-80)} now={now} />,
        },
        {
          label: 'Joint visit',
          href: '#',
          state: 'doing',
          note: 'With Probation',
          clock: <Clock dueAt={minutes(38)} now={now} />,
        },
        {
          label: 'Medical hub exam offered',
          state: 'todo',
          clock: <Clock dueAt={minutes(-4400)} now={now} />,
          action: (
            <Form action="/steps/3/done">
              <SubmitButton look="outline">Mark as done</SubmitButton>
            </Form>
          ),
        },
        { label: 'Meeting within 10 days', state: 'waiting', note: 'Waits for the coordinator' },
        { label: 'Missing-child report', state: 'skipped', note: 'The youth is here' },
      ]}
    />
    <SummaryList
      rows={[
        { label: 'Language', value: 'Spanish; reads English', changeHref: '#' },
        { label: 'Door', value: 'Juvenile hall intake', changeHref: '#' },
        { label: 'Length of time', value: 'Not yet known', changeHref: '#' },
      ]}
    />
    <Timeline
      now={now}
      entries={[
        {
          at: minutes(-30),
          heading: 'Consent given',
          by: 'the youth',
          children: <p>Health facts to the clinic, until September.</p>,
        },
        { at: minutes(-600), heading: 'Screening finished', by: 'Juvenile hall intake' },
        { at: new Date('2025-11-02T18:00:00Z'), heading: 'First report', by: 'Hotline' },
      ]}
    />
    <DescriptionOfRule citation="WIC 18961.7" source={{ label: 'California code', href: '#' }} checkedOn={null}>
      <p>An investigation team may share what it needs for 30 days after the report.</p>
    </DescriptionOfRule>
    <Disclosure summary="How this was decided">
      <p>Each element with the words that support it.</p>
    </Disclosure>
    <BarChart
      title="Youth by door, 2025"
      labelHeading="Door"
      valueHeading="Youth"
      bars={[
        { label: 'Hotline', value: 412 },
        { label: 'Juvenile hall', value: 187 },
        { label: 'Schools', value: 64 },
        { label: 'Shelters and drop-in centers', value: null },
      ]}
      definition="Youth with at least one identification in the year, by the door of the first."
      source="This system"
      asOf="2026-02-28"
      downloadHref="/measures/doors.csv"
    />
    <Progress label="Reading last year's file" done={340} all={1200} />
  </>
);
