// Stands inside each public page (under 1 kB). "Leave quickly" and Shift three times put a neutral page in this one's
// place. The site's own links and searches replace each other too, so that it is one entry of the history: after
// leaving, the back button goes to what came before the site. Nothing is stored.
const exit = document.getElementById('exit') as HTMLAnchorElement;
const go = (href: string) => location.replace(href);
const leave = () => {
  document.documentElement.hidden = true;
  document.title = '\u200b';
  go(exit.href);
};
let shifts = 0;
let last = 0;

addEventListener('keydown', (event) => {
  if (event.repeat) return;
  shifts = event.key === 'Shift' && event.timeStamp - last < 1500 ? shifts + 1 : event.key === 'Shift' ? 1 : 0;
  last = event.timeStamp;
  if (shifts > 2) leave();
});

addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a');
  if (link === exit) {
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

addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (form.method !== 'get') return;
  event.preventDefault();
  const to = new URL(form.action);
  to.search = String(new URLSearchParams(new FormData(form) as unknown as Record<string, string>));
  go(to.href);
});

export {};
