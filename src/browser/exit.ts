// Stands inside each public page (under 1 kB). "Leave quickly" and Shift three times put a neutral page in this one's
// place. The site's own links and forms replace each other too, so that it is one entry of the history: after
// leaving, the back button goes to what came before the site. Nothing is stored. What only a script can do (`data-with-script`) is shown
// here; its own script is fetched when somebody presses for it (`data-go`).
const page = document;
const root = page.documentElement;
// Pages that follow in this one's place keep it: what only a script can do is shown (`_base.scss`).
root.id = 'js';
const exit = () => page.getElementById('exit') as HTMLAnchorElement;
const go = (href: string) => location.replace(href);
const leave = () => {
  root.hidden = true;
  page.title = '\u200b';
  go(exit().href);
};
let shifts = 0;
let last = 0;

addEventListener('keydown', (event) => {
  if (event.repeat) return;
  shifts = event.key !== 'Shift' ? 0 : event.timeStamp - last < 1500 ? shifts + 1 : 1;
  last = event.timeStamp;
  if (shifts > 2) leave();
});

addEventListener('click', (event) => {
  const pressed = event.target as Element;
  const button = pressed.closest<HTMLElement>('[data-go]');
  if (button) import(button.dataset.go as string);
  const link = pressed.closest('a');
  if (link === exit()) {
    event.preventDefault();
    leave();
  } else if (
    link &&
    link.origin === location.origin &&
    !link.target &&
    !link.hash &&
    !(event.ctrlKey || event.metaKey || event.shiftKey)
  ) {
    event.preventDefault();
    go(link.href);
  }
});

let plain = false;
addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (plain || form.enctype[0] === 'm') return;
  event.preventDefault();
  const typed = new URLSearchParams(new FormData(form, event.submitter) as unknown as Record<string, string>);
  const to = new URL(form.action);
  if (form.method[0] === 'g') {
    to.search = `${typed}`;
    return go(to.href);
  }
  // Done: the server points to the next page. Not done: the form goes the plain way and comes back with its messages.
  const goPlain = () => {
    plain = true;
    form.requestSubmit(event.submitter);
  };
  // An answer without another address takes this page's place: no entry of the history holds what was asked.
  const show = (next: string) => {
    // Each page begins `<html lang="…" dir="…">`: the two values are the first that it quotes.
    [, root.lang, , root.dir] = next.split('"', 4) as [string, string, string, string];
    root.innerHTML = next;
    scrollTo(0, 0);
    page.getElementById('main')?.focus();
  };
  fetch(to, { method: 'POST', body: typed }).then(
    (reply) => (reply.redirected ? go(reply.url) : reply.ok ? reply.text().then(show, goPlain) : goPlain()),
    goPlain,
  );
});

export {};
