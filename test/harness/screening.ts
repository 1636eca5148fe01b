import { expect } from 'vitest';
import type { Visitor } from './county.ts';

const idIn = (location: string | null): string => /\/screenings\/([0-9a-f-]{36})/.exec(location ?? '')?.[1] ?? '';

/** Begins a screening, answers yes to the given questions, finishes it; gives the result page. */
export async function screened(who: Visitor, door: string, yes: string[], begin: Record<string, string> = {}) {
  const begun = await who.post('/here', {
    door,
    instrument: 'universal-screen',
    age: '15',
    about: 'near the desk',
    ...begin,
  });
  expect(begun.status, begun.text.slice(0, 300)).toBe(303);
  const id = idIn(begun.location);
  const form = await who.get(`/screenings/${id}`);
  expect(form.status).toBe(200);
  const fields: Record<string, string> = {};
  for (const link of yes) {
    const name = nameOf(form.text, link);
    expect(name, `${link} is asked`).toBeTruthy();
    fields[name ?? ''] = optionValue(form.text, name ?? '', /Yes/);
  }
  // Parts that open only after an answer are there after the first save.
  await who.post(`/screenings/${id}`, { ...fields, do: 'save' });
  const done = await who.post(`/screenings/${id}`, { ...fields, do: 'finish' });
  expect([done.status, done.location]).toEqual([303, `/screenings/${id}/result`]);
  return { id, page: await who.get(`/screenings/${id}/result`) };
}

export const nameOf = (html: string, link: string): string | null =>
  new RegExp(`name="(q\\.[^"]*${link.replace('.', '(?:\\.|%2E)')})"`).exec(html)?.[1] ?? null;
export function optionValue(html: string, name: string, label: RegExp): string {
  const inputs = html.split('<input').filter((each) => each.includes(`name="${name}"`));
  const chosen = inputs.find((each) => label.test(each)) ?? inputs[0] ?? '';
  return /value="([^"]*)"/.exec(chosen)?.[1] ?? '';
}
