import { readFileSync } from 'node:fs';
import { readNicknames } from './nicknames.ts';
import type { Sought } from './query.ts';
import type { Card } from './tokens.ts';

const path = new URL('../../../../reference/names/nicknames.json', import.meta.url);
export const nicknames = readNicknames(JSON.parse(readFileSync(path, 'utf8')));

export const aCard = (given: string, family: string, over: Partial<Card> = {}): Card => ({
  names: [{ given, family }],
  born: '2010-03-12',
  identifiers: [],
  ...over,
});
export const sought = (text: string, over: Partial<Sought> = {}): Sought => ({
  words: text,
  years: [2010],
  born: null,
  identifier: null,
  ...over,
});
