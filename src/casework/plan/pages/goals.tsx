import { Disclosure } from '#ui/disclosure.tsx';
import { Tag } from '#ui/tag.tsx';
import { categoryOf, type Line, needs } from '../model/lines.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import type { PlanProps } from './props.ts';
import { whoseWords } from './said.tsx';

/** What the youth wants, in their words, before anything that anyone else does. */
export function Goals({ view, frame }: PlanProps) {
  const t = words(frame.lang);
  const goals = view.lines.filter(({ kind }) => kind === 'goal');
  const open = goals.filter(({ stand }) => stand === 'open');
  const others = goals.filter(({ stand }) => stand !== 'open');
  return (
    <section aria-labelledby="goals">
      <h2 id="goals">{t('goals')}</h2>
      {open.length === 0 ? <p>{t('noGoals')}</p> : <GoalList goals={open} view={view} frame={frame} />}
      {view.mayAdd && (
        <p class="tl-screen-only">
          <a href={paths.goals(view.record.id)}>{t('addGoal')}</a>
        </p>
      )}
      {others.length > 0 && (
        <Disclosure summary={t('otherGoals', { n: others.length })}>
          <GoalList goals={others} view={view} frame={frame} />
        </Disclosure>
      )}
    </section>
  );
}

const GoalList = ({ goals, view, frame }: PlanProps & { goals: readonly Line[] }) => (
  <ul class="tl-plain-list tl-cards">
    {goals.map((goal) => (
      <li class="tl-card">
        <p class="tl-prose">
          <strong>{goal.words}</strong> <Stand line={goal} frame={frame} />
        </p>
        <p>
          <span class="usa-hint">{whoseWords(goal, frame)}</span>{' '}
          {view.mayAdd && <ChangeLink line={goal} what={goal.words} view={view} frame={frame} />}
        </p>
      </li>
    ))}
  </ul>
);

type NeedLine = Line & { kind: 'need' };

/** Each need as the youth says it stands; what this reader may not see is not here. */
export function Needs({ view, frame }: PlanProps) {
  const t = words(frame.lang);
  const said = view.lines.filter((line): line is NeedLine => line.kind === 'need');
  const inOrder = said.toSorted((a, b) => needs.indexOf(a.code) - needs.indexOf(b.code));
  return (
    <section aria-labelledby="needs">
      <h2 id="needs">{t('needs')}</h2>
      {said.length === 0 && <p>{t('noNeeds')}</p>}
      {said.length > 0 && (
        <dl class="tl-summary">
          {inOrder.map((need) => (
            <div>
              <dt>
                {t(`need-${need.code}`)} <Stand line={need} frame={frame} />
              </dt>
              <dd>
                <div>
                  {need.words && <p class="tl-prose">{need.words}</p>}
                  <span class="usa-hint">{whoseWords(need, frame)}</span>{' '}
                  {view.record.rights.get(categoryOf(need.code))?.add && (
                    <ChangeLink line={need} what={t(`need-${need.code}`)} view={view} frame={frame} />
                  )}
                </div>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {view.unsaid.length > 0 && (
        <p class="tl-screen-only">
          <a href={paths.needs(view.record.id)}>{t('addNeed')}</a>
        </p>
      )}
    </section>
  );
}

const tones = { reached: 'good', wanted: 'calm' } as const;
function Stand({ line, frame }: { line: Line; frame: PlanProps['frame'] }) {
  if (line.stand === 'open' || line.stand === 'said') return null;
  const tone = line.stand === 'reached' || line.stand === 'wanted' ? tones[line.stand] : 'plain';
  return <Tag tone={tone}>{words(frame.lang)(`stand-${line.stand}`)}</Tag>;
}

const ChangeLink = ({ line, what, view, frame }: PlanProps & { line: Line; what: string }) => (
  <a class="tl-screen-only" href={paths.line(view.record.id, line.thread)}>
    {words(frame.lang)('change')}
    <span class="usa-sr-only">{`: ${what}`}</span>
  </a>
);
