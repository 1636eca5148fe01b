import type { Child } from 'hono/jsx';
import { useWords } from './context.ts';
import { exactTime } from './time-words.ts';

export type TimelineEntry = { at: Date; heading: Child; by?: string; children?: Child };

export type TimelineProps = { entries: readonly TimelineEntry[]; now: Date; timeZone?: string };

/** What happened, in the order given (newest first, by custom). */
export function Timeline({ entries, now, timeZone = 'America/Los_Angeles' }: TimelineProps) {
  const { lang } = useWords();
  return (
    <ol class="tl-timeline">
      {entries.map((entry) => (
        <li>
          <p class="tl-timeline__when">
            <time datetime={entry.at.toISOString()}>{exactTime(entry.at, now, lang, timeZone)}</time>
            {entry.by && <span>{` · ${entry.by}`}</span>}
          </p>
          <h3>{entry.heading}</h3>
          {entry.children}
        </li>
      ))}
    </ol>
  );
}
