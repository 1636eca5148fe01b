import { languageName } from '#foundation/consent/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { HomeView } from '../actions/homes.ts';
import { missingTraining, parentsOf, supportsOf } from '../model/home.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { AddParent, AddTraining, EndFact, NextStep, StartSupport } from './home-forms.tsx';
import { Standing } from './list.tsx';
import { homeWords, regionOf } from './parts.ts';
import { SaysFields } from './says-fields.tsx';

export type HomeProps = { view: HomeView; frame: Frame };

/** One home: how far it is, who is there, what they learned, what supports them. Not where it is. */
export function HomePage({ view, frame }: HomeProps) {
  const t = words(frame.lang);
  const { home, mine } = view;
  return (
    <StaffPage frame={frame} title={homeWords(home.number, frame)} crumbs={[{ href: paths.homes, label: t('title') }]}>
      <h1>{homeWords(home.number, frame)}</h1>
      <p>
        {home.agency} · {regionOf(view.regions, home.region)}
      </p>
      <Standing row={view} frame={frame} />
      {home.living === 0 && <p>{t('nobodyLives')}</p>}
      {view.knows && (
        <p>
          <a href={paths.where(home.id)}>{t('whereSee')}</a>
        </p>
      )}
      <section aria-labelledby="stage">
        <h2 id="stage">{t('stage')}</h2>
        <ol class="usa-list">
          {home.facts.flatMap(({ kind, code, since }) =>
            kind === 'stage'
              ? [<li>{`${t(`stage-${code}` as 'stage-approved')}: ${dayWords(since, frame.lang)}`}</li>]
              : [],
          )}
        </ol>
        {mine && <NextStep view={view} frame={frame} />}
      </section>
      <Parents view={view} frame={frame} />
      <Supports view={view} frame={frame} />
      <Says view={view} frame={frame} />
    </StaffPage>
  );
}

function Parents({ view, frame }: HomeProps) {
  const t = words(frame.lang);
  const parents = parentsOf(view.home.facts);
  const missing = missingTraining(view.home.facts, view.courses);
  const label = (code: string) => view.courses.find((each) => each.code === code)?.label[frame.lang] ?? code;
  return (
    <section aria-labelledby="parents">
      <h2 id="parents">{t('parents')}</h2>
      {parents.length === 0 && <p>{t('noParents')}</p>}
      {parents.map((parent) => (
        <>
          <h3>
            {view.names.get(parent.id) ?? t('nameSealed')} · {t(`parent-${parent.code}` as 'parent-full-time')}
          </h3>
          <p>
            {missing.has(parent.id)
              ? t('stillNeeds', {
                  courses: (missing.get(parent.id) ?? []).map((each) => each.label[frame.lang]).join('; '),
                })
              : t('allTrained')}
          </p>
          <ul class="usa-list">
            {view.home.facts.flatMap(({ kind, parentId, code, since }) =>
              kind === 'training' && parentId === parent.id
                ? [<li>{t('trainedIn', { course: label(code), day: dayWords(since, frame.lang) })}</li>]
                : [],
            )}
          </ul>
          {view.mine && <EndFact view={view} factId={parent.id} name={view.names.get(parent.id) ?? ''} frame={frame} />}
        </>
      ))}
      {view.mine && (
        <>
          <AddParent view={view} frame={frame} />
          {parents.length > 0 && <AddTraining view={view} frame={frame} />}
        </>
      )}
    </section>
  );
}

function Supports({ view, frame }: HomeProps) {
  const t = words(frame.lang);
  return (
    <section aria-labelledby="supports">
      <h2 id="supports">{t('supports')}</h2>
      <SummaryList
        rows={supportsOf(view.home.facts).map(({ support, fact }) => ({
          label: t(`support-${support}`),
          value: fact ? (
            <>
              {t('thereSince', { day: dayWords(fact.since, frame.lang) })}
              {view.mine && <EndFact view={view} factId={fact.id} name={t(`support-${support}`)} frame={frame} />}
            </>
          ) : (
            t('notThere')
          ),
        }))}
      />
      {view.mine && <StartSupport view={view} frame={frame} />}
    </section>
  );
}

function Says({ view, frame }: HomeProps) {
  const t = words(frame.lang);
  const { says } = view.home;
  const isBack = frame.path === paths.says(view.home.id);
  const yesNo = (is: 'yes' | 'no' | null): string => t(is ?? 'unsaid');
  return (
    <section aria-labelledby="says">
      <h2 id="says">{t('says')}</h2>
      <SummaryList
        rows={[
          {
            label: t('languages'),
            value: says.languages.map((tag) => languageName(tag, frame.lang)).join(', ') || t('unsaid'),
          },
          ...(['pets', 'children', 'affirming', 'parenting'] as const).map((name) => ({
            label: t(name),
            value: yesNo(says[name]),
          })),
          {
            label: t('ages'),
            value:
              says.fromAge === null && says.toAge === null
                ? t('unsaid')
                : t('agesAre', { from: says.fromAge ?? 0, to: says.toAge ?? 21 }),
          },
        ]}
      />
      {view.mine && (
        <Disclosure summary={t('change')} open={isBack}>
          <Form action={paths.says(view.home.id)} label={t('says')}>
            <SaysFields
              regions={view.regions}
              says={says}
              region={view.home.region}
              back={typed(isBack ? frame.again : null)}
              frame={frame}
            />
            <Actions>
              <SubmitButton>{t('save')}</SubmitButton>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </section>
  );
}
