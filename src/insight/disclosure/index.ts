export { LEAST_POSSIBLE } from './model/protect.ts';
export { type Counted, figureOf, type Released, release, type Shown, shareOf } from './model/release.ts';
