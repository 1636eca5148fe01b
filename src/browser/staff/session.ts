/**
 * The session's end, foreseen: a warning before it, silence for whoever is typing, and after it a way back in from
 * another tab, with everything that was typed still here. The page says where to ask (src/ui/session-dialog.tsx).
 */
const warnSeconds = 120;
const trustSeconds = 60;
type Moment = 'soon' | 'out' | 'offline';
type Answer = 'in' | 'out' | 'offline';
type Told = { secondsLeft: number; csrf?: string };

export function session(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#session');
  if (!dialog) return;
  const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('session') : null;
  let lastHeard = nowSeconds();
  let endsAt = lastHeard + Number(dialog.dataset.endsIn);
  let typedAt = 0;
  let asking = false;

  const stay = ({ secondsLeft, csrf }: Told) => {
    lastHeard = nowSeconds();
    endsAt = lastHeard + secondsLeft;
    if (csrf) for (const input of document.querySelectorAll<HTMLInputElement>('input[name=_csrf]')) input.value = csrf;
    delete dialog.dataset.moment;
    dialog.close();
  };

  const renew = async (): Promise<Answer> => {
    const csrf = document.querySelector<HTMLInputElement>('input[name=_csrf]')?.value ?? '';
    asking = true;
    try {
      const reply = await fetch(dialog.dataset.renew ?? '', { method: 'POST', headers: { 'x-csrf-token': csrf } });
      if (!reply.ok) return reply.status < 500 ? 'out' : 'offline';
      const told: Told = await reply.json();
      stay(told);
      tabs?.postMessage(told);
      return 'in';
    } catch {
      return 'offline';
    } finally {
      asking = false;
    }
  };

  const tick = async () => {
    const left = endsAt - nowSeconds();
    if (left > warnSeconds || asking || dialog.dataset.moment === 'out') return;
    if (left <= 0) return show(dialog, 'out');
    if (typedAt > lastHeard && (await renew()) === 'in') return;
    tell(dialog, left);
    if (!dialog.open) show(dialog, 'soon');
  };

  const retry = async () => {
    const answer = await renew();
    if (answer !== 'in') show(dialog, answer);
  };

  tabs?.addEventListener('message', ({ data }) => stay(data));
  document.addEventListener('input', () => {
    typedAt = nowSeconds();
  });
  dialog.addEventListener('click', (event) => {
    const act = (event.target as Element).closest<HTMLElement>('[data-act]')?.dataset.act;
    if (act === 'close') dialog.close();
    if (act === 'renew') retry();
  });
  dialog.addEventListener('cancel', (event) => {
    if (dialog.dataset.moment === 'offline') return;
    event.preventDefault();
    if (dialog.dataset.moment === 'soon') retry();
  });
  askBeforeSending(
    () => nowSeconds() - lastHeard < trustSeconds,
    renew,
    (moment) => show(dialog, moment),
  );
  setInterval(tick, 1000);
}

const nowSeconds = () => Math.floor(Date.now() / 1000);

function show(dialog: HTMLDialogElement, moment: Moment): void {
  dialog.dataset.moment = moment;
  for (const part of dialog.querySelectorAll<HTMLElement>('[data-when]')) {
    part.hidden = part.dataset.when !== moment;
    const heading = part.querySelector('h2');
    if (!part.hidden && heading) dialog.setAttribute('aria-labelledby', heading.id);
  }
  if (!dialog.open) dialog.showModal();
}

function tell(dialog: HTMLDialogElement, left: number): void {
  const timer = dialog.querySelector<HTMLElement>('[role=timer]');
  const time = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  if (timer) timer.textContent = (timer.dataset.template ?? '{time}').replace('{time}', time);
}

/** A form that has stood a while asks first whether it would be let in; if not, it stays here as it is. */
function askBeforeSending(isFresh: () => boolean, renew: () => Promise<Answer>, show: (moment: Moment) => void): void {
  const passed = new WeakSet<HTMLFormElement>();
  document.addEventListener(
    'submit',
    async (event) => {
      const form = event.target as HTMLFormElement;
      if (form.method !== 'post' || isFresh() || passed.has(form)) return;
      event.preventDefault();
      event.stopPropagation();
      const answer = await renew();
      if (answer !== 'in') return show(answer);
      passed.add(form);
      form.requestSubmit(event.submitter);
      passed.delete(form);
    },
    true,
  );
}
