import { expect, test } from 'vitest';
import { Alert } from './alert.tsx';
import { BarChart } from './bar-chart.tsx';
import { Card } from './card.tsx';
import { Checkboxes, Radios, Select } from './choice-field.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Form } from './form.tsx';
import { noAssets, now } from './gallery.fixture.tsx';
import { Page } from './page.tsx';
import { PublicPage } from './public-page.tsx';
import { DescriptionOfRule } from './rule-note.tsx';
import { Steps } from './steps.tsx';
import { SummaryList } from './summary-list.tsx';
import { Table } from './table.tsx';
import { Tag } from './tag.tsx';
import { TextArea, TextField } from './text-field.tsx';
import { Timeline } from './timeline.tsx';

const hostile = `</textarea></title></style>"'><script>alert(1)</script><img src=x onerror=alert(1)>&`;
const page = {
  lang: 'en',
  title: hostile,
  assets: noAssets,
  nonce: 'n',
  csrf: hostile,
  formKey: hostile,
  languageHref: hostile,
  homeHref: hostile,
} as const;

const field = { name: hostile, label: hostile, hint: hostile, error: hostile, whyWeAsk: hostile };
const choices = [{ value: hostile, label: hostile, hint: hostile }];

const everything = {
  page: (
    <Page
      {...page}
      user={{ name: hostile, agency: hostile }}
      signOutHref={hostile}
      nav={[{ href: hostile, label: hostile }]}
      crumbs={[{ href: hostile, label: hostile }]}
      alerts={[{ kind: 'info', text: hostile }]}
      session={{ endsInSeconds: 1, renewHref: hostile, signInHref: hostile }}
    >
      {hostile}
    </Page>
  ),
  'public page': (
    <PublicPage {...page} exitHref={hostile} siteName={hostile} nav={[{ href: hostile, label: hostile }]}>
      {hostile}
    </PublicPage>
  ),
  form: (
    <Form action={hostile} label={hostile} idempotencyKey={hostile}>
      <TextField {...field} value={hostile} />
      <TextArea {...field} value={hostile} />
      <Radios {...field} choices={choices} value={hostile} />
      <Checkboxes {...field} choices={choices} values={[hostile]} />
      <Select {...field} choices={choices} groups={[{ label: hostile, choices }]} emptyLabel={hostile} />
    </Form>
  ),
  'error summary': <ErrorSummary errors={{ [hostile]: hostile }} />,
  table: (
    <Table
      caption={hostile}
      rows={[hostile]}
      columns={[{ label: hostile, cell: (row) => row, sort: { href: hostile } }]}
    />
  ),
  alert: (
    <Alert kind="warning" heading={hostile}>
      {hostile}
    </Alert>
  ),
  card: (
    <Card heading={hostile} href={hostile} aside={hostile} actions={hostile}>
      {hostile}
    </Card>
  ),
  tag: <Tag>{hostile}</Tag>,
  'summary list': <SummaryList rows={[{ label: hostile, value: hostile, changeHref: hostile }]} />,
  steps: <Steps label={hostile} steps={[{ label: hostile, state: 'todo', href: hostile, note: hostile }]} />,
  timeline: <Timeline now={now} entries={[{ at: now, heading: hostile, by: hostile, children: hostile }]} />,
  rule: (
    <DescriptionOfRule citation={hostile} checkedOn={null} source={{ label: hostile, href: hostile }}>
      {hostile}
    </DescriptionOfRule>
  ),
  chart: (
    <BarChart
      title={hostile}
      labelHeading={hostile}
      valueHeading={hostile}
      bars={[{ label: hostile, value: 1 }]}
      definition={hostile}
      source={hostile}
      asOf="2026-01-01"
      downloadHref={hostile}
    />
  ),
};

test.each(Object.entries(everything))('%s: what a person typed stays text', (_name, element) => {
  const html = String(element);
  expect(html).toContain('&lt;script&gt;alert(1)');
  expect(html).not.toContain('<script>alert');
  expect(html).not.toContain('<img');
  expect(html).not.toContain('</textarea></title>');
});
