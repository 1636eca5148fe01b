import type { Child } from 'hono/jsx';

export type Door = { href: string; label: string; about?: Child };

/** The few large ways on from a first page. */
export const Doors = ({ doors }: { doors: readonly Door[] }) => (
  <ul class="tl-doors">
    {doors.map((door) => (
      <li>
        <a href={door.href}>
          <strong>{door.label}</strong>
          {door.about && <span>{door.about}</span>}
        </a>
      </li>
    ))}
  </ul>
);
