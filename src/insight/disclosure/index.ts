export { type Counted, figureOf, type Released, release, releaseOpen, type Shown, shareOf } from './model/release.ts';
