import type { Child } from 'hono/jsx';
import type { Frame } from '#platform/http/door.ts';
import type { ResponseView } from '../actions/see.ts';
import { FederalCard } from './federal.tsx';
import { SessionsCard } from './sessions.tsx';

/** What only one protocol's response shows, by the protocol's id. */
export const special: Readonly<Record<string, (props: { view: ResponseView; frame: Frame }) => Child>> = {
  'federal-notice': FederalCard,
  detention: SessionsCard,
};
