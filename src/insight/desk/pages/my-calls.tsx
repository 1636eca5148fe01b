import type { Frame } from '#platform/http/door.ts';
import { CallsWait, callStateLine, type MyCall, parentPaths, parentWords, TakeCall } from '#program/parents/index.ts';
import { Card } from '#ui/card.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { WorkView } from '../actions/work.ts';

/** Parents who want a call: a partner takes one in one tap; whoever keeps the plan sees how many wait. */
export function MyCalls({ view, frame }: { view: WorkView; frame: Frame }) {
  const t = parentWords(frame.lang);
  const { mine, waiting } = view.calls;
  if (!frame.actor?.roles.includes('parent-partner')) return <CallsWait calls={waiting} frame={frame} />;
  if (mine.length === 0) return null;
  return (
    <section aria-labelledby="calls">
      <h2 id="calls">{t('callsWait')}</h2>
      {mine.map((call) => (
        <OneCall call={call} frame={frame} />
      ))}
    </section>
  );
}

function OneCall({ call, frame }: { call: MyCall; frame: Frame }) {
  const t = parentWords(frame.lang);
  const { id, kind, madeAt, yours, state } = call;
  const at = exactTime(madeAt, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  return (
    <Card
      heading={t(`kind-${kind}`)}
      headingLevel={3}
      href={parentPaths.request(id)}
      actions={!yours && <TakeCall requestId={id} frame={frame} />}
    >
      <p class="usa-hint">{t('askedAt', { at })}</p>
      <p>{yours ? t('heldByYou') : callStateLine(state, frame)}</p>
    </Card>
  );
}
