import { SessionsAfterMove } from '#casework/care/index.ts';
import type { Frame } from '#platform/http/door.ts';
import type { ResponseView } from '../actions/see.ts';

/** At arrival in a hall: the clinician stays the youth's own, and somebody says how sessions go on there. */
export const SessionsCard = ({ view, frame }: { view: ResponseView; frame: Frame }) => (
  <SessionsAfterMove view={view.sessions} frame={frame} />
);
