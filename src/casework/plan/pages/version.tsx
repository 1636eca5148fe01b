import type { Frame } from '#platform/http/door.ts';
import { PrintButton } from '#ui/print-button.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { Changes, VersionView } from '../actions/version.ts';
import type { Line } from '../model/lines.ts';
import { words } from '../words.ts';
import { VersionFacts, versionWords } from './agreed.tsx';
import { PlanForm } from './frame.tsx';
import { whoseWords } from './said.tsx';

type Props = { view: VersionView; frame: Frame };

/** The plan as it was read on one day. Nothing here can be changed. */
export function VersionPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { record, version } = view;
  const spoken = view.lines.filter((line) => line.words || line.kind === 'need');
  return (
    <PlanForm record={record} frame={frame} heading={versionWords(version, frame)}>
      <VersionFacts version={version} frame={frame} />
      {(['goal', 'need', 'safety'] as const).map((kind) => (
        <Lines heading={t(headings[kind])} lines={spoken.filter((line) => line.kind === kind)} frame={frame} />
      ))}
      <section>
        <h3>{t('tasks')}</h3>
        {view.tasks.length === 0 && <p>{t('nothingThen')}</p>}
        <ul>
          {view.tasks.map((task) => (
            <li>
              {task.title}: {task.ownerName ?? t('theYouth')}
              {task.dueOn && <>, {t('dueOn', { day: dayWords(task.dueOn, frame.lang) })}</>}
            </li>
          ))}
        </ul>
      </section>
      {version.number > 1 && <Changed heading={t('changedThen')} changes={view.changed} frame={frame} />}
      <Changed heading={t('changedSince')} changes={view.since} frame={frame} />
      <PrintButton />
    </PlanForm>
  );
}

const headings = { goal: 'goals', need: 'needs', safety: 'safetyPlan' } as const;

function Lines({ heading, lines, frame }: { heading: string; lines: readonly Line[]; frame: Frame }) {
  return (
    <section>
      <h3>{heading}</h3>
      {lines.length === 0 && <p>{words(frame.lang)('nothingThen')}</p>}
      <ul>
        {lines.map((line) => (
          <li>
            <Said line={line} frame={frame} /> <span class="usa-hint">{whoseWords(line, frame)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a line is of, how it stands, and its words. */
export function Said({ line, frame }: { line: Line; frame: Frame }) {
  const t = words(frame.lang);
  const what = line.kind === 'need' ? t(`need-${line.code}`) : line.kind === 'safety' ? t(`part-${line.code}`) : '';
  const stand = line.stand === 'said' || line.stand === 'open' ? '' : t(`stand-${line.stand}`);
  const head = [what, stand].filter(Boolean).join(' · ');
  return (
    <>
      {head && <strong>{`${head}${line.words ? ': ' : ''}`}</strong>}
      <span class="tl-prose">{line.words}</span>
    </>
  );
}

function Changed({ heading, changes, frame }: { heading: string; changes: Changes; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <section>
      <h3>{heading}</h3>
      {changes.length === 0 && <p>{t('nothingChanged')}</p>}
      <ul>
        {changes.map(({ before, after }) => (
          <li>
            {before ? (
              <>
                {t('was')} <Said line={before} frame={frame} />
                <br />
                {t('is')} <Said line={after} frame={frame} />
              </>
            ) : (
              <>
                {t('new')} <Said line={after} frame={frame} />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
