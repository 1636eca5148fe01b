import type { Child } from 'hono/jsx';

/** Nothing to show, said kindly: what would be here, and what one can do. Used for empty, absent and too many. */
export const EmptyState = ({ heading, children }: { heading: string; children?: Child }) => (
  <div class="tl-empty">
    <h2>{heading}</h2>
    {children}
  </div>
);
