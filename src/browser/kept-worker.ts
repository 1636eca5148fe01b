// Runs only on a phone whose owner chose to keep the lines and places there (`/find/keep`), and only for what lies below its own folder.
// It stores nothing by itself: what is kept was put there by that choice (`keep.ts`).
type Fetching = Event & { request: Request; respondWith: (answer: Promise<Response>) => void };
const FRESH_MS = 3_000;

const kept = async (request: Request): Promise<Response | undefined> =>
  (await caches.open('near')).match(request, { ignoreSearch: true, ignoreVary: true });

const after = (ms: number) => new Promise<undefined>((done) => setTimeout(done, ms));

/** As it is now, where the net answers in time; else as it was kept. Places are only as they were kept. */
async function answer(request: Request): Promise<Response> {
  const was = await kept(request);
  if (was && new URL(request.url).pathname.endsWith('/places')) return was;
  const asked = fetch(request).catch(() => undefined);
  const now = was ? await Promise.race([asked, after(FRESH_MS)]) : await asked;
  if (now?.ok && was) await (await caches.open('near')).put(request.url.split('?')[0] ?? request.url, now.clone());
  return now ?? was ?? Response.error();
}

addEventListener('fetch', (event) => {
  const fetching = event as Fetching;
  if (fetching.request.method === 'GET') fetching.respondWith(answer(fetching.request));
});

export {};
