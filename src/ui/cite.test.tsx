import { expect, it } from 'vitest';
import { Cite } from './cite.tsx';
import { PageContextProvider } from './context.ts';

const on = (lang: 'en' | 'es', text: string) =>
  String(
    <PageContextProvider value={{ lang, csrf: '', nextKey: () => '', audience: 'staff' }}>
      <Cite text={text} />
    </PageContextProvider>,
  );

it('a source keeps its own name, which a Spanish page marks as English and says where it is a sentence', () => {
  expect(on('en', 'Law Enforcement Protocol and its agreement')).toBe(
    '<cite>Law Enforcement Protocol and its agreement</cite>',
  );
  expect(on('es', 'WIC 18961.7; Pen. Code 11166(a)')).toBe('<cite lang="en">WIC 18961.7; Pen. Code 11166(a)</cite>');
  expect(on('es', 'Urban Institute and ASPE, 2017')).toBe('<cite lang="en">Urban Institute and ASPE, 2017</cite>');
  expect(on('es', 'Protocol (2014) and its agreement')).toBe(
    '<cite lang="en">Protocol (2014) and its agreement</cite> (en inglés)',
  );
});
