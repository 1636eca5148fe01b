import type { Child } from 'hono/jsx';
import type { Frame } from '#platform/http/door.ts';
import { Timeline } from '#ui/timeline.tsx';
import type { Told } from '../moments.ts';

/** Moments as a list in plain words. */
export function Moments({ told, frame }: { told: readonly Told[]; frame: Frame }): Child {
  if (told.length === 0) return null;
  return (
    <Timeline
      now={frame.now}
      timeZone={frame.actor?.timeZone ?? 'UTC'}
      entries={told.map(({ at, by, heading, text, href }) => ({
        at,
        by,
        heading: href ? <a href={href}>{heading}</a> : heading,
        children: text ? <p class="tl-prose">{text}</p> : undefined,
      }))}
    />
  );
}
