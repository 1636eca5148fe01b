// Works the answers out on the reader's own device: what they answer is sent nowhere. The laws are fetched at once, and
// are the same for everybody, so that asking for them says nothing about who asks.
import { answersFor } from '../reference/laws/model/answer.ts';
import { type PlainAnswers as Asked, plainPerson } from '../reference/laws/model/plain.ts';
import type { Jurisdiction } from '../reference/laws/model/remedy.ts';
import { type HelpPlace, PlainAnswers } from '../reference/laws/pages/plain-answers.tsx';

type Labels = { lang: 'en' | 'es'; failed: string; choose: string };
type Laws = { laws: Jurisdiction[]; help: HelpPlace[] };

const block = document.querySelector<HTMLElement>('[data-clear]');
const form = block?.closest('form');
const says = document.getElementById('clear-says');
const found = document.getElementById('found');
const canUnpack = 'DecompressionStream' in window;
if (block && form && says && found && canUnpack) begin(block, form, says, found);

function begin(block: HTMLElement, form: HTMLFormElement, says: HTMLElement, found: HTMLElement): void {
  for (const each of document.querySelectorAll<HTMLElement>('[data-stays]')) each.hidden = false;
  const labels = JSON.parse(block.dataset.labels ?? '{}') as Labels;
  const laws = fetchLaws(block.dataset.clear ?? '');
  laws.catch(() => {});
  let sendsIt = false;
  form.addEventListener('submit', (event) => {
    if (sendsIt) return;
    event.preventDefault();
    // The page's own script would send it.
    event.stopPropagation();
    laws.then(
      (known) => show(known, new FormData(form), labels, says, found),
      () => {
        // Told first, and sent only when they press again.
        say(says, labels.failed);
        sendsIt = true;
      },
    );
  });
}

async function fetchLaws(href: string): Promise<Laws> {
  const answer = await fetch(href, { credentials: 'omit' });
  if (!answer.ok || !answer.body) throw new Error('no laws');
  return new Response(answer.body.pipeThrough(new DecompressionStream('gzip'))).json();
}

function show({ laws, help }: Laws, sent: FormData, labels: Labels, says: HTMLElement, found: HTMLElement): void {
  const text = (name: string) => String(sent.get(name) ?? 'unsure');
  const where = text('where');
  const file = laws.find(({ id }) => id === where);
  says.hidden = true;
  if (!file) {
    say(says, labels.choose);
    form?.querySelector<HTMLElement>('[name=where]')?.focus();
    return;
  }
  const asked = {
    where,
    happened: text('happened'),
    kinds: sent.getAll('kinds').map(String),
    young: text('young'),
    made: text('made'),
    form: text('form'),
    done: text('done'),
    since: text('since'),
  } as Asked;
  const today = new Date();
  const day = `${today.getFullYear()}-${String(today.getMonth() + 1).padStart(2, '0')}-${String(today.getDate()).padStart(2, '0')}`;
  const answers = answersFor(plainPerson(asked), new Map([[file.id, file]]), day);
  found.innerHTML = String(
    PlainAnswers({
      answers,
      place: file.name[labels.lang],
      help: help.filter((each) => each.where === 'all' || each.where === where),
      lang: labels.lang,
    }),
  );
  document.getElementById('answers')?.focus();
}

function say(says: HTMLElement, what: string): void {
  says.textContent = what;
  says.hidden = false;
}
