import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Cite } from '#ui/cite.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { LawView } from '../actions/library.ts';
import { isMade } from '../model/made.ts';
import type { Group, Jurisdiction, Version } from '../model/remedy.ts';
import { type Dimension, dimensionOf, dimensions } from '../model/scorecard.ts';
import { paths } from '../paths.ts';
import { words as dimensionWords } from '../scorecard-words.ts';
import { californiaCode } from '../shipped.ts';
import { words } from '../words.ts';
import { Checked, Waiting } from './laws.tsx';
import { said } from './said.ts';

/** One law, remedy by remedy and dimension by dimension. */
export function LawPage({ view, frame }: { view: LawView; frame: Frame }) {
  const { lang } = frame;
  const t = words(lang);
  const { file, row } = view;
  return (
    <StaffPage frame={frame} title={file.name[lang]} width="wide" crumbs={[{ href: paths.list, label: t('title') }]}>
      <h1>{file.name[lang]}</h1>
      <p>
        {t(file.read ? 'read-yes' : 'read-no')}. {t('checked')}: <Checked row={row} frame={frame} />
      </p>
      {file.note && <p>{file.note[lang]}</p>}
      <Waiting waiting={view.waiting} frame={frame} />
      {view.laws.map(({ remedy, law, later }) => (
        <section aria-labelledby={`remedy-${remedy.id}`}>
          <h2 id={`remedy-${remedy.id}`}>{remedy.title[lang]}</h2>
          {isMade(remedy.id) && (
            <p>
              <Tag tone="calm">{t('madeHere')}</Tag>
            </p>
          )}
          <p>{remedy.plain[lang]}</p>
          {law ? <OneVersion law={law} file={file} frame={frame} /> : <p>{t('notNow')}</p>}
          {later.map((each) => (
            <>
              <h3>{t('later')}</h3>
              <OneVersion law={each} file={file} frame={frame} />
            </>
          ))}
          {view.keeps && (
            <Actions>
              <ButtonLink look="outline" href={paths.remedy(file.id, remedy.id)}>
                {t('write')}
                <span class="usa-sr-only">{`: ${remedy.title[lang]}`}</span>
              </ButtonLink>
              {isMade(remedy.id) && (
                <ButtonLink look="outline" href={paths.ending(file.id, remedy.id)}>
                  {t('end')}
                  <span class="usa-sr-only">{`: ${remedy.title[lang]}`}</span>
                </ButtonLink>
              )}
              {!isMade(remedy.id) && remedy.versions.some(({ own }) => own !== undefined) && (
                <Form action={paths.back(file.id, remedy.id)} label={`${t('putBack')}: ${remedy.title[lang]}`}>
                  <SubmitButton look="plain">{t('putBack')}</SubmitButton>
                </Form>
              )}
            </Actions>
          )}
        </section>
      ))}
      {view.keeps && (
        <section aria-labelledby="new-remedy">
          <h2 id="new-remedy">{t('newRemedy')}</h2>
          <p>{t('newHint')}</p>
          <ButtonLink look="outline" href={paths.newRemedy(file.id)}>
            {t('newWrite')}
          </ButtonLink>
        </section>
      )}
      <Actions>
        <ButtonLink look="outline" href={paths.state(file.id)}>
          {t('publicPage')}
        </ButtonLink>
      </Actions>
    </StaffPage>
  );
}

/** Since when it holds, where it stands, who read it, and all that it says. */
export function OneVersion({ law, file, frame }: { law: Version; file: Jurisdiction; frame: Frame }) {
  const { lang } = frame;
  const t = words(lang);
  return (
    <>
      <p>
        <Cite text={law.citation} />. {holdsWords(law, lang)}. {t(`sure-${law.sure}`)}.{' '}
        {law.own && <Tag tone="calm">{t('ownSince', { day: dayWords(law.own, lang) })}</Tag>}
      </p>
      <p class="usa-hint">
        {law.source}. {t('checked')}: {law.checkedOn ? dayWords(law.checkedOn, lang) : t('never')}
        {law.checkedBy && `, ${law.checkedBy}`}.
      </p>
      {law.list && <Unknown list={law.list} file={file} frame={frame} />}
      <Disclosure summary={t('all')}>
        <Table
          caption={t('all')}
          captionHidden
          compact
          columns={[
            {
              label: t('dimension'),
              rowHeader: true,
              cell: (name: Dimension) => dimensionWords(lang)(`dim-${name}`),
            },
            { label: t('value'), cell: (name) => valueWords(law, name, file, lang) },
            { label: t('sure'), cell: (name) => sureWords(law, name, lang) },
            { label: t('cite'), cell: (name) => <Cite text={citationOf(law, name)} /> },
          ]}
          rows={dimensions}
        />
        <Questions law={law} frame={frame} />
      </Disclosure>
    </>
  );
}

/** In California the program knows the codes that are often charged: one that is not among them may be mistyped. */
function Unknown({ list, file, frame }: { list: Group; file: Jurisdiction; frame: Frame }) {
  const unknown = file.id === 'us-ca' ? list.codes.filter((code) => !californiaCode(code)) : [];
  if (unknown.length === 0) return null;
  return <Alert kind="warning">{words(frame.lang)('codesUnknown', { codes: unknown.join(', ') })}</Alert>;
}

function Questions({ law, frame }: { law: Version; frame: Frame }) {
  const t = words(frame.lang);
  if (law.also.length === 0) return null;
  return (
    <>
      <p>
        <strong>{t('also')}</strong>
      </p>
      <ul>
        {law.also.map(({ ask, needs, citation, sure }) => (
          <li>
            {ask[frame.lang]} {t(needs)}. <span class="usa-hint">{`${citation}. ${t(`sure-${sure}`)}.`}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

type Lang = Frame['lang'];
export function holdsWords({ from, until }: Version, lang: Lang): string {
  const t = words(lang);
  if (!from) return t('holdsChecked');
  const day = dayWords(from, lang);
  return until ? t('holdsUntil', { from: day, until: dayWords(until, lang) }) : t('holds', { from: day });
}

export function valueWords(law: Version, name: Dimension, file: Jurisdiction, lang: Lang): string {
  const known = dimensionOf(law, name);
  return said(name, known === 'unknown' ? undefined : known.value, file, lang);
}

export function sureWords(law: Version, name: Dimension, lang: Lang): string {
  const known = dimensionOf(law, name);
  return words(lang)(known === 'unknown' ? 'sure-unknown' : `sure-${known.sure}`);
}

function citationOf(law: Version, name: Dimension): string {
  const known = dimensionOf(law, name);
  return known === 'unknown' ? '' : (known.citation ?? law.citation);
}
