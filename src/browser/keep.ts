// On the page "Keep this on my phone" alone. Nothing is stored before its button is pressed; the other takes all of it off again.
const form = document.querySelector<HTMLFormElement>('form[data-keep]');
const say = (what: 'kept' | 'gone' | 'failed') => {
  for (const each of document.querySelectorAll<HTMLElement>('[data-said]')) each.hidden = each.dataset.said !== what;
};

async function keep(folder: string, lines: string): Promise<void> {
  await takeOff(folder);
  const cache = await caches.open('near');
  await cache.addAll([lines, `${folder}manifest.webmanifest`, `${folder}icon.svg`]);
  const asked = new URLSearchParams(new FormData(form ?? undefined) as unknown as Record<string, string>);
  if (asked.has('needs')) {
    const places = await fetch(`${folder}places${location.search}`, { method: 'POST', body: asked });
    if (!places.ok) throw new Error('not kept');
    await cache.put(`${folder}places`, places);
  }
  await active(await navigator.serviceWorker.register(`${folder}worker.js`, { scope: folder }));
}

/** Only when it is at work is it true that the page opens without the net. */
const active = ({ installing }: ServiceWorkerRegistration) =>
  new Promise<void>((done, failed) => {
    const look = () => {
      if (!installing || installing.state === 'activated') done();
      else if (installing.state === 'redundant') failed(new Error('not kept'));
    };
    installing?.addEventListener('statechange', look);
    look();
  });

async function takeOff(folder: string): Promise<void> {
  for (const each of await navigator.serviceWorker.getRegistrations())
    if (new URL(each.scope).pathname === folder) await each.unregister();
  await caches.delete('near');
}

addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLButtonElement>('button[data-do]');
  const { folder = '', lines = '' } = form?.dataset ?? {};
  if (!button || !form) return;
  const done =
    button.dataset.do === 'keep'
      ? keep(folder, lines).then(() => say('kept'))
      : takeOff(folder).then(() => say('gone'));
  done.catch(() => takeOff(folder).finally(() => say('failed')));
});

export {};
