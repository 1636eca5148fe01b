import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Cite } from '#ui/cite.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { RulesView } from '../actions/rules.ts';
import { type AgencyKind, agencyKinds, type Category, openable } from '../model/categories.ts';
import { opens, type Rule } from '../model/rules.ts';
import { noteWords } from '../notes.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { categoryWords, moment } from './parts.tsx';

/** The table of law as a matrix by category: who may see what, on which basis, where that stands, and who confirmed it. */
export function RulesPage({ view, frame }: { view: RulesView; frame: Frame }) {
  const t = words(frame.lang);
  const { shown } = view;
  return (
    <StaffPage
      frame={frame}
      title={t('rulesTitle')}
      width="wide"
      crumbs={shown.current ? [] : [{ href: paths.rules, label: t('rulesTitle') }]}
    >
      <h1>{t('rulesTitle')}</h1>
      <p class="usa-intro">{t('rulesIntro')}</p>
      <p>
        <strong>{t('version', { n: shown.version })}</strong>
        {` · ${shown.inForceSince ? t('inForce', { date: moment(shown.inForceSince, frame) }) : t('draft')}`}
        {shown.note && ` · ${noteWords(shown.note, frame.lang)}`}
      </p>
      <Alert kind={view.left > 0 ? 'warning' : 'success'}>
        {view.left > 0 ? t('left', { n: view.left }) : t('noneLeft')}
      </Alert>
      {view.waiting > 0 && <Alert kind="info">{t('stillDeriving', { n: view.waiting })}</Alert>}
      <DraftPart view={view} frame={frame} />
      {openable.map((category) => (
        <CategoryPart view={view} category={category} frame={frame} />
      ))}
    </StaffPage>
  );
}

type Row = { recipient: AgencyKind; rules: Rule[] };

function CategoryPart({ view, category, frame }: { view: RulesView; category: Category; frame: Frame }) {
  const ofCategory = view.rules.filter((rule) => rule.category === category);
  const rows: Row[] = agencyKinds.map((recipient) => ({
    recipient,
    rules: ofCategory.filter((rule) => rule.recipient === recipient && rule.effect !== 'neither'),
  }));
  const first = ofCategory[0];
  return (
    <section aria-labelledby={`of-${category}`}>
      <h2 id={`of-${category}`}>{categoryWords(category, frame)}</h2>
      {first && (
        <p class="usa-hint">
          <Cite text={first.citation} />
          {first.note && ` · ${noteWords(first.note, frame.lang)}`}
        </p>
      )}
      <Table
        caption={categoryWords(category, frame)}
        captionHidden
        compact
        columns={columns(view, category, frame)}
        rows={rows}
      />
    </section>
  );
}

function columns(view: RulesView, category: Category, frame: Frame): Column<Row>[] {
  const t = words(frame.lang);
  return [
    {
      label: t('recipient'),
      rowHeader: true,
      cell: (row) => (
        <a href={paths.cells(view.shown.version, category, row.recipient)}>{t(`kind-${row.recipient}`)}</a>
      ),
    },
    {
      label: t('opensWhat'),
      cell: (row) =>
        row.rules.length === 0 ? (
          <span class="usa-hint">{t('opensNothing')}</span>
        ) : (
          <ul class="usa-list usa-list--unstyled">
            {row.rules.map((rule) => (
              <li>
                {`${t(`basis-${rule.basis}`)}: ${t(`effect-${rule.effect}`)}`}
                {rule.condition && ` (${t(`condition-${rule.condition}`)})`}{' '}
                {opens(rule) !== 'neither' && <Mark rule={rule} frame={frame} />}
              </li>
            ))}
          </ul>
        ),
    },
  ];
}

/** Whether a named person of the county confirmed the cell. */
export function Mark({ rule, frame }: { rule: Rule; frame: Frame }) {
  const t = words(frame.lang);
  return rule.confirmedBy ? (
    <Tag tone="good">{t('confirmedBy', { by: rule.confirmedBy, date: rule.confirmedOn ?? '' })}</Tag>
  ) : (
    <Tag tone="care">{t('verifyMark')}</Tag>
  );
}

function DraftPart({ view, frame }: { view: RulesView; frame: Frame }) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.again);
  const open = view.versions.find((each) => each.inForceSince === null);
  if (view.shown.inForceSince === null) return <DraftChanges view={view} frame={frame} />;
  if (open)
    return (
      <p>
        <a href={paths.version(open.version)}>{t('openDraft')}</a>
      </p>
    );
  if (!view.administrator) return null;
  return (
    <Disclosure summary={t('makeDraft')} open={frame.again !== null}>
      <Form action={paths.rules}>
        <TextArea
          name="note"
          label={t('draftNote')}
          required
          rows={3}
          maxlength={500}
          value={value('note')}
          error={error('note')}
        />
        <SubmitButton>{t('makeDraft')}</SubmitButton>
      </Form>
    </Disclosure>
  );
}

function DraftChanges({ view, frame }: { view: RulesView; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{t('changes')}</h2>
      {view.changes.length === 0 ? (
        <p>{t('noChanges')}</p>
      ) : (
        <ul>
          {view.changes.map(({ rule, before, after }) => (
            <li>
              {`${categoryWords(rule.category, frame)} · ${t(`kind-${rule.recipient}`)} · ${t(`basis-${rule.basis}`)}: ${t('changed', { before: t(`effect-${before}`), after: t(`effect-${after}`) })}`}
            </li>
          ))}
        </ul>
      )}
      {view.administrator && (
        <>
          <p class="usa-hint">{t('publishHint')}</p>
          {!view.mine && (
            <Form action={paths.publishing(view.shown.version)}>
              <Actions>
                <SubmitButton>{t('publish')}</SubmitButton>
              </Actions>
            </Form>
          )}
        </>
      )}
    </section>
  );
}
