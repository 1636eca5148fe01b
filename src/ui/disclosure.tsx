import type { Child } from 'hono/jsx';

/** More, for those who want it. Printed open. */
export const Disclosure = ({ summary, open, children }: { summary: Child; open?: boolean; children?: Child }) => (
  <details class="tl-disclosure" open={open ? true : undefined}>
    <summary>{summary}</summary>
    <div>{children}</div>
  </details>
);
