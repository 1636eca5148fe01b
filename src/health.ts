import type { Hono } from 'hono';

/** What the two health pages tell: alive, and ready (or why not). */
export type Health = {
  stopping: () => boolean;
  ready: () => Promise<{ ready: true } | { ready: false; because: string }>;
};

export function mountHealth<E extends { Variables: object }>(app: Hono<E>, health: Health): void {
  app.get('/healthz', (c) => c.json({ alive: true }));
  app.get('/readyz', async (c) => {
    if (health.stopping()) return c.json({ ready: false, because: 'the program is stopping' }, 503);
    const state = await health.ready();
    return c.json(state, state.ready ? 200 : 503);
  });
}
