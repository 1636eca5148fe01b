export { type Counted, figureOf, type Released, release, type Shown, shareOf } from './model/release.ts';
